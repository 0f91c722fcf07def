extension Labels {
  /// The labels of Slovak pages.
  static let slovak = Language(
    tag: "sk",
    lists: [
      (
        .related,
        """
        čítajte aj; čítajte tiež; prečítajte si aj; prečítajte si tiež; prečítajte si; pozrite si aj
        pozri aj; súvisiace; súvisiace články; súvisiaci článok; súvisiace témy; súvisiace príspevky
        podobné články; ďalšie články; ďalšie správy; viac k téme; viac o; k téme; mohlo by vás zaujímať
        mohlo by vás tiež zaujímať; mohlo by vás zaujať; môže vás zaujímať; odporúčame; odporúčané
        odporúčané články; odporúčané pre vás
        """
      ),
      (
        .mostRead,
        """
        najčítanejšie; najčítanejšie články; najčítanejšie správy; najčítanejšie na; najdiskutovanejšie
        najnovšie; najnovšie články; najnovšie správy; najnovšie príspevky; posledné články
        posledné komentáre; najsledovanejšie; aktuálne; aktuality; populárne; populárne články; obľúbené
        správy; hlavné správy; titulka; novinky; trendy; práve sa deje; minúta po minúte
        """
      ),
      (
        .comments,
        """
        komentáre; komentár; komentárov; diskusia; komentovať; pridať komentár; pridajte komentár
        napísať komentár; napíšte komentár; zanechať komentár; zanechajte komentár; váš komentár
        zobraziť komentáre; zobraziť diskusiu; čítať komentáre; vstúpiť do diskusie; zapojte sa do diskusie
        žiadne komentáre; zatiaľ žiadne komentáre; komentáre sú vypnuté; komentáre sú uzavreté
        diskusia je uzavretá; odpovedať; odpovede; zrušiť odpoveď
        prepáčte ale pred zanechaním komentára sa musíte prihlásiť
        """
      ),
      (
        .share,
        """
        zdieľať; zdieľajte; zdieľaj; zdieľanie; zdieľať článok; zdieľať na; zdieľať na facebooku
        zdieľať na twitteri; zdieľať e-mailom; zdieľať odkaz; zdieľajte článok; tweetnuť; tlač; tlačiť
        vytlačiť; vytlačiť článok; poslať; poslať e-mailom; poslať známemu; e-mail; kopírovať odkaz
        skopírovať odkaz; odkaz skopírovaný; sledujte nás; sledujte nás na; sledujte nás na facebooku
        """
      ),
      (
        .subscribe,
        """
        odoberať; odoberajte; odber noviniek; odoberať newsletter; prihláste sa na odber
        prihlásiť sa na odber; predplatiť; predplatné; predplaťte si; kúpiť predplatné; pre predplatiteľov
        len pre predplatiteľov; už mám predplatné; máte predplatné; newsletter; newslettre; prihlásiť sa
        prihlásiť; prihláste sa; registrovať; registrácia; zaregistrujte sa; vytvoriť účet; podporte nás
        podporiť; podporte
        """
      ),
      (
        .author,
        """
        o autorovi; o autorke; o autoroch
        """
      ),
      (
        .credits,
        """
        autor; autorka; autori; napísal; napísala; redakcia; redaktor; publikované; publikoval; uverejnené
        zverejnené; vydané; aktualizované; aktualizácia; posledná aktualizácia; text; preklad; preložil
        preložila; foto; fotografia; fotografie; fotograf
        """
      ),
      (
        .tags,
        """
        značky; štítky; témy; téma; tagy; tag; kľúčové slová; kľúčové slovo; kategórie; kategória; rubrika
        rubriky; v tomto článku; označené; zaradené v
        """
      ),
      (
        .advertising,
        """
        reklama; reklamy; inzercia; inzerát; komerčná správa; komerčný článok; sponzorované
        sponzorovaný obsah; sponzorovaný článok; platená inzercia; platené partnerstvo; pr článok
        partnerský obsah; obsah partnera; v spolupráci s; partneri; promo; článok pokračuje pod reklamou
        článok pokračuje po reklame; text pokračuje pod reklamou; článok pokračuje pod video reklamou
        článok pokračuje pod videom; zavrieť reklamu; preskočiť reklamu; affiliate odkazy
        """
      ),
      (
        .readMore,
        """
        čítať ďalej; čítajte ďalej; čítať viac; čítajte viac; čítať celý článok; celý článok
        prečítať celý článok; pokračovať v čítaní; pokračovať; pokračovanie; viac; viac informácií; viac tu
        zobraziť viac; zobraziť všetko; zobraziť všetky; zobraziť ďalšie; načítať ďalšie; načítať viac
        ďalej; ďalšia strana; zistiť viac; zistite viac; kliknite sem; kliknite tu; podrobnosti
        """
      ),
    ])
}
