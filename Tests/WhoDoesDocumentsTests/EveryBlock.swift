import WhoDoesDocuments
import WhoDoesModel

extension Document {
  /// A document with everything in it that a document can hold, long and short.
  static func withEveryBlock(_ text: String = "Some words") -> Document {
    var document = Document(title: "Everything, \(text)", audience: .team, stamp: .fiction)
    document.facts = [.init("Age", "17"), .init(text, text), .init("Made from", "one\ntwo")]
    let columns: [Column] = [
      .init("Task", share: 4), .init("Who", share: 2), .init("Times", isNumber: true), .init("Done"),
      .init("Room", share: 3),
    ]
    let row: [Cell] = [
      .text("\(text)\nand a second line"), .strong(text), "3", .box(isTicked: true), .blank("what we agree"),
    ]
    let open: [Cell] = ["Short", "", "12", .box(isTicked: false), .blank("what we agree")]
    func table(_ caption: String, _ look: Table.Look) -> Block {
      var table = Table(caption, columns, [row, open, row])
      table.look = look
      return .table(table)
    }
    var wide = Section("wide", "A wide table", [table("Wide", .grid)])
    wide.isLandscape = true
    document.sections = [
      .init(
        "words", "Words", kind: .voice, [.quote(.init("  \(text), as  I said it ", source: "Jay, \(text)"))]),
      .init(
        "parts", "Parts, \(text)",
        [
          .paragraph(text), .list([text, "two"]), .definitions([.init(text, text)]), .callout(text),
          .checks([.init(text), .init("done", isTicked: true)]),
          .cards([.init(text, [text, "07"]), .init("Two", []), .init("Three", ["x"])]),
          .decision([text, "Who", "By when"]), .decision(["One", "Two", "Three", text]),
          .section(
            .init("inner", "Inner", [.section(.init("innermost", "Innermost", [.paragraph("deep")]))])),
          table("Plain, \(text)", .plain), table("Ladder", .ladder),
          .figure(
            .init(
              picture: TrustedSVG("<svg width=\"90pt\" height=\"40pt\"><title>t</title></svg>", prefix: "p"),
              alternative: "A map, \(text)", caption: "A map", twin: [.init("In words", [text])])),
        ]),
    ]
    for (index, concern) in Concern.allCases.enumerated() {
      document.sections.append(
        .init(
          "finding-\(index)", "\(text) \(index)", kind: .finding(concern),
          [.definitions([.init("What kind", text)]), .decision(["Decision", "Who", "By when"])]))
    }
    document.sections += [
      wide, .init("sheet", "A sheet", kind: .sheet, [.paragraph(text)]),
      .init("aside", "An aside", kind: .aside, [.paragraph(text), table("Inside", .grid)]),
      .init("annex", "An annex", kind: .annex, [.paragraph(text)]),
    ]
    document.footer = [text, "The end"]
    return document
  }
}
