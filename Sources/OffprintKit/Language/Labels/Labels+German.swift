extension Labels {
  /// The labels of German pages.
  static let german = Language(
    tag: "de",
    lists: [
      (
        .related,
        """
        mehr zum thema; mehr zu diesem thema; mehr dazu; mehr davon; mehr von; mehr aus; mehr über
        mehr artikel; mehr nachrichten; lesen sie auch; lesen sie mehr zum thema; lesen sie dazu
        lesen sie hier; lies auch; auch interessant; auch lesenswert; auch spannend
        das könnte sie auch interessieren; das könnte dich auch interessieren
        das könnte ihnen auch gefallen; das könnte dir auch gefallen; das könnte sie interessieren
        dies könnte sie auch interessieren; was sie auch interessieren könnte; ähnliche artikel
        ähnliche beiträge; ähnliche themen; verwandte artikel; verwandte themen; verwandte beiträge
        weitere artikel; weitere beiträge; weitere themen; weitere nachrichten; weitere meldungen
        weitere informationen; weitere inhalte; weiterführende links; weiterführende artikel; zum thema.
        siehe auch; passend dazu; passend zum thema; dazu passend; empfehlungen; empfohlen
        empfohlene artikel; empfohlener redaktioneller inhalt; empfehlungen der redaktion
        empfehlungen für sie; unsere empfehlungen; unsere lesetipps; lesetipps; lesetipp; leseempfehlung
        leseempfehlungen; nächster artikel; vorheriger artikel; nächster beitrag; vorheriger beitrag
        """
      ),
      (
        .mostRead,
        """
        meistgelesen; meistgelesene artikel; meist gelesen; meistkommentiert; meistgeteilt
        am meisten gelesen; die meistgelesenen artikel; beliebt; beliebte artikel; beliebte beiträge
        beliebteste artikel; aktuell; aktuelles; aktuelle nachrichten; aktuelle artikel; aktuelle beiträge
        aktuelle meldungen; aktuelle themen; neueste artikel; neueste beiträge; neueste nachrichten
        neueste meldungen; neueste kommentare; neueste; letzte beiträge; letzte artikel; letzte kommentare
        nachrichten; schlagzeilen; top news; top themen; top artikel; topthemen; topmeldungen; top stories
        news; newsticker; im trend; trending; live ticker; liveticker; eilmeldung; das neueste
        jetzt im fokus; im fokus.; themen des tages; highlights; startseite
        """
      ),
      (
        .comments,
        """
        kommentare; kommentar; kommentieren; kommentar schreiben; kommentar verfassen
        kommentar hinterlassen; kommentar abgeben; kommentar hinzufügen; schreibe einen kommentar
        schreiben sie einen kommentar; hinterlasse einen kommentar; hinterlassen sie einen kommentar
        einen kommentar schreiben; ihr kommentar; dein kommentar; kommentare anzeigen; alle kommentare
        alle kommentare anzeigen; kommentare lesen; kommentare laden; keine kommentare
        noch keine kommentare; kommentare geschlossen; kommentare sind geschlossen
        die kommentare sind geschlossen; die kommentarfunktion ist geschlossen
        kommentarfunktion geschlossen; kommentarbereich; leserkommentare; leserbriefe; leserbrief schreiben
        zu den kommentaren; diskussion; diskutieren sie mit; jetzt mitdiskutieren; mitdiskutieren
        artikel kommentieren; jetzt kommentieren; melden sie sich an um zu kommentieren
        bitte melden sie sich an um zu kommentieren; anmelden um zu kommentieren; antworten
        antwort abbrechen; antwort schreiben; antwort; ihre meinung; ihre meinung ist gefragt; deine meinung
        deine e-mail-adresse wird nicht veröffentlicht; diskutieren; beiträge; forum; kommentar melden
        was meinst du; was meinen sie
        """
      ),
      (
        .share,
        """
        teilen; artikel teilen; diesen artikel teilen; diesen beitrag teilen; beitrag teilen; teilen auf
        teilen sie diesen artikel; auf facebook teilen; auf twitter teilen; auf x teilen
        auf whatsapp teilen; bei facebook teilen; per mail teilen; per whatsapp teilen; per e-mail teilen
        per e-mail senden; per mail versenden; teilen mit; jetzt teilen; twittern; tweet; tweeten; drucken
        ausdrucken; artikel drucken; seite drucken; druckversion; druckansicht; mailen; versenden
        artikel versenden; artikel verschicken; e-mail; link kopieren; link kopiert; url kopieren; merken
        artikel merken; merkliste; auf die merkliste; zur merkliste hinzufügen; artikel speichern
        verschenken; artikel verschenken; weiterempfehlen; weitersagen; empfehlen; artikel empfehlen; folgen
        folgen sie uns; folgen sie uns auf; folge uns; folge uns auf; folgen sie uns auf facebook; anhören
        artikel anhören; vorlesen; vorlesen lassen; feedback; schriftgröße
        """
      ),
      (
        .subscribe,
        """
        abonnieren; jetzt abonnieren; jetzt kostenlos abonnieren; kostenlos abonnieren; newsletter
        newsletter abonnieren; newsletter anmeldung; zum newsletter anmelden
        melden sie sich für unseren newsletter an; jetzt newsletter abonnieren; unser newsletter; abo
        abonnement; abo abschließen; jetzt abo abschließen; zum abo; abo testen; jetzt testen
        jetzt kostenlos testen; jetzt kostenlos registrieren; jetzt registrieren; registrieren
        kostenlos registrieren; anmelden; jetzt anmelden; einloggen; login; spenden; jetzt spenden; spende
        unterstützen; unterstützen sie uns; unterstützen sie unsere arbeit; unterstütze uns
        jetzt unterstützen; mitglied werden; jetzt mitglied werden; werden sie mitglied; app herunterladen
        jetzt app herunterladen; jetzt herunterladen; zur app; sie haben bereits ein abo; bereits abonnent
        bereits registriert; haben sie schon ein konto; weiterlesen mit; jetzt weiterlesen mit
        dieser artikel ist exklusiv für abonnenten; exklusiv für abonnenten; nur für abonnenten
        lesen sie weiter mit; mit der anmeldung; nichts mehr verpassen; bleiben sie informiert
        immer informiert; push-nachrichten; ihre e-mail-adresse; e-mail-adresse; jetzt bestellen
        hat ihnen der artikel gefallen; datenschutz; folgen sie uns auf whatsapp
        folgen sie unserem whatsapp-kanal; abonnieren sie unseren whatsapp-kanal
        abonnieren sie unseren newsletter; abonniere unseren newsletter; folgen sie uns auf google news
        unser whatsapp-kanal; zum whatsapp-kanal; wenn ihnen dieser artikel gefallen hat
        laden sie unsere app; unsere app; laden sie sich unsere app herunter; jetzt die app laden
        haben sie einen hinweis; haben sie einen tipp
        """
      ),
      (
        .author,
        """
        über den autor; über die autorin; über die autoren; über autor; zum autor; zur autorin
        zu den autoren
        """
      ),
      (
        .credits,
        """
        zur person; autor; autorin; autoren; autorinnen und autoren; autor in; der autor; die autorin
        von redaktion; redaktion; text; geschrieben von; verfasst von; ein artikel von; ein beitrag von
        ein gastbeitrag von; ein kommentar von; eine analyse von; veröffentlicht von; veröffentlicht
        veröffentlicht am; veröffentlicht in; erstveröffentlichung; zuerst erschienen; zuerst erschienen in
        zuerst erschienen bei; dieser artikel erschien zuerst; dieser artikel ist zuerst erschienen
        dieser beitrag erschien zuerst; aktualisiert; aktualisiert am; zuletzt aktualisiert
        zuletzt aktualisiert am; letzte aktualisierung; stand; datum; foto; fotos; foto von; fotocredit
        fotograf; bild; bilder; bild von; bildquelle; bildquellen; bildnachweis; bildnachweise; bildrechte
        titelbild; symbolbild; symbolfoto; aufmacherbild
        """
      ),
      (
        .tags,
        """
        schlagwörter; schlagworte; schlagwort; stichwörter; stichworte; stichwort; themen; thema; tags
        kategorien; kategorie; rubrik; rubriken; ressort; verschlagwortet mit; verschlagwortet
        mehr zu den themen; themen in diesem artikel; abgelegt unter; gespeichert unter
        veröffentlicht unter; getaggt mit
        """
      ),
      (
        .advertising,
        """
        anzeige; anzeigen; werbung; werbeanzeige; advertorial; sponsored; gesponsert; gesponserte inhalte
        gesponsert von; bezahlter inhalt; bezahlte anzeige; bezahlte partnerschaft; partnerinhalt
        partnerangebot; partnerangebote; angebot unserer partner; ein angebot von; promotion
        empfohlen von outbrain; anzeige artikel geht weiter; artikel wird nach der werbung fortgesetzt
        nach der anzeige weiterlesen; nach der werbung weiterlesen; weiter nach der werbung
        weiter nach der anzeige; hier weiterlesen nach der anzeige; unter der werbung geht es weiter
        werbung ausblenden; werbefrei lesen; affiliate link; affiliate links; kaufempfehlung; stellenmarkt
        stellenanzeigen; ende der anzeige; ende der werbung
        """
      ),
      (
        .readMore,
        """
        weiterlesen; weiter lesen; jetzt weiterlesen; artikel weiterlesen; artikel lesen
        ganzen artikel lesen; zum artikel; zum ganzen artikel; vollständigen artikel lesen; mehr lesen
        mehr erfahren; mehr; mehr anzeigen; mehr laden; mehr informationen; mehr infos; weitere anzeigen
        weitere laden; weitere artikel laden; alle anzeigen; alles anzeigen; alle ansehen; lesen sie mehr
        lesen sie weiter; hier weiterlesen; hier klicken; klicken sie hier; weiter; nächste seite
        vorherige seite; nächste; zurück; zurück zur startseite; zurück zur übersicht; nach oben
        zum seitenanfang; ausklappen; aufklappen; einblenden; details; auf seite; mehr sehen
        zur bildergalerie; zur startseite
        """
      ),
    ])
}
