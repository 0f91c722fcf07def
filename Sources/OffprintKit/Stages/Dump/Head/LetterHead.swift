/// The lines such as `Subject: …` and `From: …` at the start of a letter, and those that programs put before
/// the text of a page that they fetched.
struct LetterHead {
  /// The meaning of a line.
  enum Field { case title, author, date, other }

  /// A line of the head.
  struct Entry {
    var line: Int
    var field: Field
    var value: String
  }

  /// The lines, in order.
  private(set) var entries: [Entry] = []

  /// The maximum number of lines of a head.
  private static let longest = 40
  private static let longestLine = 1_000

  /// Reads the head at the start of a dump; `nil` if there is none.
  init?(_ dump: Dump) {
    var fields: Set<Field> = []
    for (index, line) in dump.lines.enumerated().prefix(Self.longest) where line.kind != .layout {
      guard line.isText, line.count <= Self.longestLine, let (field, value) = Self.field(dump.string(line))
      else {
        break
      }
      entries.append(Entry(line: index, field: field, value: value))
      fields.insert(field)
    }
    guard entries.count > 1, fields.contains(.title), fields.count > 1 else { return nil }
  }

  private static func field(_ line: String) -> (Field, String)? {
    guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let key = line[..<colon].lowercased().split(separator: " ").joined(separator: " ")
    guard key.utf8.count <= 40, let field = names[key] else { return nil }
    let value = line[line.index(after: colon)...].drop { $0 == " " }
    return (field, String(value))
  }

  private static let names: [String: Field] = {
    var names: [String: Field] = [:]
    let lists: [(Field, String)] = [
      (
        .title,
        "subject title betreff objet asunto oggetto assunto onderwerp ämne emne aihe temat тема konu 件名 主题 主旨 제목"
      ),
      (.author, "from author von de da van från fra od от kimden lähettäjä 差出人 发件人 寄件者 보낸사람"),
      (
        .date,
        "date sent datum gesendet envoyé fecha enviado data inviato verzonden skickat sendt дата отправлено "
          + "tarih 日時 日期 发送时间 날짜"
      ),
      (
        .other,
        "to cc bcc an kopie à para a aan till til do кому копия reply-to newsgroups message-id references "
          + "organization lines path x-mailer in-reply-to content-type mime-version content-transfer-encoding "
          + "user-agent importance attachments anlagen xref nntp-posting-host sender 宛先 收件人 받는사람"
      ),
    ]
    for (field, list) in lists {
      for name in list.split(separator: " ") { names[String(name)] = field }
    }
    for name in ["published time", "published"] { names[name] = .date }
    for name in ["url source", "url", "markdown content", "reply to", "source url"] { names[name] = .other }
    return names
  }()
}
