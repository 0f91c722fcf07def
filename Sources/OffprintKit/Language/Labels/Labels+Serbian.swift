extension Labels {
  /// The labels of Serbian pages.
  static let serbian = Language(
    tag: "sr",
    lists: [
      (
        .related,
        """
        pročitajte još; pročitajte i; pročitaj još; pročitaj i; pogledajte još; pogledajte i; vidi još
        vidi i; povezani članci; povezane vesti; povezane teme; slični članci; slične vesti; povezano
        preporučujemo; preporučeno; možda vas zanima; možda će vas zanimati; možda vam se svidi
        još na ovu temu; više o; više o ovoj temi; ne propustite; sledeći članak; prethodni članak
        прочитајте још
        """
      ),
      (
        .mostRead,
        """
        najčitanije; najčitanije vesti; najpopularnije; najnovije; najnovije vesti; najnoviji članci
        poslednje vesti; popularno; popularni članci; izdvajamo; aktuelno; vesti; vesti dana; u fokusu
        skorašnji članci; najkomentarisanije; најчитаније; најновије; најновије вести; најпопуларније
        последње вести; популарно; вести; актуелно; издвајамо
        """
      ),
      (
        .comments,
        """
        komentari; komentar; komentara; komentariši; ostavi komentar; ostavite komentar; napiši komentar
        pošalji komentar; dodaj komentar; vaš komentar; prikaži komentare; pogledaj komentare; svi komentari
        nema komentara; komentari su isključeni; komentari su zatvoreni; odgovori; odgovor; otkaži odgovor
        ostavi odgovor; ostavite odgovor; prijavite se da biste komentarisali
        vaša adresa e-pošte neće biti objavljena; коментари; коментар; оставите коментар
        """
      ),
      (
        .share,
        """
        podeli; podelite; podeli na; podeli vest; podelite članak; podeli članak; podeli na fejsbuku
        podelite na facebooku; podelite sa prijateljima; štampaj; odštampaj; pošalji; pošalji prijatelju
        pošalji mejlom; kopiraj link; pratite nas; pratite nas na; zaprati nas; sačuvaj; sviđa mi se; подели
        поделите; штампај; пратите нас; пратите нас на; копирај линк
        """
      ),
      (
        .subscribe,
        """
        pretplatite se; pretplati se; pretplata; prijavite se; prijavi se; prijavite se na naš bilten
        prijavite se na newsletter; bilten; registracija; registrujte se; uloguj se; donirajte; doniraj
        podržite nas; podrži nas; postanite član; preuzmite aplikaciju; претплатите се; претплата
        пријавите се; подржите нас; донирајте; преузмите апликацију; регистрација
        """
      ),
      (
        .author,
        """
        o autoru
        """
      ),
      (
        .credits,
        """
        autor; autori; napisao; napisala; piše; objavljeno; objavio; objavila; redakcija; urednik; izvor
        izvori; foto; fotografija; fotografije; slika; prevod; prevela; preveo; tekst; ažurirano
        poslednja izmena; izmenjeno; vreme čitanja; svi članci autora
        """
      ),
      (
        .tags,
        """
        tagovi; tag; oznake; oznaka; ključne reči; teme; tema; kategorije; kategorija; rubrika; ознаке
        тагови; кључне речи; теме; категорије; категорија
        """
      ),
      (
        .advertising,
        """
        reklama; reklame; oglas; oglasi; sponzorisano; sponzorisani sadržaj; sponzorisani članak
        plaćeni oglas; promo; pr tekst; partneri; u saradnji sa; nastavak teksta ispod oglasa
        tekst se nastavlja ispod oglasa; članak se nastavlja ispod oglasa; реклама; оглас; огласи
        спонзорисано; наставак текста испод огласа
        """
      ),
      (
        .readMore,
        """
        pročitaj više; pročitajte više; pročitaj ceo članak; opširnije; detaljnije; nastavi čitanje
        nastavite sa čitanjem; čitaj dalje; više; još; prikaži više; prikaži još; prikaži sve; pogledaj sve
        pogledajte sve; učitaj još; saznaj više; saznajte više; dalje; sledeća; prethodna; nazad; na vrh
        kliknite ovde; прочитај више; прочитајте више
        """
      ),
    ])
}
