import Testing

@testable import ZipArchive

@Suite("Archives")
struct ZipArchiveTests {
  private let entries = [
    ZipEntry("[Content_Types].xml", text: "<a/>"), ZipEntry("word/документ.xml", text: "привет"),
    ZipEntry("empty", []), ZipEntry("zeros", [UInt8](repeating: 0, count: 300_000)),
  ]

  @Test("What was put in comes out, in order")
  func roundTrip() throws {
    let reader = try ZipReader(ZipWriter.write(entries))
    #expect(reader.names == entries.map(\.name))
    for entry in entries { #expect(try reader.read(entry.name) == entry.bytes) }
    #expect(reader.contains("empty") && !reader.contains("word"))
    #expect(throws: ZipError.noEntry("none")) { try reader.read("none") }
  }

  @Test("The same files give the same bytes, packed and without a date")
  func repeatable() throws {
    let bytes = try ZipWriter.write(entries)
    #expect(try ZipWriter.write(entries) == bytes)
    #expect(bytes.count < 2_000)
    // The day of the first file, in its own header: 1 January 1980, midnight.
    #expect(bytes[10..<14] == [0, 0, 0x21, 0])
  }

  @Test(
    "Names that leave their folder are neither written nor read",
    arguments: [
      "", "../a", "/a", "a//b", "a/./b", "a\\b", "C:a", "a\u{1}b", "a/..", String(repeating: "x", count: 600),
    ])
  func names(_ name: String) {
    #expect(throws: ZipError.unsafeName(name)) { try ZipWriter.write([ZipEntry(name, [1])]) }
  }

  @Test("A name that was changed to leave its folder is refused")
  func changedName() throws {
    var bytes = try ZipWriter.write([ZipEntry("ab/cd", [1, 2, 3])])
    for index in bytes.indices.dropLast(5) where Array(bytes[index..<(index + 5)]) == Array("ab/cd".utf8) {
      bytes.replaceSubrange(index..<(index + 5), with: "../cd".utf8)
    }
    #expect(throws: ZipError.unsafeName("../cd")) { try ZipReader(bytes) }
  }

  @Test("The same name twice is refused")
  func twice() {
    #expect(throws: ZipError.unsafeName("a")) { try ZipWriter.write([ZipEntry("a", []), ZipEntry("a", [])]) }
  }

  @Test("What is no archive, or a damaged one, is said to be so")
  func damaged() throws {
    for bytes in [[], Array("no archive".utf8), [0x50, 0x4B, 3, 4]] as [[UInt8]] {
      #expect { try ZipReader(bytes) } throws: { if case ZipError.notAnArchive = $0 { true } else { false } }
    }
    var bytes = try ZipWriter.write([ZipEntry("a", (0..<200).map { UInt8($0 * 7 % 251) })])
    bytes[60] ^= 0xFF
    let reader = try ZipReader(bytes)
    #expect { try reader.read("a") } throws: {
      if case ZipError.unreadable("a", _) = $0 { true } else { false }
    }
  }

  @Test("Reading stops at the limits, whatever a file says of its size")
  func limits() throws {
    let bytes = try ZipWriter.write(entries)
    let small = try ZipReader(bytes, limits: .init(bytesOfOne: 1_000))
    #expect(throws: ZipError.tooLarge("“zeros” is longer than 1000 bytes")) { try small.read("zeros") }
    let both = try ZipReader(bytes, limits: .init(bytesOfAll: 300_010))
    #expect(try both.read("zeros").count == 300_000)
    #expect(throws: ZipError.self) { try both.read("word/документ.xml") }
    #expect(throws: ZipError.tooLarge("it holds 4 parts")) { try ZipReader(bytes, limits: .init(entries: 3)) }
  }

  @Test("An archive without files is none")
  func nothing() { #expect(throws: ZipError.self) { try ZipWriter.write([]) } }
}
