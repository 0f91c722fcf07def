/// The signature of a binary file type.
struct FileSignature: Sendable {
  /// A description, with an article.
  let name: String
  /// The bytes that every such file contains.
  private let bytes: [UInt8]
  /// The offset of the bytes.
  private let offset: Int
  /// Bytes at the start that every such file has too, if the others could also begin a text.
  private let start: [UInt8]
  /// A suggestion to the user.
  let fix: String?

  private init(
    _ name: String, _ text: String, at offset: Int = 0, behind start: [UInt8] = [], fix: String? = nil
  ) {
    self.init(name, Array(text.utf8), at: offset, behind: start, fix: fix)
  }

  private init(
    _ name: String, _ bytes: [UInt8], at offset: Int = 0, behind start: [UInt8] = [], fix: String? = nil
  ) {
    self.name = name
    self.start = start
    self.bytes = bytes
    self.offset = offset
    self.fix = fix
  }

  /// Returns the signature that an input has.
  static func of(_ input: [UInt8]) -> FileSignature? {
    all.first { input.starts(with: $0.start) && input.dropFirst($0.offset).starts(with: $0.bytes) }
  }

  private static let riff = Array("RIFF".utf8)
  private static let unpack = "unpack it first"
  private static let withPandoc = "convert it first: pandoc -t json FILE | offprint convert -f pandoc"
  private static let withPDFToText = "make text of it first: pdftotext FILE - | offprint convert"

  /// All known signatures, the more specific ones of a kind first.
  private static let all: [FileSignature] = [
    FileSignature("gzip data", [0x1F, 0x8B], fix: unpack),
    FileSignature("a PDF document", "%PDF-", fix: withPDFToText),
    FileSignature("a PDF document", [0xEF, 0xBB, 0xBF] + Array("%PDF-".utf8), fix: withPDFToText),
    FileSignature("a PostScript document", "%!PS"),
    FileSignature("an RTF document", #"{\rtf"#, fix: withPandoc),
    FileSignature("an Office document", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    FileSignature("an Office document", "[Content_Types].xml", at: 30, fix: withPandoc),
    FileSignature("an OpenDocument file", "mimetypeapplication/vnd.oasis", at: 30, fix: withPandoc),
    FileSignature("a zip archive", [0x50, 0x4B, 0x03, 0x04], fix: unpack),
    FileSignature("an empty zip archive", [0x50, 0x4B, 0x05, 0x06]),
    FileSignature("a tar archive", "ustar\0", at: 257, fix: unpack),
    FileSignature("a tar archive", "ustar  \0", at: 257, fix: unpack),
    FileSignature("a bzip2 archive", "1AY&SY", at: 4, behind: Array("BZh".utf8), fix: unpack),
    FileSignature("an xz archive", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], fix: unpack),
    FileSignature("zstd data", [0x28, 0xB5, 0x2F, 0xFD], fix: unpack),
    FileSignature("lz4 data", [0x04, 0x22, 0x4D, 0x18], fix: unpack),
    FileSignature("a 7-Zip archive", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], fix: unpack),
    FileSignature("a RAR archive", [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], fix: unpack),
    FileSignature("compressed data", [0x1F, 0x9D], fix: unpack),
    FileSignature("an archive of object files", "!<arch>\n"),
    FileSignature("a WARC archive", "WARC/1.0\r\n", fix: "name it as a file, and --output-dir or --to jsonl"),
    FileSignature("a WARC archive", "WARC/1.1\r\n", fix: "name it as a file, and --output-dir or --to jsonl"),
    FileSignature("a web archive of Safari", "bplist00", fix: "save the page as HTML"),
    FileSignature("a Mobipocket book", "BOOKMOBI", at: 60, fix: "convert it to EPUB first"),
    FileSignature("a DjVu document", "AT&TFORM"),
    FileSignature("a PNG image", [0x89, 0x50, 0x4E, 0x47]),
    FileSignature("a JPEG image", [0xFF, 0xD8, 0xFF]),
    FileSignature("a GIF image", "GIF87a"),
    FileSignature("a GIF image", "GIF89a"),
    FileSignature("a WebP image", "WEBPVP8", at: 8, behind: riff),
    FileSignature("a TIFF image", [0x49, 0x49, 0x2A, 0x00]),
    FileSignature("a TIFF image", [0x4D, 0x4D, 0x00, 0x2A]),
    FileSignature("an icon", [0x00, 0x00, 0x01, 0x00]),
    FileSignature("a Photoshop image", [0x38, 0x42, 0x50, 0x53, 0x00]),
    FileSignature("an AVIF image", "ftypavif", at: 4, behind: [0, 0, 0]),
    FileSignature("a HEIC image", "ftyphei", at: 4, behind: [0, 0, 0]),
    FileSignature("a JPEG XL image", [0x00, 0x00, 0x00, 0x0C, 0x4A, 0x58, 0x4C, 0x20]),
    FileSignature("a video", "ftyp", at: 4, behind: [0, 0, 0]),
    FileSignature("a video", [0x1A, 0x45, 0xDF, 0xA3]),
    FileSignature("a video", "AVI LIST", at: 8, behind: riff),
    FileSignature("a sound recording", "WAVEfmt ", at: 8, behind: riff),
    FileSignature("a sound recording", [0x4F, 0x67, 0x67, 0x53, 0x00]),
    FileSignature("a sound recording", [0x66, 0x4C, 0x61, 0x43, 0x00]),
    FileSignature("a sound recording", [0x49, 0x44, 0x33, 0x02]),
    FileSignature("a sound recording", [0x49, 0x44, 0x33, 0x03]),
    FileSignature("a sound recording", [0x49, 0x44, 0x33, 0x04]),
    FileSignature("a font", [0x77, 0x4F, 0x46, 0x46, 0x00]),
    FileSignature("a font", [0x77, 0x4F, 0x46, 0x46, 0x4F]),
    FileSignature("a font", [0x77, 0x4F, 0x46, 0x32, 0x00]),
    FileSignature("a font", [0x77, 0x4F, 0x46, 0x32, 0x4F]),
    FileSignature("a font", [0x00, 0x01, 0x00, 0x00, 0x00]),
    FileSignature("an ELF program", [0x7F, 0x45, 0x4C, 0x46]),
    FileSignature("a Windows program", [0x4D, 0x5A, 0x90, 0x00]),
    FileSignature("a macOS program", [0xCF, 0xFA, 0xED, 0xFE]),
    FileSignature("a Java class or a macOS program", [0xCA, 0xFE, 0xBA, 0xBE]),
    FileSignature("a WebAssembly module", [0x00, 0x61, 0x73, 0x6D]),
    FileSignature("an SQLite database", "SQLite format 3"),
    FileSignature(
      "UTF-32 text", [0xFF, 0xFE, 0x00, 0x00], fix: "convert it first: iconv -f UTF-32 -t UTF-8"),
    FileSignature(
      "UTF-32 text", [0x00, 0x00, 0xFE, 0xFF], fix: "convert it first: iconv -f UTF-32 -t UTF-8"),
  ]
}
