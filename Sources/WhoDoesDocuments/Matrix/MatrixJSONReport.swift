public import WhoDoesMatrix
public import WhoDoesModel

/// What was found in tables of letters, for other programs.
public enum MatrixJSONReport {
  /// What the key `format` says of findings.
  public static let format = "whodoes-matrix/1"
  /// What the key `format` says of a comparison.
  public static let comparisonFormat = "whodoes-matrix-comparison/1"

  /// Writes the report of the tables of a file.
  ///
  /// - Complexity: O(*n*) in the tables and what was found.
  public static func write(_ analyses: [MatrixAnalysis], _ diagnostics: [Diagnostic]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.string("format", format)
      json.array("matrices") { json in
        for analysis in analyses { json.object { write(analysis, &$0) } }
      }
      notices(diagnostics, &json)
    }
    return json.text
  }

  private static func write(_ analysis: MatrixAnalysis, _ json: inout JSONWriter) {
    let matrix = analysis.matrix
    json.string("file", matrix.file)
    json.string("sheet", matrix.sheet)
    json.string("layout", matrix.layout.rawValue)
    json.object("letters") { json in
      json.string("scheme", matrix.scheme.name)
      json.string("known", matrix.scheme.origin.rawValue)
      for letter in matrix.scheme.letters {
        json.string(letter.code, "\(letter.word) (\(letter.part.rawValue))")
      }
    }
    json.array("roles") { json in
      for (place, role) in matrix.roles.enumerated() {
        json.object {
          $0.string("name", role.name.text)
          $0.string("kind", role.name.kind.word)
          if matrix.sameAs[place] != place { $0.string("sameAs", matrix.name(of: matrix.sameAs[place])) }
          $0.string("cell", role.cell.name)
        }
      }
    }
    json.array("tasks") { json in
      for place in matrix.tasks.indices { json.object { writeTask(place, matrix, &$0) } }
    }
    json.array("findings") { json in
      for finding in analysis.findings { json.object { write(finding, matrix, &$0) } }
    }
    json.array("couldNotCheck") { json in
      for entry in analysis.couldNotCheck {
        json.object {
          $0.string("rule", entry.rule)
          $0.string("reason", entry.reason)
        }
      }
    }
  }

  private static func writeTask(_ place: Int, _ matrix: ResponsibilityMatrix, _ json: inout JSONWriter) {
    let task = matrix.tasks[place]
    json.string("name", task.name)
    if !task.section.isEmpty { json.string("section", task.section) }
    json.number("row", task.cell.row)
    for part in MatrixPart.allCases where matrix.hasAny([part], in: place) {
      json.strings(part.rawValue, matrix.roles(with: part, in: place).map(matrix.name))
    }
  }

  private static func write(
    _ finding: MatrixFinding, _ matrix: ResponsibilityMatrix, _ json: inout JSONWriter
  ) {
    json.string("rule", finding.rule)
    json.string("concern", finding.concern.rawValue)
    json.string("level", finding.level.rawValue)
    json.strings("also", finding.also)
    json.bool("wholeTable", finding.isPattern)
    json.strings("tasks", finding.tasks.map { matrix.tasks[$0].name })
    json.strings("roles", finding.roles.map(matrix.name))
    json.string("statement", finding.statement)
    json.string("question", finding.question)
    write("evidence", finding.cells, matrix, &json)
  }

  private static func write(
    _ key: String, _ cells: [MatrixCell], _ matrix: ResponsibilityMatrix, _ json: inout JSONWriter
  ) {
    json.array(key) { json in
      for cell in cells {
        json.object {
          $0.string("file", matrix.file)
          if let sheet = matrix.sheet { $0.string("sheet", sheet) }
          $0.string("cell", cell.name)
          $0.number("row", cell.row)
          $0.number("column", cell.column)
          $0.string("value", cell.value)
        }
      }
    }
  }

  /// Writes what moved between two tables.
  ///
  /// - Complexity: O(*n*) in the changes.
  public static func write(_ comparison: MatrixComparison, _ diagnostics: [Diagnostic]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.string("format", comparisonFormat)
      json.string("before", comparison.before.title)
      json.string("after", comparison.after.title)
      json.number("tasksInBoth", comparison.tasksInBoth)
      json.number("tasksUnchanged", comparison.tasksUnchanged)
      json.array("changes") { json in
        for change in comparison.changes {
          json.object {
            $0.string("kind", change.kind.rawValue)
            $0.string("level", change.level.rawValue)
            $0.string("task", change.task)
            $0.strings("roles", change.roles)
            $0.string("statement", change.statement)
            write("before", change.before, comparison.before, &$0)
            write("after", change.after, comparison.after, &$0)
          }
        }
      }
      notices(diagnostics, &json)
    }
    return json.text
  }

  private static func notices(_ diagnostics: [Diagnostic], _ json: inout JSONWriter) {
    json.array("notices") { json in
      for diagnostic in diagnostics {
        json.object {
          $0.string("code", diagnostic.code)
          $0.number("row", diagnostic.place.row)
          $0.number("column", diagnostic.place.column)
          $0.string("message", diagnostic.message)
          $0.string("suggestion", diagnostic.suggestion)
        }
      }
    }
  }
}

extension MatrixRoleName.Kind {
  /// What a name stands for, in a word.
  var word: String {
    switch self {
    case .one: "one"
    case .youngPerson: "young-person"
    case .group: "group"
    case .either: "either"
    }
  }
}
