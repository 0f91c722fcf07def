import Diagnostics
import Markup
import OffprintCommand
import OffprintKit
import SiteProfile

/// The state of a workbench: a profile's file, and the pages it is tried on.
///
/// The text being edited is kept by the browser and sent with each call. The session remembers the conversions for the
/// last text only.
package actor Session {
  /// The file of the profile, the only one that is ever written.
  nonisolated let file: String
  /// The text at the start: that of the file, else of a built-in profile of this name, else a draft.
  nonisolated let openedText: String
  /// A remark on where the text is from; `nil` if it is from the file.
  nonisolated let origin: String?
  nonisolated let pages: [SavedPage]
  nonisolated let library: ProfileLibrary
  nonisolated let registry: Registry

  /// The file's contents when it was last read or written; `nil` if there was no file.
  var onDisk: FileText?

  private var current: Trial?
  private var baselines: [Baseline: [Article?]] = [:]

  /// What the articles of a text are compared with.
  enum Baseline: String {
    case opened, generic
  }

  /// Opens a profile and pages.
  ///
  /// - Throws: a diagnostic if one of them cannot be read, or if there is no way to begin.
  package init(profile file: String, pages: [SavedPage], library: ProfileLibrary, registry: Registry) throws {
    self.file = file
    self.pages = pages
    self.library = library
    self.registry = registry
    let found = try FileText(file: file)
    onDisk = found
    if let found {
      (openedText, origin) = (found.text, nil)
    } else {
      (openedText, origin) = try Self.start(of: file, pages, library, registry)
    }
  }

  private static func start(
    of file: String, _ pages: [SavedPage], _ library: ProfileLibrary, _ registry: Registry
  ) throws -> (text: String, origin: String) {
    let name = ProfileSource.name(path: file)
    if let entry = library.entry(named: name) {
      return (entry.text.unixLines, "a new file, from the profile \(entry.name)")
    }
    let modeline = SchemaFile.modeline(in: Files.folder(of: file))
    var options = Converter.Options()
    options.profile = .none
    let drafted = try pages.map { page in
      options.url = page.url
      let converter = Converter(registry: registry, library: library, options: options)
      return ProfileDraft.Page(conversion: try converter.convert(page.input), file: page.name, url: page.url)
    }
    if let draft = try? ProfileDraft(pages: drafted, library: library, withSample: false) {
      return (modeline + draft.yaml, "a new file, drafted from the pages")
    }
    let host = DraftYAML.quoted(name)
    return ("\(modeline)offprint: 1\npublication: \(host)\n\nmatch:\n  hosts: [\(host)]\n", "a new file")
  }

  /// The name of the profile.
  nonisolated var name: String { ProfileSource.name(path: file) }

  /// A text as a profile.
  nonisolated func source(_ text: String) -> ProfileSource {
    ProfileSource(name: name, file: file, text: Array(text.utf8))
  }

  /// The conversions with a text, which are made as they are needed.
  func trial(of text: String) -> Trial {
    if let current, current.text == text { return current }
    let trial = Trial(text, of: self)
    current = trial
    return trial
  }

  /// Remembers the conversions that a trial has made, unless the text has changed since.
  func remember(_ trial: Trial) {
    if current?.text == trial.text { current = trial }
  }

  /// The articles that those of a text are compared with; `nil` for a page that cannot be converted.
  func articles(of baseline: Baseline) async -> [Article?] {
    if let known = baselines[baseline] { return known }
    let text = baseline == .opened ? openedText : nil
    // At the start the text being edited is the one that was opened.
    var trial = if let current, current.text == text { current } else { Trial(text, of: self) }
    await trial.convert(Array(pages.indices))
    let articles = pages.indices.map { trial.conversion(of: $0)?.article }
    baselines[baseline] = articles
    return articles
  }

  /// The markup of a page for its frame; `nil` if there is no such page.
  nonisolated func pageMarkup(_ number: Int, keepsStyles: Bool) -> [UInt8]? {
    guard pages.indices.contains(number) else { return nil }
    return InertMarkup.page(
      pages[number].document, keepsStyles: keepsStyles, style: FrontEnd.frameStyle)
  }
}
