/// Words for roles of people at a publication, and for groups that sign articles.
enum RoleWords {
  /// Whether a word in lower case denotes the role of one person.
  static func isRole(_ word: Substring) -> Bool { words[word] & role != 0 }

  /// Whether a word in lower case names a group, or a part that is no person's.
  static func isGroup(_ word: Substring) -> Bool { words[word] & group != 0 }

  /// Whether a text is somebody's role by its last word, as `Foreign Affairs Editor`.
  static func isRole(text: String) -> Bool {
    guard text.utf8.count <= longestRole, !text.contains(","), let last = text.lowercaseWords.last else {
      return false
    }
    return isRole(last)
  }

  /// The maximum length of a role in bytes.
  private static let longestRole = 60

  private static let role: UInt64 = 1
  private static let group: UInt64 = 2
  private static let words = HashedWords([(role, roleLanguages), (group, groupLanguages)])

  /// Language by language.
  private static let roleLanguages = """
    editor reporter writer correspondent director ceo cto cmo coo founder cofounder contributor author journalist
    manager columnist producer president analyst strategist specialist consultant engineer photographer professor
    head chief principal vp expert marketer researcher officer lead
    redakteur redakteurin chefredakteur chefredakteurin korrespondent korrespondentin reporterin journalistin
    autorin
    journaliste rédacteur rédactrice correspondant correspondante
    redactor redactora periodista corresponsal editora
    jornalista repórter redatora correspondente
    giornalista redattore redattrice corrispondente
    redacteur verslaggever correspondente eindredacteur
    redaktör reportern skribent korrespondenten
    redaktør journalisten skribenten
    toimittaja päätoimittaja
    redaktor dziennikarz dziennikarka redaktorka
    redaktorka novinář novinářka šéfredaktor
    novinár novinárka
    szerkesztő újságíró főszerkesztő
    jurnalist jurnalistă
    δημοσιογράφος συντάκτης
    журналист журналистка корреспондент редактор обозреватель
    журналіст журналістка кореспондент редакторка
    новинар новинарка уредник
    novinar novinarka urednik urednica
    muhabir editör gazeteci
    redaktur wartawan editor
    編集者 記者 编辑
    """

  /// Language by language.
  private static let groupLanguages = """
    staff team editors editor editorial admin administrator newsroom newsdesk desk webmaster news guest
    contributor contributors press agency media magazine inc llc ltd university institute association foundation
    blog company group marketing support
    redaktion gmbh
    rédaction
    redacción
    redação
    redazione
    redactie
    redaktionen redaktionen
    toimitus
    redakcja
    redakce
    redakcia
    szerkesztőség
    redacția
    редакция
    редакція
    редакција redakcija
    uredništvo
    toimetus
    redaksi
    編集部 编辑部
    """
}
