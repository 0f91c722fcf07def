import Markup
import SiteProfile

/// Converts a site configuration in FiveFilters' format, which wallabag and others read too, to a profile.
package struct FTRImport {
  /// The maximum size of a file in bytes; real ones are twenty times smaller.
  private static let largestSize = 64 * 1024

  var rule: ImportedRule

  /// Directives about fetching or cleaning pages in the original program, or that it ignores.
  private static let unused: Set<String> = [
    "tidy", "prune", "parser", "http_header", "autodetect_on_failure", "login_extra_fields", "login_uri",
    "login_username_field", "login_password_field", "requires_login", "not_logged_in_xpath",
    "insert_detected_image", "convert_double_br_tags", "strip_comments", "skip_json_ld", "native_ad_clue",
    "footnotes", "skip_id_or_class",
  ]
  private static let paging: Set<String> = [
    "single_page_link", "single_page_link_in_feed", "next_page_link", "if_page_contains",
  ]

  /// Converts a file's text to a profile for the host in the file's name; `nil` if the name is not a host.
  package static func rule(_ text: [UInt8], file: String) -> ImportedRule? {
    guard text.count <= largestSize else { return nil }
    var name = file.split(separator: "/").last.map { $0.lowercased() } ?? ""
    guard name.hasSuffix(".txt") else { return nil }
    name.removeLast(4)
    let includesSubdomains = name.hasPrefix(".")
    if includesSubdomains { name.removeFirst() }
    if name.hasPrefix("www.") { name.removeFirst(4) }
    guard Profile.isHost(name) else { return nil }
    var conversion = FTRImport(
      rule: ImportedRule(host: name, file: file, includesSubdomains: includesSubdomains))
    conversion.read(FTRDirective.read(text))
    return conversion.rule
  }

  private mutating func read(_ directives: [FTRDirective]) {
    var replacements: [FTRReplacement] = []
    var wanted: FTRDirective?
    for directive in directives {
      switch directive.name {
      case "find_string": wanted = directive
      case "replace_string":
        let found = directive.argument ?? wanted?.value
        wanted = nil
        if let found { replacements.append(FTRReplacement(found, directive.value, line: directive.line)) }
      default:
        do throws(ImportReason) {
          try read(directive)
        } catch {
          lose(directive, error)
        }
      }
    }
    for (line, reason, text) in FTRReplacement.apply(replacements, to: &rule) {
      lose(line, reason, text)
    }
    rule.losses.sort { $0.line < $1.line }
  }

  private mutating func lose(_ directive: FTRDirective, _ reason: ImportReason) {
    let argument = directive.argument.map { "(\($0))" } ?? ""
    let text = directive.value.isEmpty ? directive.name : "\(directive.name)\(argument): \(directive.value)"
    lose(directive.line, reason, text)
  }

  private mutating func lose(_ line: Int, _ reason: ImportReason, _ text: String) {
    rule.losses.append(ImportedRule.Loss(file: rule.files[0], line: line, reason: reason, text: text))
  }

  private mutating func read(_ directive: FTRDirective) throws(ImportReason) {
    let value = directive.value
    switch directive.name {
    case "body": try addBody(value)
    case "title": try addField("title", value)
    case "author": try addField("authors", value)
    case "date": try addField("published", value)
    case "strip", "strip_attr", "post_strip_attr": try addRemoval(value)
    case "strip_id_or_class":
      let name = value.trimming("\"").trimming("'")
      if !name.isEmpty { try remove(Self.named(name)) }
    case "strip_image_src": if !value.isEmpty { try remove("img" + CSS.attribute("src", "*=", value)) }
    case "wrap_in":
      let target = try target(value)
      let name = directive.argument?.trimming("\"").trimming("'").lowercased() ?? ""
      guard ["blockquote", "p", "div", "figure", "pre"].contains(name) else { throw .unknown }
      add(change: Self.mapping(target, ["wrap: \(name)"]))
    case "dissolve": add(change: Self.mapping(try target(value), ["unwrap: true"]))
    case "src_lazy_load_attr":
      let name = value.lowercased()
      let images = try Self.checked("img[\(name)]")
      add(change: "{selector: \(DraftYAML.quoted(images)), attribute: src, from: \(DraftYAML.quoted(name))}")
    case "move_into": throw .movedElement
    case "test_url": try addAddress(value)
    case "test_contains": throw .content
    case "autodetect_next_page": if value != "no" { throw .paging }
    case let name where Self.paging.contains(name): throw .paging
    case let name where Self.unused.contains(name): break
    default: throw .unknown
    }
  }

  private static func named(_ name: String) -> String {
    guard name.contains(where: \.isWhitespace) else {
      return "\(CSS.token("class", name)), \(CSS.token("id", name))"
    }
    return "\(CSS.attribute("class", "*=", name)), \(CSS.attribute("id", "*=", name))"
  }

  private mutating func addBody(_ value: String) throws(ImportReason) {
    let target = try target(value)
    guard target.attribute == nil else { throw .attributeResult }
    guard target.text == nil, target.closest == nil else { throw .bodyText }
    // A rule for the whole page is equivalent to no rule.
    if Self.isWholePage(target.selector) { return }
    let selector = DraftYAML.quoted(target.selector)
    let item = target.nth.map { "{selector: \(selector), nth: \($0)}" } ?? selector
    if !rule.body.contains(item) { rule.body.append(item) }
  }

  private mutating func addRemoval(_ value: String) throws(ImportReason) {
    if value.hasSuffix("comment()") { return }
    let target = try target(value)
    if let attribute = target.attribute {
      guard target.closest == nil else { throw .nested }
      return add(change: Self.mapping(target, ["removeAttribute: \(DraftYAML.quoted(attribute))"]))
    }
    if target.isText { return try removeTexts(in: target) }
    if Self.isWholePage(target.selector), target.text == nil { throw .wholePage }
    if target.isPlain { return try remove(target.selector) }
    let item = Self.mapping(target, target.closest.map { ["closest: \(DraftYAML.quoted($0))"] } ?? [])
    if !rule.remove.contains(item) { rule.remove.append(item) }
  }

  private mutating func remove(_ selector: String) throws(ImportReason) {
    let item = DraftYAML.quoted(try Self.checked(selector))
    if !rule.remove.contains(item) { rule.remove.append(item) }
  }

  /// Removes the texts directly in elements.
  private mutating func removeTexts(in target: XPathTarget) throws(ImportReason) {
    // An element around one with the text contains it too, in another element.
    guard !target.selector.contains(":contains(") else { throw .textNode }
    var elements = target
    elements.text = nil
    let part = target.text.map { ["part: \(DraftYAML.quoted($0))"] } ?? []
    let item = Self.mapping(elements, ["own: true"] + part)
    if !rule.remove.contains(item) { rule.remove.append(item) }
  }

  mutating func add(change: String) {
    if !rule.change.contains(change) { rule.change.append(change) }
  }

  private mutating func addAddress(_ value: String) throws(ImportReason) {
    guard let host = Host(url: value), value.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      rule.includesSubdomains
        ? host.isWithin(rule.host) : host.name == rule.host || host.name == "www.\(rule.host)"
    else { throw .address }
    if !rule.addresses.contains(value) { rule.addresses.append(value) }
  }

  /// The elements that an expression selects, with a selector that compiles.
  private func target(_ text: String) throws(ImportReason) -> XPathTarget {
    let target = try XPathSelector.target(try Self.expression(text))
    _ = try Self.checked(target.selector)
    if let closest = target.closest { _ = try Self.checked(closest) }
    if let text = target.text { try Self.check(pattern: text) }
    return target
  }

  static func expression(_ text: String) throws(ImportReason) -> XPath {
    do { return try XPath(text) } catch { throw .syntax }
  }

  /// Rejects a pattern that a profile cannot contain.
  static func check(pattern: String) throws(ImportReason) {
    guard DraftYAML.canHold(pattern), (try? Pattern(pattern)) != nil else { throw .function }
  }

  static func checked(_ selector: String) throws(ImportReason) -> String {
    guard DraftYAML.canHold(selector), (try? Selector(selector)) != nil else { throw .nested }
    return selector
  }

  private static func isWholePage(_ selector: String) -> Bool {
    ["*", "html", "body", ":root", ":root > body", "html > body", "html body"].contains(selector)
  }

  /// A rule as a mapping of YAML.
  private static func mapping(_ target: XPathTarget, _ rest: [String]) -> String {
    var parts = ["selector: \(DraftYAML.quoted(target.selector))"]
    if let text = target.text { parts.append("text: \(DraftYAML.quoted(text))") }
    if let nth = target.nth { parts.append("nth: \(nth)") }
    return "{\((parts + rest).joined(separator: ", "))}"
  }
}
