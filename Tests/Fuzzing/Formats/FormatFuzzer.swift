import Diagnostics
import OffprintKit
import SiteProfile

/// What libFuzzer calls with each input: the first byte says as what the rest is read, the second how it is written.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count >= 2 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 2, count: count - 2))
  switch Source(first: start[0]) {
  case .format(let format): convert(bytes, format, choice: start[1])
  case .anything: convert(bytes, nil, choice: start[1])
  case .profile: read(profile: bytes)
  case .siteConfiguration: read(siteConfiguration: bytes)
  case .data: read(data: bytes)
  case .article: write(articleBy: bytes, choice: start[1])
  }
  return 0
}

/// What an input is read as.
private enum Source {
  case format(String)
  case anything, profile, siteConfiguration, data, article

  init(first byte: UInt8) {
    let formats = Registry.builtIn.readers.map { $0.format }
    let place = Int(byte) % (formats.count + 5)
    switch place - formats.count {
    case 0: self = .anything
    case 1: self = .profile
    case 2: self = .siteConfiguration
    case 3: self = .data
    case 4: self = .article
    default: self = .format(formats[place])
    }
  }
}

/// Stops the fuzzer where something does not hold.
func expect(_ holds: Bool, _ fault: @autoclosure () -> String) {
  if !holds { fatalError(fault()) }
}

private func convert(_ bytes: [UInt8], _ format: String?, choice: UInt8) {
  var options = Converter.Options()
  options.format = format
  options.whole = choice & 1 != 0
  options.provenance = choice & 2 != 0
  guard let conversions = try? Converter(options: options).conversions(of: bytes, file: "input") else {
    return
  }
  for conversion in conversions.prefix(4) {
    for diagnostic in conversion.diagnostics { check(printed: diagnostic.rendered(color: false)) }
    if conversion.page != nil { _ = Explanation(conversion) }
    WriterCheck.run(conversion.article, inputSize: bytes.count, choice: choice)
  }
}

/// Writes an article of pieces that are nearly active, which no reader would make as it is.
private func write(articleBy bytes: [UInt8], choice: UInt8) {
  var maker = HostileArticle(ByteChoices(bytes: bytes[...]))
  let formats: Set = [MarkdownWriter.format, XHTMLWriter.format]
  WriterCheck.run(maker.article(), inputSize: 20000, choice: choice, formats: formats)
}

/// No diagnostic controls a terminal.
private func check(printed text: String) {
  let isHarmless = text.unicodeScalars.allSatisfy {
    $0 == "\n" || $0 == "\t" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
  }
  expect(isHarmless, "a diagnostic has controls")
}

private func read(profile bytes: [UInt8]) {
  let source = ProfileSource(name: "p", file: "p.yaml", text: bytes)
  do {
    let profile = try Profile.read(source) {
      ProfileLibrary.builtIn.entry(named: $0).map { entry in
        ProfileSource(name: entry.name, file: entry.file, text: Array(entry.text.utf8))
      }
    }
    for diagnostic in profile.warnings { check(printed: diagnostic.rendered(color: false)) }
    _ = ProfileCheck.unknownStages(in: profile, .builtIn)
  } catch {
    expect(error.severity == .error, "a fault is no error")
    for diagnostic in error.all {
      expect(diagnostic.place.map { $0.line > 0 && $0.column > 0 } ?? true, "a place outside the file")
      check(printed: diagnostic.rendered(color: false))
    }
  }
}

/// What is imported is a profile that reads.
private func read(siteConfiguration bytes: [UInt8]) {
  guard let rule = FTRImport.rule(bytes, file: "mill.example.org.txt") else { return }
  for withBody in [false, true] {
    let text = Array(rule.yaml(withBody: withBody).utf8)
    do {
      _ = try Profile.read(ProfileSource(name: "p", file: "p.yaml", text: text)) { _ in nil }
    } catch {
      let size = error.all.contains {
        $0.message.contains("larger") || $0.message.contains("more than")
      }
      expect(size, "an imported profile is faulty: \(error.all.map(\.message))")
    }
  }
}

/// JSON comes back as it went out.
private func read(data bytes: [UInt8]) {
  guard let value = try? JSONParser.parse(bytes, file: "input") else { return }
  var buffer = ByteBuffer()
  buffer.append(json: value)
  expect((try? JSONParser.parse(buffer.bytes, file: "output")) == value, "JSON is not what it was")
}
