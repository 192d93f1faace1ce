import WhoDoesDocuments

/// What a trainer prints: how many copies of what, on which paper, on how many sides, and how many sheets that
/// makes.
struct PrintList: Equatable {
  /// How sheets are printed.
  enum Sides: String, Equatable {
    case one = "one side"
    case long = "both sides, turned on the long edge"
    case short = "both sides, turned on the short edge"
  }

  /// A document to print.
  struct Item: Equatable {
    var title: String
    /// The file without its ending, from the folder of the pack.
    var file: String
    /// How many sides of paper one copy fills.
    var pages: Int
    var copies: Int
    var paper: Document.Page.Paper = .a4
    var sides = Sides.one
    /// Who gets it.
    var who: String
    /// Whether it stands in for something else, and so does not count.
    var isInstead = false

    /// The sheets of one copy.
    var sheetsEach: Int { sides == .one ? pages : (pages + 1) / 2 }
    /// The sheets of all copies.
    var sheets: Int { sheetsEach * copies }
  }

  var items: [Item]

  /// What is printed in any case.
  var main: [Item] { items.filter { !$0.isInstead } }
  /// What may be printed instead.
  var instead: [Item] { items.filter(\.isInstead) }
  /// All sheets.
  var total: Int { main.reduce(0) { $0 + $1.sheets } }

  /// The sheets of one size of paper.
  func sheets(of paper: Document.Page.Paper) -> Int {
    main.filter { $0.paper == paper }.reduce(0) { $0 + $1.sheets }
  }
}
