import Glibc
import Synchronization

/// Runs the body on a thread with a stack of 512 KiB, a common minimum.
func onSmallStack(_ body: @escaping @Sendable () throws -> Void) throws {
  final class Box: Sendable {
    let body: @Sendable () throws -> Void
    let error = Mutex<(any Error)?>(nil)
    init(_ body: @escaping @Sendable () throws -> Void) { self.body = body }
  }
  let box = Box(body)
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  defer { pthread_attr_destroy(&attributes) }
  pthread_attr_setstacksize(&attributes, 512 * 1024)
  var thread = pthread_t()
  let context = Unmanaged.passRetained(box).toOpaque()
  let result = pthread_create(
    &thread, &attributes,
    { context in
      guard let context else { return nil }
      let box = Unmanaged<Box>.fromOpaque(context).takeRetainedValue()
      do { try box.body() } catch { box.error.withLock { $0 = error } }
      return nil
    }, context)
  precondition(result == 0, "no thread")
  pthread_join(thread, nil)
  if let error = box.error.withLock({ $0 }) { throw error }
}
