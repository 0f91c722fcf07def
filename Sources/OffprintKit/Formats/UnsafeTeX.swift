extension Math {
  /// Whether it is TeX that does more than set a formula: it may name a file, define commands or lead
  /// elsewhere.
  var isUnsafeTeX: Bool { notation == .tex && value.withBytes(UnsafeTeX.isIn) }
}

/// Commands of TeX that a page of a stranger has no business with.
enum UnsafeTeX {
  /// Those that read and write files or start programs, those that make the names of commands, and so would
  /// hide these,
  /// and those that change the page around a formula.
  private static let commands: Set<String> = [
    "input", "@input", "@@input", "@iinput", "include", "includeonly", "InputIfFileExists", "IfFileExists",
    "openin", "openout", "closein", "closeout", "read", "readline", "write", "newread", "newwrite",
    "immediate",
    "special", "ShellEscape", "directlua", "latelua", "pdffiledump", "pdffilesize", "pdfmdfivesum", "pdfobj",
    "pdfximage", "XeTeXpicfile", "XeTeXpdffile", "filecontents", "filecontents*", "verbatiminput",
    "VerbatimInput", "lstinputlisting", "inputminted", "import", "subimport", "subfile", "includefrom",
    "inputfrom", "includepdf", "includegraphics", "includesvg", "epsfbox", "psfig", "DTLloaddb",
    "CatchFileDef",
    "CatchFileEdef", "bibliography", "addbibresource", "documentclass", "usepackage", "RequirePackage",
    "LoadClass", "usetikzlibrary", "addplot", "pgfplotstableread", "pgfimage", "pgfdeclareimage", "csvreader",
    "csvautotabular", "inputpygmented", "graphicspath", "VerbatimOut", "verbatimwrite", "tcboutputlisting",
    "markdownInput",
    "ctxlua", "ctxcommand", "startluacode", "externalfigure", "readfile", "typefile", "usemodule",
    "component",
    "environment", "executesystemcommand",
    "catcode", "csname", "scantokens", "@nameuse", "makeatletter", "ExplSyntaxOn",
    "htmlData", "htmlStyle", "style", "mmlToken",
  ]

  /// Those that lead to the address that follows.
  private static let links: Set<String> = ["href", "url", "hyperref", "hyperlink"]

  /// Whether such a command stands in a text.
  static func isIn(_ tex: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    while let byte = next(in: tex, &place) {
      // Two carets write any character.
      if byte == 0x5E { return true }
      let start = place
      while place < tex.count, tex[place].isASCIILetter || tex[place] == 0x40 { place += 1 }
      guard place > start else {
        place += 1
        continue
      }
      let name = String(decoding: tex[start..<place], as: UTF8.self)
      if isUnsafe(name) { return true }
      if links.contains(name) {
        guard let url = group(in: tex, &place), !url.contains("\\"), SafeURL.checked(url, for: .link) != nil
        else {
          return true
        }
      } else if name == "begin" || name == "end" {
        // An environment is a command too: `\begin{input}` is `\input`.
        guard let name = group(in: tex, &place), name.utf8.allSatisfy(isNamePart), !isUnsafe(name) else {
          return true
        }
      }
    }
    return false
  }

  /// Moves behind the next backslash, or the first of two carets, and returns it.
  private static func next(in tex: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> UInt8? {
    while place < tex.count {
      let byte = tex[place]
      place += 1
      if byte == 0x5C || byte == 0x5E && place < tex.count && tex[place] == 0x5E { return byte }
    }
    return nil
  }

  /// What stands in the braces that follow; `nil` where there are none.
  private static func group(in tex: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> String? {
    while place < tex.count, tex[place].isBlank { place += 1 }
    guard place < tex.count, tex[place] == 0x7B, let end = tex.place(of: 0x7D, from: place) else {
      return nil
    }
    defer { place = end }
    return String(decoding: tex[place + 1..<end].drop(while: \.isBlank), as: UTF8.self)
  }

  /// Whether a name is, or begins where `@` is no letter with, one of the commands.
  private static func isUnsafe(_ name: String) -> Bool {
    commands.contains(name) || name.hasPrefix("lua") || commands.contains(String(name.prefix { $0 != "@" }))
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == 0x2A || byte == 0x2D
  }
}
