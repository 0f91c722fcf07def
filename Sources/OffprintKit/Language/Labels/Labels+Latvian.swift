extension Labels {
  /// The labels of Latvian pages.
  static let latvian = Language(
    tag: "lv",
    lists: [
      (
        .related,
        """
        lasi arī; lasiet arī; lasi vēl; lasi vairāk par; skaties arī; skatiet arī; skati arī
        saistītie raksti; saistītās ziņas; saistītās tēmas; saistītie; līdzīgi raksti; līdzīgas ziņas
        iesakām; ieteicamie raksti; iesakām izlasīt; tev varētu patikt; jums varētu patikt
        jūs varētu interesēt; tevi varētu interesēt; vairāk par tēmu; par tēmu; citi raksti; citas ziņas
        nākamais raksts; iepriekšējais raksts
        """
      ),
      (
        .mostRead,
        """
        lasītākie; lasītākais; lasītākās ziņas; populārākie; populārākais; populārākie raksti
        populārākās ziņas; populāri; jaunākie; jaunākās ziņas; jaunākie raksti; jaunākais
        jaunākie komentāri; aktuāli; aktualitātes; ziņas; dienas ziņas; svarīgākais; galvenās ziņas
        """
      ),
      (
        .comments,
        """
        komentāri; komentārs; komentāru; komentēt; pievienot komentāru; pievieno komentāru
        rakstīt komentāru; atstāt komentāru; atstājiet komentāru; tavs komentārs; jūsu komentārs
        rādīt komentārus; skatīt komentārus; visi komentāri; lasīt komentārus; nav komentāru
        komentāri ir slēgti; komentāri slēgti; atbildēt; atcelt atbildi; diskusija
        jūsu e-pasta adrese netiks publicēta; lai komentētu
        """
      ),
      (
        .share,
        """
        dalīties; dalies; dalieties; padalies; padalīties; dalīties facebook; dalies ar draugiem; drukāt
        izdrukāt; sūtīt; nosūtīt draugam; nosūtīt; kopēt saiti; seko mums; sekojiet mums; seko; saglabāt
        patīk; klausīties; ziņot par kļūdu
        """
      ),
      (
        .subscribe,
        """
        abonēt; abonē; abonējiet; abonements; abonentiem; tikai abonentiem; jaunumu vēstule
        piesakies jaunumiem; pieteikties jaunumiem; pierakstīties jaunumiem; reģistrēties; reģistrējies
        ielogoties; ieiet; pieslēgties; atbalsti; atbalsti mūs; atbalstiet mūs; atbalstīt; ziedot; ziedo
        kļūsti par biedru; lejupielādē lietotni; privātuma politika
        """
      ),
      (
        .author,
        """
        par autoru
        """
      ),
      (
        .credits,
        """
        autors; autore; autori; raksta autors; publicēts; publicēja; publicēta; redakcija; redaktors; teksts
        tulkojums; tulkoja; atjaunots; atjaunināts; foto; fotogrāfija; fotogrāfijas; fotogrāfs; attēls
        attēli; ilustrācija; avots; avoti; lasīšanas laiks; visi autora raksti
        """
      ),
      (
        .tags,
        """
        birkas; birka; tagi; atslēgvārdi; atslēgas vārdi; tēmas; tēma; kategorijas; kategorija; rubrika
        šajā rakstā; raksta tēmas
        """
      ),
      (
        .advertising,
        """
        reklāma; reklāmas; reklāmraksts; sludinājums; sludinājumi; sponsorēts; sponsorēts saturs
        apmaksāts saturs; reklāmas saturs; partneru saturs; satura mārketings; partneri; sadarbībā ar
        raksts turpinās pēc reklāmas; turpinājums pēc reklāmas; raksta turpinājums pēc reklāmas
        aizvērt reklāmu
        """
      ),
      (
        .readMore,
        """
        lasīt vairāk; lasi vairāk; lasīt tālāk; lasi tālāk; lasīt visu; lasīt visu rakstu; lasīt rakstu
        turpināt lasīt; turpināt; vairāk; vairāk informācijas; tālāk; skatīt vairāk; skatīt visus
        skatīt visu; rādīt vairāk; rādīt visus; ielādēt vairāk; uzzināt vairāk; uzzini vairāk; spied šeit
        nākamais; iepriekšējais; nākamā lapa; atpakaļ; uz augšu
        """
      ),
    ])
}
