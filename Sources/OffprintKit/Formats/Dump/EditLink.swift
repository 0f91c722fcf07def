/// The link for editing that a wiki puts behind a heading: `[edit]`, `[Bearbeiten | Quelltext bearbeiten]`.
enum EditLink {
  /// The longest one, in bytes.
  private static let longest = 100

  /// The start of the link at the end of a line, and of the space before it; `nil` if there is none.
  static func start(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard let last = range.last, bytes[last] == UInt8(ascii: "]"),
      let open = range.suffix(longest).last(where: { bytes[$0] == UInt8(ascii: "[") })
    else { return nil }
    let text = String(decoding: bytes[open + 1..<last], as: UTF8.self).lowercased()
    let first = text.split { $0 == "|" || $0 == "/" }.first.map { $0.drop { $0 == " " } } ?? ""
    let word = first.reversed().drop { $0 == " " }.reversed()
    guard words.contains(String(word)) else { return nil }
    var start = open
    while start > range.lowerBound, bytes[start - 1] == Byte.space { start -= 1 }
    return start
  }

  /// The words of wikis in some languages.
  private static let words: Set<String> = [
    "edit", "edit source", "bearbeiten", "quelltext bearbeiten", "modifier", "modifier le code", "editar",
    "editar código", "editar a fonte", "modifica", "modifica wikitesto", "bewerken", "brontekst bewerken",
    "править", "править код", "редагувати", "ред.", "edytuj", "edytuj kod", "redigera", "redigera wikitext",
    "rediger", "rediger kilde", "redigér", "redigér wikikode", "muokkaa", "muokkaa wikitekstiä", "upravit",
    "editovat zdroj", "upraviť", "szerkesztés", "forrásszöveg szerkesztése", "modificare", "editează",
    "modificare sursă", "değiştir", "kaynağı değiştir", "sunting", "sunting sumber", "sửa", "sửa mã nguồn",
    "edita", "modifica el codi", "aldatu", "επεξεργασία", "επεξεργασία κώδικα", "редактиране", "уреди",
    "uredi", "redaktuj", "redigeeri", "labot", "redaguoti", "עריכה", "עריכת קוד מקור", "تعديل", "عدل",
    "تعديل المصدر", "ویرایش", "編集", "ソースを編集", "编辑", "編輯", "编辑源代码", "편집", "원본 편집", "แก้ไข",
    "แก้ไขต้นฉบับ", "संपादित करें",
  ]
}
