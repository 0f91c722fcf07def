extension Document {
  /// A node and all below it as well-formed XML with namespaces: XHTML, and SVG and MathML within it.
  ///
  /// `inherited` is the default namespace where the text will stand, so that it need not be declared again; nil where
  /// there is none, as for a document of its own. Elements that HTML leaves open are closed by themselves (`<br/>`),
  /// other empty ones have an end tag. The contents of a template are its children. There is no XML declaration.
  ///
  /// What XML cannot hold is changed, as the HTML standard proposes (13.2.9):
  /// - in names, a character other than an ASCII letter or digit, `_`, `-` and `.` becomes `U` and six hexadecimal
  ///   digits, `o:p` for one `oU00003Ap`; `xml:lang`, `xml:space` and SVG's and MathML's `xlink:` attributes stay;
  /// - the page's own `xmlns` attributes are left out, since they mean nothing in HTML;
  /// - in text, a form feed becomes a space, any other forbidden character U+FFFD;
  /// - in comments, hyphens that meet are kept apart by a space;
  /// - of a doctype, the name alone is written, so that no reader fetches what its identifiers name;
  /// - a processing instruction named `xml` is left out.
  public func xml(of id: NodeID, inheriting inherited: Namespace? = nil) -> String {
    var bytes: [UInt8] = []
    appendXML(of: id, inheriting: inherited, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// All below a node as ``xml(of:inheriting:)`` writes it.
  public func innerXML(of id: NodeID, inheriting inherited: Namespace? = nil) -> String {
    var bytes: [UInt8] = []
    appendInnerXML(of: id, inheriting: inherited, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what ``xml(of:inheriting:)`` gives, as UTF-8.
  public func appendXML(of id: NodeID, inheriting inherited: Namespace? = nil, to output: inout [UInt8]) {
    var serializer = XMLSerializer(document: self, inherited: inherited)
    swap(&serializer.output, &output)
    serializer.serialize(id.index, withItself: true)
    swap(&serializer.output, &output)
  }

  /// Appends what ``innerXML(of:inheriting:)`` gives, as UTF-8.
  public func appendInnerXML(of id: NodeID, inheriting inherited: Namespace? = nil, to output: inout [UInt8])
  {
    var serializer = XMLSerializer(document: self, inherited: inherited)
    swap(&serializer.output, &output)
    serializer.serialize(id.index, withItself: false)
    swap(&serializer.output, &output)
  }
}
