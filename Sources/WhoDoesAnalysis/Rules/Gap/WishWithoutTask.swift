import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// The young person said what they want, and no task speaks of it.
  static let wishWithoutTask = Rule(
    "gap.wish-without-task", .gap, "A wish with no task",
    needs: [.voice],
    finds: """
      Words in which the young person says what they want or need, where no task shares their meaning: not in its \
      title, not in its plain title, not in its note.
      """,
    why: "A plan that leaves out what the young person asked for is not theirs.",
    fineWhen:
      "A task covers it in other words: then say so, and note it on the task in the young person's words.",
    basis: Basis(
      .law, sources: ["S21"], reference: "Children and Social Work Act 2017, section 1: wishes and feelings"),
    wording: Wording(
      manager: "{young_person} said: “{words}” No task in the plan speaks of it.",
      team: "{young_person} said: “{words}” Which task covers this, or do we need one?",
      youngPerson:
        "You said: “{words}” There is nothing in your plan about it yet. We will talk about it with you.",
      question: "Which task covers this wish, or who would start one with {young_person}?"),
    precedence: .nobodyHolds, pace: .always(.nextReview),
    examples: [
      .fires(
        "Jay wants to learn to drive, and the plan has nothing on it.", on: [],
        """
        # tasks
        task_id,area,title,plain_title,status
        T1,HOME,Apply to the housing register,Put my name down for a place,on_track
        T2,SKILLS,Practise cooking on a budget,Cook for myself,on_track
        # voice
        area,words,date,whose_hand
        SKILLS,I want to learn to drive.,2026-02-20,Jay
        """),
      .quiet(
        "Jay wants a flat, and a task is about where Jay will live.",
        """
        # tasks
        task_id,area,title,plain_title,status
        T1,HOME,Plan the next accommodation,Know where I will live,on_track
        # voice
        area,words,date,whose_hand
        HOME,I want my own flat.,2026-02-20,Jay
        """),
      .fires(
        "Jay asks after a friend, and shares only a name and an age with the plan.", on: [],
        """
        # tasks
        task_id,area,title,plain_title,status
        T1,PEOPLE,Agree family time for Jay until 18,See Nan,on_track
        # voice
        area,words,date,whose_hand
        PEOPLE,Where's Ollie? Can Jay see Ollie before 18?,2026-02-20,Jay
        """),
      .quiet(
        "Jay says how things are, and asks for nothing.",
        """
        # tasks
        task_id,area,title,plain_title,status
        T1,HOME,Plan the next accommodation,Know where I will live,on_track
        # voice
        area,words,date,whose_hand
        SUPPORT,Kit is nice.,2026-02-20,Jay
        """),
      .quiet(
        "There is nothing in it to look for.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Find a home,2026-04-30,on_track
        # voice
        area,words
        HOME,I want to.
        """),
    ],
    whole: { x, drafts in
      let ownName = Set(WordStems.of(x.network.youngPersonName))
      // Every word of the plan is looked at here, so only where somebody asked for something.
      lazy var tasks = x.network.tasks.map { x.meanings(of: $0, besides: ownName) }
      for statement in x.network.voice {
        let words = x.network[statement.words]
        guard words.asksForSomething else { continue }
        let wish = Set(x.meanings(words, besides: ownName))
        guard !wish.isEmpty, !tasks.contains(where: { $0.contains(where: wish.contains) }) else { continue }
        var draft = Draft()
        draft.area = statement.area
        if let youngPerson = x.network.youngPersonIndex { draft.concerns([youngPerson]) }
        draft.cite(
          Evidence(table: .voice, row: Int(statement.row), column: Column.words.rawValue, value: words))
        draft.cite(x.whole(.tasks, .title, "no task with these words"))
        draft.slots[.words] = words
        drafts.append(draft)
      }
    })
}

extension Examination {
  /// What a text is about: its stems, each replaced by the first word of its group in the catalogue. Numbers,
  /// the young person's own name and words that fit any task are left out.
  func meanings(_ text: String, besides ownName: Set<String>) -> [String] {
    let stems = WordStems.of(text).filter { stem in
      !stem.allSatisfy(\.isNumber) && !ownName.contains(stem) && !fitsAnyTask.contains(stem)
    }
    return catalogue.sameMeaning(stems)
  }

  /// What a task is about, in any of its wordings.
  func meanings(of task: PathwayTask, besides ownName: Set<String>) -> [String] {
    [task.title, task.plainTitle, task.note].flatMap { meanings(network[$0], besides: ownName) }
  }
}

/// Stems of words that say nothing about which task is meant.
private let fitsAnyTask = Set(
  WordStems.of(
    """
    know find tell told ask help start keep look give take put let need say said come way thing time day week month \
    year new good right one two first last now always never people person someone somebody nobody everyone plan
    """))

extension String {
  /// Whether a sentence asks for something: "I want", "I need", "I'd like", "I miss", or any question.
  var asksForSomething: Bool {
    let words = " " + asPhrases + " "
    return Self.waysToAsk.contains { words.holds($0) }
  }

  private static let waysToAsk: [StaticString] = [
    " i want", " i need", " i'd like", " i would like", " i'd love", " i wish", " i hope", " can i ",
    " could i ",
    " i don't want", " i do not want", " i have to have", " i really want", " i'm hoping", " my dream",
    " i miss", "?",
  ]
}
