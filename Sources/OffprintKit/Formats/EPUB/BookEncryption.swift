import Markup

/// The encrypted files of a book (EPUB OCF 3.3, 4.2.6.3.2).
struct BookEncryption {
  /// Whether an unknown part of the book is encrypted.
  private var isUnknown = false
  private var files: Set<String> = []

  /// Fonts may be obfuscated, which does not concern the text.
  private static let obfuscations = ["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"]
  private static let file = "META-INF/encryption.xml"

  /// Reads what a book declares of its encryption.
  init(_ archive: inout ZIPReader, _ room: inout NodeRoom) throws(ZIPReader.Fault) {
    guard archive.has(Self.file) else { return }
    let declared = try BookXML(Self.file, &archive, &room)
    for data in declared.all("EncryptedData") {
      let methods = declared.all("EncryptionMethod", in: data).compactMap {
        declared.value("Algorithm", of: $0)
      }
      if !methods.isEmpty, methods.allSatisfy(Self.obfuscations.contains) { continue }
      let addresses = declared.all("CipherReference", in: data).compactMap { declared.value("URI", of: $0) }
      if addresses.isEmpty { isUnknown = true }
      // Addresses are relative to the root of the archive.
      files.formUnion(addresses.compactMap { BookPath.resolved($0, from: "") })
    }
  }

  /// Whether a file cannot be read.
  func covers(_ path: String) -> Bool { isUnknown || files.contains(path) }
}
