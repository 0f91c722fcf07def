extension Labels {
  /// The labels of Danish pages.
  static let danish = Language(
    tag: "da",
    lists: [
      (
        .related,
        """
        læs også; læs mere om; se også; hør også; relateret; relaterede artikler; relaterede indlæg
        relaterede nyheder; relateret indhold; lignende artikler; mere om; mere om emnet; mere fra; mere af
        flere artikler; flere nyheder; du vil måske også kunne lide; du vil måske også synes om
        måske er du også interesseret i; anbefalet; anbefalet til dig; anbefalede artikler; vi anbefaler
        gå ikke glip af; næste artikel; forrige artikel
        """
      ),
      (
        .mostRead,
        """
        mest læst; mest læste; mest læste artikler; mest læste lige nu; mest sete; mest delte; populært
        populære artikler; mest populære; trending; lige nu.; seneste nyt; seneste nyheder; seneste
        seneste artikler; seneste indlæg; seneste kommentarer; det seneste; nyheder; tophistorier; forside
        breaking; netop nu.; nyeste; nyeste artikler; aktuelt
        """
      ),
      (
        .comments,
        """
        kommentarer; kommentar; kommenter; skriv en kommentar; skriv kommentar; skriv din kommentar
        efterlad en kommentar; efterlad et svar; tilføj en kommentar; tilføj kommentar; din kommentar
        vis kommentarer; vis alle kommentarer; se kommentarer; læs kommentarer; ingen kommentarer
        kommentarer lukket; der er lukket for kommentarer; kommentarfunktionen er lukket; annuller svar
        besvar; svar; debat; deltag i debatten; log ind for at kommentere
        du skal være logget ind for at kommentere
        """
      ),
      (
        .share,
        """
        del; del artikel; del artiklen; del denne artikel; del på; del på facebook; del på twitter
        del på linkedin; del via; del via e-mail; del dette; del siden; del link; del med; del opslag
        deling; tweet; print; udskriv; print artikel; udskriv artikel; send; send til en ven; send på mail
        e-mail; kopier link
        """
      ),
      (
        .subscribe,
        """
        abonner; abonnement; abonnementer; bliv abonnent; køb abonnement; allerede abonnent
        er du allerede abonnent; kun for abonnenter; nyhedsbrev; nyhedsbreve; tilmeld; tilmeld dig
        tilmeld nyhedsbrev; tilmeld dig nyhedsbrevet; tilmeld dig vores nyhedsbrev; få nyhedsbrevet
        modtag nyhedsbrev; få vores nyhedsbrev; opret konto; opret bruger; opret profil; log ind; log på
        registrer; bliv medlem; støt os
        """
      ),
      (
        .author,
        """
        om forfatteren; om forfatterne; om skribenten
        """
      ),
      (
        .credits,
        """
        forfatter; forfatteren; skribent; skrevet af; af redaktionen; redaktionen; redaktion; tekst
        tekst og foto; udgivet; udgivet af; udgivet i; offentliggjort; publiceret; publiceret af
        publiceret i; opdateret; sidst opdateret; senest opdateret; ændret; foto; fotos; fotograf
        """
      ),
      (
        .tags,
        """
        tags; tag; emner; emne; nøgleord; emneord; kategorier; kategori; stikord; i denne artikel
        mere om emnerne; artiklens emner; arkiveret under; tagget; tagget med; sektion
        """
      ),
      (
        .advertising,
        """
        annonce; annoncer; reklame; annoncør; sponsoreret; sponsoreret indhold; sponsoreret af
        betalt indhold; kommercielt samarbejde; kommercielt indhold; i samarbejde med
        annoncørbetalt indhold; annoncørbetalt; partnerindhold; artiklen fortsætter efter annoncen
        artiklen fortsætter under annoncen; artiklen fortsætter efter videoen
        artiklen fortsætter under billedet; fortsætter efter annoncen; luk annonce
        annonce artiklen fortsætter; indhold fra; reklamelinks; vores partnere
        """
      ),
      (
        .readMore,
        """
        læs mere; læs videre; læs hele artiklen; læs artiklen; læs hele; læs mere her; læs mere på; fortsæt
        fortsæt læsning; fortsæt med at læse; vis mere; vis flere; vis alle; se mere; se alle; se flere
        indlæs flere; hent flere; mere; mere information; mere info; klik her; næste; næste side; forrige
        forrige side
        """
      ),
    ])
}
