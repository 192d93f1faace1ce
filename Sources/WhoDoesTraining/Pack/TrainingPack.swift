import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesDiagrams
public import WhoDoesDocuments
import WhoDoesFiles
import WhoDoesModel

/// All files of a training pack, made in memory.
///
/// ```swift
/// let pack = try TrainingPack(plan, engine: try? PDFEngine.find())
/// try pack.write(to: "friday")
/// ```
public struct TrainingPack: Sendable {
  /// A file with its place from the folder of the pack.
  public struct File: Sendable {
    /// The place, such as `for-the-room/1-case.html`.
    public var name: String
    /// What stands in it.
    public var bytes: [UInt8]
  }

  /// The files, the one to begin with first.
  public let files: [File]
  /// What is printed, and on how many sheets.
  let prints: PrintList
  /// What is kept beside the pack.
  public let manifest: PackManifest
  /// Things that whoever makes the pack should know, a sentence each.
  public let remarks: [String]
  /// How many sheets of paper printing it all takes, in a sentence.
  public var sheetsInWords: String { StartHere.total(prints) }

  /// A document of the pack with the name of its files.
  struct Piece {
    var name: String
    var document: Document
  }

  /// Makes every file.
  ///
  /// - Parameters:
  ///   - engine: What makes PDFs; nil for none.
  ///   - scratch: A file beside which an engine may keep its own for a moment.
  ///   - progress: Is told the name of each file before it is made.
  /// - Throws: what a renderer or an engine says.
  public init(
    _ plan: PackPlan, engine: PDFEngine?, scratch: String = "pack", progress: (String) -> Void = { _ in }
  ) throws {
    let words = PackWords(plan)
    var remarks: [String] = []
    let maps = try WallMaps(plan)
    let deck = RevealDeck.build(plan, map: maps.slide)
    func pdf(_ page: String) throws -> [UInt8]? { try engine?.render(page, beside: PackFolder.url(scratch)) }

    var prints = Self.prints(words, deck: deck, maps: maps, pages: FacilitatorPack.estimatedPages)
    var facilitator = FacilitatorPack.document(words, prints: prints)
    progress("facilitator’s pack")
    if let bytes = try pdf(HTMLRenderer().render(facilitator)), let pages = PDFPages.count(bytes) {
      prints = Self.prints(words, deck: deck, maps: maps, pages: pages)
      facilitator = FacilitatorPack.document(words, prints: prints)
    }
    let pieces = Self.pieces(words) + [Piece(name: "\(PackFiles.forYou)/facilitator", document: facilitator)]
    let start = StartHere.document(words, prints, hasPDF: engine != nil)
    var files = [File(name: StartHere.fileName, bytes: Array(HTMLRenderer().render(start).utf8))]
    for piece in pieces {
      progress(piece.document.title)
      let page = HTMLRenderer().render(piece.document)
      files.append(File(name: piece.name + ".html", bytes: Array(page.utf8)))
      files.append(File(name: piece.name + ".docx", bytes: try DOCXRenderer().render(piece.document)))
      if let bytes = try pdf(page) { files.append(File(name: piece.name + ".pdf", bytes: bytes)) }
    }
    progress("slides")
    files += try Self.slides(deck)
    if let bytes = try pdf(HTMLDeckRenderer().render(deck)) {
      files.append(File(name: PackFiles.printedSlides, bytes: bytes))
    }
    files += maps.files
    files += Self.tables(words)
    files.append(File(name: PackFiles.caseFile, bytes: CaseJSON.write(plan.reader.network)))
    if engine == nil {
      remarks.append(
        "No PDF was made. Print the HTML files from a browser, with headers and footers off."
      )
    }
    remarks += maps.remarks
    if !plan.manifest.isFiction {
      remarks.append(
        "People are called by their roles, and places are left out. Titles and the young person’s words are printed as written: read every page for names before you print."
      )
    }
    var manifest = plan.manifest
    manifest.files = files.map(\.name) + [PackManifest.fileName]
    files.append(File(name: PackManifest.fileName, bytes: manifest.json()))
    (self.files, self.prints, self.manifest, self.remarks) = (files, prints, manifest, remarks)
  }

  /// The slides in both forms, for whoever makes them anew when the room has answered.
  public static func slides(_ deck: SlideDeck) throws -> [File] {
    [
      File(name: "\(PackFiles.forYou)/slides.html", bytes: Array(HTMLDeckRenderer().render(deck).utf8)),
      File(name: "\(PackFiles.forYou)/slides.pptx", bytes: try PPTXRenderer().render(deck)),
    ]
  }

