// Written by Benchmarks/DumpModel/make_swift.py.

/// Words that indicate the kind of a line, in the languages of the training and some more.
enum LineWords {
  static let all: [(kind: WordKind, words: StaticString)] = [
    (
      .stop,
      """
      the of and to in a is that for it as was with be on not at by this are or from an but which
      were had has have been their they if will would there what all when who one so no can more its
      than then der die das und ist nicht ein eine einen dem den des mit auf für sich von zu auch es
      im als wird aus dass sie er wir wurde bei nach oder aber um noch wie haben hat le la les de et
      est un une dans que qui pour pas sur plus par avec ce il elle sont au du en ne se mais ou
      cette ces aux été leur son sa ses nous el los las del y una por con para su al lo como más
      pero sus este ha fue está también o entre cuando muy sin sobre gli di e è che non per si da
      della dei delle sono nel alla anche come più ma questo questa os do dos em uma não é mas foi
      ao pelo pela são também ser seu sua het een van dat niet zijn op te voor met aan ook maar om
      bij dan naar nog wordt deze hij ze heeft uit och att det som på är av för med till inte har
      ett var så men vi kan från eller og ikke til jeg fra ja ei että oli mutta kun hän myös ovat
      niin tai kuin joka i w nie na się z że jest jak ale po co tak za od przez czy tylko dla są być
      był jego v je že s jako pro jsou és az hogy nem egy ez meg volt csak már mint și în cu nu pe
      că din care mai pentru ve bir bu için ile çok gibi daha olarak olan ama и в не на что с как
      это по но из у за от так же для все он она они его был бы к о а то та що з як це до від є й
      але про yang ini itu dengan untuk tidak dari dalam akan pada juga ke của và là có trong được
      cho không một những các với này để
      """
    ),
    (
      .navigation,
      """
      home menu search login signin logout register account skip content navigation nav toggle close
      open back top main contact about careers jobs faq help support sitemap accessibility advertise
      website site page pages app startseite suche suchen anmelden kontakt impressum übersicht hilfe
      seite seiten accueil recherche rechercher connexion contactez aide fermer ouvrir inicio buscar
      búsqueda iniciar sesión contacto ayuda cerrar cerca accedi contatti chi siamo chiudi pagina
      início entrar contato ajuda fechar zoeken inloggen sluiten hem sök logga kontakta strona
      szukaj zaloguj główna главная поиск меню войти вход контакты регистрация ホーム メニュー 検索 ログイン
      お問い合わせ 首页 登录 搜索 菜单 联系我们 关于我们 anasayfa ara giriş iletişim
      """
    ),
    (
      .social,
      """
      facebook twitter instagram linkedin pinterest youtube whatsapp tiktok reddit telegram snapchat
      tumblr rss share shares tweet follow followers pin print copy link flipboard bluesky mastodon
      threads like likes teilen folgen drucken partager suivre suivez imprimer compartir síguenos
      seguir imprimir condividi seguici stampa compartilhar compartilhe siga delen volg dela följ
      udostępnij поделиться подписаться シェア ツイート 分享 paylaş vk xing
      """
    ),
    (
      .subscribe,
      """
      newsletter newsletters subscribe subscribed subscriber subscribers subscription subscriptions
      email inbox signup unsubscribe mailing updates delivered sign membership members member join
      donate donation abonnieren abonnement abonnez inscrire inscription suscríbete suscribirse
      suscripción boletín correo iscriviti iscrizione assine assinar inscreva nieuwsbrief aanmelden
      nyhetsbrev prenumerera biuletyn подписка рассылка メルマガ 购读 订阅 abone bülten spenden don
      """
    ),
    (
      .legal,
      """
      cookie cookies privacy policy policies terms conditions copyright rights reserved consent gdpr
      disclaimer recaptcha trademark llc inc ltd gmbh datenschutz agb einwilligung rechte
      vorbehalten confidentialité mentions légales droits réservés privacidad política términos
      derechos reservados diritti riservati termini condizioni direitos termos privacybeleid
      voorwaarden integritetspolicy polityka prywatności ciasteczka конфиденциальности политика
      права защищены プライバシーポリシー 利用規約 隐私政策 版权所有 gizlilik
      """
    ),
    (
      .comment,
      """
      comment comments reply replies respond response responses commented login logged says said
      permalink moderation discussion upvote thread required cancel kommentar kommentare antworten
      antwort sagt commentaire commentaires répondre comentario comentarios responder respuesta
      commenti commento rispondi comentário comentários reacties reageren reactie kommentarer svara
      komentarz komentarze odpowiedz комментарий комментарии ответить コメント 返信 评论 回复 yorum yorumlar
      yanıtla
      """
    ),
    (
      .related,
      """
      related recommended recommendations popular trending latest read more next previous prev
      similar also continue learn view see stories story articles posts article post discover
      explore featured must top recent load verwandte ähnliche weitere mehr lesen weiterlesen auch
      artikel beliebt neueste lire suite aussi similaires plus lus más leídas leer relacionados
      artículos noticias siguiente anterior leggi anche correlati articoli precedente successivo
      leia também relacionadas notícias próximo lees meer gerelateerde läs mer relaterade czytaj
      więcej powiązane także следующая предыдущая читать читайте также похожие ещё 関連記事 続きを読む 人気記事
      おすすめ 相关文章 相关阅读 阅读更多 devamını oku ilgili
      """
    ),
    (
      .date,
      """
      january february march april june july august september october november december jan feb mar
      apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
      mon tue wed thu fri sat sun ago hours hour minutes minute mins min days day weeks updated am
      pm est utc gmt januar februar märz mai juni juli oktober dezember uhr janvier février mars
      avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi
      vendredi samedi enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
      diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre janeiro
      fevereiro março maio junho julho setembro outubro dezembro januari februari maart mei augustus
      stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada
      grudnia января февраля марта апреля мая июня июля августа сентября октября ноября декабря
      """
    ),
    (
      .byline,
      """
      by author authors written writer posted published contributor editor edited reporter staff
      correspondent journalist photo photos image photograph photographer credit courtesy getty
      shutterstock unsplash reuters caption bio founder admin reviewed von autor autorin verfasst
      veröffentlicht foto bild quelle redaktion par auteur publié rédaction crédit por escrito
      publicado fotografía redacción autore pubblicato redazione scritto di fonte autoria redação
      door gepubliceerd av skriven publicerad przez opublikowano zdjęcie автор опубликовано фото
      редакция 著者 投稿者 作者 来源 编辑 yazar
      """
    ),
    (
      .advertising,
      """
      advertisement advertisements advertising sponsored ad ads promo promoted promotion affiliate
      commission commissions partner partners sponsor anzeige werbung publicité sponsorisé
      publicidad anuncio patrocinado pubblicità sponsorizzato publicidade advertentie annons reklama
      реклама 広告 广告 reklam
      """
    ),
    (
      .tags,
      """
      tags tag tagged categories category filed topics topic archives archive keywords section
      sections uncategorized labels under schlagwörter kategorien kategorie themen thema catégories
      catégorie étiquettes sujets mots etiquetas categorías temas categorie argomenti categorias
      assuntos onderwerpen kategorier ämnen tagi рубрики метки теги темы カテゴリ タグ カテゴリー 标签 分类
      etiketler
      """
    ),
    (
      .shop,
      """
      shop cart checkout buy price sale shipping store free download demo trial order add pricing
      deals offer offers discount gift login wishlist bag quote book warenkorb kaufen preis versand
      kostenlos herunterladen panier acheter prix livraison gratuit télécharger boutique carrito
      comprar precio envío gratis descargar tienda carrello acquista prezzo spedizione carrinho
      preço winkelwagen kopen köp koszyk kup корзина купить скачать カート 購入 购物车 下载 sepet
      """
    ),
    (
      .you,
      """
      you your yours yourself du dir dich dein deine ihnen ihr ihre vous votre vos tu ton toi usted
      tú tus tuo tua você seu sua jij jouw je uw dig din ditt ty twój вы вас ваш вам ты sen siz
      """
    ),
    (
      .me,
      """
      i me my mine we us our ours ich mich mir mein meine wir uns unser unsere je moi mon ma mes
      nous notre nos yo mi mis nosotros nuestro nuestra io mio mia noi nostro nostra eu meu minha
      nós nosso nossa ik mij mijn wij ons onze jag mig min mitt vi oss vår ja mój nas nasz я мне мой
      мы нас наш ben biz
      """
    ),
  ]
}
