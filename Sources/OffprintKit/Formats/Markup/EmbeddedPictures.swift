/// The pictures embedded in a document or a book: those that are available and of a supported type. Of a drawing
/// only what it shows is embedded.
struct EmbeddedPictures {
  /// A picture that is a file of a book.
  struct File {
    var name: String
    var type: String
    var bytes: [UInt8]
  }

  /// Returns the bytes of a file next to the input, if there is one.
  var read: (String) -> [UInt8]? = { _ in nil }
  /// Whether pictures become files; otherwise they become data URLs.
  var keepsNames = false
  /// The files of a book so far.
  private(set) var files: [File] = []

  /// The total size of the pictures in bytes, each counted once.
  private(set) var size = 0

  private var addresses: [String: String?] = [:]
  /// The addresses of pictures by content hash: a picture with several addresses is stored once.
  private var known: [ContentHash: String] = [:]
  private var names: Set<String> = []

  /// The maximum size of a picture, in bytes.
  private static let largest = 64 << 20

  init() {}

  /// Continues with another document, whose files `read` returns.
  mutating func begin(_ read: @escaping (String) -> [UInt8]?) {
    self.read = read
    addresses = [:]
  }

  /// The address of a picture in the document; `nil` if it is not available.
  mutating func address(of url: String) -> String? {
    if let known = addresses[url] { return known }
    let address = found(url)
    addresses[url] = .some(address)
    return address
  }

  private mutating func found(_ url: String) -> String? {
    if Drawing.isOne(url) { return Drawing(address: url).map { address(of: $0) } }
    let bytes: [UInt8]
    if url.hasPrefix("data:") {
      guard keepsNames else { return Self.isSound(data: url) ? url : nil }
      guard let data = DataAddress.bytes(of: url) else { return nil }
      bytes = data
    } else {
      guard !url.isEmpty, SafeURL.scheme(of: url) == nil, let data = read(url) else { return nil }
      bytes = data
    }
    guard bytes.count <= Self.largest else { return nil }
    guard let type = ImageType(bytes) else { return Drawing(file: bytes).map { address(of: $0) } }
    return address(of: bytes, type.mediaType, ending: type.rawValue)
  }

  private mutating func address(of drawing: Drawing) -> String {
    address(of: drawing.markup, Drawing.mediaType, ending: "svg")
  }

  /// Includes a picture.
  private mutating func address(of bytes: [UInt8], _ type: String, ending: String) -> String {
    guard keepsNames else {
      let hash = ContentHash(bytes)
      if let address = known[hash] { return address }
      size += bytes.count
      let address = "data:\(type);base64,\(Base64.encoded(bytes))"
      known[hash] = address
      return address
    }
    let name = Self.name(bytes, ending)
    if names.insert(name).inserted {
      size += bytes.count
      files.append(File(name: name, type: type, bytes: bytes))
    }
    return name
  }

  /// The file name of a picture, from its content hash.
  static func name(_ bytes: [UInt8], _ ending: String) -> String {
    "images/\(ContentHash(bytes).hex.prefix(16)).\(ending)"
  }

  /// Whether an address is a data URL with a picture of a type allowed in books.
  static func isSound(data url: String) -> Bool {
    // Nearly all addresses start differently.
    guard url.utf8.first == 0x64, let bytes = DataAddress.bytes(of: url), let type = ImageType(bytes) else {
      return false
    }
    return url.hasPrefix("data:\(type.mediaType);base64,")
  }
}
