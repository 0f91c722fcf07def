extension Labels {
  /// The labels of Finnish pages.
  static let finnish = Language(
    tag: "fi",
    lists: [
      (
        .related,
        """
        lue myös; lue lisää aiheesta; lue seuraavaksi; katso myös; kuuntele myös; aiheesta lisää
        lisää aiheesta; lisää samasta aiheesta; samasta aiheesta; aiheeseen liittyvää
        aiheeseen liittyviä artikkeleita; aiheeseen liittyvät; liittyvät artikkelit; liittyvät jutut
        muita artikkeleita; muut artikkelit; lisää artikkeleita; lisää uutisia; saatat pitää myös
        saatat myös pitää; sinua saattaisi kiinnostaa; sinua voisi kiinnostaa; saattaisit olla kiinnostunut
        suosittelemme; suositellut; suosituksia
        """
      ),
      (
        .mostRead,
        """
        luetuimmat; luetuimmat uutiset; luetuimmat nyt; luetuimmat jutut; katsotuimmat; suosituimmat
        suosituimmat artikkelit; suositut; suosittua; kommentoiduimmat; jaetuimmat; nyt puhutaan; uusimmat
        uusimmat uutiset; uusimmat artikkelit; viimeisimmät; viimeisimmät uutiset; viimeisimmät artikkelit
        viimeisimmät kommentit; tuoreimmat; tuoreimmat uutiset; uutiset; pääuutiset; etusivu; juuri nyt
        ajankohtaista
        """
      ),
      (
        .comments,
        """
        kommentit; kommentti; kommentoi; kommenttia; jätä kommentti; kirjoita kommentti; lisää kommentti
        lähetä kommentti; oma kommenttisi; näytä kommentit; näytä kaikki kommentit; lue kommentit
        ei kommentteja; kommentointi on suljettu; kommentointi suljettu; kommentit pois päältä
        kommentit on suljettu; vastaa; vastaukset; peruuta vastaus; jätä vastaus; keskustelu; keskustele
        osallistu keskusteluun; liity keskusteluun; kirjaudu kommentoidaksesi
        """
      ),
      (
        .share,
        """
        jaa; jaa artikkeli; jaa juttu; jaa tämä; jaa tämä artikkeli; jaa facebookissa; jaa twitterissä
        jaa linkedinissä; jaa whatsappissa; jaa sähköpostilla; jaa sähköpostitse; jaa somessa; jaa ystäville
        jaa linkki; jaa sivu; twiittaa; tulosta; tulosta artikkeli; tulosta sivu; lähetä sähköpostilla
        sähköposti; kopioi linkki; linkki kopioitu; seuraa meitä; seuraa meitä facebookissa; seuraa
        """
      ),
      (
        .subscribe,
        """
        tilaa; tilaa nyt; tilaa uutiskirje; tilaa lehti; tilaa uutiskirjeemme; uutiskirje; uutiskirjeet
        oletko jo tilaaja; olen jo tilaaja; vain tilaajille; tilaajille; osta tilaus; tilaukset
        rekisteröidy; rekisteröidy ilmaiseksi; kirjaudu; kirjaudu sisään; luo tili; luo tunnus
        liity jäseneksi; ryhdy jäseneksi; tue meitä; tue työtämme; lahjoita; lahjoita nyt; tee lahjoitus
        """
      ),
      (
        .author,
        """
        kirjoittajasta; tietoa kirjoittajasta; tietoja kirjoittajasta
        """
      ),
      (
        .credits,
        """
        kirjoittaja; kirjoittajat; kirjoittanut; teksti; teksti ja kuvat; toimittaja; toimittajat; toimitus
        julkaistu; julkaissut; julkaisija; julkaistu alun perin; alun perin julkaistu; päivitetty
        viimeksi päivitetty; muokattu; kuva; kuvat; kuvaaja; valokuva; valokuvaaja; kuvitus; kuvateksti
        """
      ),
      (
        .tags,
        """
        avainsanat; avainsana; asiasanat; aiheet; aihe; tunnisteet; tunniste; tagit; kategoriat; kategoria
        luokat; artikkelin aiheet; jutun aiheet; osasto; tästä jutussa
        """
      ),
      (
        .advertising,
        """
        mainos; mainokset; ilmoitus; mainosta; sponsoroitu; sponsoroitu sisältö; sponsoroitua sisältöä
        kaupallinen yhteistyö; maksettu yhteistyö; maksettu mainos; yhteistyössä; kumppanisisältö
        juttu jatkuu mainoksen jälkeen; artikkeli jatkuu mainoksen jälkeen; juttu jatkuu mainoksen alla
        artikkeli jatkuu mainoksen alla; juttu jatkuu kuvan alla; mainos päättyy; mainos alkaa; sulje mainos
        mainoslinkki; kumppanimme
        """
      ),
      (
        .readMore,
        """
        lue lisää; lue koko artikkeli; lue koko juttu; lue artikkeli; lue juttu; jatka lukemista; jatka
        näytä lisää; näytä kaikki; katso kaikki; katso lisää; lataa lisää; lisää; lisätietoja; lisätietoa
        klikkaa tästä; klikkaa; seuraava; seuraava sivu; edellinen; edellinen sivu; takaisin; takaisin ylös
        takaisin etusivulle; siirry; laajenna
        """
      ),
    ])
}
