import Markup

/// What a package of EPUB 3 says of its metadata: the type of a title, the role of a creator.
struct BookRefinements {
  private let package: BookXML
  /// The values of each property by the name of what they refine.
  private var values: [String: [String: String]] = [:]

  init(_ package: BookXML) {
    self.package = package
    for id in package.all("meta") {
      guard let target = package.value("refines", of: id), target.hasPrefix("#"),
        let property = package.value("property", of: id), Self.properties.contains(property)
      else { continue }
      let value = WhiteSpace.collapsed(package.document.textContent(of: id))
      let name = String(target.dropFirst())
      if values[name]?[property] == nil { values[name, default: [:]][property] = value }
    }
  }

  private static let properties: Set<String> = ["role", "title-type"]

  /// The first value of a property of an element.
  subscript(_ property: String, of id: NodeID) -> String? {
    package.value("id", of: id).flatMap { values[$0]?[property] }
  }

  /// The word for a role of MARC, which books state by three letters; `nil` for that of the writer, and unknown ones.
  static func role(_ code: String) -> String? { roles[code.lowercased()] }

  private static let roles = [
    "adp": "adapter", "aft": "author of afterword", "ann": "annotator", "art": "artist",
    "aui": "author of introduction",
    "com": "compiler", "edt": "editor", "ill": "illustrator", "ive": "interviewee", "ivr": "interviewer",
    "nrt": "narrator", "pht": "photographer", "trl": "translator",
  ]
}
