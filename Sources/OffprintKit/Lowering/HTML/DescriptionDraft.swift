/// A description list being read.
struct DescriptionDraft {
  private(set) var items: [DescriptionItem] = []

  /// Adds a term; several in succession have the same descriptions.
  mutating func append(term: [Inline]) {
    if let last = items.indices.last, items[last].details.isEmpty {
      items[last].terms.append(term)
    } else {
      items.append(DescriptionItem(terms: [term], details: []))
    }
  }

  /// Adds a description of the last terms.
  mutating func append(detail: [Block]) {
    if items.isEmpty { items.append(DescriptionItem(terms: [], details: [])) }
    items[items.count - 1].details.append(detail)
  }
}
