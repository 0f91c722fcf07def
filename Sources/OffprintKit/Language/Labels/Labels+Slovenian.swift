extension Labels {
  /// The labels of Slovenian pages.
  static let slovenian = Language(
    tag: "sl",
    lists: [
      (
        .related,
        """
        preberite tudi; preberi tudi; preberite še; preberi še; glejte tudi; poglejte tudi; poglej še
        povezane novice; povezani članki; povezane teme; povezano; sorodni članki; sorodne novice
        sorodne vsebine; podobni članki; podobno; priporočamo; priporočeno; priporočeni članki
        morda vas zanima tudi; morda vas bo zanimalo; morda vam bo všeč; več o temi; več o; več na temo
        drugi članki
        """
      ),
      (
        .mostRead,
        """
        najbolj brano; najbolj brani; najbolj priljubljeno; najbolj komentirano; najbolj gledano; najnovejše
        najnovejše novice; najnovejši članki; zadnje novice; zadnji prispevki; zadnji komentarji
        priljubljeno; aktualno; novice; izpostavljeno; trenutno najbolj brano
        """
      ),
      (
        .comments,
        """
        komentarji; komentar; komentiraj; komentirajte; dodaj komentar; napiši komentar; oddaj komentar
        pustite komentar; vaš komentar; prikaži komentarje; poglej komentarje; vsi komentarji
        ni komentarjev; komentarji so izklopljeni; komentarji so onemogočeni; komentarji so zaprti; odgovori
        prekliči odgovor; za komentiranje se prijavite; za komentiranje morate biti prijavljeni
        vaš e-naslov ne bo objavljen; razprava
        """
      ),
      (
        .share,
        """
        deli; delite; deli z drugimi; delite članek; deli članek; deli na; deli na facebooku
        deli s prijatelji; natisni; tiskaj; pošlji; pošlji prijatelju; pošlji po e-pošti; kopiraj povezavo
        sledite nam; sledite nam na; sledi nam; shrani; všeč mi je; poslušaj članek; prijavi napako
        """
      ),
      (
        .subscribe,
        """
        naročite se; naroči se; naročnina; naročnine; prijavite se; prijava; prijavite se na e-novice
        prijava na e-novice; naročite se na e-novice; e-novice; registracija; registrirajte se; že naročnik
        samo za naročnike; donirajte; doniraj; podprite nas; podpri nas; postanite član
        prenesite aplikacijo; vaš e-naslov
        """
      ),
      (
        .author,
        """
        o avtorju; o avtorici
        """
      ),
      (
        .credits,
        """
        avtor; avtorica; avtorji; napisal; napisala; piše; objavljeno; objavil; uredništvo; urednik; vir
        viri; foto; fotografija; fotografije; slika; prevod; prevedel; besedilo; posodobljeno
        zadnja sprememba; čas branja; vsi članki avtorja; vse pravice pridržane
        """
      ),
      (
        .tags,
        """
        oznake; oznaka; značke; ključne besede; teme; tema; kategorije; kategorija; rubrika; v tem članku
        """
      ),
      (
        .advertising,
        """
        oglas; oglasi; oglasno sporočilo; oglaševanje; reklama; sponzorirano; sponzorirana vsebina
        promocijsko sporočilo; plačana objava; plačano sporočilo; naročena vsebina; partnerji
        v sodelovanju z; članek se nadaljuje pod oglasom; besedilo se nadaljuje pod oglasom
        nadaljevanje pod oglasom; zapri oglas
        """
      ),
      (
        .readMore,
        """
        preberi več; preberite več; preberi celoten članek; beri dalje; berite dalje; nadaljuj z branjem
        nadaljujte z branjem; nadaljuj; več; več o tem; več informacij; prikaži več; prikaži vse; poglej vse
        poglej več; naloži več; izvedi več; izvedite več; kliknite tukaj; naprej; nazaj; naslednja; prejšnja
        na vrh; podrobnosti
        """
      ),
    ])
}
