extension Document {
  /// A node with its descendants as well-formed XML with namespaces: XHTML, with SVG and MathML in it.
  ///
  /// `inherited` is the default namespace of the context, which then need not be declared again; `nil` if
  /// there is none, as for a complete document. HTML's void elements are self-closing (`<br/>`), other empty
  /// ones have an end tag. The contents of a template are its children. There is no XML declaration.
  ///
  /// What XML cannot represent is changed, as the HTML standard proposes (13.2.9):
  /// - in names, a character other than an ASCII letter or digit, `_`, `-` and `.` becomes `U` and six
  ///   hexadecimal digits, for example `oU00003Ap` for `o:p`; `xml:lang`, `xml:space` and SVG's and MathML's
  ///   `xlink:` attributes stay;
  /// - the page's own `xmlns` attributes are dropped, since they have no meaning in HTML;
  /// - in text, a form feed becomes a space, any other forbidden character U+FFFD;
  /// - in comments, adjacent hyphens are separated by a space;
  /// - only the name of a doctype is written, so that no parser fetches what its identifiers refer to;
  /// - a processing instruction named `xml` is dropped.
  public func xml(of id: NodeID, inheriting inherited: Namespace? = nil) -> String {
    var bytes: [UInt8] = []
    appendXML(of: id, inheriting: inherited, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The descendants of a node as written by ``xml(of:inheriting:)``.
  public func innerXML(of id: NodeID, inheriting inherited: Namespace? = nil) -> String {
    var bytes: [UInt8] = []
    appendInnerXML(of: id, inheriting: inherited, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the result of ``xml(of:inheriting:)`` as UTF-8.
  package func appendXML(of id: NodeID, inheriting inherited: Namespace? = nil, to output: inout [UInt8]) {
    var serializer = XMLSerializer(document: self, inherited: inherited)
    swap(&serializer.output, &output)
    serializer.serialize(id.index, withItself: true)
    swap(&serializer.output, &output)
  }

  /// Appends the result of ``innerXML(of:inheriting:)`` as UTF-8.
  package func appendInnerXML(of id: NodeID, inheriting inherited: Namespace? = nil, to output: inout [UInt8])
  {
    var serializer = XMLSerializer(document: self, inherited: inherited)
    swap(&serializer.output, &output)
    serializer.serialize(id.index, withItself: false)
    swap(&serializer.output, &output)
  }
}
