/// A small case on which a rule fires, or stays quiet although it looks alike.
///
/// The tables are written as files are, each begun by its name behind `#`. An example that does not say who
/// the people are, or what the case is, gets ``standardCase`` and ``standardPeople``.
public struct RuleExample: Sendable {
  /// What the example shows, in one sentence.
  public let story: String
  /// The tables.
  public let tables: String
  /// The ids of the tasks or people found; nil where the rule must stay quiet.
  public let found: [String]?

  /// A case on which the rule fires; an empty list means a finding about no task and nobody.
  public static func fires(_ story: String, on found: [String], _ tables: String) -> Self {
    Self(story: story, tables: tables, found: found)
  }

  /// A case that looks alike and is fine.
  public static func quiet(_ story: String, _ tables: String) -> Self {
    Self(story: story, tables: tables, found: nil)
  }

  /// The whole case as one text, ready for the reader.
  public var text: String {
    var text = tables
    if !text.contains("# case") { text = Self.standardCase + "\n" + text }
    if !text.contains("# people") { text = Self.standardPeople + "\n" + text }
    return text
  }

  /// Jay, 17, looked after, on 2 March 2026. Invented.
  public static let standardCase = """
    # case
    field,value
    pseudonym,Jay
    birth_month,2008-09
    leaving_care_status,eligible
    as_of,2026-03-02
    plan_dated,2025-12-01
    plan_review_due,2026-06-01
    emergency_contact,Duty team
    """

  /// The people around Jay. Invented.
  public static let standardPeople = """
    # people
    person_id,name,role,agency,kind,in_post_from,in_post_to
    YP,Jay,Young person,,young_person,,
    SW,Dana Cole,Social worker,"Wexmoor Council, children in care team",professional,2024-05-01,
    PA,Max Reed,Personal adviser,"Wexmoor Council, leaving care team",professional,2025-09-01,
    IRO,Ola Finch,Independent reviewing officer,"Wexmoor Council, reviewing service",professional,2023-01-09,
    KW,Kit Lane,Keyworker,Birch House,professional,2024-02-01,
    RM,Rae Stone,Registered manager,Birch House,professional,2020-06-01,
    HO,Tom Vale,Housing options officer,"Wexmoor Council, housing",professional,2022-04-01,
    VS,Pip Ash,Post-16 adviser,Wexmoor Virtual School,professional,2024-09-01,
    CAM,Gem Hart,CAMHS practitioner,Wexmoor NHS Trust,professional,2025-03-01,
    NAN,Nan,Grandmother,,informal,,
    OLD,Lee Marsh,Social worker,"Wexmoor Council, children in care team",left,2023-06-01,2025-11-28
    TEAM,Leaving care team,,"Wexmoor Council, leaving care team",team,,
    POST,Post vacant,Children in care nurse,Wexmoor NHS Trust,vacant,,
    """
}
