extension Labels {
  /// The labels of Norwegian pages.
  static let norwegian = Language(
    tag: "nb",
    lists: [
      (
        .related,
        """
        les også; les også om; les mer om; se også; hør også; relatert; relaterte artikler
        relaterte innlegg; relaterte saker; relatert innhold; lignende artikler; lignende saker; mer om
        mer om temaet; mer fra; mer av; flere saker; flere artikler; flere nyheter; du vil kanskje også like
        du liker kanskje også; anbefalt; anbefalt for deg; anbefalte artikler; anbefalte saker; vi anbefaler
        """
      ),
      (
        .mostRead,
        """
        mest lest; mest leste; mest leste saker; mest lest nå; mest sett; mest delt; populært
        populære artikler; populære saker; mest populært; trending; akkurat nå.; siste nytt; siste nyheter
        siste saker; siste; siste artikler; siste innlegg; siste kommentarer; det siste; nyheter; toppsaker
        forsiden; nyeste; aktuelt; nyhetsdøgnet
        """
      ),
      (
        .comments,
        """
        kommentarer; kommentar; kommenter; legg igjen en kommentar; legg igjen kommentar
        legg inn en kommentar; legg til en kommentar; legg igjen et svar; skriv en kommentar
        skriv kommentar; skriv din kommentar; din kommentar; vis kommentarer; vis alle kommentarer
        se kommentarer; les kommentarer; ingen kommentarer; ingen kommentarer ennå; kommentarer er stengt
        kommentarfeltet er stengt; kommentarfelt; kommentarfeltet; avbryt svar; svar; svar på; debatt
        """
      ),
      (
        .share,
        """
        del; del artikkel; del artikkelen; del denne artikkelen; del saken; del på; del på facebook
        del på twitter; del på linkedin; del via; del via e-post; del på e-post; del dette; del siden
        del lenke; del med; deling; tweet; skriv ut; skriv ut artikkel; print; send; send til en venn
        tips en venn; e-post; kopier lenke
        """
      ),
      (
        .subscribe,
        """
        abonner; abonnement; abonnementer; bli abonnent; kjøp abonnement; allerede abonnent
        er du allerede abonnent; kun for abonnenter; for abonnenter; nyhetsbrev; nyhetsbrevet
        vårt nyhetsbrev; meld deg på; meld deg på nyhetsbrevet; meld deg på vårt nyhetsbrev; meld på
        få nyhetsbrev; få nyhetsbrevet; motta nyhetsbrev; opprett konto; opprett bruker; registrer deg
        registrer; logg inn; bli medlem; støtt oss
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
        forfatter; forfatteren; skribent; journalist; skrevet av; av redaksjonen; redaksjonen; redaksjon
        tekst; tekst og foto; publisert; publisert av; publisert i; postet i; postet av; oppdatert
        sist oppdatert; sist endret; endret; foto; foto av; bilder; bilde
        """
      ),
      (
        .tags,
        """
        stikkord; emner; emne; emneord; nøkkelord; tagger; tags; tag; kategorier; kategori; temaer; tema
        i denne artikkelen; mer om disse temaene; arkivert under; tagget; merket; seksjon
        """
      ),
      (
        .advertising,
        """
        annonse; annonser; reklame; annonsør; sponset; sponset innhold; sponset av; sponsa innhald
        betalt innhold; betalt samarbeid; kommersielt samarbeid; kommersielt innhold; i samarbeid med
        annonsørinnhold; annonsørinnhold fra; partnerinnhold; saken fortsetter under annonsen
        saken fortsetter etter annonsen; artikkelen fortsetter under annonsen
        artikkelen fortsetter etter annonsen; artikkelen fortsetter; saken fortsetter under bildet
        fortsetter under annonsen; lukk annonse; annonse saken fortsetter; annonselenker
        """
      ),
      (
        .readMore,
        """
        les mer; les meir; les videre; les hele saken; les hele artikkelen; les artikkelen; les hele
        les mer her; les mer på; fortsett; fortsett å lese; fortsett lesing; vis mer; vis flere; vis alle
        vis meir; se mer; se alle; se flere; last inn flere; last flere; last inn mer; mer; mer informasjon
        mer info; klikk her
        """
      ),
    ])
}