  /// What everybody in the room gets, in the order of the session.
  static func pieces(_ words: PackWords) -> [Piece] {
    [
      ("1-case", CaseHandout.document(words)), ("2-my-answers", AnswerSheet.document(words)),
      ("table-tally", AnswerSheet.tally(words)), ("3-grid-a3", AnswerSheet.grid(words)),
      ("3-grid-two-a4", AnswerSheet.gridInTwo(words)), ("role-cards", RoleCardSheets.document(words)),
      ("4-what-i-ask", AfterTalkSheets.exchange(words)), ("5-my-one-change", AfterTalkSheets.change(words)),
      ("6-before-and-after", AfterTalkSheets.evaluation(words)),
    ].map { Piece(name: "\(PackFiles.forTheRoom)/\($0.0)", document: $0.1) }
  }

  /// What is printed how often.
  static func prints(_ words: PackWords, deck: SlideDeck, maps: WallMaps, pages: Int) -> PrintList {
    let (people, tables) = (words.order.people, words.order.tables)
    let cards = RoleCardSheets.sheets(words) * 2
    func room(_ name: String) -> String { "\(PackFiles.forTheRoom)/\(name)" }
    func you(_ name: String) -> String { "\(PackFiles.forYou)/\(name)" }
    var items: [PrintList.Item] = [
      .init(
        title: "Facilitator’s pack", file: you("facilitator"), pages: pages, copies: 2, sides: .long,
        who: "you and your co-trainer"),
      .init(
        title: "Slides with notes, three to a page", file: you("slides"), pages: deck.sheets, copies: 1,
        sides: .long, who: "you"),
      .init(
        title: "Handout 1: the case", file: room("1-case"), pages: 2, copies: people, sides: .long,
        who: "each person"),
      .init(
        title: "Handout 2: my answers", file: room("2-my-answers"), pages: 1, copies: people,
        who: "each person"),
      .init(title: "Table tally", file: room("table-tally"), pages: 1, copies: tables, who: "each table"),
      .init(
        title: "Handout 3: blank grid", file: room("3-grid-a3"), pages: 1, copies: tables, paper: .a3,
        who: "each table"),
      .init(
        title: "Role cards, a set", file: room("role-cards"), pages: cards, copies: people, sides: .short,
        who: "each person"),
      .init(
        title: "Handout 4: what I ask of you", file: room("4-what-i-ask"), pages: 1, copies: people,
        who: "each person"),
      .init(
        title: "Handout 5: my one change", file: room("5-my-one-change"), pages: 1, copies: people,
        who: "each person"),
      .init(
        title: "Handout 6: before and after", file: room("6-before-and-after"), pages: 1, copies: people,
        who: "each person"),
    ]
    if maps.largePages > 0 {
      items.append(
        .init(
          title: "Wall map", file: you("wall-map-a3"), pages: maps.largePages, copies: 1, paper: .a3,
          who: "the wall"))
    }
    items.append(
      .init(
        title: "Handout 3 on two sheets of A4", file: room("3-grid-two-a4"), pages: 2, copies: tables,
        who: "each table", isInstead: true))
    if maps.smallPages > 0 {
      items.append(
        .init(
          title: maps.smallPages == 2 ? "Wall map on two sheets of A4" : "Wall map on A4",
          file: you("wall-map-a4"), pages: maps.smallPages, copies: 1, who: "the wall", isInstead: true))
    }
    items.append(
      .init(
        title: "Role cards, one set for a table", file: room("role-cards"), pages: cards, copies: tables,
        sides: .short, who: "each table", isInstead: true))
    return PrintList(items: items)
  }

  /// The tables that people type into.
  private static func tables(_ words: PackWords) -> [File] {
    func csv(_ name: String, _ headings: [String], _ rows: [[String]]) -> File {
      File(
        name: name,
        bytes: DelimitedText.write(RawTable(name: name, file: name, headings: headings, rows: rows)))
    }
    let tasks = words.plan.manifest.tasks
    let (people, tables) = (words.order.people, words.order.tables)
    let rows = (0..<people).map { ["\($0 * tables / people + 1)", ""] + tasks.map { _ in "" } }
    let roles = words.plan.manifest.cards.filter { $0.kind == .role }.map { card -> [String] in
      let name = card.role.flatMap { words.plan.catalogue[$0]?.name } ?? card.title
      let local = words.order.titles.entry(card.role, named: name)
      return [name, local?.title ?? "", local?.starts ?? "", local?.stops ?? ""]
    }
    return [
      csv("tally.csv", ["table", "role"] + tasks.map { "\($0.number)" }, rows),
      csv("pledges.csv", PledgeFile.headings, []), csv(LocalTitles.fileName, LocalTitles.headings, roles),
    ]
  }
}

/// Counts the pages of a PDF.
enum PDFPages {
  /// How many pages a PDF has, by the count at the root of its page tree; nil where it is kept packed.
  ///
  /// - Complexity: O(*n*) in the length of the file.
  static func count(_ pdf: [UInt8]) -> Int? {
    let text = String(decoding: pdf, as: Unicode.ASCII.self)
    let counts = text.matches(of: /\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)/).compactMap { Int($0.1) }
    let others = text.matches(of: /\/Count\s+(\d+)[^>]*?\/Type\s*\/Pages\b/).compactMap { Int($0.1) }
    return (counts + others).max()
  }
}
