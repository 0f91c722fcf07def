/// A table of TOML being read: its members in order, found by their names.
struct TOMLTable {
  /// The value of a member.
  private enum Entry {
    case value(JSONValue)
    /// A table that may get further members.
    case table(TOMLTable)
    /// The tables of an array.
    case tables([TOMLTable])
  }

  private var names: [String] = []
  private var entries: [Entry] = []
  private var places: [String: Int] = [:]
  /// Whether its own header was read.
  private var isDefined = false

  /// The table as members of an object.
  var members: [JSONMember] {
    zip(names, entries).map { name, entry in
      switch entry {
      case .value(let value): JSONMember(name, value)
      case .table(let table): JSONMember(name, .object(table.members))
      case .tables(let tables): JSONMember(name, .array(tables.map { .object($0.members) }))
      }
    }
  }

  /// Sets the value at a path, relative to the table of a header.
  ///
  /// - Returns: whether the path was free.
  mutating func set(_ value: JSONValue, at path: ArraySlice<String>, in header: ArraySlice<String>) -> Bool {
    if let first = header.first {
      return changeTable(first) { $0.set(value, at: path, in: header.dropFirst()) }
    }
    guard let name = path.first else { return false }
    if path.count > 1 { return changeTable(name) { $0.set(value, at: path.dropFirst(), in: []) } }
    return add(.value(value), name)
  }

  /// Starts the table of a header.
  ///
  /// - Returns: whether it was not there yet.
  mutating func begin(_ path: ArraySlice<String>) -> Bool {
    guard let name = path.first else {
      defer { isDefined = true }
      return !isDefined
    }
    // A header within an array refers to the last of its tables.
    if path.count == 1, let place = places[name], case .tables = entries[place] { return false }
    return changeTable(name) { $0.begin(path.dropFirst()) }
  }

  /// Adds a table to the array of a header.
  ///
  /// - Returns: whether the path leads to an array of tables.
  mutating func beginElement(_ path: ArraySlice<String>) -> Bool {
    guard let name = path.first else { return false }
    if path.count > 1 { return changeTable(name) { $0.beginElement(path.dropFirst()) } }
    guard let place = places[name] else { return add(.tables([TOMLTable()]), name) }
    guard case .tables(var tables) = entries[place] else { return false }
    entries[place] = .value(.null)
    tables.append(TOMLTable())
    entries[place] = .tables(tables)
    return true
  }

  private mutating func add(_ entry: Entry, _ name: String) -> Bool {
    guard places[name] == nil else { return false }
    places[name] = names.count
    names.append(name)
    entries.append(entry)
    return true
  }

  /// Changes the table with a name, or the last one of an array; it is made if necessary.
  private mutating func changeTable(_ name: String, _ body: (inout TOMLTable) -> Bool) -> Bool {
    guard let place = places[name] else {
      var table = TOMLTable()
      return body(&table) && add(.table(table), name)
    }
    // Moved out and in, so that no copy is made.
    switch entries[place] {
    case .value: return false
    case .table(var table):
      entries[place] = .value(.null)
      defer { entries[place] = .table(table) }
      return body(&table)
    case .tables(var tables):
      guard !tables.isEmpty else { return false }
      entries[place] = .value(.null)
      defer { entries[place] = .tables(tables) }
      return body(&tables[tables.count - 1])
    }
  }
}
