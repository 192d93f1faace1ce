import CZip

/// Where the library puts what went wrong before there is an archive to ask.
final class LibraryError {
  let pointer = UnsafeMutablePointer<zip_error_t>.allocate(capacity: 1)

  init() { zip_error_init(pointer) }

  deinit {
    zip_error_fini(pointer)
    pointer.deallocate()
  }

  var text: String { String(cString: zip_error_strerror(pointer)) }
}
