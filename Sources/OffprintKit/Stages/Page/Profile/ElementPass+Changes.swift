import Markup
import SiteProfile

extension ElementPass {
  /// Notes how elements are to be read.
  mutating func apply(_ change: ChangeRule) {
    let found = targets(of: change.target)
    guard !found.isEmpty else { return }
    switch change.action {
    case .rename(let name): note(found) { $0.name = name }
    case .wrap(let name): note(found) { $0.wrapper = name }
    case .unwrap: note(found) { $0.isUnwrapped = true }
    case .attribute(let name, let source): set(name, from: source, on: found)
    case .removeAttribute(let name): note(found) { $0.removedAttributes.insert(name) }
    case .mark(let role): mark(found, as: role, change)
    }
  }

  private mutating func note(_ ids: [NodeID], _ set: (inout NodeChanges.Change) -> Void) {
    for id in ids {
      var change = marks.changes[id] ?? NodeChanges.Change()
      set(&change)
      marks.changes[id] = change
    }
  }

  private mutating func set(
    _ name: String, from source: ChangeRule.AttributeSource, on ids: [NodeID]
  ) {
    guard let attribute = document.name(source.attribute) else { return }
    let cut = ValueCut(
      pattern: source.pattern, replacement: source.replacement, after: source.after, before: source.before)
    for (id, holder) in holders(of: source, for: ids) {
      guard let written = document.attribute(attribute, of: holder), let value = cut.value(of: written) else {
        continue
      }
      note([id]) { $0.attributes[name] = value }
    }
  }

  /// For each element the one that has the attribute: itself, or the first below it that the source's selector matches.
  private func holders(
    of source: ChangeRule.AttributeSource, for ids: [NodeID]
  ) -> [(NodeID, NodeID)] {
    guard let selector = source.selector else { return ids.map { ($0, $0) } }
    let wanted = Set(ids)
    // Once the way up meets an earlier one, the results of all ancestors are known.
    var passed: Set<NodeID> = []
    var found: [(NodeID, NodeID)] = []
    for below in matches[selector.value] {
      for ancestor in document.ancestors(of: below) {
        guard passed.insert(ancestor).inserted else { break }
        if wanted.contains(ancestor) { found.append((ancestor, below)) }
      }
    }
    return found
  }

  private mutating func mark(_ ids: [NodeID], as role: LineRule.Role, _ change: ChangeRule) {
    let why = "the profile says that \(Self.words(change.target)) is \(role.rawValue)"
    let id = origin(change.target.place, why, role == .keep ? .keep : .profile)
    for target in ids { marks.set(role.mark, at: Int(target.index), by: id) }
    guard let field = role.pageField, !profile.fields.contains(where: { $0.name == .known(field) }) else {
      return
    }
    for target in field.isList ? ids : Array(ids.prefix(1)) {
      let value = text.value(of: target)
      if !value.isEmpty { marks.find(field.rawValue, value, at: Int(target.index), by: id) }
    }
  }
}

extension LineRule.Role {
  /// The field of an element with this role. The captions of a page are those of any of its pictures.
  fileprivate var pageField: MetadataField? {
    switch self {
    case .title: .title
    case .deck: .deck
    case .kicker: .kicker
    case .kind: .kind
    case .section: .section
    case .byline: .authors
    case .published: .published
    case .caption, .credit, .furniture, .teaser, .body, .heading, .keep: nil
    }
  }
}
