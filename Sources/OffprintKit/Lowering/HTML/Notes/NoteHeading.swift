import Markup

/// Headings that pages put over their notes.
enum NoteHeading {
  private static let longest = 40

  private static let words: Set<String> = [
    "notes", "footnotes", "endnotes", "references", "sources", "citations", "notes and references",
    "references and notes", "notes and sources", "anmerkungen", "fußnoten", "fussnoten", "einzelnachweise",
    "nachweise", "endnoten", "quellen", "notes de bas de page", "notes et références", "références", "note",
    "note a piè di pagina", "riferimenti", "notas", "notas al pie", "referencias", "notas de rodapé",
    "referências",
    "noten", "voetnoten", "eindnoten", "referenties", "noter", "fotnoter", "referenser", "referanser",
    "fodnoter",
    "viitteet", "alaviitteet", "lähteet", "przypisy", "poznámky", "poznámky pod čarou", "reference",
    "jegyzetek",
    "lábjegyzetek", "dipnotlar", "notlar", "kaynakça", "примечания", "сноски", "примітки", "виноски",
    "бележки",
    "σημειώσεις", "υποσημειώσεις", "脚注", "注釈", "註釋", "注释", "注", "註", "각주", "chú thích", "catatan kaki",
    "الهوامش", "هوامش", "הערות שוליים",
  ]

  /// Whether an element is such a heading, or a line with the same text.
  static func isOne(_ id: NodeID, _ document: Document) -> Bool {
    switch document.tag(of: id) {
    case .h1, .h2, .h3, .h4, .h5, .h6, .p, .div, .header, .strong, .b: break
    default: return false
    }
    guard let text = document.shortText(of: id, atMost: longest), !text.isEmpty else { return false }
    return words.contains(text.lowercased().trimmingSuffix(":"))
  }
}

extension String {
  fileprivate func trimmingSuffix(_ end: Character) -> String { last == end ? String(dropLast()) : self }
}
