public import WhoDoesModel

/// What people answered about one task when each was asked alone, as counts: never who said what.
///
/// ```swift
/// let counts = analysis.examination.answerCounts(task)
/// counts.asked                       // 5
/// counts.counts.first?.count         // 3: as many gave the answer that is given most
/// ```
public struct AnswerCounts: Equatable, Sendable {
  /// How many people were asked.
  public let asked: Int
  /// Each answer that was given with how many gave it, the most common first and equals as the words go.
  public let counts: [(answer: View.NamedLead, words: String, count: Int)]

  /// How many gave an answer; "did not know" and "nobody" are answers.
  public var given: Int { counts.reduce(0) { $0 + $1.count } }

  /// How many gave another answer than the most common one.
  public var unlikeTheMostCommon: Int { given - (counts.first?.count ?? 0) }

  /// Whether two counts say the same.
  public static func == (left: Self, right: Self) -> Bool {
    left.asked == right.asked
      && left.counts.elementsEqual(right.counts) {
        $0.answer == $1.answer && $0.words == $1.words && $0.count == $1.count
      }
  }
}

extension Examination {
  /// Counts the answers about a task.
  ///
  /// - Complexity: O(*v* · *a*) for *v* answers of which *a* differ.
  public func answerCounts(_ task: TaskIndex) -> AnswerCounts {
    let views = network.views(of: task)
    var counts: [(answer: View.NamedLead, words: String, count: Int)] = []
    for view in views {
      let words: String? =
        switch view.saysLeadIs {
        case .person(let person): "named \(network.shortName(person))"
        case .nobody: "said nobody"
        case .dontKnow: "did not know"
        case .noAnswer: nil
        }
      guard let words else { continue }
      if let place = counts.firstIndex(where: { $0.words == words }) {
        counts[place].count += 1
      } else {
        counts.append((view.saysLeadIs, words, 1))
      }
    }
    counts.sort { ($1.count, $0.words) < ($0.count, $1.words) }
    return AnswerCounts(asked: views.count, counts: counts)
  }
}
