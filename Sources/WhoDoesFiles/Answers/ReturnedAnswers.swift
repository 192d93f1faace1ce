public import WhoDoesModel

/// What came back on answer sheets, as far as it can be read, with every row accounted for.
public struct ReturnedAnswers: Equatable, Sendable {
  /// What somebody said about one task.
  public struct Answer: Equatable, Sendable {
    /// The task.
    public var task: TaskIndex
    /// Who answered.
    public var respondent: PersonIndex
    /// Whom they name as the lead; no answer where what they wrote is in doubt.
    public var lead = View.NamedLead.noAnswer
    /// Their own part.
    public var part: Involvement?
    /// How sure they are.
    public var confidence: View.Confidence?
    /// What they would decide, as written.
    public var stance = ""
    /// Their words, and what they wrote where it is in doubt.
    public var words = ""
    /// The day on the sheet.
    public var collectedOn: Day?
    /// Whether they said that their name may stand beside it.
    public var mayBeNamed = false
  }

  /// Something the young person said on their own sheet, and may be seen.
  public struct OwnWords: Equatable, Sendable {
    /// The area of the plan.
    public var area: AreaID
    /// Their words.
    public var words: String
    /// Who typed them.
    public var typedBy: String
    /// Who interpreted.
    public var interpreter: String
    /// Its place among what they want most.
    public var top: Int?
  }

  /// What became of the rows of one file: each is in exactly one of the four.
  public struct Count: Equatable, Sendable {
    /// The file.
    public var file: String
    /// All rows with anything in them.
    public var rows = 0
    /// Rows that were read as they stand.
    public var read = 0
    /// Rows of which something is in doubt; what was written is kept as words.
    public var doubted = 0
    /// Rows that could not be used.
    public var refused = 0
    /// Rows that nobody filled in.
    public var leftEmpty = 0
    /// The people whose answers are in the file, in order.
    public var people: [PersonIndex] = []

    /// Nothing counted yet.
    public init(file: String) { self.file = file }

    /// Whether every row is accounted for.
    public var addsUp: Bool { rows == read + doubted + refused + leftEmpty }
  }

  /// Answers, in the order of the files.
  public var answers: [Answer] = []
  /// The young person's own words that may be seen.
  public var ownWords: [OwnWords] = []
  /// What became of each file's rows.
  public var counts: [Count] = []

  /// Nothing yet.
  public init() {}

  /// Whether anything was read.
  public var isEmpty: Bool { answers.isEmpty && ownWords.isEmpty }
}
