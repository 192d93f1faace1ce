import Foundation
import Testing
import WhoDoesEngland
import WhoDoesModel
import ZipArchive

@testable import WhoDoesFiles

/// Changes real files in small ways, the same ones for the same seed.
private struct Mutator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return limit <= 0 ? 0 : Int(state % UInt64(limit))
  }

  /// Bytes that readers stumble over.
  private static let pieces: [[UInt8]] = [
    "<", ">", "&", "\"", "</w:tc>", "<w:tbl>", "<table>", "<tr>", "<td rowspan=\"99999\">",
    "colspan=\"100000\"", "|", "\n|---|\n",
    "<!DOCTYPE a>", "<![CDATA[", "]]>", "<!--", "&#x10FFFF;", "&#0;", "r=\"XFD1048576\"", "r=\"A1\"", "\u{0}",
    "\"\"", ",", ";", "999999999",
    "-1", "number-rows-repeated=\"1048576\"", "number-columns-repeated=\"16384\"", "ref=\"A1:XFD1048576\"",
    "~~", "é", "\u{FEFF}",
  ].map { Array($0.utf8) }

  mutating func change(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...next(6) {
      let place = next(bytes.count)
      switch next(6) {
      case 0 where !bytes.isEmpty: bytes[place] = UInt8(next(256))
      case 1 where !bytes.isEmpty: bytes.removeSubrange(place..<min(bytes.count, place + 1 + next(60)))
      case 2: bytes.insert(contentsOf: Self.pieces[next(Self.pieces.count)], at: place)
      case 3 where !bytes.isEmpty:
        bytes.insert(
          contentsOf: bytes[place..<min(bytes.count, place + 1 + next(400))], at: next(bytes.count))
      case 4: bytes = Array(bytes.prefix(max(1, place)))
      default: bytes.insert(contentsOf: Self.pieces[next(Self.pieces.count)], at: next(bytes.count))
      }
    }
    return bytes
  }
}

@Suite("No file brings the readers down")
struct GridFuzzTests {
  private static let samples = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Data/Samples/plan-tables")
  private static let isThorough = ProcessInfo.processInfo.environment["WHODOES_THOROUGH"] != nil

  @Test(
    "Changed files end in tables or in words, soon and in little memory",
    arguments: ["docx", "xlsx", "ods", "html", "md", "csv"])
  func changed(ending: String) throws {
    let bytes = try [UInt8](Data(contentsOf: Self.samples.appending(path: "jordan-plan.\(ending)")))
    let parts = try OfficeArchive.isArchive(bytes) ? Self.parts(bytes) : []
    var slowest = Duration.zero
    for seed in 0..<(Self.isThorough ? 20_000 : 40) {
      var mutator = Mutator(seed: UInt64(seed))
      var input = bytes
      // Changes within a part reach further than changes to the archive around it.
      if !parts.isEmpty, seed % 8 != 0 {
        var changed = parts
        let place = mutator.next(parts.count)
        changed[place] = ZipEntry(parts[place].name, mutator.change(parts[place].bytes))
        input = try ZipWriter.write(changed)
      } else {
        input = mutator.change(bytes)
      }
      let took = ContinuousClock().measure {
        let (contents, problems) = GridFile.read(input, file: "changed.\(ending)")
        #expect(contents.kind != nil || problems.contains { $0.severity == .error })
        let plan = PlanImport.read(
          contents, problems, catalogue: .england, settings: .init(today: Day(number: 20_000)))
        #expect(!plan.isEmpty || plan.diagnostics.contains { $0.severity == .error })
      }
      slowest = max(slowest, took)
    }
    #expect(slowest < .seconds(60), "\(ending): \(slowest)")
    #expect(Self.peakMemory < 500 << 20 || !Self.isThorough, "\(Self.peakMemory >> 20) MB")
  }

  private static func parts(_ bytes: [UInt8]) throws -> [ZipEntry] {
    let archive = try ZipReader(bytes)
    return try archive.names.map { ZipEntry($0, try archive.read($0)) }
  }

  /// The most memory that this process has had, in bytes.
  private static var peakMemory: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) << 10
  }
}
