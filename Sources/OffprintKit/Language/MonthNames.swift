/// The names of the months and their common short forms, in the languages of many publications.
enum MonthNames {
  /// The number of the month of this lower-case name, from 1. Names of a profile are asked before the built-in ones.
  static func number(of name: String, own: [String] = []) -> Int? {
    if let index = own.firstIndex(where: { $0.lowercased() == name }) { return index % 12 + 1 }
    let bits = numbers[name[...]]
    return bits == 0 ? nil : bits.trailingZeroBitCount
  }

  /// Whether a lower-case word is the name of a month and hardly that of a person.
  static func isWhole(_ word: String) -> Bool {
    number(of: word) != nil && !alsoPeople.contains(word)
  }

  private static let alsoPeople: Set<String> = [
    "may", "april", "june", "jan", "mai", "august", "juni", "juli", "julio", "mar", "maj", "mart", "gen",
    "set", "out",
    "ago", "mag", "dec", "abril", "augusto", "avril", "augusta", "juna", "jula", "marca",
    "ott", "mars", "maja", "märz", "eylül", "nisan", "ekim", "mayo", "jun", "marzo", "augustus",
  ]

  /// For each month's names the bit of its number.
  private static let numbers: HashedWords = {
    var months = [String](repeating: "", count: 12)
    for language in languages {
      for (index, names) in language.utf8.split(
        separator: UInt8(ascii: ";"), omittingEmptySubsequences: false
      )
      .enumerated() where index < 12 {
        months[index] += " "
        months[index] += Substring(names)
      }
    }
    return HashedWords(months.enumerated().map { (1 << UInt64($0.offset + 1), $0.element) })
  }()

  /// One language per line, months separated by semicolons, the forms of a month by spaces.
  private static let languages = [
    "january jan;february feb;march mar;april apr;may;june jun;july jul;august aug;september sep sept;october oct;november nov;december dec",
    "januar jänner;februar;märz mär mrz;;mai;juni;juli;;;oktober okt;;dezember dez",
    "janvier janv;février fév févr;mars;avril avr;;juin;juillet juil;août;septembre;octobre;novembre;décembre déc",
    "enero ene;febrero;marzo;abril abr;mayo;junio;julio;agosto ago;septiembre setiembre;octubre;noviembre;diciembre dic",
    "gennaio gen;febbraio;marzo;aprile;maggio mag;giugno giu;luglio lug;agosto;settembre set;ottobre ott;;dicembre",
    "janeiro;fevereiro fev;março;;maio;junho;julho;agosto;setembro;outubro out;novembro;dezembro",
    "januari;februari;maart mrt;;mei;;;augustus;;;;",
    "januari;februari;;;maj;;;augusti;;;;",
    "januar;februar;marts mars;;;;;;;oktober;;desember des",
    "tammikuuta tammikuu;helmikuuta;maaliskuuta;huhtikuuta;toukokuuta;kesäkuuta;heinäkuuta;elokuuta;syyskuuta;lokakuuta;marraskuuta;joulukuuta",
    "stycznia;lutego;marca;kwietnia;maja;czerwca;lipca;sierpnia;września;października;listopada;grudnia",
    "ledna;února;března;dubna;května;června;července;srpna;září;října;listopadu;prosince",
    "января;февраля;марта;апреля;мая;июня;июля;августа;сентября;октября;ноября;декабря",
    "січня;лютого;березня;квітня;травня;червня;липня;серпня;вересня;жовтня;листопада;грудня",
    "ocak;şubat;mart;nisan;mayıs;haziran;temmuz;ağustos;eylül;ekim;kasım;aralık",
    "januari;februari;maret;;mei;juni;juli;agustus;;oktober;;desember",
    "ianuarie;februarie;martie;aprilie;;iunie;iulie;;septembrie;octombrie;noiembrie;decembrie",
    "januára;februára;marca;apríla;mája;júna;júla;augusta;septembra;októbra;novembra;decembra",
    "siječnja;veljače;ožujka;travnja;svibnja;lipnja;srpnja;kolovoza;rujna;;studenoga studenog;prosinca",
    "januara;februara;;aprila;maja;juna;jula;avgusta;;;;",
    "јануара јануар;фебруара фебруар;март;априла април;маја мај;јуна јун;јула јул;августа;септембра септембар;октобра октобар;новембра новембар;децембра децембар",
    "януари;февруари;март;април;май;юни;юли;август;септември;октомври;ноември;декември",
    "ιανουαρίου;φεβρουαρίου;μαρτίου;απριλίου;μαΐου;ιουνίου;ιουλίου;αυγούστου;σεπτεμβρίου;οκτωβρίου;νοεμβρίου;δεκεμβρίου",
    "sausio;vasario;kovo;balandžio;gegužės;birželio;liepos;rugpjūčio;rugsėjo;spalio;lapkričio;gruodžio",
    "janvāris;februāris;marts;aprīlis;maijs;jūnijs;jūlijs;augusts;septembris;oktobris;novembris;decembris",
    "jaanuar;veebruar;märts;aprill;mai;juuni;juuli;august;september;oktoober;november;detsember",
    "يناير;فبراير;مارس;أبريل إبريل;مايو;يونيو;يوليو;أغسطس;سبتمبر;أكتوبر;نوفمبر;ديسمبر",
    "בינואר ינואר;בפברואר פברואר;במרץ מרץ;באפריל אפריל;במאי מאי;ביוני יוני;ביולי יולי;באוגוסט אוגוסט;בספטמבר ספטמבר;באוקטובר אוקטובר;בנובמבר נובמבר;בדצמבר דצמבר",
    "जनवरी;फरवरी फ़रवरी;मार्च;अप्रैल;मई;जून;जुलाई;अगस्त;सितंबर सितम्बर;अक्टूबर अक्तूबर;नवंबर नवम्बर;दिसंबर दिसम्बर",
    "มกราคม;กุมภาพันธ์;มีนาคม;เมษายน;พฤษภาคม;มิถุนายน;กรกฎาคม;สิงหาคม;กันยายน;ตุลาคม;พฤศจิกายน;ธันวาคม",
    "জানুয়ারি;ফেব্রুয়ারি;মার্চ;এপ্রিল;মে;জুন;জুলাই;আগস্ট;সেপ্টেম্বর;অক্টোবর;নভেম্বর;ডিসেম্বর",
    "január;február;március;április;május;június;július;augusztus;szeptember;október;;december",
  ]
}
