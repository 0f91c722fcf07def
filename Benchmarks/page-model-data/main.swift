import BenchmarkSupport
import Glibc
import Markup
import OffprintKit

// Writes training data for the model that finds a page's body: for each given page, a line of JSON with the
// blocks' texts and positions, and in a second file FILE.rows the features.
//
// usage: page-model-data OUTPUT PAGE…

let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first, arguments.count > 1 else {
  print("usage: page-model-data OUTPUT PAGE…")
  exit(64)
}

guard let lines = fopen(output, "wb"), let rows = fopen(output + ".rows", "wb") else {
  perror(output)
  exit(73)
}
for path in arguments.dropFirst() {
  guard let bytes = contents(of: path) else {
    perror(path)
    exit(66)
  }
  let sample = ModelSample(HTMLPage(document: Document(parsing: bytes)))
  let object = JSONValue.object([
    JSONMember("page", .string(path)),
    JSONMember("texts", .array(sample.texts.map { .string($0) })),
    JSONMember("invitations", .array(sample.invitations.map { .number("\($0.rawValue)") })),
    JSONMember(
      "places",
      .array(sample.places.map { .array([.number("\($0.element)")] + $0.tokens.map { .number("\($0)") }) })),
    JSONMember(
      "elements",
      .array(
        sample.elements.map {
          .array([.number("\($0.parent)"), .number("\($0.signature)")] + $0.tokens.map { .number("\($0)") })
        })),
  ])
  var line = ByteBuffer()
  line.append(json: object)
  line.append("\n")
  fwrite(line.bytes, 1, line.bytes.count, lines)
  fwrite(sample.rows, 1, sample.rows.count, rows)
}
fclose(lines)
fclose(rows)
