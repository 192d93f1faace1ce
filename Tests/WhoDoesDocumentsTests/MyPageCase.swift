import WhoDoesModel

/// Cases made from a number, with texts of any length: the same number gives the same case on every machine.
struct MyPageCase {
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      let mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      return mixed ^ (mixed >> 31)
    }

    mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &self) }
    mutating func pick(_ all: [String]) -> String { all[roll(all.count)] }

    /// Some words: mostly few, sometimes very many, sometimes none.
    mutating func words(_ usual: Int) -> String {
      let count = roll(12) == 0 ? roll(usual * 12) : roll(9) == 0 ? 0 : 1 + roll(usual)
      return (0..<count).map { _ in pick(MyPageCase.words) }.joined(separator: " ")
    }
  }

  private static let words = [
    "I", "want", "the", "flat", "near", "home", "my", "sister", "Nan", "somebody", "college", "electrician",
    "Tuesday", "picks", "up", "nobody", "told", "me", "Llanfairpwllgwyngyll", "money", "passport", "WWW",
    "it’s",
  ]
  private static let roles = [
    "Social worker", "Personal adviser", "Keyworker", "CAMHS practitioner", "", "IRO",
  ]

  private let text: String

  init(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    let (people, tasks, said) = (dice.roll(20), dice.roll(45), dice.roll(14))
    var lines = ["# case", "field,value", "as_of,2026-03-09", "plan_dated,2025-10-02"]
    for field in [
      "help_day", "help_night", "who_can_see", "advocate", "complaints", "look_again", "pseudonym",
    ] {
      lines.append("\(field),\(dice.words(8))")
    }
    if dice.roll(2) == 0 { lines.append("next_meeting,2026-03-24") }
    lines += [
      "# people",
      "person_id,name,role,kind,in_post_from,in_post_to,yp_order,does_with_me,reach_them,see_them_next",
    ]
    lines.append("YP,Jay,Young person,young_person,,,,,,")
    for number in 0..<people {
      let kind = dice.pick([
        "professional", "professional", "professional", "informal", "team", "vacant", "left",
      ])
      let dates = dice.pick(["2025-11-10,", "2024-01-01,2026-01-31", ","])
      let order = dice.roll(2) == 0 ? "\(dice.roll(9) + 1)" : ""
      lines.append(
        "P\(number),\(dice.words(2)) \(number),\(dice.pick(Self.roles)),\(kind),\(dates),\(order),"
          + "\(dice.words(7)),\(dice.words(4)),\(dice.words(4))")
    }
    lines += ["# tasks", "task_id,area,title,plain_title,due,critical,status,last_activity"]
    for number in 0..<tasks {
      lines.append(
        "T\(number),\(dice.pick(["HOME", "MONEY", "EDU", "HEALTH", "PEOPLE"])),Task \(dice.words(9)),\(dice.words(7)),"
          + "\(dice.pick(["2026-02-01", "2026-04-01", "2027-09-01", ""])),\(dice.pick(["yes", "no"])),"
          + "\(dice.pick(["on_track", "stuck", "done", "not_started"])),2026-02-02")
    }
    lines += ["# assignments", "task_id,person_id,layer,involvement"]
    if people > 0, tasks > 0 {
      for _ in 0..<tasks * 2 {
        lines.append(
          "T\(dice.roll(tasks)),P\(dice.roll(people)),\(dice.pick(["plan", "practice"])),"
            + dice.pick(["leads", "does", "helps", "agrees"]))
      }
    }
    lines += ["# voice", "area,words,date,whose_hand,top"]
    for place in 0..<said {
      lines.append(
        "\(dice.pick(["HOME", "MONEY", "EDU"])),said \(dice.words(16)),2026-03-05,\(dice.words(5)),"
          + (place < 3 && dice.roll(2) == 0 ? "\(place + 1)" : ""))
    }
    lines += ["# steps", "goal_id,goal,order,step,helper_id,what_they_bring,by_when,done"]
    for order in 0..<dice.roll(11) {
      let helper = people > 0 ? "P\(dice.roll(people))" : ""
      lines.append(
        "G\(order % 2),goal \(dice.words(5)),\(order),step \(dice.words(8)),\(helper),\(dice.words(6)),"
          + "\(dice.pick(["2026-02-01", "2026-06-01", ""])),\(order == 0 ? "start" : dice.pick(["yes", "no"]))"
      )
    }
    text = lines.joined(separator: "\n")
  }

  func sample() throws -> Sample { try .tables(text) }
}
