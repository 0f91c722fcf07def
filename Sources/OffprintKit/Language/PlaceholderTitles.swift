/// Recognizes placeholders in place of a title.
enum PlaceholderTitles {
  /// Whether a text is the name of a site's first page, a field that nobody filled in, or a number to call.
  static func contains(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count <= 80 else { return false }
    var isTemplate = false
    var digits = 0
    var others = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "{"), previous == byte || previous == UInt8(ascii: "$") { isTemplate = true }
      if byte == UInt8(ascii: "%"), previous == byte || previous == UInt8(ascii: "<") { isTemplate = true }
      if byte.isASCIIDigit { digits += 1 } else if byte >= 0x80 || byte.isASCIILetter { others += 1 }
      previous = byte
    }
    if isTemplate || digits >= 7 && others == 0 { return true }
    return digits == 0 && bytes.count <= 40 && names[text.lowercased()[...]] != 0
  }

  private static let names = HashedWords(
    [(1, languages)], isDivided: { $0 == UInt8(ascii: ";") || $0 == Byte.lineFeed })

  /// Language by language.
  private static let languages = """
    home;homepage;home page;untitled;untitled document;no title;null;undefined;loading...;loading…
    startseite;unbenannt
    accueil;page d’accueil;page d'accueil;sans titre
    inicio;página de inicio;portada;sin título
    início;página inicial;sem título
    pagina iniziale;senza titolo
    startpagina;naamloos
    startsida;hem
    forside;hjem;startside
    etusivu
    strona główna
    úvod;domů;domovská stránka
    domov
    kezdőlap;főoldal
    acasă
    αρχική;αρχική σελίδα
    главная;главная страница
    головна;головна сторінка
    начало;начална страница
    почетна;početna;naslovnica
    pradžia;pradinis
    sākums;sākumlapa
    avaleht
    anasayfa;ana sayfa
    beranda;laman utama
    trang chủ
    ホーム;トップページ
    首页;首頁;主页
    홈;메인
    หน้าแรก
    الرئيسية;الصفحة الرئيسية
    דף הבית
    صفحه اصلی;خانه
    मुखपृष्ठ;होम
    """
}
