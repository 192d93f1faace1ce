public import Graphviz

/// One picture, and the same facts in words.
public struct MapSheet: Sendable {
  /// The picture.
  public var diagram: Diagram
  /// The facts in words, in order.
  public var twin: [TextTwin.Section]

  /// A picture with its words, which also become its description.
  init(_ diagram: Diagram, twin: [TextTwin.Section]) {
    (self.diagram, self.twin) = (diagram, twin)
    self.diagram.description = twin.map(\.inOneLine).joined(separator: " ")
  }
}

/// A map as it is handed out: one picture or several, the same facts in words, and how it was made to fit.
public struct MapSheets: Sendable {
  /// The pictures, in order; none where the facts are told in words alone.
  public var diagrams: [Diagram]
  /// How each picture fits the page.
  public var legibility: [Legibility]
  /// The same facts in words.
  public var twin: [TextTwin.Section]
  /// What was done so that it can be read.
  public var stepTaken: Step
  /// What was done to single sheets, a sentence each.
  public var remarks: [String] = []
  /// The part of ``twin`` of which no picture can be read, where the rest is drawn.
  public var inWordsAlone: [TextTwin.Section] = []

  /// What was done so that a map can be read on its page.
  public enum Step: String, CaseIterable, Sendable {
    /// One picture shows it all.
    case whole
    /// A picture for every area of the plan.
    case splitByArea = "split-by-area"
    /// Some sheets as pictures, the others in words alone.
    case someInWords = "some-in-words"
    /// Words alone.
    case tableOnly = "table-only"
    /// This map is not for this audience.
    case leftOut = "left-out"

    /// The step in one sentence.
    public var sentence: String {
      switch self {
      case .whole: "The map is drawn whole."
      case .splitByArea:
        "The map would be too small to read, so every area of the plan has a sheet of its own."
      case .someInWords:
        "Some sheets could not be read on the page, so those are told in words alone; the others are drawn."
      case .tableOnly: "No picture of this can be read on the page, so it is told in words alone."
      case .leftOut:
        "This map is not drawn for this audience, because it shows where adults differ, or words that are private."
      }
    }
  }

  /// All pictures as one PDF, a page each; empty without a picture.
  ///
  /// - Throws: `GraphvizError` with Graphviz' own messages, or where several pages cannot be joined.
  public func pdf() throws(GraphvizError) -> [UInt8] {
    var files: [[UInt8]] = []
    for diagram in diagrams { files.append(try diagram.render(.pdf)) }
    return try PDFSheets.joined(files)
  }

  /// The same facts as plain text, a paragraph for every section.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public var inWords: String { twin.inParagraphs }

  /// Everything that was done so that the map can be read, a sentence each; empty where it is drawn whole.
  public var sentences: [String] { (stepTaken == .whole ? [] : [stepTaken.sentence]) + remarks }

  /// The smallest letters of all pictures as printed, in points; nil without a picture.
  ///
  /// - Complexity: O(*n*) in the pictures.
  public var smallestText: Double? { legibility.map(\.smallestText).min() }
}

extension [TextTwin.Section] {
  /// The sections as plain text, a paragraph each.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public var inParagraphs: String {
    map { "\($0.title)\n" + $0.sentences.map { "- \($0)\n" }.joined() }.joined(separator: "\n")
  }
}

extension TextTwin.Section {
  /// The section as one paragraph.
  var inOneLine: String { "\(title): \(sentences.joined(separator: " "))" }
}
