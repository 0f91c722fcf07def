// Written by the tests of the files in Words: make words

/// The words of the files in `Words`: a line for each language, with those that no earlier one has.
enum WordData {
  static let byline = """
    contributors;contributor;written by;posted by;published by;story by;words by;article by;by;text by;report by;reporting by;words:;text:;story:;authors;author
    verfasst von;ein beitrag von;geschrieben von;von;autorin;autoren;autor
    rédigé par;écrit par;publié par;propos recueillis par;par;auteure;auteurs;auteur;texte :
    escrito por;publicado por;redactado por;por;autora;autores;texto:
    testo:;scritto da;pubblicato da;a cura di;di;autore;autrice
    autoria
    tekst:;geschreven door;door
    skriven av;av;skribent;författare
    skrevet af;af;forfatter
    skrevet av
    teksti:;kirjoittanut;kirjoittaja
    napisane przez;przez;autorka;autorzy;napisał;napisała
    napsal;napsala;autoři
    yazar;yazan
    oleh;penulis;ditulis oleh
    scris de;publicat de;autori;autorul
    írta;szerző;szerzők
    بقلم;الكاتب;كتب;كتبت
    текст:;автор;автори
    লেখক
    γράφει ο;γράφει η;συντάκτης;συγγραφέας
    kirjutas
    نویسنده;به قلم
    מאת
    लेखक;लेखिका
    piše;napisao;napisala;autorica
    著者;文;記者;執筆;取材;編集
    글쓴이;작성자;기자
    autorius;autorė
    autors
    авторы
    napísal;napísala
    avtor;avtorica
    аутор
    โดย;ผู้เขียน
    авторка;написав;написала;пише
    tác giả;bởi;viết bởi
    作者;撰文;记者
    """

  static let bylineCapitals = """
    Écrit par
    Írta
    Текст:;Автор;Автори
    Γράφει ο;Γράφει η;Συντάκτης;Συγγραφέας
    Авторы
    Аутор
    Авторка;Написав;Написала;Пише
    """

  static let role = """
    editor;reporter;writer;correspondent;director;ceo;cto;cmo;coo;founder;cofounder;contributor;author;journalist;manager;columnist;producer;president;analyst;strategist;specialist;consultant;engineer;photographer;professor;head;chief;principal;vp;expert;marketer;researcher;officer;lead
    redakteur;redakteurin;chefredakteur;chefredakteurin;korrespondent;korrespondentin;reporterin;journalistin;autorin
    journaliste;rédacteur;rédactrice;correspondant;correspondante
    redactor;redactora;periodista;corresponsal;editora
    giornalista;redattore;redattrice;corrispondente
    jornalista;repórter;redatora;correspondente
    redacteur;verslaggever;eindredacteur
    redaktör;reportern;skribent;korrespondenten
    redaktør;journalisten;skribenten
    toimittaja;päätoimittaja
    redaktor;dziennikarz;dziennikarka;redaktorka
    novinář;novinářka;šéfredaktor
    muhabir;editör;gazeteci
    redaktur;wartawan
    jurnalist;jurnalistă
    szerkesztő;újságíró;főszerkesztő
    δημοσιογράφος;συντάκτης
    novinar;novinarka;urednik;urednica
    編集者;記者
    журналист;журналистка;корреспондент;редактор;обозреватель
    novinár;novinárka
    новинар;новинарка;уредник
    журналіст;журналістка;кореспондент;редакторка
    编辑
    """

  static let group = """
    staff;team;editors;editor;editorial;admin;administrator;newsroom;newsdesk;desk;webmaster;news;guest;contributor;contributors;press;agency;media;magazine;inc;llc;ltd;university;institute;association;foundation;blog;company;group;marketing;support
    redaktion;gmbh
    rédaction
    redacción
    redazione
    redação
    redactie
    redaktionen
    toimitus
    redakcja
    redakce
    redaksi
    redacția
    szerkesztőség
    редакция
    toimetus
    redakcija;uredništvo
    編集部
    redakcia
    редакција
    редакція
    编辑部
    """

