import Foundation

/// A map as it is written down: a file for every sheet, and the words of what could not be drawn.
public struct MapFiles: Sendable {
  /// The form of the pictures.
  public let format: MapFormat
  /// Every sheet; a PDF holds all of them in one.
  public var pictures: [[UInt8]] = []
  /// What is told in words alone; empty where all is drawn.
  public var words = ""
  /// What was done so that the map can be read, a sentence each.
  public var remarks: [String]

  /// No file yet.
  init(format: MapFormat, remarks: [String]) { (self.format, self.remarks) = (format, remarks) }

  /// One file with its name.
  public struct Named: Sendable {
    /// Where it goes.
    public let path: String
    /// What is in it.
    public let bytes: [UInt8]
  }

  /// The files under the name that was asked for: `map.svg`, or `map-1.svg`, `map-2.svg` … for several sheets.
  /// Words never stand in a picture's file: they go to `map.txt`, or `map-words.txt` beside pictures.
  ///
  /// - Complexity: O(*n*) in the sheets.
  public func named(_ path: String) -> [Named] {
    let parts = Self.split(path)
    let numbered = pictures.enumerated().map { place, bytes in
      Named(path: pictures.count == 1 ? path : "\(parts.stem)-\(place + 1)\(parts.ending)", bytes: bytes)
    }
    guard !words.isEmpty else { return numbered }
    let name = pictures.isEmpty ? "\(parts.stem).txt" : "\(parts.stem)-words.txt"
    return numbered + [Named(path: name, bytes: Array(words.utf8))]
  }

  /// A path before its last dot, and from there on; a dot at the beginning of a name ends nothing.
  private static func split(_ path: String) -> (stem: String, ending: String) {
    let ending = URL(filePath: path).pathExtension
    guard !ending.isEmpty else { return (path, "") }
    return (String(path.dropLast(ending.count + 1)), ".\(ending)")
  }
}

extension MapFiles {
  /// Writes every file and answers their paths.
  ///
  /// - Parameters:
  ///   - input: The case that was read; it is never written over.
  ///   - isSettled: Whether to wait until the disk has them.
  /// - Throws: `OutputFile.Refusal` where one cannot be written.
  public func write(
    to path: String, notOver input: String, isSettled: Bool = true
  ) throws(OutputFile.Refusal) -> [String] {
    let files = named(path)
    for file in files {
      try OutputFile.write(file.bytes, to: file.path, notOver: input, isSettled: isSettled)
    }
    return files.map(\.path)
  }
}
