import Synchronization

/// Remembers what was made of a text, because the cases of a council say the same things in the same words.
///
/// Shared by all threads. It holds at most so many short texts, and begins again when it is full; what comes out
/// is the same either way.
///
/// ```swift
/// let memo = TextMemo<[String]>(limit: 4096)
/// memo.value(of: "Open a bank account") { stems(of: $0) }
/// ```
final class TextMemo<Value: Sendable>: Sendable {
  private let known = Mutex<[String: Value]>([:])
  private let limit: Int
  /// Longer texts are somebody's own words, and hardly ever come twice.
  private static var longest: Int { 200 }

  init(limit: Int) { self.limit = limit }

  /// The value of a text, made now or the last time it came.
  func value(of text: String, make: (String) -> Value) -> Value {
    guard text.utf8.count <= Self.longest else { return make(text) }
    if let value = known.withLock({ $0[text] }) { return value }
    let value = make(text)
    known.withLock {
      if $0.count >= limit { $0.removeAll(keepingCapacity: true) }
      $0[text] = value
    }
    return value
  }
}
