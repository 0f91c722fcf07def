import Diagnostics
import OffprintKit
import SiteProfile

/// Converts one sample of a profile and compares the result with the expected one.
struct SampleTest {
  let profile: Profile
  let sample: Profile.Sample
  let library: ProfileLibrary
  /// Whether the profile's programs may run.
  var allowsPrograms = false

  /// Runs the test; returns the difference, or `nil`. With `update` it writes the result as the expected one.
  func run(update: Bool) throws -> Diagnostic? {
    let input = path(sample.input)
    let expected = path(sample.expected)
    let registry = Command.current.registry
    guard let writer = registry.writers.first(where: { expected.hasSuffix("." + $0.fileExtension) }) else {
      let known = registry.writers.map { "." + $0.fileExtension }.joined(separator: ", ")
      return fault("the expected file's extension is not that of a format", fix: "use one of \(known)")
    }
    if !allowsPrograms, !profile.programs.isEmpty {
      return fault(
        "'\(sample.input)' cannot be tested: the profile names programs",
        fix: "if you trust them, give --allow-stages")
    }
    var options = Converter.Options()
    options.profile = .named(profile.file)
    options.url = sample.url
    if allowsPrograms {
      options.profilePrograms = OutsidePrograms(
        target: writer.format, timeLimit: 60, limits: Limits(time: nil, memory: nil))
    }
    let converter = Command.converter(library, options)
    defer { converter.endPrograms() }
    let bytes = try Files.read(input)
    let conversion: Conversion
    do {
      conversion = try converter.convert(bytes, file: input)
    } catch {
      // A program's fault is one of this sample alone.
      guard error.category == .unavailable else { throw error }
      return fault("'\(sample.input)' has no result: \(error.message)", fix: error.fix)
    }
    if let stage = conversion.droppedBy {
      return fault("'\(sample.input)' has no result: the stage '\(stage)' dropped the article", fix: nil)
    }
    var buffer = ByteBuffer()
    writer.init(options: WriterOptions()).write(conversion.article, to: &buffer)
    if update {
      try Files.write(buffer.bytes, to: expected)
      return nil
    }
    let wanted = try Files.read(expected)
    return wanted == buffer.bytes ? nil : difference(wanted, buffer.bytes, expected)
  }

  private func path(_ relative: String) -> String {
    let folder = profile.file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return (folder.map(String.init) + [relative]).joined(separator: "/")
  }

  /// Returns the first line that differs.
  private func difference(_ wanted: [UInt8], _ got: [UInt8], _ file: String) -> Diagnostic {
    func lines(_ bytes: [UInt8]) -> [String] {
      bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    let (old, new) = (lines(wanted), lines(got))
    let index = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let line = index ?? min(old.count, new.count)
    var diagnostic = fault("'\(sample.input)' has another result than expected", fix: nil)
    let place = Place(file: file, line: line + 1, column: 1)
    diagnostic.notes = [
      Diagnostic.Note("expected: \(line < old.count ? Self.short(old[line]) : "the end")", at: place),
      Diagnostic.Note("came out: \(line < new.count ? Self.short(new[line]) : "the end")", at: place),
    ]
    return diagnostic
  }

  private static func short(_ line: String) -> String {
    line.count > 200 ? line.prefix(200) + "…" : line
  }

  private func fault(_ message: String, fix: String?) -> Diagnostic {
    Diagnostic(.error, .badProfile, message, at: sample.place, fix: fix)
  }
}
