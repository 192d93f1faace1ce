public import Spreadsheet
public import WhoDoesDocuments
public import WhoDoesFiles
public import WhoDoesModel

/// The private sheet of one person: three short questions for each task.
///
/// ```swift
/// let sheet = PrivateSheet(for: denise, asked, in: jordan, names)
/// try sheet.workbook.bytes()                 // with lists to choose from
/// DOCXRenderer().render(sheet.document)      // to write on
/// ```
public struct PrivateSheet: Sendable {
  /// Whose sheet it is.
  public let person: PersonIndex
  /// The tasks on it: those of the list that this person may see.
  public let tasks: [TaskIndex]
  private let network: Case
  private let names: NameKey

  /// Makes the sheet of one person; a task that must be kept from them is not on it.
  ///
  /// - Complexity: O(*t* · *r*) for *t* tasks and *r* restrictions.
  public init(for person: PersonIndex, _ asked: AskedTasks, in network: Case, _ names: NameKey) {
    (self.person, self.network, self.names) = (person, network, names)
    tasks = asked.tasks.filter { task in
      !network.isHidden(.task(task), from: .team)
        && !network.restrictions.contains {
          $0.item == .task(task) && ($0.reader == .person(person) || $0.reader == .everyone)
        }
    }
  }

  private var young: String { network.youngPersonName.shown().capped(40) }
  private var stamp: Document.Stamp { network.isFiction ? .fiction : .personal }
  private var id: String { network[network[person].id].shown() }

  /// Those who can be named: whoever is there, each with a letter.
  private var choices: [NameKey.Entry] {
    names.entries.indices.filter { place in
      names.entries[place].isPresent && !network.isHidden(.person(PersonIndex(place)), from: .team)
    }.map { names.entries[$0] }
  }

  private func inWords(_ entry: NameKey.Entry) -> String {
    let role =
      network.personIndices.first { network[network[$0].id] == entry.id }
      .map { network[network[$0].roleText].shown().jobTitle } ?? ""
    return [entry.label.shown().capped(40), role.capped(50)].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func title(_ task: TaskIndex) -> String { network[network[task].title].shown().capped(160) }

  /// The sheet on paper.
  public var document: Document {
    var document = Document(
      title: "Who does what for \(young): what you think", audience: .team, stamp: stamp)
    document.page = .init(bodySize: 11, hasContents: false)
    document.page.isTight = true
    document.facts = [
      .init("For", "\(network.shortName(person).shown().capped(40)) (\(id))"),
      .init("Time", "About ten minutes, alone"),
      .init("Questions", tasks.count == 1 ? "1 task" : "\(tasks.count) tasks, three short questions each"),
    ]
    document.sections = [
      .init("before", "Before you start", [.list(SheetNotice.lines(about: young))]),
      .init("answers", "Your answers", [.table(table)]),
      .init(
        "names", "Whom you can name",
        [
          .paragraph(
            "Write a name or the letter: 0 for nobody, ? for don't know. Somebody else is fine too."),
          .paragraph(
            choices.map { "\($0.letter.isEmpty ? "–" : $0.letter) \(inWords($0))" }.joined(separator: " · ")),
        ]),
      .init(
        "consent", "Your name",
        [
          .checks([
            .init("My name may stand beside my answers."), .init("Count my answers, and leave my name out."),
          ])
        ]),
    ]
    document.footer = [
      "Private until counted. Not for performance management. Please send it back to whoever sent it to you."
    ]
    return document
  }

  private static let parts = TickBoxes.line(["lead", "do", "help", "agree", "told", "none", "don't know"])

  private var table: Document.Table {
    var table = Document.Table(
      "Who leads, what is your part, and what would you decide?",
      [
        .init("Id", share: 9), .init("Task", share: 26), .init("Who leads?", share: 16),
        .init("My part", share: 21), .init("What would you decide, or have you said?", share: 26),
      ],
      tasks.map { task in
        [
          .text(network[network[task].id].shown()), .text(title(task)), .blank("Who leads"),
          .text(Self.parts),
          .blank("What would you decide, or have you said"),
        ]
      })
    table.look = .grid
    table.isDense = true
    return table
  }

  /// The sheet as a workbook: what to know first, then the questions with lists to choose from.
  public var workbook: Workbook {
    var notice = Sheet(
      "Read this first", columns: [.init("Who does what for \(young): what you think", width: 70)])
    notice.rows =
      SheetNotice.lines(about: young).map { [.text($0)] }
      + [
        [.strong("Please go to the sheet “My answers”. Choose from the lists, or write.")],
        [.text("In doubt, write it as you would say it: nothing is guessed.")],
      ]
    notice.isLandscape = false
    notice.foot = "\(stamp.rawValue) · private until counted"
    let leads = choices.map { choice(for: $0) } + ["Nobody", "Don't know"]
    let columns = AnswerColumn.sent.map { column in
      switch column {
      case .taskID, .from: Sheet.Column(column.rawValue, width: 13)
      case .task: Sheet.Column(column.rawValue, width: 40)
      case .whoLeads: Sheet.Column(column.rawValue, width: 22, choices: leads)
      case .myPart: Sheet.Column(column.rawValue, width: 16, choices: AnswerPart.allCases.map(\.rawValue))
      case .mayBeNamed: Sheet.Column(column.rawValue, width: 14, choices: ["Yes", "No"])
      default: Sheet.Column(column.rawValue, width: 36)
      }
    }
    var sheet = Sheet("My answers", columns: columns)
    sheet.rows = tasks.map { task in
      [
        .text(network[network[task].id].shown()), .text(title(task)), .room, .room, .room, .room, .text(id),
      ]
    }
    sheet.foot = "\(stamp.rawValue) · private until counted · not for performance management"
    return Workbook("What you think", sheets: [notice, sheet])
  }

  /// A name that will be known again; an id where two share the name.
  private func choice(for entry: NameKey.Entry) -> String {
    let place = names.entries.firstIndex(of: entry)
    for name in [entry.label, entry.id] {
      if name == name.shown(), case .one(let found) = names.read(name).meaning, found == place { return name }
    }
    return entry.id
  }
}

extension String {
  /// A job title inside a sentence: its first letter small, unless it is an abbreviation such as CAMHS.
  fileprivate var jobTitle: String { dropFirst().first?.isUppercase == true ? self : lowercasedFirst }
}
