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
