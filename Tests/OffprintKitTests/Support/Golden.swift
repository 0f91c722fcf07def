import Glibc
import Testing

/// Compares a text with its golden file, which `ACCEPT=1 swift test` writes.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let folder = #filePath.split(separator: "/").dropLast(2).map(String.init).joined(separator: "/")
  let path = "/\(folder)/Goldens/\(name)"
  if getenv("ACCEPT") != nil { return try Files.write(text, to: path) }
  let golden = try #require(
    Files.read(path), "no golden \(name); ACCEPT=1 writes it", sourceLocation: sourceLocation)
  #expect(text == golden, "\(name) differs; ACCEPT=1 renews it", sourceLocation: sourceLocation)
}
