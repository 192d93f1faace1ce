/// Where a document comes from: what must not be written over, and where it is put on record.
public protocol DocumentSource {
  /// The file or folder that was read.
  var path: String { get }
  /// Puts on record that something was written from it, where it is about somebody real.
  ///
  /// - Throws: `OutputFile.Refusal` where the record cannot be written.
  func recordExport(of file: String, for audience: Audience?) throws(OutputFile.Refusal)
}

extension CaseFile: DocumentSource {}

/// A file with a table of letters, which is about roles and nobody in particular.
public struct LetterFile: DocumentSource {
  /// The file.
  public let path: String

  /// A file that was read.
  public init(path: String) { self.path = path }

  /// Nothing is put on record: a table of roles is about no young person.
  public func recordExport(of file: String, for audience: Audience?) throws(OutputFile.Refusal) {}
}
