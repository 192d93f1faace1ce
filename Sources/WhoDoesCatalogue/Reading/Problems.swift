import WhoDoesModel
import Yams

/// Collects what is wrong with catalogue files, so that a reader hears of everything at once.
final class Problems {
  /// The file that is being read.
  var file = ""
  /// What was found, in order.
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether something was found that must be put right.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The place of a node in the file that is being read.
  func place(_ node: Node) -> Diagnostic.Place {
    Diagnostic.Place(file: file, line: node.mark?.line, column: node.mark?.column)
  }

  /// Notes an error at a node.
  func report(_ code: String, at node: Node, _ message: String, suggestion: String? = nil) {
    report(code, at: place(node), message, suggestion: suggestion)
  }

  /// Notes an error at a place.
  func report(_ code: String, at place: Diagnostic.Place, _ message: String, suggestion: String? = nil) {
    diagnostics.append(Diagnostic(.error, code: code, at: place, message, suggestion: suggestion))
  }
}
