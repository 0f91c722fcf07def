import Diagnostics
import Glibc
import SiteProfile
import Synchronization

/// The `hosts` folders in the user's directories.
///
/// A profile in one is for the host in its file name. It is looked up when a page of that host is converted,
/// so that thousands cost nothing at start-up and there is no index to become outdated.
final class HostFolders: Sendable {
  /// The maximum number of labels of a host to look up.
  private static let mostLabels = 10

  private let folders: [String]
  private let known = Mutex<[String: ProfileLibrary.Entry]>([:])

  init(in directories: [String]) {
    folders = directories.map { "\($0)/hosts" }.filter { access($0, F_OK) == 0 }
  }

  /// The file of the profile for exactly this host.
  func file(of host: String) -> String? {
    guard !folders.isEmpty, Self.isFileName(host) else { return nil }
    for folder in folders {
      for path in ["\(folder)/\(host).yaml", "\(folder)/\(host).yml"] where access(path, F_OK) == 0 {
        return path
      }
    }
    return nil
  }

  /// The files of all profiles.
  func files() throws(Diagnostic) -> [String] {
    var all: [String] = []
    for folder in folders { all += try ProfileLibrary.profileFiles(in: folder) }
    return all
  }

  /// The host and its parents for which there are profiles, the longest first.
  func candidates(for host: Host) -> [(host: String, file: String)] {
    guard !folders.isEmpty else { return [] }
    let labels = host.name.split(separator: ".", omittingEmptySubsequences: false)
    guard (2...Self.mostLabels).contains(labels.count) else { return [] }
    return (0...(labels.count - 2)).compactMap { first in
      let name = labels[first...].joined(separator: ".")
      return file(of: name).map { (name, $0) }
    }
  }

  /// The entry of a file, which is read once.
  func entry(_ path: String, in library: ProfileLibrary) -> ProfileLibrary.Entry? {
    if let entry = known.withLock({ $0[path] }) { return entry }
    guard let source = try? ProfileLibrary.source(path: path) else { return nil }
    let entry: ProfileLibrary.Entry
    do throws(Diagnostic) {
      entry = ProfileLibrary.Entry(try library.read(source, beside: path), source)
    } catch {
      entry = ProfileLibrary.Entry(faulty: source)
    }
    known.withLock { $0[path] = entry }
    return entry
  }

  /// Whether a host can be a file name, without leading to another folder.
  private static func isFileName(_ host: String) -> Bool {
    host.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: "-")
    } && !host.hasPrefix(".")
  }
}

extension ProfileLibrary {
  /// All profiles, including those that are looked up by file name.
  package func allEntries() throws(Diagnostic) -> [Entry] {
    let own = entries.filter { !$0.isBuiltIn }
    let builtIn = entries.filter(\.isBuiltIn)
    return own + (try hostFolders.files()).compactMap { hostFolders.entry($0, in: self) } + builtIn
  }
}
