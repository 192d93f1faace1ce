extension MapBatch {
  /// What became of a batch, in the order of the cases.
  public struct Report: Hashable, Sendable {
    /// A case with what was written.
    public struct Drawn: Hashable, Sendable {
      /// The path of the case.
      public let name: String
      /// The files that were written.
      public let files: [String]
      /// What was done so that the map can be read.
      public let remarks: [String]
      /// How many notices its readers gave.
      public let noticeCount: Int
    }

    /// A case that could not be drawn, and what to do.
    public struct Failure: Hashable, Sendable, CustomStringConvertible {
      /// The path of the case.
      public let name: String
      /// What happened, a line each, with what to do.
      public let reasons: [String]

      /// The case and what happened.
      public var description: String {
        let lines = reasons.flatMap { $0.split(separator: "\n") }.map { "  \($0)" }
        return "\(name):\n" + lines.joined(separator: "\n")
      }
    }

    /// The cases that were drawn.
    public var drawn: [Drawn] = []
    /// The cases that were not.
    public var failures: [Failure] = []
    /// How many processes drew, one after another or at once.
    public var workerCount = 0
    /// The most memory that any of them held, in megabytes.
    public var peakMegabytes = 0

    /// How many files were written.
    public var fileCount: Int { drawn.reduce(0) { $0 + $1.files.count } }

    /// What was done in one sentence.
    public var summary: String {
      let files = fileCount == 1 ? "1 file" : "\(fileCount) files"
      let all = drawn.count + failures.count
      return failures.isEmpty
        ? "Written: \(files) for \(all) \(all == 1 ? "case" : "cases")."
        : "Written: \(files) for \(drawn.count) of \(all) cases; \(failures.count) could not be drawn."
    }
  }
}

extension MapBatch.Progress {
  /// A line for a terminal: a bar, how many of how many, how many a second, and how long it still takes.
  ///
  /// ```swift
  /// progress.line(after: .seconds(10), width: 60)
  /// // "[#####·····]  250 of 500 · 25 a second · about 10 s left"
  /// ```
  ///
  /// - Parameter width: The columns of the terminal; a narrow one gets no bar.
  public func line(after time: Duration, width: Int = 80) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    var words = "\(done) of \(total)"
    // The first ones start processes as well, so that their rate says little.
    if done >= 5, seconds > 0.5 {
      let rate = Double(done) / seconds
      words += rate < 10 ? " · \(Int(rate * 60)) a minute" : " · \(Int(rate)) a second"
      if done < total { words += " · about \(Self.inWords(Double(total - done) / rate)) left" }
    }
    let room = min(width - words.count - 4, 40)
    guard room >= 8 else { return words }
    let full = total == 0 ? room : room * done / total
    return "[\(String(repeating: "#", count: full))\(String(repeating: "·", count: room - full))] \(words)"
  }

  private static func inWords(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    return whole < 90 ? "\(whole) s" : "\((whole + 30) / 60) min"
  }
}