  static let particle = """
    zu;zur;zum;von;der
    de;du;la;le
    del;y;el
    dal;dalla;dei;della;di;da
    das;do;dos;e
    ten;op;van;den;ter
    av;af
    ibn;ben;bin;al
    """

  static let credential = """
    phd;md;mba;jr;sr;ii;iii;esq;cpa;cfa;cfp;rn;rd;rdn;msc;bsc;ms;ma;ba;mph;dds;do;psyd;edd;lcsw;lmft;dvm;ldn;cscs;cpt;mfa;mscp;jd;pharmd;med;fnp;np;pe;pmp;cissp;drph;dpt;edm;mpp;msw;dacvb;vmd
    """

  static let notAName = """
    by;author;authors;admin;unknown;anonymous;none;null;undefined;n/a;na;default;author name;your name;first last;firstname lastname;author's name;name;written;published;posted;updated;share;follow;date;more;view all posts;the;read more;comments;no comments;user;root;test;false;true;wpadmin;guest;editor
    """

  static let notANameInByline = """
    staff;admin;the;editor;guest;default;month;phd;md;rd;jr;jr.
    """

  static let pageWord = """
    read;more;share;follow;posts;post;view;about;full;bio;comments;comment;min;mins;minutes;home;blog;reviewed;updated;edited;fact;checked;uncategorized;category;categories;podcast;subscribe;newsletter;published;posted;written;article;articles;topic;topics;paid;ago;today;mon;tue;wed;thu;fri;sat;sun;monday;tuesday;wednesday;thursday;friday;saturday;sunday;login;register;menu;search;save;print;email;copy;link;download;listen;reading;time;views;likes;reply;replies;sign;free;best;guide;review;reviews;news;the;how;what;why;your;you;get;facebook;twitter;linkedin;insights;resources;overview;introduction;contents;privacy;policy;discussion;member;thread;agreement;terms;cookie;cookies;settings;account;user;users;help;started;joined;senior;junior;spotlight;for;our;all;new
    """

  static let published = """
    published;(re)published;republished;posted;post time;posted on;date:;first published
    veröffentlicht;erschienen am;erstellt am;publiziert
    publié le;publié à;publié :;paru le;mis en ligne
    publicado;fecha de publicación
    pubblicato;pubblicata il;data di pubblicazione
    publicada em;data de publicação
    gepubliceerd;geplaatst op
    publicerad;publicerat
    udgivet;offentliggjort
    publisert
    julkaistu
    opublikowano;data publikacji;dodano
    publikováno;zveřejněno;vydáno
    yayınlanma;yayın tarihi;yayınlandı
    dipublikasikan;diterbitkan;diterbitkan pada
    publicat;data publicării
    megjelent;közzétéve;publikálva
    نشر في;نُشر;تاريخ النشر
    публикувано;публикувана
    প্রকাশিত
    δημοσιεύτηκε;δημοσιεύθηκε;ημερομηνία δημοσίευσης
    avaldatud
    تاریخ انتشار;منتشر شده
    פורסם
    प्रकाशित
    objavljeno;objavljen
    公開日;投稿日;掲載日;発布
    입력;등록;게시
    paskelbta;publikuota
    publicēts;publicēta
    опубликовано;дата публикации
    publikované;zverejnené
    objavljena
    објављено
    เผยแพร่
    опубліковано;дата публікації
    đăng ngày;ngày đăng;xuất bản
    发布;发表
    發布;發表
    """

  static let publishedCapitals = """
    Публикувано;Публикувана
    Δημοσιεύτηκε;Δημοσιεύθηκε;Ημερομηνία δημοσίευσης
    Опубликовано;Дата публикации
    Објављено
    Опубліковано;Дата публікації
    Đăng ngày
    """

