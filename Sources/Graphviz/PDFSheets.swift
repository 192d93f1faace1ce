/// Several drawings as one PDF, a page each.
///
/// Reads only what cairo writes: whole objects and a plain table of where they lie. Anything else is refused
/// rather than guessed at.
public enum PDFSheets {
  /// Joins files that ``Graphviz`` drew; one file comes back as it is.
  ///
  /// ```swift
  /// let file = try PDFSheets.joined([try Graphviz.render(first, format: .pdf), second])
  /// ```
  ///
  /// - Throws: ``GraphvizError/failed(_:)`` for a file in a form that this cannot read.
  /// - Complexity: O(*n*) in the bytes of all files.
  public static func joined(_ files: [[UInt8]]) throws(GraphvizError) -> [UInt8] {
    guard files.count > 1 else { return files.first ?? [] }
    var writer = Writer()
    // The first two numbers are kept for the catalogue and the root of the tree of pages.
    var next = 3
    var kids: [Int] = []
    var pageCount = 0
    for file in files {
      guard let parsed = PDFObjects(file) else {
        throw .failed(["This PDF has a form that cannot be joined with others"])
      }
      kids.append(parsed.pages + next - 1)
      pageCount += parsed.pageCount
      for object in parsed.objects {
        let isRoot = object.number == parsed.pages
        writer.add(object.moved(by: next - 1, parent: isRoot ? 2 : nil), number: object.number + next - 1)
      }
      next += parsed.highest
    }
    let list = kids.map { "\($0) 0 R" }.joined(separator: " ")
    writer.add(Array("1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n".utf8), number: 1)
    writer.add(
      Array("2 0 obj\n<< /Type /Pages /Kids [ \(list) ] /Count \(pageCount) >>\nendobj\n".utf8), number: 2)
    return writer.finished(highest: next - 1)
  }

  /// Writes objects one after another and remembers where.
  private struct Writer {
    var bytes = Array("%PDF-1.5\n%".utf8) + [0xB5, 0xED, 0xAE, 0xFB, 0x0A]
    var places: [Int: Int] = [:]

    mutating func add(_ object: [UInt8], number: Int) {
      places[number] = bytes.count
      bytes += object
    }

    func finished(highest: Int) -> [UInt8] {
      var table = "xref\n0 \(highest + 1)\n0000000000 65535 f \n"
      for number in stride(from: 1, through: highest, by: 1) {
        let digits = String(places[number] ?? 0)
        let padded = String(repeating: "0", count: max(0, 10 - digits.count)) + digits
        table += places[number] == nil ? "0000000000 65535 f \n" : "\(padded) 00000 n \n"
      }
      let trailer = "trailer\n<< /Size \(highest + 1) /Root 1 0 R >>\nstartxref\n\(bytes.count)\n%%EOF\n"
      return bytes + Array((table + trailer).utf8)
    }
  }
}

/// The objects of one file as cairo writes it.
struct PDFObjects {
  /// One object with its bytes, from its number to `endobj`.
  struct Object {
    var number: Int
    var bytes: ArraySlice<UInt8>
  }

  /// The objects that make pages; the catalogue and what tells of the making are left out.
  let objects: [Object]
  /// The number of the root of the tree of pages.
  let pages: Int
  /// How many pages there are.
  let pageCount: Int
  /// The highest number in use.
  let highest: Int

  /// Reads a file; nil where it has no plain table, or the table does not fit it.
  init?(_ file: [UInt8]) {
    guard let mark = file.last(rangeOf: "startxref\n"),
      let table = file[mark.upperBound...].leadingNumber, file.indices.contains(table),
      file[table...].starts(with: Array("xref\n0 ".utf8)),
      let count = file[(table + 7)...].leadingNumber, count > 1,
      let firstLine = file[(table + 7)...].firstIndex(of: 0x0A),
      let trailer = file[table...].first(rangeOf: "trailer"),
      firstLine + 1 + count * 20 <= trailer.lowerBound,
      let root = file[trailer.upperBound...].number(after: "/Root "),
      let info = file[trailer.upperBound...].number(after: "/Info ")
    else { return nil }
    let starts: [(number: Int, start: Int)] = (1..<count).compactMap { number in
      let line = file[(firstLine + 1 + number * 20)...].prefix(20)
      guard line.dropFirst(17).first == UInt8(ascii: "n"), let start = line.leadingNumber, start < table
      else {
        return nil
      }
      return (number, start)
    }.sorted { $0.start < $1.start }
    let ends = starts.dropFirst().map(\.start) + [table]
    let all = zip(starts, ends).map { Object(number: $0.number, bytes: file[$0.start..<$1]) }
    guard all.count == count - 1, all.allSatisfy({ $0.bytes.leadingNumber == $0.number }),
      let pages = all.first(where: { $0.number == root })?.bytes.number(after: "/Pages "),
      let tree = all.first(where: { $0.number == pages }), let pageCount = tree.bytes.number(after: "/Count ")
    else { return nil }
    (objects, self.pages, self.pageCount) = (
      all.filter { $0.number != root && $0.number != info }, pages, pageCount
    )
    highest = count - 1
  }
}

extension PDFObjects.Object {
  /// The object with every number in it that much higher, and where given a parent in the tree of pages.
  func moved(by distance: Int, parent: Int?) -> [UInt8] {
    // What comes after "stream" is data, in which nothing may change.
    let data = bytes.first(rangeOf: "\nstream")?.lowerBound ?? bytes.endIndex
    var moved: [UInt8] = []
    var rest = bytes[..<data]
    while let digit = rest.firstIndex(where: { (48...57).contains($0) }) {
      moved += rest[..<digit]
      let after = rest[digit...].firstIndex { !(48...57).contains($0) } ?? rest.endIndex
      let tail = rest[after...]
      let isNumbered = tail.starts(with: Array(" 0 R".utf8)) || tail.starts(with: Array(" 0 obj".utf8))
      if isNumbered, let number = rest[digit..<after].leadingNumber {
        moved += Array("\(number + distance) 0".utf8)
        rest = rest[(after + 2)...]
      } else {
        moved += rest[digit..<after]
        rest = tail
      }
    }
    moved += rest
    if let parent, let open = moved[...].first(rangeOf: "<<") {
      moved.insert(contentsOf: Array(" /Parent \(parent) 0 R".utf8), at: open.upperBound)
    }
    return moved + bytes[data...]
  }
}

extension Array<UInt8> {
  /// The last place of some ASCII letters.
  fileprivate func last(rangeOf letters: String) -> Range<Int>? {
    let sought = Array(letters.utf8)
    for start in stride(from: count - sought.count, through: 0, by: -1)
    where self[start...].starts(with: sought) {
      return start..<start + sought.count
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// The first place of some ASCII letters.
  fileprivate func first(rangeOf letters: String) -> Range<Int>? {
    let sought = Array(letters.utf8)
    var start = startIndex
    while let found = self[start...].firstIndex(of: sought[0]) {
      if self[found...].starts(with: sought) { return found..<found + sought.count }
      start = found + 1
    }
    return nil
  }

  /// The number that the bytes begin with, at most ten digits of it.
  fileprivate var leadingNumber: Int? {
    Int(String(decoding: prefix(10).prefix { (48...57).contains($0) }, as: UTF8.self))
  }

  /// The number that follows a key.
  fileprivate func number(after key: String) -> Int? {
    first(rangeOf: key).flatMap { self[$0.upperBound...].leadingNumber }
  }
}
