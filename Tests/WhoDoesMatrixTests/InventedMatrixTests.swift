import Foundation
import Testing
import WhoDoesEngland
import WhoDoesFiles

@testable import WhoDoesMatrix

@Suite("Tables that nobody has seen are judged exactly")
struct InventedMatrixTests {
  /// How many tables are made: a few as a rule, many where thoroughness is asked for.
  static let count = ProcessInfo.processInfo.environment["WHODOES_THOROUGH"] == nil ? 60 : 3_000

  @Test(
    "In every layout the same rows and columns are found",
    arguments: ["wide", "dressed", "long", "by letter", "markdown", "web page", "turned"])
  func exact(_ layout: String) throws {
    for seed in 0..<UInt64(Self.count) {
      let invented = InventedMatrix(seed: seed)
      let (text, file) = invented.written(as: layout)
      let matrix: ResponsibilityMatrix
      do { matrix = try Table.read(text, file: file) } catch {
        Issue.record("seed \(seed), \(layout): \(error)\n\(text)")
        continue
      }
      // A list of letters has no line for a task or a role without any.
      let (tasks, roles) =
        layout == "long"
        ? invented.withLetters : (Array(invented.tasks.indices), Array(invented.roles.indices))
      if layout != "by letter" {
        #expect(
          Set(matrix.roles.map(\.name.text)) == Set(roles.map { invented.roles[$0] }),
          "seed \(seed), \(layout)\n\(text)")
      }
      #expect(
        Set(matrix.tasks.map(\.name)) == Set(tasks.map { invented.tasks[$0] }),
        "seed \(seed), \(layout)\n\(text)")
      for (rule, wanted) in invented.facts {
        let rule = try #require(MatrixRule.named(rule))
        let found = rule.search(matrix).flatMap(\.tasks).map { matrix.tasks[$0].name }
        let expected = wanted.filter(tasks.contains).map { invented.tasks[$0] }
        #expect(Set(found) == Set(expected), "seed \(seed), \(layout), \(rule.id)\n\(text)")
      }
      if layout != "by letter", layout != "long" {
        let found = try #require(MatrixRule.named("matrix.unused-role")).search(matrix).flatMap(\.roles)
        #expect(
          Set(found.map(matrix.name)) == Set(invented.unused.map { invented.roles[$0] }),
          "seed \(seed), \(layout)\n\(text)")
      }
    }
  }
}

/// A table of RACI letters made by chance, with what is true of it counted apart from the product's own way.
struct InventedMatrix {
  let tasks: [String]
  let roles: [String]
  /// For each task and role, the letters.
  let boxes: [[String]]
  private var dice: Dice

  private static let someTasks = [
    "Write the needs assessment", "Write the pathway plan", "Review the plan", "Register with a GP",
    "Find a dentist",
    "Open a bank account", "Apply for a passport", "Apply to the housing register", "View a flat",
    "Furnish the home",
    "Agree the move date", "Support with cooking", "Plan college transport", "Check benefits",
    "Keep in touch with Nan",
    "Sort out the bus pass", "Lead the transition meeting", "Advise on tenancy rules",
  ]
  private static let someRoles = [
    "Social worker", "PA", "IRO", "Keyworker", "Housing officer", "Nurse", "Young person", "Foster carer",
    "Virtual school",
    "Leaving care team", "Advocate", "Team manager", "SI officer", "Accountant",
  ]

  init(seed: UInt64) {
    var dice = Dice(state: seed &* 7_919 &+ 13)
    let count = 3 + dice.roll(12)
    let width = 3 + dice.roll(6)
    tasks = Array(dice.mixed(Self.someTasks).prefix(count))
    roles = Array(dice.mixed(Self.someRoles).prefix(width))
    boxes = (0..<count).map { _ in
      // Mostly sound rows; one in four is anything at all.
      let isWild = dice.roll(4) == 0
      let (lead, doer) = (dice.roll(width), dice.roll(width))
      return (0..<width).map { role in
        if isWild { return ["", "", "", "I", "I", "C", "R", "A", "AR"][dice.roll(9)] }
        let letters = (role == lead ? "A" : "") + (role == doer ? "R" : "")
        return letters.isEmpty ? ["", "", "C", "I"][dice.roll(4)] : letters
      }
    }
    self.dice = dice
  }

  private func count(_ letter: Character, _ task: Int) -> Int {
    boxes[task].filter { $0.contains(letter) }.count
  }