  static let changed = """
    last updated;last modified;updated;modified;last reviewed;edited on
    aktualisiert;geändert;letzte änderung
    mis à jour;mise à jour;modifié
    actualizado;actualización;última modificación
    aggiornato;ultimo aggiornamento
    atualizado;atualizada
    bijgewerkt;laatst gewijzigd
    uppdaterad;uppdaterat
    opdateret
    oppdatert
    päivitetty;muokattu
    aktualizacja;zaktualizowano
    aktualizováno;upraveno
    güncelle
    diperbarui
    actualizat;ultima actualizare
    frissítve;módosítva
    تحديث;آخر تحديث
    обновена;актуализирано
    আপডেট
    ενημερώθηκε;τελευταία ενημέρωση
    uuendatud;muudetud
    به‌روزرسانی;به روز رسانی
    עודכן
    अपडेट
    ažurirano
    更新;修正
    수정;업데이트
    atnaujinta
    atjaunināts;papildināts
    dikemas kini
    обновлено;изменено
    aktualizované;upravené
    posodobljeno
    ажурирано
    แก้ไขล่าสุด;อัปเดต
    оновлено
    cập nhật
    """

  static let changedCapitals = """
    Última modificación
    Обновена;Актуализирано
    Ενημερώθηκε;Τελευταία ενημέρωση
    Обновлено;Изменено
    Ажурирано
    Оновлено
    """

  static let publishing = """
    published;posted;updated;last updated;written;created
    """

  static let monthsAndNames = """
    may;april;june;jan;august;mar;jun;dec
    mai;juni;juli;märz
    avril;mars
    julio;abril;ago;mayo;marzo
    gen;set;mag;ott
    out
    augustus
    maj
    maja;marca
    mart;eylül;nisan;ekim
    augusta
    juna;jula
    """

  static let noTitle = """
    home;homepage;home page;untitled;untitled document;no title;null;undefined;loading...;loading…
    startseite;unbenannt
    accueil;page d’accueil;page d'accueil;sans titre
    inicio;página de inicio;portada;sin título
    pagina iniziale;senza titolo
    início;página inicial;sem título
    startpagina;naamloos
    startsida;hem
    forside;hjem;startside
    etusivu
    strona główna
    úvod;domů;domovská stránka
    anasayfa;ana sayfa
    beranda
    acasă
    kezdőlap;főoldal
    الرئيسية;الصفحة الرئيسية
    начало;начална страница
    αρχική;αρχική σελίδα
    avaleht
    صفحه اصلی;خانه
    דף הבית
    मुखपृष्ठ;होम
    početna;naslovnica
    ホーム;トップページ
    홈;메인
    pradžia;pradinis
    sākums;sākumlapa
    laman utama
    главная;главная страница
    domov
    почетна
    หน้าแรก
    головна;головна сторінка
    trang chủ
    首页;主页
    首頁
    """

