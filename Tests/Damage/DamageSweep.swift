import Foundation

/// What a reader made of many damaged copies.
///
/// The copy at hand lies in the folder for temporary files as `whodoes-damaged-…`, where a reader that falls over
/// leaves it.
package struct DamageSweep: CustomStringConvertible {
  /// How many copies were read.
  package private(set) var copies = 0
  /// How many of them still held something.
  package private(set) var understood = 0
  /// The longest that one took.
  package private(set) var slowest = Duration.zero
  /// What did not hold and must, with the seed of the copy.
  package private(set) var broken: [String] = []
  private let reader: DamagedReader

  /// Gives a reader so many copies.
  package init(_ reader: DamagedReader, copies count: Int) throws {
    self.reader = reader
    let clock = ContinuousClock()
    for seed in 0..<count {
      let file = reader.files[seed % reader.files.count]
      let copy = file.copy(seed)
      let place = Self.place(reader, file)
      try Data(copy).write(to: place)
      let start = clock.now
      let outcome = try reader.read(copy, file.name)
      slowest = max(slowest, clock.now - start)
      if outcome.isUnderstood { understood += 1 }
      broken += outcome.broken.map { "\(file.name), copy \(seed): \($0)" }
      copies += 1
    }
    for file in reader.files { try? FileManager.default.removeItem(at: Self.place(reader, file)) }
  }

  private static func place(_ reader: DamagedReader, _ file: DamagedFile) -> URL {
    FileManager.default.temporaryDirectory.appending(path: "whodoes-damaged-\(reader.name)-\(file.name)")
  }

  /// Whether everything held, no copy took as long as a reader that does not end, and enough could still be read.
  package var holds: Bool {
    broken.isEmpty && slowest < .seconds(60) && understood * reader.leastUnderstood >= copies
  }

  package var description: String {
    let most = broken.prefix(20).map { "\n  " + $0 }.joined()
    return
      "\(reader.name): \(copies) damaged copies, \(understood) still held something, the slowest took \(slowest), "
      + "the process had \(Self.mostMemory >> 20) MB at most, \(broken.count) broken\(most)"
  }

  /// The most memory that this process has had, in bytes.
  package static var mostMemory: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) << 10
  }
}
