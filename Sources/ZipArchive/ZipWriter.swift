import CZip

/// Writes archives in memory: the same files in the same order give the same bytes on any day.
///
/// ```swift
/// let bytes = try ZipWriter.write([ZipEntry("mimetype", text: "text/plain"), ZipEntry("a/b.txt", text: "…")])
/// ```
public enum ZipWriter {
  /// Writes an archive, its files deflated and dated with the first day that the format knows.
  ///
  /// - Throws: ``ZipError/unsafeName(_:)`` for a name that is empty, leaves its folder or is there twice;
  ///   ``ZipError/notWritten(_:)`` with what the library says.
  /// - Complexity: O(*n*) in the bytes of all files.
  public static func write(_ entries: [ZipEntry]) throws(ZipError) -> [UInt8] {
    var names = Set<String>()
    for entry in entries where !ZipEntry.isSafe(entry.name) || !names.insert(entry.name).inserted {
      throw .unsafeName(entry.name)
    }
    let failure = LibraryError()
    guard let target = zip_source_buffer_create(nil, 0, 0, failure.pointer) else {
      throw .notWritten(failure.text)
    }
    // The archive gives its own hold on the target away when it closes, and the bytes are wanted after that.
    zip_source_keep(target)
    defer { zip_source_free(target) }
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, failure.pointer) else {
      zip_source_free(target)
      throw .notWritten(failure.text)
    }
    // The library reads the files only when it closes, so their bytes must stay where they are until then.
    let buffers = entries.map { entry in
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(entry.bytes.count, 1), alignment: 1)
      buffer.copyBytes(from: entry.bytes)
      return buffer
    }
    defer { for buffer in buffers { buffer.deallocate() } }
    for (entry, buffer) in zip(entries, buffers) {
      guard add(entry, at: buffer, to: archive) else {
        let reason = String(cString: zip_strerror(archive))
        zip_discard(archive)
        throw .notWritten(reason)
      }
    }
    guard zip_close(archive) == 0 else {
      let reason = String(cString: zip_strerror(archive))
      zip_discard(archive)
      throw .notWritten(reason)
    }
    return try bytes(of: target)
  }

  /// Adds one file; false where the library refuses.
  private static func add(
    _ entry: ZipEntry, at buffer: UnsafeMutableRawBufferPointer, to archive: OpaquePointer
  ) -> Bool {
    guard let source = zip_source_buffer(archive, buffer.baseAddress, zip_uint64_t(entry.bytes.count), 0)
    else { return false }
    let flags = zip_flags_t(ZIP_FL_ENC_UTF_8)
    let place = zip_file_add(archive, entry.name, source, flags)
    guard place >= 0 else {
      zip_source_free(source)
      return false
    }
    let index = zip_uint64_t(place)
    return zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, 9) == 0
      && zip_file_set_dostime(archive, index, 0, firstDay, 0) == 0
      && zip_file_set_external_attributes(archive, index, 0, zip_uint8_t(ZIP_OPSYS_DOS), 0) == 0
  }

  /// 1 January 1980, as the format writes days.
  private static let firstDay: zip_uint16_t = 0x21

  private static func bytes(of target: OpaquePointer) throws(ZipError) -> [UInt8] {
    var about = zip_stat_t()
    zip_stat_init(&about)
    guard zip_source_stat(target, &about) == 0, zip_source_open(target) == 0 else {
      throw .notWritten("it cannot be read back")
    }
    defer { zip_source_close(target) }
    let size = Int(about.size)
    var read = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while read < size, let start = buffer.baseAddress {
        let got = zip_source_read(target, start + read, zip_uint64_t(size - read))
        guard got > 0 else { break }
        read += Int(got)
      }
      count = read
    }
    guard read == size, size > 0 else { throw .notWritten("it cannot be read back") }
    return bytes
  }
}
