import Damage
import Foundation
import Testing

/// A few copies of each; `swift run -c release sweep` gives every reader 20,000.
@Suite("No damaged file brings a reader down")
struct DamagedFileTests {
  private static let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Data").path

  @Test(
    "Every copy is read or refused, and what must hold holds", arguments: try DamagedReader.all(data))
  func copies(_ reader: DamagedReader) throws {
    let sweep = try DamageSweep(reader, copies: reader.few)
    #expect(sweep.holds, "\(sweep)")
  }
}
