/// What a worker writes about the cases of one parcel, end to end.
public final class OutputBytes {
  @usableFromInline var base: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  /// How many bytes have been written.
  public internal(set) var count = 0

  init() {
    capacity = 1 << 16
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// Makes room and answers where to write; say afterwards with ``advance(to:)`` how far it went.
  @inlinable @inline(__always)
  public func room(for more: Int) -> UnsafeMutablePointer<UInt8> {
    if count + more > capacity { grow(by: more) }
    return base + count
  }

  /// Says where writing ended.
  @inlinable @inline(__always)
  public func advance(to end: UnsafeMutablePointer<UInt8>) { setCount(end - base) }

  @usableFromInline @inline(__always)
  func setCount(_ count: Int) { self.count = count }

  @usableFromInline
  func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }

  /// Adds bytes.
  public func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    room(for: bytes.count).update(from: start, count: bytes.count)
    count += bytes.count
  }

  /// Adds letters.
  public func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }
}
