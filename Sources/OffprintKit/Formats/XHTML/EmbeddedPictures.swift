/// The pictures embedded in a document or a book: those that are available and of a supported type.
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
    let bytes: [UInt8]
    if url.hasPrefix("data:") {
      guard keepsNames else { return Self.isSound(data: url) ? url : nil }
      guard let data = DataAddress.bytes(of: url) else { return nil }
      bytes = data
    } else {
      guard !url.isEmpty, SafeURL.scheme(of: url) == nil, let data = read(url) else { return nil }
      bytes = data
    }
    guard bytes.count <= Self.largest, let type = ImageType(bytes) else { return nil }
    guard keepsNames else {
      let hash = ContentHash(bytes)
      if let address = known[hash] { return address }
      size += bytes.count
      let address = "data:\(type.mediaType);base64,\(Base64.encoded(bytes))"
      known[hash] = address
      return address
    }
    let name = Self.name(bytes, type)
    if names.insert(name).inserted {
      size += bytes.count
      files.append(File(name: name, type: type.mediaType, bytes: bytes))
    }
    return name
  }

  /// The file name of a picture, from its content hash.
  static func name(_ bytes: [UInt8], _ type: ImageType) -> String {
    "images/\(ContentHash(bytes).hex.prefix(16)).\(type.rawValue)"
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

/// The picture types that every reading system supports, recognized by their first bytes.
enum ImageType: String {
  case png, jpg, gif, webp

  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpg
    } else if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) {
      self = .gif
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webp
    } else {
      return nil
    }
  }

  var mediaType: String { self == .jpg ? "image/jpeg" : "image/\(rawValue)" }
}
