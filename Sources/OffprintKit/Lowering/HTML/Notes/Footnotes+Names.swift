extension Footnotes {
  /// Renames the notes as readers see them: by the number or letter of their reference, else by a free number.
  mutating func nameByLabel() {
    var used: Set<String> = []
    var names: [String: String] = [:]
    let ordered = notes.values.sorted { $0.first < $1.first }
    for note in ordered {
      guard let label = NoteLabel.name(labels[note.name] ?? ""), used.insert(label).inserted else { continue }
      names[note.name] = label
    }
    var number = 1
    for note in ordered where names[note.name] == nil {
      while !used.insert(String(number)).inserted { number += 1 }
      names[note.name] = String(number)
    }
    references = references.compactMapValues { names[$0] }
    ranges = ranges.mapValues { $0.compactMap { names[$0] } }
    notes = notes.mapValues { note in
      var note = note
      note.name = names[note.name] ?? note.name
      return note
    }
    labels = Dictionary(uniqueKeysWithValues: names.map { ($0.value, labels[$0.key] ?? "") })
    firstNodes = Dictionary(uniqueKeysWithValues: notes.values.map { ($0.name, $0.first) })
  }
}
