extension Labels {
  /// The labels of Croatian pages.
  static let croatian = Language(
    tag: "hr",
    lists: [
      (
        .related,
        """
        pročitajte još; pročitajte i; pročitajte također; pročitaj još; pogledajte još; pogledajte i
        vidi još; povezani članci; povezane vijesti; povezane teme; vezani članci; vezane vijesti
        slični članci; povezano; preporučujemo; preporučeno; preporuka; možda će vas zanimati
        možda vas zanima; moglo bi vas zanimati; svidjet će vam se; više o temi; više o; ne propustite
        sljedeći članak; prethodni članak
        """
      ),
      (
        .mostRead,
        """
        najčitanije; najčitanije vijesti; najpopularnije; najnovije; najnovije vijesti; najnoviji članci
        zadnje vijesti; posljednje vijesti; popularno; popularni članci; izdvojeno; izdvajamo; aktualno
        vijesti; vijesti dana; u fokusu; nedavne objave; najkomentiranije
        """
      ),
      (
        .comments,
        """
        komentari; komentar; komentara; komentiraj; komentirajte; ostavi komentar; ostavite komentar
        napiši komentar; napišite komentar; pošalji komentar; dodaj komentar; vaš komentar
        prikaži komentare; pogledaj komentare; svi komentari; nema komentara; komentari su isključeni
        komentari su zatvoreni; odgovori; odgovor; odustani od odgovora; ostavi odgovor
        prijavite se za komentiranje; za komentiranje je potrebno prijaviti se
        vaša adresa e-pošte neće biti objavljena; rasprava
        """
      ),
      (
        .share,
        """
        podijeli; podijelite; podijeli na; podijeli članak; podijelite članak; podijeli na facebooku
        podijeli na twitteru; podijeli s prijateljima; dijeli; ispiši; ispis; isprintaj; pošalji
        pošalji prijatelju; pošalji mailom; kopiraj link; kopiraj poveznicu; pratite nas; pratite nas na
        spremi; spremi članak; sviđa mi se; poslušaj članak; prijavi grešku
        """
      ),
      (
        .subscribe,
        """
        pretplatite se; pretplati se; pretplata; pretplatnici; samo za pretplatnike; već ste pretplatnik
        prijavite se; prijavi se; prijavite se na newsletter; prijavite se na naš newsletter; prijava
        registracija; registrirajte se; registriraj se; donirajte; doniraj; podržite nas; podrži nas
        postanite član; preuzmite aplikaciju; vaša e-mail adresa
        """
      ),
      (
        .author,
        """
        o autoru; o autorici
        """
      ),
      (
        .credits,
        """
        autor; autorica; autori; napisao; napisala; piše; objavljeno; objavio; objavila; redakcija
        uredništvo; urednik; izvor; izvori; foto; fotografija; fotografije; slika; ilustracija; prijevod
        prevela; preveo; tekst; ažurirano
        """
      ),
      (
        .tags,
        """
        tagovi; tag; oznake; oznaka; ključne riječi; teme; tema; kategorije; kategorija; rubrika
        u ovom članku
        """
      ),
      (
        .advertising,
        """
        oglas; oglasi; reklama; reklame; oglašavanje; sponzorirano; sponzorirani sadržaj
        sponzorirani članak; plaćeni oglas; plaćeni sadržaj; promo; promo članak; partneri; u suradnji s
        nastavak teksta ispod oglasa; tekst se nastavlja ispod oglasa; članak se nastavlja ispod oglasa
        tekst se nastavlja nakon oglasa
        """
      ),
      (
        .readMore,
        """
        pročitaj više; pročitajte više; pročitaj cijeli članak; opširnije; detaljnije; nastavi čitati
        nastavite čitati; čitaj dalje; više; još; prikaži više; prikaži još; prikaži sve; pogledaj sve
        pogledajte sve; vidi sve; vidi više; učitaj još; učitaj više; saznaj više; saznajte više; dalje
        sljedeća; prethodna; natrag; na vrh
        """
      ),
    ])
}
