/// A reader of files with the files that it is given damaged copies of, and what must hold whatever it is given.
package struct DamagedReader: Sendable, CustomStringConvertible {
  /// What came of one copy.
  package struct Outcome {
    /// Whether it still held something.
    package var isUnderstood: Bool
    /// What does not hold and must, in sentences.
    package var broken: [String] = []

    package init(isUnderstood: Bool) { self.isUnderstood = isUnderstood }

    /// Notes what must hold.
    package mutating func check(_ holds: Bool, _ words: @autoclosure () -> String) {
      if !holds { broken.append(words()) }
    }
  }

  /// Its name, as `plan`.
  package let name: String
  /// What it is given copies of, in turn.
  package let files: [DamagedFile]
  /// How many copies tell something within a second or so.
  package let few: Int
  /// One copy in so many at least still holds something: what is broken beyond reading would show nothing.
  package let leastUnderstood: Int
  let read: @Sendable (_ bytes: [UInt8], _ name: String) throws -> Outcome

  package var description: String { name }

  init(
    _ name: String, _ files: [DamagedFile], few: Int, leastUnderstood: Int = 3,
    read: @escaping @Sendable ([UInt8], String) throws -> Outcome
  ) {
    (self.name, self.files, self.few, self.leastUnderstood) = (name, files, few, leastUnderstood)
    self.read = read
  }

  /// Every reader of files that people send.
  ///
  /// - Parameter data: The folder `Data` of this package, with its scenarios and samples.
  /// - Throws: What the file system says of the samples.
  package static func all(_ data: String) throws -> [DamagedReader] {
    try [
      folder(data), text(data), workbook(data), plan(data), answers(data), decisions(data), matrix(),
      annexA(),
      yearlyReturn(), dataset(), comparison(),
    ]
  }
}
