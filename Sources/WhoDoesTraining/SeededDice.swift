/// Random numbers that are the same for the same seed, on every machine and in every version.
///
/// Source: SplitMix64, Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators.
struct SeededDice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, but not including, a limit.
  mutating func roll(_ sides: Int) -> Int { Int(next() % UInt64(max(sides, 1))) }

  /// One of several things.
  mutating func pick<Element>(_ all: [Element]) -> Element { all[roll(all.count)] }

  /// The things in another order; written out, since the standard library may shuffle otherwise one day.
  mutating func mixed<Element>(_ all: [Element]) -> [Element] {
    var all = all
    for place in all.indices.reversed() where place > 0 { all.swapAt(place, roll(place + 1)) }
    return all
  }
}
