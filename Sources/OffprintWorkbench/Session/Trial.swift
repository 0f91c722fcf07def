import Diagnostics
import Markup
import OffprintKit
import SiteProfile

/// The conversions of the pages with one text of the profile.
struct Trial: Sendable {
  /// The text; `nil` for the generic stages alone.
  let text: String?
  /// What is wrong with the text; warnings if there is no error.
  let messages: [Diagnostic]
  /// The profile; `nil` if there is none or it is invalid.
  let profile: Profile?
  private let converter: Converter?
  private let pages: [SavedPage]
  private var results: [Int: Result<Conversion, Diagnostic>] = [:]

  /// Reads a text.
  init(_ text: String?, of session: Session) {
    self.text = text
    pages = session.pages
    var options = Converter.Options()
    options.profile = .none
    var library = session.library
    guard let text else {
      messages = []
      profile = nil
      converter = Converter(registry: session.registry, library: library, options: options)
      return
    }
    do throws(Diagnostic) {
      let (edited, found) = try library.editing(session.source(text))
      library = edited
      options.profile = .named(found.name)
      profile = found
      messages = ProfileCheck.all(found, session.registry)
      converter = Converter(registry: session.registry, library: library, options: options)
    } catch {
      messages = error.all
      profile = nil
      converter = nil
    }
  }

  /// Whether pages can be converted.
  var isValid: Bool { converter != nil }

  /// The conversion of a page; `nil` if it was not made or failed.
  func conversion(of page: Int) -> Conversion? { try? results[page]?.get() }

  /// The faults of a page that cannot be converted.
  func faults(of page: Int) -> [Diagnostic] {
    guard case .failure(let fault)? = results[page] else { return [] }
    return fault.all
  }

  /// The marks of a page on its own markup; `nil` if its text was taken from elsewhere in it.
  func tree(of page: Int) -> TreeMarks? {
    let document = pages[page].document
    guard let conversion = conversion(of: page), let marks = conversion.marks,
      case .html(let read)? = conversion.page,
      read.document.nodeCount == document.nodeCount, read.document.source == document.source
    else { return nil }
    return TreeMarks(marks, in: document)
  }

  /// Converts those of some pages that have not been converted yet.
  mutating func convert(_ wanted: [Int]) async {
    guard let converter else { return }
    let missing = wanted.filter { results[$0] == nil }
    let pages = pages
    await withTaskGroup(of: (Int, Result<Conversion, Diagnostic>).self) { group in
      for index in missing {
        group.addTask { (index, Self.convert(pages[index], converter)) }
      }
      for await (index, result) in group { results[index] = result }
    }
  }

  private static func convert(_ page: SavedPage, _ converter: Converter) -> Result<
    Conversion, Diagnostic
  > {
    var converter = converter
    converter.options.url = page.url
    do throws(Diagnostic) { return .success(try converter.convert(page.input)) } catch {
      return .failure(error)
    }
  }
}
