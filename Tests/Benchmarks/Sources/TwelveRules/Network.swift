import WhoDoesCaseload

/// The people around one young person, by number, with the tasks each has a part in: memory that is used again for
/// the next one.
final class Network {
  /// What is kept of a person besides their tasks.
  struct Person {
    let id: ByteText
    let role: Int
    let agency: Int
    let isActive: Bool
    /// Whether their involvement holds on the 18th birthday and runs past it.
    let runsPast18: Bool
  }

  /// The tasks that one person has a part in.
  struct Hands {
    var plannedLead: UInt64 = 0
    var actualLead: UInt64 = 0
    var does: UInt64 = 0
    var supports: UInt64 = 0

    var leads: UInt64 { plannedLead | actualLead }
  }

  private(set) var people: UnsafeMutablePointer<Person>
  private(set) var hands: UnsafeMutablePointer<Hands>
  private(set) var count = 0
  private var capacity = 64
  private var slots: UnsafeMutablePointer<Int16>
  private var slotMask = 127

  init() {
    people = .allocate(capacity: capacity)
    hands = .allocate(capacity: capacity)
    slots = .allocate(capacity: slotMask + 1)
    clear()
  }

  deinit {
    people.deallocate()
    hands.deallocate()
    slots.deallocate()
  }

  /// Forgets everybody.
  func clear() {
    count = 0
    slots.update(repeating: -1, count: slotMask + 1)
  }

  /// The number of a person; nil where they are not known.
  @inline(__always)
  func find(_ id: ByteText) -> Int? {
    var slot = Int(truncatingIfNeeded: id.key.hash) & slotMask
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if people[place].id == id { return place }
      slot = (slot + 1) & slotMask
    }
    return nil
  }

  /// Adds a person who is not there yet, and answers their number.
  func add(_ person: Person) -> Int {
    if count == capacity { grow() }
    (people + count).initialize(to: person)
    (hands + count).initialize(to: Hands())
    put(count)
    count += 1
    return count - 1
  }

  private func put(_ place: Int) {
    var slot = Int(truncatingIfNeeded: people[place].id.key.hash) & slotMask
    while slots[slot] >= 0 { slot = (slot + 1) & slotMask }
    slots[slot] = Int16(place)
  }

  private func grow() {
    let (oldPeople, oldHands) = (people, hands)
    capacity *= 2
    people = .allocate(capacity: capacity)
    hands = .allocate(capacity: capacity)
    people.moveInitialize(from: oldPeople, count: count)
    hands.moveInitialize(from: oldHands, count: count)
    oldPeople.deallocate()
    oldHands.deallocate()
    slots.deallocate()
    slotMask = capacity * 2 - 1
    slots = .allocate(capacity: slotMask + 1)
    slots.update(repeating: -1, count: slotMask + 1)
    for place in 0..<count { put(place) }
  }
}
