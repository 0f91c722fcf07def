/// Addresses of pictures in formats that can show drawings.
enum PictureAddress {
  /// Returns the address as it may be written: of a drawing one that only shows it, else as
  /// ``SafeURL/checked(_:for:)`` has it.
  static func checked(_ url: String) -> String? {
    Drawing.isOne(url) ? Drawing(address: url)?.address : SafeURL.checked(url, for: .image)
  }
}
