import ArgumentParser

/// The option for the addresses of saved pages.
package struct PageAddresses: ParsableArguments {
  package init() {}

  @Option(help: "The address of the page in the same position. May be repeated. Default: from the page.")
  var url: [String] = []

  /// The address of the page at an index; `nil` if none is given.
  package subscript(index: Int) -> String? { url.indices.contains(index) ? url[index] : nil }

  /// Whether there is none.
  var isEmpty: Bool { url.isEmpty }

  /// Refuses more addresses than pages.
  func validate(for pages: [String]) throws {
    if url.count > pages.count { throw ValidationError("There are more addresses than pages.") }
  }
}
