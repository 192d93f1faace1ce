import ZipArchive

/// The parts of an office file and what they refer to.
struct OfficeArchive {
  /// A reference from one part to another.
  struct Relation {
    var id: String
    var kind: String
    var target: String
  }

  private let archive: ZipReader

  init(_ bytes: [UInt8], limits: ZipReader.Limits) throws(GridProblem) {
    guard bytes.count <= Limits.fileBytes else { throw .tooLarge }
    guard !Self.isCompoundFile(bytes) else { throw .oldOrLocked }
    do { archive = try ZipReader(bytes, limits: limits) } catch {
      throw GridProblem(error, isArchive: Self.isArchive(bytes))
    }
  }

  /// How every zip archive with something in it begins.
  static func isArchive(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// How the old `.xls` and `.doc` begin, and a file with a password.
  static func isCompoundFile(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) }

  func contains(_ part: String) -> Bool { archive.contains(part) }

  func read(_ part: String) throws(GridProblem) -> [UInt8] {
    do { return try archive.read(part) } catch { throw GridProblem(error, isArchive: true) }
  }

  /// A part ready to be walked. UTF-16 is understood; a part with a NUL letter is refused.
  func scanner(_ part: String) throws(GridProblem) -> MarkupScanner {
    var bytes = try read(part)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      bytes = DecodedText(bytes).bytes
    }
    guard !bytes.contains(0) else {
      throw .damaged("a part of it is not written as office programs write it")
    }
    return MarkupScanner(bytes)
  }

  /// What a part refers to; the empty name is the archive itself. References out of the file are left out.
  func relations(of part: String) throws(GridProblem) -> [Relation] {
    let folders = part.split(separator: "/").dropLast()
    let name = part.split(separator: "/").last.map(String.init) ?? ""
    let file = (folders.map(String.init) + ["_rels", name + ".rels"]).joined(separator: "/")
    guard archive.contains(file) else { return [] }
    var relations: [Relation] = []
    var scanner = try scanner(file)
    while try scanner.next() != .finished {
      guard scanner.isStart("Relationship"), scanner.attribute("TargetMode") != "External",
        let target = scanner.attribute("Target")
      else { continue }
      var path = target.hasPrefix("/") ? [] : folders
      for step in target.split(separator: "/") where step != "." {
        if step == ".." { _ = path.popLast() } else { path.append(step) }
      }
      let kind = scanner.attribute("Type")?.split(separator: "/").last.map(String.init) ?? ""
      relations.append(
        Relation(id: scanner.attribute("Id") ?? "", kind: kind, target: path.joined(separator: "/")))
    }
    return relations
  }

  /// The main part: where the archive says it is, or where it is by custom.
  func mainPart(orElse custom: String) throws(GridProblem) -> String? {
    let roots = try relations(of: "")
    return (roots.first { $0.kind == "officeDocument" }.map { [$0.target] } ?? [custom]).first(
      where: contains)
  }
}
