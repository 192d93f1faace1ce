import CZip

/// Reads an archive that came from anywhere, a part at a time and never more than was agreed.
///
/// Nothing is unpacked until it is asked for, and what a file says of its own size is not believed: reading
/// stops at the limit.
///
/// ```swift
/// let workbook = try ZipReader(bytes)
/// let sheet = try workbook.read("xl/worksheets/sheet1.xml")
/// ```
public final class ZipReader {
  /// How much a reader is willing to unpack.
  public struct Limits: Equatable, Sendable {
    /// The most files.
    public var entries: Int
    /// The most bytes of one file.
    public var bytesOfOne: Int
    /// The most bytes of all files that are read.
    public var bytesOfAll: Int

    /// Limits with every part given; the standard ones suit a workbook or a text that people wrote.
    public init(
      entries: Int = 2_000, bytesOfOne: Int = 64 << 20, bytesOfAll: Int = 128 << 20
    ) {
      (self.entries, self.bytesOfOne, self.bytesOfAll) = (entries, bytesOfOne, bytesOfAll)
    }
  }

  /// The names of the files, in the order of the archive; folders are left out.
  public let names: [String]
  private let limits: Limits
  private let archive: OpaquePointer
  private let buffer: UnsafeMutableRawBufferPointer
  private var positions: [String: zip_uint64_t] = [:]
  private var bytesRead = 0

  /// Opens an archive and looks at its names.
  ///
  /// - Throws: ``ZipError/notAnArchive(_:)``, ``ZipError/tooLarge(_:)`` where it holds too many files, and
  ///   ``ZipError/unsafeName(_:)`` for a name that leaves its folder or is there twice.
  /// - Complexity: O(*n*) in the bytes of the archive.
  public init(_ bytes: [UInt8], limits: Limits = Limits()) throws(ZipError) {
    self.limits = limits
    // The library takes no bytes at all for an archive without files.
    guard !bytes.isEmpty else { throw .notAnArchive("it is empty") }
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    copy.copyBytes(from: bytes)
    let failure = LibraryError()
    guard
      let source = zip_source_buffer_create(copy.baseAddress, zip_uint64_t(bytes.count), 0, failure.pointer)
    else {
      copy.deallocate()
      throw .notAnArchive(failure.text)
    }
    guard let opened = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, failure.pointer) else {
      zip_source_free(source)
      copy.deallocate()
      throw .notAnArchive(failure.text)
    }
    (buffer, archive) = (copy, opened)
    do {
      (names, positions) = try Self.names(in: opened, most: limits.entries)
    } catch {
      zip_discard(opened)
      copy.deallocate()
      throw error
    }
  }

  deinit {
    zip_discard(archive)
    buffer.deallocate()
  }

  private static func names(
    in archive: OpaquePointer, most: Int
  ) throws(ZipError) -> ([String], [String: zip_uint64_t]) {
    let count = zip_get_num_entries(archive, 0)
    guard count >= 0, count <= most else { throw .tooLarge("it holds \(count) parts") }
    var names: [String] = []
    var positions: [String: zip_uint64_t] = [:]
    for index in 0..<zip_uint64_t(count) {
      guard let written = zip_get_name(archive, index, 0) else { throw .unsafeName("?") }
      let name = String(cString: written)
      if name.hasSuffix("/") { continue }
      guard ZipEntry.isSafe(name), positions.updateValue(index, forKey: name) == nil else {
        throw .unsafeName(name)
      }
      names.append(name)
    }
    return (names, positions)
  }

  /// Whether there is a file of this name.
  public func contains(_ name: String) -> Bool { positions[name] != nil }

  /// Unpacks one file.
  ///
  /// - Throws: ``ZipError`` where it is not there, locked, damaged, or larger than the limits.
  /// - Complexity: O(*n*) in the bytes of the file.
  public func read(_ name: String) throws(ZipError) -> [UInt8] {
    guard let index = positions[name] else { throw .noEntry(name) }
    var about = zip_stat_t()
    zip_stat_init(&about)
    guard zip_stat_index(archive, index, 0, &about) == 0 else { throw .unreadable(name, problem) }
    guard about.encryption_method == ZIP_EM_NONE else { throw .locked(name) }
    guard let file = zip_fopen_index(archive, index, 0) else { throw .unreadable(name, problem) }
    defer { zip_fclose(file) }

    let most = min(limits.bytesOfOne, limits.bytesOfAll - bytesRead)
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = zip_fread(file, &piece, zip_uint64_t(piece.count))
      guard got >= 0 else {
        throw .unreadable(name, String(cString: zip_file_strerror(file)))
      }
      if got == 0 { break }
      guard bytes.count + Int(got) <= most else {
        throw .tooLarge("“\(name)” is longer than \(most) bytes")
      }
      bytes += piece[..<Int(got)]
    }
    bytesRead += bytes.count
    return bytes
  }

  private var problem: String { String(cString: zip_strerror(archive)) }
}
