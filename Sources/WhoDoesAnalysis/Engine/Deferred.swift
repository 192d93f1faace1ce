import Synchronization

/// A value that is made when it is first asked for, by whichever thread that is, and kept.
final class Deferred<Value: Sendable>: Sendable {
  private let known: Mutex<Value?>

  /// A value that is there already, or none yet.
  init(_ value: Value? = nil) { known = Mutex(value) }

  func value(_ make: () -> Value) -> Value {
    known.withLock { known in
      if let known { return known }
      let made = make()
      known = made
      return made
    }
  }
}
