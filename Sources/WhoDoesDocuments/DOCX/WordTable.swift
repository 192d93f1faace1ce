/// A table: its columns, how its rows behave, and what stands in its cells.
struct WordTable {
  /// A cell, which may reach over several columns.
  struct Cell {
    /// What stands in it; paragraphs and tables.
    var inside: [XML]
    /// How many columns it takes.
    var span = 1
    /// Whether a line parts it from the cell before it.
    var hasLineBefore = false

    init(_ inside: [XML], span: Int = 1) { (self.inside, self.span) = (inside, span) }
  }

  /// A row.
  struct Row {
    var cells: [Cell]
    /// Whether it is repeated at the head of every sheet.
    var isHeading = false
    /// The least height, in millimetres, for room to write in.
    var height: Double?
    /// Whether it may go over to the next sheet.
    var mayBreak = false

    init(_ cells: [Cell], isHeading: Bool = false, height: Double? = nil) {
      (self.cells, self.isHeading, self.height) = (cells, isHeading, height)
    }
  }

  var style: WordTableStyle
  /// The widths of the columns, in twips.
  var widths: [Int]
  var rows: [Row]
  /// What the table shows, for who cannot see it.
  var caption: String?
  /// The frame around it, where it is not that of its style.
  var frame: WordFrame?
  var hasRowHeadings = false
  /// Whether there is little white round its letters.
  var isDense = false

  init(_ style: WordTableStyle, widths: [Int], _ rows: [Row]) {
    (self.style, self.widths, self.rows) = (style, widths, rows)
  }

  var xml: XML {
    let grid = XML("w:tblGrid", [:], widths.map { XML("w:gridCol", ["w:w": "\($0)"]) })
    return XML("w:tbl", [:], [properties, grid] + rows.map(row))
  }

  private var properties: XML {
    let hasHeading = rows.contains { $0.isHeading }
    var inside: [XML] = [
      .w("w:tblStyle", style.rawValue),
      XML("w:tblW", ["w:w": "\(widths.reduce(0, +))", "w:type": "dxa"]),
    ]
    if let frame { inside.append(frame.xml) }
    inside.append(XML("w:tblLayout", ["w:type": "fixed"]))
    if isDense {
      let sides: [(StaticString, Double)] = [
        ("w:top", 0.5), ("w:left", 1.2), ("w:bottom", 0.5), ("w:right", 1.2),
      ]
      let margins = sides.map {
        XML($0.0, ["w:w": "\(OfficeLength.twips(millimetres: $0.1))", "w:type": "dxa"])
      }
      inside.append(XML("w:tblCellMar", [:], margins))
    }
    inside += [
      XML(
        "w:tblLook",
        [
          "w:val": hasHeading ? (hasRowHeadings ? "04A0" : "0420") : (hasRowHeadings ? "0480" : "0400"),
          "w:firstRow": hasHeading ? "1" : "0", "w:lastRow": "0", "w:firstColumn": hasRowHeadings ? "1" : "0",
          "w:lastColumn": "0", "w:noHBand": "0", "w:noVBand": "1",
        ])
    ]
    if let caption { inside.append(.w("w:tblCaption", caption)) }
    return XML("w:tblPr", [:], inside)
  }

  private func row(_ row: Row) -> XML {
    var behaviour: [XML] = row.mayBreak ? [] : [XML("w:cantSplit")]
    if let height = row.height {
      behaviour.append(
        XML("w:trHeight", ["w:val": "\(OfficeLength.twips(millimetres: height))", "w:hRule": "atLeast"]))
    }
    if row.isHeading { behaviour.append(XML("w:tblHeader")) }
    var column = 0
    let cells = row.cells.map { cell -> XML in
      let width = widths[column..<min(column + cell.span, widths.count)].reduce(0, +)
      column += cell.span
      var look = [XML("w:tcW", ["w:w": "\(width)", "w:type": "dxa"])]
      if cell.span > 1 { look.append(.w("w:gridSpan", cell.span)) }
      if cell.hasLineBefore {
        let line = XML(
          "w:left", ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": WordStyleSheet.line])
        look.append(XML("w:tcBorders", [:], [line]))
      }
      return XML("w:tc", [:], [XML("w:tcPr", [:], look)] + cell.inside)
    }
    return XML("w:tr", [:], (behaviour.isEmpty ? [] : [XML("w:trPr", [:], behaviour)]) + cells)
  }
}