  /// For each month its forms.
  static let months = [
    "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari tammikuuta tammikuu stycznia ledna ocak ianuarie január يناير януари জানুয়ারি ιανουαρίου jaanuar בינואר ינואר जनवरी siječnja sausio janvāris января januára januara јануара јануар มกราคม січня",
    "february feb februar février fév févr febrero febbraio fevereiro fev februari helmikuuta lutego února şubat februarie február فبراير февруари ফেব্রুয়ারি φεβρουαρίου veebruar בפברואר פברואר फरवरी फ़रवरी veljače vasario februāris февраля februára februara фебруара фебруар กุมภาพันธ์ лютого",
    "march mar märz mär mrz mars marzo março maart mrt marts maaliskuuta marca března mart maret martie március مارس март মার্চ μαρτίου märts במרץ מרץ मार्च ožujka kovo марта มีนาคม березня",
    "april apr avril avr abril abr aprile huhtikuuta kwietnia dubna nisan aprilie április أبريل إبريل април এপ্রিল απριλίου aprill באפריל אפריל अप्रैल travnja balandžio aprīlis апреля apríla aprila априла เมษายน квітня",
    "may mai mayo maggio mag maio mei maj toukokuuta maja května mayıs május مايو май মে μαΐου במאי מאי मई svibnja gegužės maijs мая mája маја мај พฤษภาคม травня",
    "june jun juni juin junio giugno giu junho kesäkuuta czerwca června haziran iunie június يونيو юни জুন ιουνίου juuni ביוני יוני जून lipnja birželio jūnijs июня júna juna јуна јун มิถุนายน червня",
    "july jul juli juillet juil julio luglio lug julho heinäkuuta lipca července temmuz iulie július يوليو юли জুলাই ιουλίου juuli ביולי יולי जुलाई srpnja liepos jūlijs июля júla jula јула јул กรกฎาคม липня",
    "august aug août agosto ago augustus augusti elokuuta sierpnia srpna ağustos agustus augusztus أغسطس август আগস্ট αυγούστου באוגוסט אוגוסט अगस्त kolovoza rugpjūčio augusts августа augusta avgusta สิงหาคม серпня",
    "september sep sept septembre septiembre setiembre settembre set setembro syyskuuta września září eylül septembrie szeptember سبتمبر септември সেপ্টেম্বর σεπτεμβρίου בספטמבר ספטמבר सितंबर सितम्बर rujna rugsėjo septembris сентября septembra септембра септембар กันยายน вересня",
    "october oct oktober okt octobre octubre ottobre ott outubro out lokakuuta października října ekim octombrie október أكتوبر октомври অক্টোবর οκτωβρίου oktoober באוקטובר אוקטובר अक्टूबर अक्तूबर spalio oktobris октября októbra октобра октобар ตุลาคม жовтня",
    "november nov novembre noviembre novembro marraskuuta listopada listopadu kasım noiembrie نوفمبر ноември নভেম্বর νοεμβρίου בנובמבר נובמבר नवंबर नवम्बर studenoga studenog lapkričio novembris ноября novembra новембра новембар พฤศจิกายน листопада",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro desember des joulukuuta grudnia prosince aralık decembrie ديسمبر декември ডিসেম্বর δεκεμβρίου detsember בדצמבר דצמבר दिसंबर दिसम्बर prosinca gruodžio decembris декабря decembra децембра децембар ธันวาคม грудня",
  ]

  /// The commonest words of each language, in the order of precedence.
  static let common: [(language: String, words: String)] = [
    ("en", "the of and to in is that for it as was with on be by at are this have from you not"),
    ("de", "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es"),
    ("fr", "le la les de des et un une du en est que qui dans pour au sur pas par plus il ce avec"),
    ("es", "el la los las de y que en un una del por con para se no su al es lo como más pero"),
    ("it", "il la di e che in un una per non del della con sono è le si gli da i al alla più"),
    ("pt", "o a os as de e que em um uma do da para com não no na por mais se dos das ao é"),
    ("nl", "de het een van en in is dat op te zijn met voor niet aan er om ook als bij maar"),
    ("sv", "och i att det som en på är av för med den till inte har de ett om var jag vi"),
    ("da", "og i at det er en den til på af for med de ikke der som et har jeg vi fra"),
    ("nb", "og i det er på en som å til av for med har ikke de den et om var jeg fra"),
    ("fi", "ja on ei se että oli ovat myös mutta kun hän jos niin kuin joka tai sen vain"),
    ("pl", "i w na z do nie się że jest to o jak za po co od są dla przez ale ich tym"),
    ("cs", "a v se na je že o s z do to i jako by pro si ve ale jsem které od po"),
    ("tr", "ve bir bu da de için ile çok olan gibi daha ama en ne kadar olarak var o"),
    ("id", "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke saya ada"),
    ("ro", "și în de la cu un o pe este nu care din mai că pentru a se sau fi"),
    ("hu", "a az és hogy nem is egy ez de meg csak van már volt ha el mint"),
  ]
}
