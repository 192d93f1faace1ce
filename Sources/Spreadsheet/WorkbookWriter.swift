import CXLSXWriter
import Foundation

/// Hands a workbook to the library, which writes it into memory.
enum WorkbookWriter {
  /// The hidden sheet with everything that can be chosen.
  static let listsName = "choices"

  static func write(_ workbook: Workbook) throws(SpreadsheetError) -> [UInt8] {
    let file = memfd_create("workbook", 0)
    guard file >= 0 else { throw .failed("there is no memory for it") }
    defer { close(file) }
    guard let book = workbook_new("/proc/self/fd/\(file)") else {
      throw .failed("the library gives no workbook")
    }
    var isOpen = true
    defer { if isOpen { lxw_workbook_free(book) } }
    try setProperties(of: book, title: workbook.title)
    let formats = Formats(book)
    var lists = ChoiceLists()
    for sheet in workbook.sheets {
      guard let page = workbook_add_worksheet(book, sheet.name) else { throw .badName(sheet.name) }
      var writer = SheetWriter(page: page, sheet: sheet, formats: formats)
      try writer.write(&lists)
    }
    try lists.write(to: book)
    isOpen = false
    try check(workbook_close(book))
    return try read(file)
  }

  /// Turns what the library answers into an error, unless it is none.
  static func check(_ answer: lxw_error) throws(SpreadsheetError) {
    guard answer == LXW_NO_ERROR else {
      throw .failed(lxw_strerror(answer).map { String(cString: $0) } ?? "?")
    }
  }

  private static func setProperties(
    of book: UnsafeMutablePointer<lxw_workbook>, title: String
  ) throws(SpreadsheetError) {
    var properties = lxw_doc_properties()
    // The format wants a day; the same one always, so that the file does not say when it was made.
    properties.created = 946_684_800
    let answer = title.withCString { letters in
      properties.title = UnsafeMutablePointer(mutating: letters)
      return workbook_set_properties(book, &properties)
    }
    try check(answer)
  }

  private static func read(_ file: Int32) throws(SpreadsheetError) -> [UInt8] {
    let size = Int(lseek(file, 0, SEEK_END))
    guard size > 0, lseek(file, 0, SEEK_SET) == 0 else { throw .failed("it cannot be read back") }
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while got < size, let start = buffer.baseAddress {
        let more = Foundation.read(file, start + got, size - got)
        guard more > 0 else { break }
        got += more
      }
      count = got
    }
    guard got == size else { throw .failed("it cannot be read back") }
    return bytes
  }
}

/// The looks of cells.
struct Formats {
  typealias Format = UnsafeMutablePointer<lxw_format>
  let heading: Format?
  let text: Format?
  let strong: Format?
  let number: Format?
  let box: Format?

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    func format(_ look: (Format) -> Void) -> Format? {
      guard let format = workbook_add_format(book) else { return nil }
      format_set_font_name(format, "Arial")
      format_set_font_size(format, 11)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, 0x6F777B)
      look(format)
      return format
    }
    heading = format { format in
      format_set_bold(format)
      format_set_text_wrap(format)
      format_set_bg_color(format, 0xE6EBF1)
    }
    text = format { format_set_text_wrap($0) }
    strong = format { format in
      format_set_bold(format)
      format_set_text_wrap(format)
    }
    number = format { _ in }
    box = format { format in
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
      format_set_font_name(format, "Segoe UI Symbol")
    }
  }
}
