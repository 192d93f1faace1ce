/// Memory for some values that is used again and again and grows as it must; what stood in it is lost then.
///
/// In inner loops it takes the place of an array, of which each access by way of a class is checked.
struct Scratch<Value: BitwiseCopyable> {
  private(set) var base: UnsafeMutablePointer<Value>
  private var capacity: Int

  init(_ capacity: Int = 64) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  func release() { base.deallocate() }

  /// Room for so many values, which may hold anything.
  mutating func room(for count: Int) -> UnsafeMutablePointer<Value> {
    if count > capacity {
      base.deallocate()
      capacity = max(count, capacity * 2)
      base = .allocate(capacity: capacity)
    }
    return base
  }
}
