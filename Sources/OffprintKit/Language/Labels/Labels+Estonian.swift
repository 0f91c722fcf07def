extension Labels {
  /// The labels of Estonian pages.
  static let estonian = Language(
    tag: "et",
    lists: [
      (
        .related,
        """
        loe ka; loe lisaks; loe veel; vaata ka; vaata lisaks; vaata veel; kuula ka; seotud artiklid
        seotud lood; seotud uudised; seotud teemad; seotud; sarnased artiklid; sarnased; soovitame
        soovitame lugeda; soovitatud; soovitatud artiklid; sulle võib meeldida; sind võib huvitada
        teid võib huvitada; võib huvitada; rohkem samal teemal; samal teemal; veel samal teemal
        teised artiklid
        """
      ),
      (
        .mostRead,
        """
        loetumad; loetuimad; enim loetud; populaarsed; populaarsemad; populaarseimad; populaarne
        kommenteeritumad; viimased uudised; viimased; viimased artiklid; viimased postitused
        viimased kommentaarid; värsked uudised; uusimad; uudised; tähtsamad uudised; päevakajaline
        hetkel kuum
        """
      ),
      (
        .comments,
        """
        kommentaarid; kommentaar; kommentaari; kommenteeri; lisa kommentaar; kirjuta kommentaar
        jäta kommentaar; sinu kommentaar; näita kommentaare; vaata kommentaare; kõik kommentaarid
        loe kommentaare; kommentaarid puuduvad; kommenteerimine on suletud; kommentaarid on suletud; vasta
        tühista vastus; lisa vastus; arutelu; kommenteerimiseks logi sisse; sinu e-postiaadressi ei avaldata
        """
      ),
      (
        .share,
        """
        jaga; jaga artiklit; jaga facebookis; jaga twitteris; jaga seda; jaga sõpradega; jagamine; prindi
        trüki; saada; saada sõbrale; saada e-kirjaga; kopeeri link; jälgi meid; jälgi meid facebookis; jälgi
        salvesta; meeldib; kuula artiklit; kuula; anna vihje; teata veast
        """
      ),
      (
        .subscribe,
        """
        telli; telli uudiskiri; telli kohe; telli ajaleht; uudiskiri; uudiskirjad; liitu uudiskirjaga; liitu
        tellimus; ainult tellijale; tellijale; juba tellija; registreeru; logi sisse; sisene; loo konto
        toeta; toeta meid; toeta meie tööd; anneta; tee annetus; saa liikmeks; lae alla rakendus
        lae alla äpp; privaatsuspoliitika
        """
      ),
      (
        .author,
        """
        autorist
        """
      ),
      (
        .credits,
        """
        autor; autorid; toimetaja; toimetas; toimetus; kirjutas; avaldatud; avaldas; tekst; tõlge; tõlkis
        uuendatud; muudetud; viimati muudetud; foto; fotod; fotograaf; pilt; pildid; illustratsioon; allikas
        allikad; lugemisaeg; kõik autori artiklid; kõik õigused kaitstud
        """
      ),
      (
        .tags,
        """
        sildid; silt; märksõnad; märksõna; teemad; teema; võtmesõnad; kategooriad; kategooria; rubriik
        selles artiklis
        """
      ),
      (
        .advertising,
        """
        reklaam; reklaamid; kuulutus; kuulutused; sisuturundus; sponsoreeritud; sponsoreeritud sisu
        tasuline sisu; toetatud sisu; partnersisu; partnerid; koostöös; artikkel jätkub pärast reklaami
        artikkel jätkub peale reklaami; lugu jätkub pärast reklaami; sulge reklaam
        """
      ),
      (
        .readMore,
        """
        loe edasi; loe rohkem; loe lähemalt; loe kogu artiklit; loe artiklit; jätka lugemist; jätka; rohkem
        rohkem infot; lisainfo; veel; näita rohkem; näita kõiki; vaata kõiki; vaata rohkem; lae rohkem
        lae veel; saa rohkem teada; kliki siia; vajuta siia; järgmine; eelmine; tagasi; üles; edasi
        """
      ),
    ])
}
