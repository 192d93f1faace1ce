import Damage
import Foundation

/// Gives readers 20,000 damaged copies of real files each, in this process, and says what came of it. From the top of
/// the package:
///
///     swift run -c release sweep                   # every reader, one after the other
///     swift run -c release sweep plan 100000       # one reader, so many copies
///
/// A reader that falls over leaves the copy at hand in the folder for temporary files, as `whodoes-damaged-…`. The exit
/// code is 1 where something does not hold, a copy took a minute, or the process needed more than 500 MB.
@main
struct Sweep {
  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    let count = words.compactMap { Int($0) }.first ?? 20_000
    let names = words.filter { Int($0) == nil }
    let readers = try DamagedReader.all("Data").filter { names.isEmpty || names.contains($0.name) }
    var holds = !readers.isEmpty
    for reader in readers {
      let sweep = try DamageSweep(reader, copies: count)
      print(sweep)
      holds = holds && sweep.holds
    }
    exit(holds && DamageSweep.mostMemory < 500 << 20 ? 0 : 1)
  }
}
