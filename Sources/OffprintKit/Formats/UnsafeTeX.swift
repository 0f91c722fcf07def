extension Math {
  /// Whether it is TeX that does more than render a formula: it may name a file, define commands or contain
  /// links.
  var isUnsafeTeX: Bool { notation == .tex && value.withBytes(UnsafeTeX.isIn) }
}

/// TeX commands that formulas of untrusted pages must not use.
enum UnsafeTeX {
  /// Commands that read and write files or start programs, those that create command names and so could hide
  /// these, and those that change the page around a formula.
  private static let commands: Set<String> = [
    "input", "@input", "@@input", "@iinput", "include", "includeonly", "InputIfFileExists", "IfFileExists",
    "openin", "openout", "closein", "closeout", "read", "readline", "write", "newread", "newwrite",
    "immediate",
    "special", "ShellEscape", "directlua", "latelua", "pdffiledump", "pdffilesize", "pdfmdfivesum", "pdfobj",
    "pdfximage", "XeTeXpicfile", "XeTeXpdffile", "filecontents", "filecontents*", "verbatiminput",
    "VerbatimInput", "lstinputlisting", "inputminted", "import", "subimport", "subfile", "includefrom",
    "inputfrom", "includepdf", "includegraphics", "includesvg", "epsfbox", "epsfig", "psfig", "DTLloaddb",
    "DTLloadrawdb", "DTLread", "filedump", "filesize", "mdfivesum", "filemoddate", "pdffilemoddate",
    "BVerbatimInput", "LVerbatimInput", "verbatimtabinput", "listinginput", "saveimageresource",
    "csvautobooktabular", "csvautolongtable", "csvloop", "pgfplotstabletypesetfile", "includestandalone",
    "CatchFileDef",
    "CatchFileEdef", "bibliography", "addbibresource", "documentclass", "usepackage", "RequirePackage",
    "LoadClass", "usetikzlibrary", "addplot", "pgfplotstableread", "pgfimage", "pgfdeclareimage", "csvreader",
    "csvautotabular", "inputpygmented", "graphicspath", "VerbatimOut", "verbatimwrite", "tcboutputlisting",
    "markdownInput",
    "ctxlua", "ctxcommand", "startluacode", "externalfigure", "readfile", "typefile", "usemodule",
    "component",
    "environment", "executesystemcommand",
    "catcode", "csname", "scantokens", "@nameuse", "makeatletter", "ExplSyntaxOn",
    "font", "fontspec", "externaldocument", "movie",
    "htmlData", "htmlStyle", "style", "mmlToken",
  ]

  /// Parts of names, in lower case, that no command of formulas has, and that commands for files have in any package.
  private static let parts = [
    "input", "include", "file", "embed", "attach", "write", "load", "import", "shell", "graphic",
  ]
  private static let starts = ["lua", "read", "use", "bib"]

  /// Commands that link to the address that follows.
  private static let links: Set<String> = ["href", "url", "hyperref", "hyperlink"]

  /// Whether a text contains such a command.
  static func isIn(_ tex: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    while let byte = next(in: tex, &place) {
      // Two carets can encode any character.
      if byte == 0x5E { return true }
      let start = place
      while place < tex.count, tex[place].isASCIILetter || tex[place] == 0x40 { place += 1 }
      guard place > start else {
        if tex[place...].starts(with: [0x5E, 0x5E]) { return true }
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

  /// Moves past the next backslash, or the first of two carets, and returns it.
  private static func next(in tex: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> UInt8? {
    while place < tex.count {
      let byte = tex[place]
      place += 1
      if byte == 0x5C || byte == 0x5E && place < tex.count && tex[place] == 0x5E { return byte }
    }
    return nil
  }

  /// The contents of the braces that follow; `nil` if there are none.
  private static func group(in tex: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> String? {
    while place < tex.count, tex[place].isBlank { place += 1 }
    guard place < tex.count, tex[place] == 0x7B, let end = tex.place(of: 0x7D, from: place) else {
      return nil
    }
    defer { place = end }
    return String(decoding: tex[place + 1..<end].drop(while: \.isBlank), as: UTF8.self)
  }

  /// Whether a name is one of the commands, or starts with one if `@` is not a letter.
  private static func isUnsafe(_ name: String) -> Bool {
    if commands.contains(name) || commands.contains(String(name.prefix { $0 != "@" })) { return true }
    let name = name.lowercased()
    return starts.contains(where: name.hasPrefix) || parts.contains(where: name.contains)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == 0x2A || byte == 0x2D
  }
}
