import ZipArchive

/// The parts of a Word or PowerPoint file and how they hang together (Open Packaging Conventions, ECMA-376 part 2).
///
/// Every part says what it is and where it leads; the list of types and the files of links are made from that, so
/// that none of them can forget a part.
///
/// ```swift
/// let body = OfficePackage.Part("word/document", "wordprocessingml.document.main", xml, [
///   .init("rIdStyles", "styles", "styles.xml")
/// ])
/// ```
///
/// There is no part for an author, a date, or the program: the only properties are the title and the language.
struct OfficePackage {
  /// A file of XML in the archive.
  struct Part {
    /// Its path without the ending, such as "word/document".
    let name: String
    /// The end of its content type, such as "wordprocessingml.styles".
    let kind: String
    let xml: XML
    let links: [Link]

    init(_ name: String, _ kind: String, _ xml: XML, _ links: [Link] = []) {
      (self.name, self.kind, self.xml, self.links) = (name, kind, xml, links)
    }
  }

  /// A way from one part to another.
  struct Link {
    /// The name under which the part knows it.
    let id: String
    /// The end of its type, such as "image".
    let kind: String
    /// Where it leads, seen from the folder of the part.
    let target: String

    init(_ id: String, _ kind: String, _ target: String) {
      (self.id, self.kind, self.target) = (id, kind, target)
    }
  }

  /// The namespace of links, by which parts name them.
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packaging = "http://schemas.openxmlformats.org/package/2006"

  let title: String
  let language: String
  /// The parts; the first one is the document or the slides.
  let parts: [Part]
  /// Pictures by their paths.
  let pictures: [(path: String, png: [UInt8])]

  /// The files of the archive; the list of types comes first, as readers that stream expect.
  ///
  /// - Complexity: O(*n*) in the length of the parts.
  var entries: [ZipEntry] {
    var entries = [
      ZipEntry("[Content_Types].xml", text: types.part), ZipEntry("_rels/.rels", text: roots.part),
      ZipEntry("docProps/core.xml", text: properties.part),
    ]
    for part in parts {
      entries.append(ZipEntry("\(part.name).xml", text: part.xml.part))
      guard !part.links.isEmpty else { continue }
      let links = part.links.map { link($0.id, "\(Self.relations)/\($0.kind)", $0.target) }
      let slash = part.name.lastIndex(of: "/") ?? part.name.startIndex
      entries.append(
        ZipEntry(
          "\(part.name[..<slash])/_rels\(part.name[slash...]).xml.rels", text: relationships(links).part))
    }
    return entries + pictures.map { ZipEntry($0.path, $0.png) }
  }

  private var types: XML {
    func standard(_ ending: String, _ type: String) -> XML {
      XML("Default", ["Extension": ending, "ContentType": type])
    }
    func part(_ name: String, _ type: String) -> XML {
      XML("Override", ["PartName": "/\(name).xml", "ContentType": type])
    }
    return XML(
      "Types", ["xmlns": Self.packaging + "/content-types"],
      [
        standard("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        standard("xml", "application/xml"), standard("png", "image/png"),
        part("docProps/core", "application/vnd.openxmlformats-package.core-properties+xml"),
      ]
        + parts.map { part($0.name, "application/vnd.openxmlformats-officedocument.\($0.kind)+xml") })
  }

  private var roots: XML {
    relationships(
      parts.prefix(1).map { link("rId1", Self.relations + "/officeDocument", "\($0.name).xml") }
        + [
          link("rId2", Self.packaging + "/relationships/metadata/core-properties", "docProps/core.xml")
        ])
  }

  private func relationships(_ links: [XML]) -> XML {
    XML("Relationships", ["xmlns": Self.packaging + "/relationships"], links)
  }

  private func link(_ id: String, _ type: String, _ target: String) -> XML {
    XML("Relationship", ["Id": id, "Type": type, "Target": target])
  }

  private var properties: XML {
    XML(
      "cp:coreProperties",
      [
        "xmlns:cp": Self.packaging + "/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ],
      [
        XML("dc:title", [:], [XML(text: title)]), XML("dc:language", [:], [XML(text: language)]),
      ])
  }
}
