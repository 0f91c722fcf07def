extension QuirksMode {
  /// Determines the mode from a doctype (13.2.6.4.1).
  init(of token: DoctypeToken, in arena: UnsafeMutablePointer<Arena>) {
    func bytes(_ range: (start: UInt32, count: UInt32)?) -> UnsafeBufferPointer<UInt8> {
      guard let range else { return UnsafeBufferPointer(start: nil, count: 0) }
      return arena.pointee.bytes(start: range.start, count: range.count)
    }
    let publicID = bytes(token.publicID)
    let systemID = bytes(token.systemID)
    let isPublicWhole = Self.wholePublicIDs.contains { publicID.equals($0) }
    if token.forcesQuirks || !bytes(token.name).equals("html") || isPublicWhole
      || systemID.equals("http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd")
      || Self.quirkyPrefixes.contains(where: { publicID.begins(with: $0) })
    {
      self = .full
    } else if Self.transitionalPrefixes.contains(where: { publicID.begins(with: $0) }) {
      self = token.systemID == nil ? .full : .limited
    } else if Self.limitedPrefixes.contains(where: { publicID.begins(with: $0) }) {
      self = .limited
    } else {
      self = .none
    }
  }

  private static let wholePublicIDs: [StaticString] = [
    "-//w3o//dtd w3 html strict 3.0//en//", "-/w3c/dtd html 4.0 transitional/en", "html",
  ]

  private static let limitedPrefixes: [StaticString] = [
    "-//w3c//dtd xhtml 1.0 frameset//", "-//w3c//dtd xhtml 1.0 transitional//",
  ]

  /// Quirks mode without a system identifier, limited quirks with one.
  private static let transitionalPrefixes: [StaticString] = [
    "-//w3c//dtd html 4.01 frameset//", "-//w3c//dtd html 4.01 transitional//",
  ]

  private static let quirkyPrefixes: [StaticString] = [
    "+//silmaril//dtd html pro v0r11 19970101//", "-//as//dtd html 3.0 aswedit + extensions//",
    "-//advasoft ltd//dtd html 3.0 aswedit + extensions//", "-//ietf//dtd html 2.0 level 1//",
    "-//ietf//dtd html 2.0 level 2//", "-//ietf//dtd html 2.0 strict level 1//",
    "-//ietf//dtd html 2.0 strict level 2//", "-//ietf//dtd html 2.0 strict//", "-//ietf//dtd html 2.0//",
    "-//ietf//dtd html 2.1e//", "-//ietf//dtd html 3.0//", "-//ietf//dtd html 3.2 final//",
    "-//ietf//dtd html 3.2//", "-//ietf//dtd html 3//", "-//ietf//dtd html level 0//",
    "-//ietf//dtd html level 1//", "-//ietf//dtd html level 2//", "-//ietf//dtd html level 3//",
    "-//ietf//dtd html strict level 0//", "-//ietf//dtd html strict level 1//",
    "-//ietf//dtd html strict level 2//", "-//ietf//dtd html strict level 3//", "-//ietf//dtd html strict//",
    "-//ietf//dtd html//", "-//metrius//dtd metrius presentational//",
    "-//microsoft//dtd internet explorer 2.0 html strict//", "-//microsoft//dtd internet explorer 2.0 html//",
    "-//microsoft//dtd internet explorer 2.0 tables//",
    "-//microsoft//dtd internet explorer 3.0 html strict//",
    "-//microsoft//dtd internet explorer 3.0 html//", "-//microsoft//dtd internet explorer 3.0 tables//",
    "-//netscape comm. corp.//dtd html//", "-//netscape comm. corp.//dtd strict html//",
    "-//o'reilly and associates//dtd html 2.0//", "-//o'reilly and associates//dtd html extended 1.0//",
    "-//o'reilly and associates//dtd html extended relaxed 1.0//",
    "-//sq//dtd html 2.0 hotmetal + extensions//",
    "-//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//",
    "-//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//",
    "-//spyglass//dtd html 2.0 extended//", "-//sun microsystems corp.//dtd hotjava html//",
    "-//sun microsystems corp.//dtd hotjava strict html//", "-//w3c//dtd html 3 1995-03-24//",
    "-//w3c//dtd html 3.2 draft//", "-//w3c//dtd html 3.2 final//", "-//w3c//dtd html 3.2//",
    "-//w3c//dtd html 3.2s draft//", "-//w3c//dtd html 4.0 frameset//",
    "-//w3c//dtd html 4.0 transitional//", "-//w3c//dtd html experimental 19960712//",
    "-//w3c//dtd html experimental 970421//", "-//w3c//dtd w3 html//", "-//w3o//dtd w3 html 3.0//",
    "-//webtechs//dtd mozilla html 2.0//", "-//webtechs//dtd mozilla html//",
  ]
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func begins(with prefix: StaticString) -> Bool {
    count >= prefix.utf8CodeUnitCount
      && UnsafeBufferPointer(rebasing: self[..<prefix.utf8CodeUnitCount]).equals(prefix)
  }
}