  /// What is true of the tasks, by the id of the rule that says it.
  var facts: [(rule: String, tasks: [Int])] {
    let all = Array(tasks.indices)
    return [
      ("matrix.no-lead", all.filter { count("A", $0) == 0 }),
      ("matrix.several-leads", all.filter { count("A", $0) > 1 }),
      ("matrix.no-doer", all.filter { count("R", $0) == 0 }),
      (
        "matrix.only-informed",
        all.filter { count("I", $0) > 0 && boxes[$0].allSatisfy { $0.isEmpty || $0 == "I" } }
      ),
    ]
  }

  var unused: [Int] { roles.indices.filter { role in boxes.allSatisfy { $0[role].isEmpty } } }

  var withLetters: (tasks: [Int], roles: [Int]) {
    (
      tasks.indices.filter { boxes[$0].contains { !$0.isEmpty } },
      roles.indices.filter { role in boxes.contains { !$0[role].isEmpty } }
    )
  }

  /// The table as a file.
  func written(as layout: String) -> (text: String, file: String) {
    var dice = dice
    func box(_ letters: String) -> String {
      switch letters.count {
      case 0: return ["", "", "-", "–", "n/a"][dice.roll(5)]
      case 1:
        return [
          letters, letters, letters.lowercased(), " \(letters) ",
          letters == "A" ? "А" : letters == "C" ? "С" : letters,
        ][dice.roll(5)]
      default: return ["A/R", "RA", "R & A", "A R", "AR", "R+A"][dice.roll(6)]
      }
    }
    let rows = tasks.indices.map { task in [tasks[task]] + boxes[task].map(box) }
    func lines(_ rows: [[String]], _ separator: String) -> String {
      rows.map { $0.joined(separator: separator) + "\n" }.joined()
    }
    switch layout {
    case "dressed":
      let blank = Array(repeating: "", count: roles.count + 3)
      var all = [["Leaving care protocol: RACI"] + blank.dropLast(), blank]
      all += [["No.", "Task"] + roles + ["By when"]]
      for (place, row) in rows.enumerated() {
        if place % 4 == 0 { all.append(["PART \(place / 4 + 1):"] + blank.dropLast()) }
        all.append(["\(place + 1)"] + row + ["May"])
      }
      all.append(["", "Total"] + roles.map { _ in "3" } + [""])
      all += [
        blank, ["Key: R = Responsible; A = Accountable; C = Consulted; I = Informed"] + blank.dropLast(),
      ]
      return (lines(all, ","), "protocol.csv")
    case "long":
      var all = [["Area", "Task", "Role", "RACI", "Notes"]]
      for task in tasks.indices {
        for role in roles.indices where !boxes[task][role].isEmpty {
          all.append(["Home", tasks[task], roles[role], box(boxes[task][role]), ""])
        }
      }
      return (lines(all, "\t"), "long.tsv")
    case "by letter":
      var all = [["Task", "Responsible", "Accountable", "Consulted", "Informed"]]
      for task in tasks.indices {
        all.append(
          [tasks[task]]
            + "RACI".map { letter in
              roles.indices.filter { boxes[task][$0].contains(letter) }.map { roles[$0] }.joined(
                separator: "; ")
            })
      }
      return (lines(all, ","), "letters.csv")
    case "markdown":
      let all = [["Task"] + roles, Array(repeating: "---", count: roles.count + 1)] + rows
      return ("# RACI\n\n" + all.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined(), "plan.md")
    case "web page":
      let all = ([["Task"] + roles] + rows).map { row in
        "<tr>" + row.map { "<td>\($0.split(separator: "&").joined(separator: "&amp;"))</td>" }.joined()
          + "</tr>"
      }
      return ("<html><body><h1>RACI</h1><table>\(all.joined())</table></body></html>", "plan.html")
    case "turned":
      let all =
        [["Role"] + tasks]
        + roles.indices.map { role in
          [roles[role]] + tasks.indices.map { box(boxes[$0][role]) }
        }
      return (lines(all, ";"), "turned.csv")
    default: return (lines([["Task"] + roles] + rows, ","), "plain.csv")
    }
  }

  struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(sides))
    }

    mutating func mixed<Element>(_ all: [Element]) -> [Element] {
      var all = all
      for place in all.indices.reversed() where place > 0 { all.swapAt(place, roll(place + 1)) }
      return all
    }
  }
}
