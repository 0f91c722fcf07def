// What the samples of the documentation use without declaring it. snippets.py compiles them together with this.
import CommonMark
import Diagnostics
import Markup
import OffprintCommand
import OffprintKit

var bytes: [UInt8] { [] }
var pages: [[UInt8]] { [] }
var document: Document { Document() }

struct GopherWriter: Writer {
  static let format = "gopher"
  static let fileExtension = "gopher"

  init(options: WriterOptions) {}

  func write(_ article: Article, to output: inout ByteBuffer) {}
}
