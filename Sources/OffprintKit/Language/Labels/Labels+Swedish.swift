extension Labels {
  /// The labels of Swedish pages.
  static let swedish = Language(
    tag: "sv",
    lists: [
      (
        .related,
        """
        läs också; läs även; läs mer om; läs mer om ämnet; se också; se även; lyssna också; titta också
        relaterat; relaterade artiklar; relaterade inlägg; relaterade nyheter; relaterat innehåll
        liknande artiklar; mer om; mer om ämnet; mer från; mer av; fler artiklar; fler nyheter; mer i ämnet
        du kanske också gillar; du kanske också är intresserad av; du kanske gillar; rekommenderat
        rekommenderat för dig
        """
      ),
      (
        .mostRead,
        """
        mest läst; mest lästa; mest läst just nu; mest lästa artiklar; mest delat; mest sett; populärt
        populära artiklar; populärast; trendar; just nu.; senaste nytt; senaste nyheterna; senaste nyheter
        senaste; senaste artiklarna; senaste inläggen; senaste inlägg; senaste kommentarer
        senast publicerat; det senaste; nyheter; nyhetsdygnet; toppnyheter; löpet; i fokus.
        """
      ),
      (
        .comments,
        """
        kommentarer; kommentar; kommentera; kommentera artikeln; lämna en kommentar; lämna kommentar
        lämna ett svar; skriv en kommentar; skriv kommentar; skriv din kommentar; lägg till en kommentar
        din kommentar; visa kommentarer; läs kommentarer; visa alla kommentarer; alla kommentarer
        inga kommentarer; kommentarer inaktiverade; kommentarer är stängda; kommentarerna är stängda
        kommentering är avstängd; avbryt svar; svara; svar; diskutera; diskussion
        """
      ),
      (
        .share,
        """
        dela; dela artikel; dela artikeln; dela den här artikeln; dela på; dela på facebook; dela på twitter
        dela på x; dela på linkedin; dela via; dela via e-post; dela via mejl; dela med; dela detta
        dela sidan; dela länk; twittra; tweeta; skriv ut; skriv ut artikel; skriv ut sidan; mejla; e-post
        maila; tipsa en vän; skicka
        """
      ),
      (
        .subscribe,
        """
        prenumerera; prenumerera nu; prenumerera på; prenumerera på vårt nyhetsbrev
        prenumerera på nyhetsbrevet; prenumeration; redan prenumerant; är du redan prenumerant
        endast för prenumeranter; bli prenumerant; nyhetsbrev; vårt nyhetsbrev; anmäl dig
        anmäl dig till vårt nyhetsbrev; registrera dig; registrera; skapa konto; logga in; bli medlem
        stöd oss; stöd vårt arbete; stöd; donera; ge en gåva; skänk en gåva; swisha
        följ oss på google nyheter; följ vår whatsapp-kanal
        """
      ),
      (
        .author,
        """
        om författaren; om författarna; om skribenten
        """
      ),
      (
        .credits,
        """
        författare; författaren; skribent; reporter; skriven av; skrivet av; av redaktionen; redaktionen
        text; text och foto; publicerad; publicerad av; publicerat; publicerat av; publicerat i; publicerades
        postat i; postat av; uppdaterad; uppdaterat; senast uppdaterad; ändrad; foto
        """
      ),
      (
        .tags,
        """
        taggar; tagg; etiketter; etikett; ämnen; ämne; ämnen i artikeln; nyckelord; kategorier; kategori
        i artikeln; taggat; taggad; artikeln handlar om; mer om ämnena; arkiverad under
        """
      ),
      (
        .advertising,
        """
        annons; annonser; reklam; annonsera; sponsrat; sponsrat innehåll; sponsrad; sponsrad av; sponsrat av
        betalt innehåll; betalt samarbete; i samarbete med; annonssamarbete; annons från; innehåll från
        detta är en annons; artikeln fortsätter efter annonsen; artikeln fortsätter under annonsen
        fortsätt läsa efter annonsen; artikeln fortsätter nedan; stäng annons; våra partners
        affiliatelänkar; annonslänkar
        """
      ),
      (
        .readMore,
        """
        läs mer; läs vidare; läs hela; läs hela artikeln; läs artikeln; läs mer här; läs mer på
        fortsätt läsa; fortsätt; visa mer; visa fler; visa alla; se mer; se alla; se fler; ladda fler
        ladda mer; hämta fler; mer; mer information; mer info; till toppen; till startsidan; klicka här
        nästa; nästa sida
        """
      ),
    ])
}
