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
    müəllif
    текст:;автор;автори
    লেখক
    redactat per;escrit per
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
    வெளியிடப்பட்டது;பதிவு செய்த நாள்
    ప్రచురించబడింది
    เผยแพร่
    опубліковано;дата публікації
    شائع شدہ;تاریخ اشاعت
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
    actualitzat
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
    புதுப்பிக்கப்பட்டது
    నవీకరించబడింది
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
    maja;marca;styczeń;luty;marzec;kwiecień;czerwiec;lipiec;sierpień;wrzesień;październik;listopad;grudzień;lis;lip;sie;kwi
    leden;únor;březen;duben;květen;červen;červenec;říjen;prosinec
    mart;eylül;nisan;ekim;nis;haz;tem;eki;kas;ara
    ian
    rujan;lipanj;travanj;studeni
    augusta
    juna;jula
    лютий;серп;вер;сер;січень;березень;травень;червень;липень;серпень;вересень;жовтень;листопад;грудень
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
    "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari tammikuuta tammikuu stycznia sty styczeń ledna leden ocak oca ianuarie ian január يناير جانفي yanvar януари জানুয়ারি gener ιανουαρίου ιαν ιανουάριος jaanuar ژانویه જાન્યુઆરી בינואר ינואר जनवरी siječnja siječanj იანვარი қаңтар ಜನವರಿ sausio janvāris јануари ജനുവരി जानेवारी января янв январь januára januara јануара јануар ஜனவரி జనవరి มกราคม ม.ค. січня січ січень جنوری",
    "february feb februar février fév févr febrero febbraio fevereiro fev februari helmikuuta lutego lut luty února únor şubat şub februarie február فبراير شباط فيفري fevral февруари ফেব্রুয়ারি febrer φεβρουαρίου φεβ φεβρουάριος veebruar فوریه ફેબ્રુઆરી בפברואר פברואר फरवरी फ़रवरी veljače veljača თებერვალი ақпан ಫೆಬ್ರವರಿ vasario februāris ഫെബ്രുവരി फेब्रुवारी февраля фев февр февраль februára februara фебруара фебруар பிப்ரவரி ఫిబ్రవరి กุมภาพันธ์ ก.พ. лютого лют лютий فروری",
    "march mar märz mär mrz mars marzo março maart mrt marts maaliskuuta marca marzec března březen mart maret martie március márc مارس آذار март মার্চ març μαρτίου μαρ μάρτιος märts માર્ચ במרץ מרץ मार्च ožujka ožujak მარტი наурыз ಮಾರ್ಚ್ kovo മാർച്ച് марта мар மார்ச் మార్చి มีนาคม มี.ค. березня бер березень مارچ",
    "april apr avril avr abril abr aprile huhtikuuta kwietnia kwi kwiecień dubna duben nisan nis aprilie április ápr أبريل إبريل نيسان أفريل aprel април এপ্রিল απριλίου απρ απρίλιος aprill آوریل એપ્રિલ באפריל אפריל अप्रैल travnja travanj აპრილი сәуір ಏಪ್ರಿಲ್ balandžio aprīlis ഏപ്രിൽ एप्रिल апреля апр апрель apríla aprila априла ஏப்ரல் ఏప్రిల్ เมษายน เม.ย. квітня кві квіт квітень اپریل",
    "may mai mayo maggio mag maio mei maj toukokuuta maja května květen mayıs május máj مايو أيار ماي май মে maig μαΐου μαΐ μάιος مه મે במאי מאי मई svibnja svibanj მაისი мамыр ಮೇ gegužės maijs മേയ് മെയ് मे мая mája маја мај மே మే พฤษภาคม พ.ค. травня тра трав травень مئی",
    "june jun juni juin junio giugno giu junho kesäkuuta czerwca cze czerwiec června červen haziran haz iunie iun június jún يونيو حزيران جوان iyun юни জুন juny ιουνίου ιουν ιούνιος juuni ژوئن જૂન ביוני יוני जून lipnja lipanj ივნისი маусым ಜೂನ್ birželio jūnijs јуни ജൂൺ июня июн июнь júna juna јуна јун ஜூன் జూన్ มิถุนายน มิ.ย. червня чер черв червень جون",
    "july jul juli juillet juil julio luglio lug julho heinäkuuta lipca lip lipiec července červenec temmuz tem iulie iul július júl يوليو تموز جويلية يوليوز iyul юли জুলাই juliol ιουλίου ιουλ ιούλιος juuli ژوئیه જુલાઈ ביולי יולי जुलाई srpnja srpanj ივლისი шілде ಜುಲೈ liepos jūlijs јули ജൂലൈ जुलै июля июл июль júla jula јула јул ஜூலை జూలై జులై กรกฎาคม ก.ค. липня лип липень جولائی",
    "august aug août agosto ago augustus augusti elokuuta sierpnia sie sierpień srpna srpen ağustos ağu agustus agu agt augusztus أغسطس آب أوت غشت avqust август আগস্ট agost αυγούστου αυγ αύγουστος اوت ઓગસ્ટ באוגוסט אוגוסט अगस्त kolovoza აგვისტო тамыз ಆಗಸ್ಟ್ rugpjūčio augusts ഓഗസ്റ്റ് ऑगस्ट августа авг augusta avgusta ஆகஸ்ட் ఆగస్టు ఆగస్ట్ สิงหาคม ส.ค. серпня сер серп серпень اگست",
    "september sep sept septembre septiembre setiembre settembre set setembro syyskuuta września wrz wrzesień září eylül eyl septembrie szeptember szept سبتمبر أيلول شتنبر sentyabr септември সেপ্টেম্বর setembre σεπτεμβρίου σεπ σεπτέμβριος سپتامبر સપ્ટેમ્બર בספטמבר ספטמבר सितंबर सितम्बर rujna rujan სექტემბერი қыркүйек ಸೆಪ್ಟೆಂಬರ್ rugsėjo septembris സെപ്റ്റംബർ सप्टेंबर сентября сен сент сентябрь septembra септембра септембар செப்டம்பர் సెప్టెంబర్ సెప్టెంబరు กันยายน ก.ย. вересня вер верес вересень ستمبر",
    "october oct oktober okt octobre octubre ottobre ott outubro out lokakuuta października paź październik října říjen ekim eki octombrie október أكتوبر oktyabr октомври অক্টোবর οκτωβρίου οκτ οκτώβριος oktoober اکتبر ઓક્ટોબર באוקטובר אוקטובר अक्टूबर अक्तूबर ოქტომბერი қазан ಅಕ್ಟೋಬರ್ spalio oktobris ഒക്ടോബർ ऑक्टोबर октября окт октябрь októbra октобра октобар அக்டோபர் అక్టోబర్ అక్టోబరు ตุลาคม ต.ค. жовтня жов жовт жовтень اکتوبر",
    "november nov novembre noviembre novembro marraskuuta listopada lis listopad listopadu kasım kas nop noiembrie noi نوفمبر نونبر noyabr ноември নভেম্বর νοεμβρίου νοε νοέμβριος نوامبر નવેમ્બર בנובמבר נובמבר नवंबर नवम्बर studenoga studenog studeni ნოემბერი қараша ನವೆಂಬರ್ lapkričio novembris നവംബർ नोव्हेंबर ноября ноя нояб ноябрь novembra новембра новембар நவம்பர் నవంబర్ నవంబరు พฤศจิกายน พ.ย. листопада лис лист листопад نومبر",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro desember des joulukuuta grudnia gru grudzień prosince prosinec aralık ara decembrie ديسمبر دجنبر dekabr декември ডিসেম্বর desembre δεκεμβρίου δεκ δεκέμβριος detsember دسامبر ડિસેમ્બર בדצמבר דצמבר दिसंबर दिसम्बर prosinca prosinac დეკემბერი желтоқсан ಡಿಸೆಂಬರ್ gruodžio decembris ഡിസംബർ डिसेंबर декабря дек декабрь decembra децембра децембар டிசம்பர் డిసెంబర్ డిసెంబరు ธันวาคม ธ.ค. грудня гру груд грудень دسمبر",
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
