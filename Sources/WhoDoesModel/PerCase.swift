/// A value for each case of an enumeration, found by the place of the case.
///
/// Enumerations whose raw values are words are hashed by those words, letter by letter; what is asked for every row
/// or every rule of a caseload is found by place instead.
///
/// ```swift
/// var counts = PerCase<Layer, Int>(repeating: 0)
/// counts[.plan] += 1
/// ```
@frozen
public struct PerCase<Key: CaseIterable & Equatable & Sendable, Value: Sendable>: Sendable {
  @usableFromInline var values: [Value]

  /// The same value for every case.
  @inlinable public init(repeating value: Value) {
    values = [Value](repeating: value, count: Key.allCases.count)
  }

  /// A value made for every case.
  @inlinable public init(_ make: (Key) -> Value) {
    values = Key.allCases.map(make)
  }

  /// The value of a case.
  ///
  /// - Complexity: O(1).
  @inlinable public subscript(key: Key) -> Value {
    get { values[Self.place(key)] }
    // Lent and not copied, so that a table of a case is changed where it lies.
    _modify { yield &values[Self.place(key)] }
  }

  /// An enumeration without payloads is kept as the place of its case.
  @inlinable @inline(__always)
  static func place(_ key: Key) -> Int {
    precondition(MemoryLayout<Key>.size == 1, "a key is an enumeration of 2 to 256 cases without payloads")
    return withUnsafeBytes(of: key) { Int($0[0]) }
  }
}

extension PerCase: Equatable where Value: Equatable {}
