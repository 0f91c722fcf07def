@testable import OffprintKit

/// The lines of a dump and the marks of only the stage ``DumpBody``.
func bodyMarks(of text: String) throws -> (dump: Dump, marks: Marks) {
  let dump = Dump(text: Array(text.utf8))
  var marks = Marks(count: dump.lines.count)
  var context = StageContext()
  try DumpBody().mark(.dump(dump), &marks, in: &context)
  return (dump, marks)
}
