extension Labels {
  /// The labels of Czech pages.
  static let czech = Language(
    tag: "cs",
    lists: [
      (
        .related,
        """
        čtěte také; přečtěte si také; přečtěte si též; přečtěte si; čtěte i; viz také; související
        související články; související témata; související příspěvky; podobné články; další články
        další zprávy; více k tématu; více o; k tématu; mohlo by vás zajímat; mohlo by vás také zajímat
        může vás zajímat; mohlo by se vám líbit; doporučujeme; doporučené; doporučené články
        doporučené pro vás; nepřehlédněte; nenechte si ujít
        """
      ),
      (
        .mostRead,
        """
        nejčtenější; nejčtenější články; nejčtenější zprávy; nejsledovanější; nejdiskutovanější; nejnovější
        nejnovější články; nejnovější zprávy; nejnovější příspěvky; nejnovější komentáře; poslední články
        poslední zprávy; aktuálně; aktuality; aktuální zprávy; populární; populární články; oblíbené; trendy
        právě se děje; hlavní zprávy; zprávy; titulní strana; novinky; právě teď; online.
        """
      ),
      (
        .comments,
        """
        komentáře; komentář; komentářů; diskuse; diskuze; komentovat; okomentovat; přidat komentář
        přidejte komentář; napsat komentář; napište komentář; zanechat komentář; zanechte komentář
        váš komentář; zobrazit komentáře; zobrazit diskusi; číst komentáře; vstoupit do diskuse
        vstoupit do diskuze; přejít do diskuse; zapojte se do diskuse; žádné komentáře
        zatím žádné komentáře; komentáře jsou uzavřeny; komentáře nejsou povoleny; diskuse je uzavřena
        """
      ),
      (
        .share,
        """
        sdílet; sdílejte; sdílení; sdílet článek; sdílejte článek; sdílet na; sdílet na facebooku
        sdílet na twitteru; sdílet na x; sdílet e-mailem; sdílet odkaz; sdílet příspěvek
        sdílejte tento článek; tweetnout; tisk; tisknout; vytisknout; vytisknout článek; poslat
        poslat e-mailem; poslat známému; poslat odkaz; e-mail; kopírovat odkaz; zkopírovat odkaz
        odkaz zkopírován
        """
      ),
      (
        .subscribe,
        """
        odebírat; odebírejte; odebírat newsletter; odběr novinek; předplatit; předplatné; předplaťte si
        předplatitelé; pouze pro předplatitele; jen pro předplatitele; už mám předplatné; máte předplatné
        newsletter; newslettery; přihlaste se k odběru; přihlásit se k odběru; přihlásit; přihlásit se
        přihlášení; registrovat; registrovat se; registrace; zaregistrujte se; vytvořit účet; podpořte nás
        podpořit
        sledujte nás na google zprávách; sledujte náš kanál; přihlaste se k odběru našeho newsletteru
        """
      ),
      (
        .author,
        """
        o autorovi; o autorce; o autorech
        """
      ),
      (
        .credits,
        """
        autor; autorka; autoři; napsal; napsala; redakce; redaktor; publikováno; publikoval; zveřejněno
        vydáno; vloženo; aktualizováno; aktualizace; poslední aktualizace; text; překlad; přeložil; přeložila
        foto; fotografie; fotograf; snímek
        """
      ),
      (
        .tags,
        """
        štítky; štítek; témata; téma; tagy; tag; klíčová slova; klíčové slovo; kategorie; rubrika; rubriky
        v tomto článku; označeno; zařazeno v; témata článku
        """
      ),
      (
        .advertising,
        """
        reklama; reklamy; inzerce; inzerát; komerční sdělení; komerční článek; sponzorováno
        sponzorovaný obsah; sponzorovaný článek; placená inzerce; placené partnerství; reklamní sdělení
        partnerský obsah; obsah partnera; ve spolupráci s; partneři; promo; pr článek
        článek pokračuje pod reklamou; článek pokračuje po reklamě; text pokračuje pod reklamou
        pokračování článku pod reklamou; zavřít reklamu; přeskočit reklamu; affiliate odkazy
        """
      ),
      (
        .readMore,
        """
        číst dále; číst dál; čtěte dále; číst více; číst celý článek; čtěte více; celý článek
        přečíst celý článek; pokračovat ve čtení; pokračovat; pokračování; více; více informací; více zde
        zobrazit více; zobrazit vše; zobrazit další; načíst další; načíst více; další; další strana
        zjistit více; zjistěte více; klikněte zde; klikněte sem; podrobnosti
        """
      ),
    ])
}
