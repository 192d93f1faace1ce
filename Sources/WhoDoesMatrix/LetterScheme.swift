/// What a letter means for the one in whose column it stands.
public enum MatrixPart: String, CaseIterable, Sendable, Codable {
  /// Answers for it: accountable, approver, lead, decides.
  case leads
  /// Does the work: responsible, driver, performs.
  case does
  /// Supports or helps.
  case helps
  /// Must agree or sign.
  case agrees
  /// Is asked first: consulted, contributor.
  case consulted
  /// Looks whether it was done.
  case checks
  /// Is told afterwards.
  case told
  /// Expressly has no part.
  case out
}

/// Which letters a table uses, what each means, and how that is known.
public struct LetterScheme: Equatable, Sendable {
  /// A letter, or a short code such as `Ld`, with its meaning.
  public struct Letter: Hashable, Sendable {
    /// The letter in capitals.
    public var code: String
    /// What it means.
    public var part: MatrixPart
    /// The word for it: "accountable".
    public var word: String

    /// A letter with its meaning.
    public init(_ code: String, _ part: MatrixPart, _ word: String) {
      (self.code, self.part, self.word) = (code, part, word)
    }
  }

  /// How the meaning of the letters is known.
  public enum Origin: String, Sendable {
    /// Somebody gave it with the command.
    case given
    /// It stands in the file.
    case legend
    /// The file names a well-known scheme.
    case named
    /// Only from the letters themselves.
    case guessed
  }

  /// The scheme's name: `RACI`, or `local letters`.
  public var name: String
  /// The letters.
  public var letters: [Letter]
  /// How their meaning is known.
  public var origin: Origin

  /// A scheme with its letters.
  public init(_ name: String, _ letters: [Letter], origin: Origin = .named) {
    (self.name, self.letters, self.origin) = (name, letters, origin)
  }

  /// The letter of a code, whatever the case.
  public subscript(code: String) -> Letter? {
    let code = code.uppercased()
    return letters.first { $0.code == code }
  }

  /// Whether any letter has a meaning.
  public func has(_ part: MatrixPart) -> Bool { letters.contains { $0.part == part } }

  /// How people speak of a part in this scheme: "accountable (A)".
  public func words(for part: MatrixPart) -> String {
    letters.first { $0.part == part }.map { "\($0.word) (\($0.code))" } ?? part.rawValue
  }
}

extension LetterScheme {
  private static let responsible = Letter("R", .does, "responsible")
  private static let accountable = Letter("A", .leads, "accountable")
  private static let consulted = Letter("C", .consulted, "consulted")
  private static let informed = Letter("I", .told, "informed")
  private static let supports = Letter("S", .helps, "supports")

  /// Responsible, accountable, consulted, informed.
  public static let raci = Self("RACI", [responsible, accountable, consulted, informed])
  /// RACI with those who support.
  public static let rasci = Self("RASCI", [responsible, accountable, supports, consulted, informed])
  /// Driver, approver, contributors, informed: one approver decides, the driver does the work.
  public static let daci = Self(
    "DACI",
    [
      Letter("D", .does, "driver"), Letter("A", .leads, "approver"),
      Letter("C", .consulted, "contributor"), informed,
    ])
  /// Leads, helps, agrees, told: the one who leads also does.
  public static let lhat = Self(
    "L/H/A/T",
    [
      Letter("L", .leads, "leads"), Letter("H", .helps, "helps"), Letter("A", .agrees, "agrees"),
      Letter("T", .told, "told"),
    ])
  /// Leads, does, helps, agrees, checks, told: the words of a case.
  public static let involvements = Self(
    "L/D/H/A/C/T",
    [
      Letter("L", .leads, "leads"), Letter("D", .does, "does"), Letter("H", .helps, "helps"),
      Letter("A", .agrees, "agrees"), Letter("C", .checks, "checks"), Letter("T", .told, "told"),
    ])
  /// Recommends, agrees, performs, gives input, decides.
  public static let rapid = Self(
    "RAPID",
    [
      Letter("R", .helps, "recommends"), Letter("A", .agrees, "agrees"), Letter("P", .does, "performs"),
      Letter("I", .consulted, "gives input"), Letter("D", .leads, "decides"),
    ])
  /// RACI with those who verify and sign.
  public static let raciVS = Self(
    "RACI-VS",
    [
      responsible, accountable, consulted, informed, Letter("V", .checks, "verifies"),
      Letter("S", .agrees, "signs"),
    ])
  /// RACI with those who are left out on purpose.
  public static let cairo = Self(
    "CAIRO", [responsible, accountable, consulted, informed, Letter("O", .out, "left out")])
  /// RACI with quality review.
  public static let raciq = Self(
    "RACIQ", [responsible, accountable, consulted, informed, Letter("Q", .checks, "reviews quality")])

  /// Well-known schemes with the names that files give them, longer names first.
  public static let known: [(names: [String], scheme: LetterScheme)] = [
    (["RACI-VS", "RACIVS", "VARISC"], raciVS), (["CAIRO", "RACIO"], cairo), (["RACIQ"], raciq),
    (["RASCI", "RASIC", "RACIS", "SCARI"], rasci), (["RACI", "ARCI", "RAIC"], raci), (["DACI"], daci),
    (["RAPID"], rapid), (["L/D/H/A/C/T", "LDHACT"], involvements), (["L/H/A/T", "LHAT"], lhat),
  ]
}
