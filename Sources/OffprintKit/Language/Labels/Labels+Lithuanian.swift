extension Labels {
  /// The labels of Lithuanian pages.
  static let lithuanian = Language(
    tag: "lt",
    lists: [
      (
        .related,
        """
        taip pat skaitykite; skaitykite taip pat; skaityk taip pat; taip pat žiūrėkite; susiję straipsniai
        susijusios naujienos; susiję; susijusios temos; panašūs straipsniai; panašios naujienos
        rekomenduojame; rekomenduojami straipsniai; rekomenduojama; jums gali patikti; jus gali sudominti
        gali sudominti; daugiau šia tema; kiti straipsniai; kitas straipsnis; ankstesnis straipsnis
        nepraleiskite
        """
      ),
      (
        .mostRead,
        """
        skaitomiausi; skaitomiausi straipsniai; skaitomiausia; populiariausi; populiariausi straipsniai
        populiariausia; populiaru; naujausi; naujausi straipsniai; naujausios; naujausios naujienos
        naujausi įrašai; naujausi komentarai; naujienos; svarbiausios naujienos; dienos naujienos
        karščiausios naujienos; aktualijos
        """
      ),
      (
        .comments,
        """
        komentarai; komentaras; komentarų; komentuoti; rašyti komentarą; parašyti komentarą
        palikti komentarą; palikite komentarą; pridėti komentarą; jūsų komentaras; rodyti komentarus
        visi komentarai; skaityti komentarus; komentarų nėra; nėra komentarų; komentarai išjungti; atsakyti
        atšaukti atsakymą; parašykite komentarą; el. pašto adresas nebus skelbiamas; diskusija
        """
      ),
      (
        .share,
        """
        dalintis; dalinkis; dalinkitės; pasidalinti; pasidalink; pasidalinkite; dalintis facebook
        pasidalinti facebook; pasidalinkite straipsniu; spausdinti; siųsti; siųsti draugui; siųsti el. paštu
        kopijuoti nuorodą; sekite mus; sekite mus facebook; sekti; išsaugoti; patinka; klausyti
        pranešti apie klaidą
        """
      ),
      (
        .subscribe,
        """
        prenumeruoti; prenumeruokite; prenumerata; prenumeruok; naujienlaiškis; prenumeruoti naujienlaiškį
        prenumeruokite naujienlaiškį; užsiprenumeruokite; tik prenumeratoriams; registruotis; registracija
        prisijungti; prisijunkite; paremti; paremkite; paremkite mus; paaukoti; aukoti; tapkite nariu
        atsisiųskite programėlę; privatumo politika
        """
      ),
      (
        .author,
        """
        apie autorių
        """
      ),
      (
        .credits,
        """
        autorius; autorė; autoriai; parengė; parašė; paskelbta; paskelbė; publikuota; redakcija; redaktorius
        tekstas; vertė; vertimas; atnaujinta; nuotrauka; nuotraukos; nuotr; nuotrauka iš; iliustracija
        šaltinis; šaltiniai; skaitymo laikas; visi autoriaus straipsniai; visos teisės saugomos
        """
      ),
      (
        .tags,
        """
        žymos; žymės; raktiniai žodžiai; temos; tema; kategorijos; kategorija; rubrika; šiame straipsnyje
        raktažodžiai
        """
      ),
      (
        .advertising,
        """
        reklama; reklamos; skelbimas; skelbimai; reklaminis turinys; reklaminis straipsnis; rėmėjų turinys
        remiamas turinys; užsakymo nr; užsakomasis straipsnis; partnerio turinys; partnerių turinys
        partneriai; straipsnis tęsiasi po reklama; straipsnio tęsinys po reklamos; tęsinys po reklamos
        """
      ),
      (
        .readMore,
        """
        skaityti daugiau; skaitykite daugiau; skaityti toliau; skaityti visą straipsnį; skaityk daugiau
        daugiau; daugiau informacijos; plačiau; toliau; rodyti daugiau; rodyti visus; žiūrėti visus
        žiūrėti daugiau; įkelti daugiau; sužinoti daugiau; sužinokite daugiau; tęsti skaitymą; spauskite čia
        kitas; ankstesnis; kitas puslapis; atgal; į viršų
        """
      ),
    ])
}
