import Diagnostics
import OffprintKit

/// A WARC archive, whose pages are items of a batch.
struct ArchiveInput {
  private let item: Item
  private let archive: ArchiveFile
  /// Whether each page needs to know if it is the only one.
  private let countsPages: Bool
  /// Pages held back until it is known whether there are more.
  private var held: [Input] = []
  /// The number of pages returned.
  private var number = 0
  /// The number of warnings returned.
  private var warned = 0
  private var isDone = false

  /// Opens an input; `nil` if it is something else.
  init?(_ item: Item, _ input: String, countsPages: Bool) throws(Diagnostic) {
    guard let archive = try ArchiveFile(input) else { return nil }
    self.archive = archive
    self.item = item
    self.countsPages = countsPages
  }

  /// Returns the next step; `nil` at the end.
  mutating func next() -> Items.Step? {
    if isDone { return nil }
    do throws(Diagnostic) {
      while held.count < (countsPages && number == 0 ? 2 : 1), let page = try archive.next() {
        held.append(page)
      }
    } catch {
      isDone = true
      return .failure(item, error)
    }
    if warned < archive.warnings.count {
      warned += 1
      return .failure(item, archive.warnings[warned - 1])
    }
    guard !held.isEmpty else {
      isDone = true
      return number > 0 ? nil : .failure(item, archive.nothing())
    }
    let isOnly = number == 0 && held.count == 1
    let page = held.removeFirst()
    number += 1
    var item = item
    item.bytes = page.bytes
    item.page = Item.Page(name: page.name, url: page.url, encoding: page.encoding)
    item.part = countsPages && !isOnly ? number : nil
    return .item(item)
  }
}
