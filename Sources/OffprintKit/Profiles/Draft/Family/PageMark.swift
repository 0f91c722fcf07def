import Markup

/// A mark by which pages of one publisher, or of one program, are recognized: a selector, and how much it says.
struct PageMark: Hashable {
  /// What the mark consists of, the most telling first.
  enum Kind: Int, Comparable {
    /// The program that made the page.
    case generator
    /// A name or an attribute of the whole page.
    case page
    /// Another host from which it loads things.
    case host
    /// A kind of metadata.
    case metadata
    /// A part of a page with this identifier, or this class.
    case part

    static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
  }

  let selector: String
  let kind: Kind

  /// Whether it refers to elements with which every page is recognized at no cost: `meta`, `link`, `html` and `body`.
  var isInHead: Bool { kind != .part && !selector.hasPrefix("script") }

  /// The marks on a page of a host.
  static func all(on page: HTMLPage, host: String?) -> Set<PageMark> {
    var collector = Collector(document: page.document, host: host)
    for id in page.document.descendants(of: page.document.root) where page.document.isElement(id) {
      collector.read(id)
    }
    return collector.marks
  }

  private struct Collector {
    let document: Document
    let host: String?
    var marks: Set<PageMark> = []

    mutating func read(_ id: NodeID) {
      guard let tag = document.tagName(of: id) else { return }
      switch tag {
      case "html", "body": readNames(of: id, tag, .page)
      case "meta": readMeta(id)
      case "link": readAddress("href", of: id, tag)
      case "script": readAddress("src", of: id, tag)
      default: readNames(of: id, "", .part)
      }
    }

    private mutating func add(_ selector: String, _ kind: Kind) {
      marks.insert(PageMark(selector: selector, kind: kind))
    }

    private mutating func readNames(of id: NodeID, _ tag: String, _ kind: Kind) {
      if let name = document.attribute("id", of: id), StableName.isStable(name) {
        add("\(tag)#\(name)", kind)
      }
      for name in (document.attribute("class", of: id) ?? "").split(whereSeparator: \.isWhitespace)
      where StableName.isStable(String(name)) {
        add("\(tag).\(name)", kind)
      }
    }

    private mutating func readMeta(_ id: NodeID) {
      for key in ["name", "property", "itemprop"] {
        guard let name = document.attribute(key, of: id), PageMark.isPlain(name) else { continue }
        guard name.lowercased() == "generator" else {
          add("meta[\(key)=\"\(name)\"]", .metadata)
          continue
        }
        // The name of the program without its version.
        let content = document.attribute("content", of: id) ?? ""
        let program = content.prefix { ($0.isLetter || $0 == " " || $0 == "-") && $0.isASCII }
          .split(separator: " ").joined(separator: " ")
        if program.utf8.count >= PageMark.shortestProgram, content.hasPrefix(program) {
          add("meta[\(key)=\"\(name)\"][content^=\"\(program)\"]", .generator)
        }
      }
    }

    /// The host of something that is loaded from elsewhere.
    private mutating func readAddress(_ attribute: String, of id: NodeID, _ tag: String) {
      guard let address = document.attribute(attribute, of: id), let start = address.endOfSlashes,
        let other = Host(url: "https://" + address[start...]), PageMark.isPlain(other.name),
        host.map({ !other.isWithin($0) }) ?? true,
        address[start...].hasPrefix(other.name + "/")
      else { return }
      add("\(tag)[\(attribute)*=\"//\(other.name)/\"]", .host)
    }
  }

  private static let shortestProgram = 3

  /// Whether a text can be in quotes in a selector as it is.
  private static func isPlain(_ text: String) -> Bool {
    (1...60).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || "-_:.".utf8.contains(byte)
      }
  }
}

extension String {
  /// The end of the two slashes at the start of an address with a host.
  fileprivate var endOfSlashes: Index? {
    for start in ["https://", "http://", "//"] where hasPrefix(start) {
      return index(startIndex, offsetBy: start.count)
    }
    return nil
  }
}
