import ZipArchive

/// A file that people send, of which damaged copies can be had.
///
/// Office files are archives. A change to the archive is soon told; a change to a part of it reaches the reader, so
/// that seven of eight copies have one of their parts damaged and are packed again.
package struct DamagedFile: Sendable {
  /// Its name, whose ending tells readers what it is.
  package let name: String
  /// The file as it was.
  package let whole: [UInt8]
  private let parts: [ZipEntry]

  /// A file with its bytes.
  package init(_ name: String, _ whole: [UInt8]) {
    (self.name, self.whole) = (name, whole)
    let archive = whole.starts(with: [0x50, 0x4B]) ? try? ZipReader(whole) : nil
    parts = archive?.names.compactMap { name in (try? archive?.read(name)).map { ZipEntry(name, $0) } } ?? []
  }

  /// A file of text.
  package init(_ name: String, text: String) { self.init(name, Array(text.utf8)) }

  /// The copy of a seed.
  package func copy(_ seed: Int) -> [UInt8] {
    var damage = Damage(seed: UInt64(seed))
    guard !parts.isEmpty, damage.roll(8) > 0 else { return damage.change(whole) }
    var parts = parts
    // The larger a part, the more there is in it to be read.
    var left = damage.roll(parts.reduce(0) { $0 + $1.bytes.count })
    let place = parts.firstIndex { part in
      left -= part.bytes.count
      return left < 0
    }
    guard let place else { return damage.change(whole) }
    let bytes = parts[place].bytes
    let changed = damage.roll(2) == 0 ? damage.change(bytes) : damage.changeWords(of: bytes)
    parts[place] = ZipEntry(parts[place].name, changed)
    return (try? ZipWriter.write(parts)) ?? damage.change(whole)
  }
}
