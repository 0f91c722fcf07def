import CSystem
import Glibc

/// The user's browser.
enum Browser {
  /// Opens an address, if there is a desktop; the address has been printed for those without.
  static func open(_ address: String) {
    guard getenv("DISPLAY") != nil || getenv("WAYLAND_DISPLAY") != nil else { return }
    // The program ends when it has handed the address on, and nobody waits for it.
    signal(SIGCHLD, SIG_IGN)
    _ = offprint_start_detached("xdg-open", address)
  }
}
