import WhoDoesCaseload

/// Writes findings as the other programs of the comparison do: `rule,yp_id,task_id,practitioner_id,detail`.
struct FindingLines {
  private let output: OutputBytes
  private let id: ByteText
  private let book: RuleBook

  init(_ output: OutputBytes, _ id: ByteText, _ book: RuleBook) {
    (self.output, self.id, self.book) = (output, id, book)
  }

  /// A line for every task of a set.
  @inline(__always)
  func add(_ rule: StaticString, _ tasks: UInt64, _ person: ByteText? = nil, role: Int = -1) {
    var rest = tasks
    while rest != 0 {
      line(rule, task: rest.trailingZeroBitCount, person, role, -1, "")
      rest &= rest &- 1
    }
  }

  @inline(__always)
  func add(_ rule: StaticString, _ tasks: UInt64, detail: StaticString) {
    var rest = tasks
    while rest != 0 {
      line(rule, task: rest.trailingZeroBitCount, nil, -1, -1, detail)
      rest &= rest &- 1
    }
  }

  /// A line about a person.
  func add(_ rule: StaticString, person: ByteText) { line(rule, task: -1, person, -1, -1, "") }

  /// A line about two roles.
  func add(_ rule: StaticString, roles one: Int, _ other: Int) { line(rule, task: -1, nil, one, other, "") }

  /// A line for every role of a set.
  func addRoles(_ rule: StaticString, _ roles: UInt64) {
    var rest = roles
    while rest != 0 {
      line(rule, task: -1, nil, rest.trailingZeroBitCount, -1, "")
      rest &= rest &- 1
    }
  }

  private func line(
    _ rule: StaticString, task: Int, _ person: ByteText?, _ role: Int, _ other: Int, _ detail: StaticString
  ) {
    let words = book.roles.words
    let longest =
      128 + id.count + (person?.count ?? 0) + (role >= 0 ? words[role].count : 0)
      + (other >= 0 ? words[other].count : 0) + (task >= 0 ? book.tasks.words[task].count : 0)
    var write = output.room(for: longest)
    func put(_ start: UnsafePointer<UInt8>, _ count: Int) {
      write.update(from: start, count: count)
      write += count
    }
    func put(_ word: [UInt8]) {
      word.withUnsafeBufferPointer { if let base = $0.baseAddress { put(base, $0.count) } }
    }
    func comma() {
      write.pointee = UInt8(ascii: ",")
      write += 1
    }
    put(rule.utf8Start, rule.utf8CodeUnitCount)
    comma()
    put(id.start, id.count)
    comma()
    if task >= 0 { put(book.tasks.words[task]) }
    comma()
    if let person { put(person.start, person.count) }
    comma()
    if role >= 0 { put(words[role]) }
    if other >= 0 {
      write.pointee = UInt8(ascii: "|")
      write += 1
      put(words[other])
    }
    put(detail.utf8Start, detail.utf8CodeUnitCount)
    write.pointee = UInt8(ascii: "\n")
    output.advance(to: write + 1)
  }
}
