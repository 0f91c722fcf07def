import Markup

/// The same story in many languages, with the legacy encodings used for each.
enum LegacyTexts {
  static let all: [(language: String, encodings: [Encoding], text: String)] = [
    (
      "ru", [.windows1251, .koi8R, .iso8859x5, .ibm866],
      """
      Паром уходит с острова в шесть часов утра, задолго до того, как булочная на набережной откроет \
      ставни. Кто опоздал, ждёт вечернего прилива. Прошлой зимой совет решил заменить старое судно \
      электрическим: оно тише, дешевле и, как обещают строители, способно ходить в любую погоду.
      """
    ),
    (
      "uk", [.windows1251, .koi8U],
      """
      Пором вирушає з острова о шостій годині ранку, задовго до того, як пекарня на набережній \
      відчинить віконниці. Хто запізнився, чекає вечірнього припливу. Минулої зими рада вирішила \
      замінити старе судно електричним: воно тихіше, дешевше і, як обіцяють будівельники, може ходити \
      за будь-якої погоди.
      """
    ),
    (
      "bg", [.windows1251, .iso8859x5],
      """
      Фериботът тръгва от острова в шест часа сутринта, много преди пекарната на кея да отвори \
      капаците си. Който го изпусне, чака вечерния прилив. Миналата зима съветът реши старият кораб \
      да бъде заменен с електрически, който е по-тих, по-евтин и може да плава при всякакво време.
      """
    ),
    (
      "sr", [.windows1251],
      """
      Трајект полази са острва у шест сати ујутру, много пре него што пекара на кеју отвори капке. Ко \
      закасни, чека вечерњу плиму. Прошле зиме веће је одлучило да стари брод замени електричним, \
      који је тиши, јефтинији и може да плови по сваком времену.
      """
    ),
    (
      "pl", [.windows1250, .iso8859x2],
      """
      Prom odpływa z wyspy o szóstej rano, na długo przed tym, jak piekarnia na nabrzeżu otworzy \
      okiennice. Kto się spóźni, czeka na wieczorny przypływ. Zeszłej zimy rada postanowiła zastąpić \
      stary statek elektrycznym: jest cichszy, tańszy i może pływać przy każdej pogodzie, jak \
      obiecują budowniczowie.
      """
    ),
    (
      "cs", [.windows1250, .iso8859x2],
      """
      Trajekt odplouvá z ostrova v šest hodin ráno, dlouho předtím, než pekárna na nábřeží otevře \
      okenice. Kdo ho zmešká, čeká na večerní příliv. Loni v zimě rada rozhodla, že starou loď \
      nahradí elektrická, která je tišší, levnější a podle stavitelů může plout za každého počasí.
      """
    ),
    (
      "sk", [.windows1250, .iso8859x2],
      """
      Trajekt odchádza z ostrova o šiestej ráno, dlho predtým, ako pekáreň na nábreží otvorí okenice. \
      Kto ho zmešká, čaká na večerný príliv. Minulú zimu rada rozhodla, že starú loď nahradí \
      elektrická, ktorá je tichšia, lacnejšia a podľa staviteľov môže plávať v každom počasí.
      """
    ),
    (
      "hu", [.windows1250, .iso8859x2],
      """
      A komp reggel hat órakor indul a szigetről, jóval azelőtt, hogy a rakparti pékség kinyitná a \
      zsaluit. Aki lekési, az esti dagályra vár. Tavaly télen a tanács úgy döntött, hogy a régi hajót \
      elektromosra cserélik: csendesebb, olcsóbb, és az építők szerint bármilyen időben közlekedhet a \
      kikötőből.
      """
    ),
    (
      "ro", [.windows1250, .iso8859x2],
      """
      Feribotul pleacă de pe insulă la ora şase dimineaţa, cu mult înainte ca brutăria de pe chei \
      să-şi deschidă obloanele. Cine îl pierde aşteaptă fluxul de seară. Iarna trecută consiliul a \
      hotărât ca vechiul vas să fie înlocuit cu unul electric, mai silenţios, mai ieftin şi capabil \
      să traverseze pe orice vreme.
      """
    ),
    (
      "hr", [.windows1250, .iso8859x2],
      """
      Trajekt polazi s otoka u šest sati ujutro, mnogo prije nego što pekara na rivi otvori kapke. \
      Tko zakasni, čeka večernju plimu. Prošle zime vijeće je odlučilo da će stari brod zamijeniti \
      električnim, koji je tiši, jeftiniji i može ploviti po svakom vremenu, kako obećavaju \
      graditelji.
      """
    ),
    (
      "sl", [.windows1250, .iso8859x2],
      """
      Trajekt odpluje z otoka ob šestih zjutraj, dolgo preden pekarna na nabrežju odpre polkna. Kdor \
      ga zamudi, čaka na večerno plimo. Lani pozimi je svet odločil, da bo staro ladjo zamenjala \
      električna, ki je tišja, cenejša in lahko pluje v vsakem vremenu, kot obljubljajo graditelji. \
      Nihče še ni končal meritev.
      """
    ),
    (
      "de", [.windows1252],
      """
      Die Fähre verlässt die Insel um sechs Uhr früh, lange bevor die Bäckerei am Kai ihre Läden \
      öffnet. Wer sie verpasst, muss auf die Flut am Abend warten. Im letzten Winter beschloss der \
      Rat, das alte Schiff durch ein elektrisches zu ersetzen, das leiser ist und, wie die Erbauer \
      versprechen, für jedes Wetter taugt.
      """
    ),
    (
      "fr", [.windows1252],
      """
      Le bac quitte l’île à six heures du matin, bien avant que la boulangerie du quai n’ouvre ses \
      volets. Celui qui le manque attend la marée du soir. L’hiver dernier, le conseil a décidé de \
      remplacer le vieux bateau par un navire électrique, plus silencieux et capable, à ce qu’on dit, \
      de traverser par tous les temps.
      """
    ),
    (
      "es", [.windows1252],
      """
      El transbordador sale de la isla a las seis de la mañana, mucho antes de que la panadería del \
      muelle abra. Quien lo pierde espera la marea de la tarde. El invierno pasado, el consejo \
      decidió sustituir el viejo barco por uno eléctrico, más silencioso y capaz, según dicen, de \
      cruzar con cualquier tiempo. ¿Quién lo diría?
      """
    ),
    (
      "pt", [.windows1252],
      """
      A balsa sai da ilha às seis da manhã, muito antes de a padaria do cais abrir as portas. Quem a \
      perde espera pela maré da noite. No inverno passado, o conselho decidiu que a velha embarcação \
      será substituída por uma elétrica, mais silenciosa e que não depende do tempo, segundo a \
      opinião dos construtores.
      """
    ),
    (
      "it", [.windows1252],
      """
      Il traghetto lascia l'isola alle sei del mattino, molto prima che la panetteria sul molo apra \
      le imposte. Chi lo perde aspetta la marea della sera. L'inverno scorso il consiglio ha deciso \
      che la vecchia nave sarà sostituita da una elettrica, più silenziosa, meno cara e, così si \
      dice, capace di attraversare con qualsiasi tempo. Perché no?
      """
    ),
    (
      "sv", [.windows1252],
      """
      Färjan lämnar ön klockan sex på morgonen, långt innan bageriet på kajen öppnar sina luckor. Den \
      som missar den får vänta på kvällens flod. I vintras beslöt rådet att det gamla fartyget skulle \
      ersättas av ett elektriskt, som är tystare, billigare och kan gå över i alla väder.
      """
    ),
    (
      "da", [.windows1252],
      """
      Færgen forlader øen klokken seks om morgenen, længe før bageriet på kajen åbner skodderne. Den, \
      der kommer for sent, må vente på aftenens højvande. Sidste vinter besluttede rådet, at det \
      gamle skib skulle afløses af et elektrisk, som er mere stille, billigere og kan sejle i al \
      slags vejr.
      """
    ),
    (
      "fi", [.windows1252],
      """
      Lautta lähtee saaresta kuudelta aamulla, kauan ennen kuin laiturin leipomo avaa luukkunsa. Joka \
      myöhästyy, odottaa illan nousuvettä. Viime talvena neuvosto päätti, että vanha alus korvataan \
      sähköisellä, joka on hiljaisempi, halvempi ja pystyy rakentajien mukaan kulkemaan kaikissa \
      säissä.
      """
    ),
    (
      "is", [.windows1252],
      """
      Ferjan fer frá eyjunni klukkan sex að morgni, löngu áður en bakaríið á bryggjunni opnar \
      hlerana. Sá sem missir af henni verður að bíða eftir kvöldflóðinu. Síðasta vetur ákvað ráðið að \
      skipta gamla skipinu út fyrir rafknúið, sem er hljóðlátara, ódýrara og þolir öll veður.
      """
    ),
    (
      "nl", [.windows1252],
      """
      De veerboot verlaat het eiland om zes uur ’s ochtends, lang vóór de bakkerij aan de kade haar \
      luiken opent. Wie hem mist, wacht op het tij van de avond. De officiële beslissing over het \
      geëlektrificeerde schip viel vorige winter: de raad vond één stille boot beter dan twee luide, \
      en de coördinatie goedkoper.
      """
    ),
    (
      "tr", [.windows1254],
      """
      Feribot adadan sabah saat altıda, rıhtımdaki fırın kepenklerini açmadan çok önce ayrılır. \
      Kaçıran, akşamki gelgiti bekler. Geçen kış meclis, eski geminin elektrikli bir gemiyle \
      değiştirilmesine karar verdi: daha sessiz, daha ucuz ve yapımcıların söylediğine göre her \
      havada sefer yapabiliyor.
      """
    ),
    (
      "el", [.windows1253, .iso8859x7],
      """
      Το φέρι φεύγει από το νησί στις έξι το πρωί, πολύ πριν ο φούρνος στην προκυμαία ανοίξει τα \
      παντζούρια του. Όποιος το χάσει περιμένει την παλίρροια του βραδιού. Τον περασμένο χειμώνα το \
      συμβούλιο αποφάσισε να αντικαταστήσει το παλιό σκάφος με ένα ηλεκτρικό, πιο αθόρυβο και \
      φθηνότερο.
      """
    ),
    (
      "he", [.windows1255],
      """
      המעבורת עוזבת את האי בשש בבוקר, הרבה לפני שהמאפייה ברציף פותחת את התריסים. מי שמאחר מחכה לגאות \
      של הערב. בחורף שעבר החליטה המועצה להחליף את הספינה הישנה בספינה חשמלית, שקטה יותר, זולה יותר \
      ומסוגלת להפליג בכל מזג אוויר.
      """
    ),
    (
      "ar", [.windows1256, .iso8859x6],
      """
      تغادر العبارة الجزيرة في السادسة صباحا، قبل وقت طويل من أن يفتح المخبز على الرصيف أبوابه. ومن \
      يتأخر عنها ينتظر مد المساء. في الشتاء الماضي قرر المجلس استبدال السفينة القديمة بسفينة كهربائية \
      أكثر هدوءا وأقل تكلفة وقادرة على العبور في كل الأحوال.
      """
    ),
    (
      "fa", [.windows1256],
      """
      قايق ساعت شش صبح از جزيره راه مي‌افتد، خيلي پيش از آنکه نانوايي کنار اسکله باز شود. هر کس جا \
      بماند بايد تا مد شبانه صبر کند. زمستان گذشته شورا تصميم گرفت کشتي کهنه را با کشتي برقي عوض کند \
      که آرام تر و ارزان تر است و در هر هوايي مي رود.
      """
    ),
    (
      "lv", [.windows1257, .iso8859x13],
      """
      Prāmis atiet no salas sešos no rīta, ilgi pirms maiznīca krastmalā atver slēģus. Kas nokavē, \
      gaida vakara paisumu. Pagājušajā ziemā padome nolēma veco kuģi aizstāt ar elektrisku, kas ir \
      klusāks, lētāks un, kā sola būvētāji, spēj šķērsot šaurumu jebkuros laikapstākļos.
      """
    ),
    (
      "lt", [.windows1257, .iso8859x13],
      """
      Keltas išplaukia iš salos šeštą valandą ryto, gerokai prieš tai, kai kepykla krantinėje atveria \
      langines. Kas pavėluoja, laukia vakaro potvynio. Praėjusią žiemą taryba nusprendė seną laivą \
      pakeisti elektriniu, kuris yra tylesnis, pigesnis ir, kaip žada statytojai, gali plaukti bet \
      kokiu oru.
      """
    ),
    (
      "et", [.windows1257],
      """
      Praam lahkub saarelt kell kuus hommikul, ammu enne, kui kail asuv pagaritöökoda luugid avab. \
      Kes hiljaks jääb, ootab õhtust tõusu. Möödunud talvel otsustas nõukogu vana laeva asendada \
      elektrilisega, mis on vaiksem, odavam ja suudab ehitajate sõnul ületada väina iga ilmaga.
      """
    ),
    (
      "vi", [.windows1258],
      """
      Chiếc phà rời đảo lúc sáu giờ sáng, rất lâu trước khi tiệm bánh mì trên bến mở cửa. \
      Ai lỡ chuyến phải đợi thủy triều buổi tối. Mùa đông năm ngoái, hội đồng quyết định \
      thay con tàu cũ bằng một chiếc chạy điện, êm hơn, rẻ hơn và có thể qua lại trong mọi \
      thời tiết.
      """
    ),
    (
      "th", [.windows874],
      """
      เรือข้ามฟากออกจากเกาะตอนหกโมงเช้า \
      นานก่อนที่ร้านขนมปังบนท่าเรือจะเปิดหน้าต่าง \
      ใครที่มาไม่ทันต้องรอน้ำขึ้นตอนเย็น \
      เมื่อฤดูหนาวปีที่แล้ว \
      สภาตัดสินใจเปลี่ยนเรือลำเก่าเป็นเรือไฟฟ้า \
      ซึ่งเงียบกว่า ถูกกว่า และแล่นได้ในทุกสภาพอากาศ
      """
    ),
    (
      "ja", [.shiftJIS, .eucJP],
      """
      島の渡し船は朝六時に港を出る。岸壁のパン屋が雨戸を開けるずっと前のことだ。乗り遅れた人は夕方の満\
      ち潮まで待たなければならない。去年の冬、町議会は古い船を電気で動く船に替えることを決めた。静かで\
      安く、どんな天気でも渡れるという。
      """
    ),
    (
      "zh-Hans", [.gb18030],
      """
      渡轮每天清晨六点离开小岛,那时码头上的面包店还没有打开窗板。错过的人要等到傍晚涨潮。去年冬天,议\
      会决定用电动船替换旧船,新船更安静,更便宜,据造船的人说,任何天气都能过海。工程师花了整个春天测\
      量港口的水流。
      """
    ),
    (
      "zh-Hant", [.big5],
      """
      渡輪每天清晨六點離開小島,那時碼頭上的麵包店還沒有打開窗板。錯過的人要等到傍晚漲潮。去年冬天,議\
      會決定用電動船替換舊船,新船更安靜,更便宜,據造船的人說,任何天氣都能過海。工程師花了整個春天測\
      量港口的水流。
      """
    ),
    (
      "ko", [.eucKR],
      """
      나룻배는 아침 여섯 시에 섬을 떠난다. 부두의 빵집이 문을 열기 훨씬 전이다. 배를 \
      놓친 사람은 저녁 밀물 때까지 기다려야 한다. 지난겨울 의회는 낡은 배를 전기로 \
      움직이는 배로 바꾸기로 했다. 더 조용하고 싸며, 만든 사람들의 말로는 어떤 날씨에도 \
      건널 수 있다고 한다.
      """
    ),
  ]
}
