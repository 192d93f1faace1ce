import WhoDoesDocuments
import ZipArchive

extension Document {
  /// The document in every form that we write ourselves, as text; of zipped forms each part stands for itself.
  func everyForm() throws -> [(form: String, text: String)] {
    var forms = [("html", HTMLRenderer().render(self)), ("markdown", MarkdownRenderer().render(self))]
    for table in DocumentTables(of: self).all { forms.append(("csv \(table.name)", table.csv)) }
    var zipped = [("docx", try DOCXRenderer(dotsPerInch: 72).render(self))]
    if !DocumentTables(of: self).all.isEmpty { zipped.append(("xlsx", try XLSXRenderer().render(self))) }
    for (form, bytes) in zipped {
      let archive = try ZipReader(bytes)
      for name in archive.names {
        forms.append(("\(form) \(name)", name + String(decoding: try archive.read(name), as: UTF8.self)))
      }
    }
    return forms
  }
}
