import Foundation

/// A value behind a lock.
///
/// Used where the standard library's `Mutex` cannot be: blocks, output and workers are handed from thread to thread
/// as they are, one thread at a time, which the compiler cannot see.
final class Guarded<Value>: @unchecked Sendable {
  private var value: Value
  private let lock = NSLock()

  init(_ value: Value) { self.value = value }

  /// Works on the value while nobody else does.
  func withLock<Result>(_ work: (inout Value) throws -> Result) rethrows -> Result {
    lock.lock()
    defer { lock.unlock() }
    return try work(&value)
  }
}
