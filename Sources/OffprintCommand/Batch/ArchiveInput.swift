import Diagnostics
import Glibc
import OffprintKit

/// A WARC archive, whose pages are items of a batch.
final class ArchiveInput {
  private let descriptor: Int32
  private let item: Item
  private let name: String
  private var archive: WARCArchive
  /// Whether each page needs to know if it is the only one.
  private let countsPages: Bool
  /// Pages held back until it is known whether there are more.
  private var held: [Input] = []
  /// The number of pages returned.
  private var number = 0
  /// The number of warnings returned.
  private var warned = 0
  private var isDone = false

  /// Opens an input; `nil` if it is something else, or cannot be read at any offset.
  init?(_ item: Item, _ input: String, countsPages: Bool) throws(Diagnostic) {
    guard input == "-" || Files.isFile(input) else { return nil }
    let name = Files.name(of: input)
    let descriptor = input == "-" ? STDIN_FILENO : try Files.openToRead(input)
    let source: WARCSource = { (offset, count) throws(Diagnostic) in
      try Files.read(descriptor, at: offset, atMost: count, name: name)
    }
    do throws(Diagnostic) {
      guard Self.isFile(descriptor), try WARCArchive.recognizes(source) else {
        Self.close(descriptor)
        return nil
      }
      archive = try WARCArchive(name: name, source)
    } catch {
      Self.close(descriptor)
      throw error
    }
    self.descriptor = descriptor
    self.item = item
    self.name = name
    self.countsPages = countsPages
  }

  deinit { Self.close(descriptor) }

  private static func close(_ descriptor: Int32) {
    if descriptor != STDIN_FILENO { _ = Glibc.close(descriptor) }
  }

  private static func isFile(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Returns the next step; `nil` at the end.
  func next() -> Items.Step? {
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
      return number > 0
        ? nil : .failure(item, Diagnostic(.error, .badInput, "\(name): no page in this archive"))
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
