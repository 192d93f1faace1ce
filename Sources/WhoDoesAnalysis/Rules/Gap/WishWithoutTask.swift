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
      lazy var plan = x.meaningsOfThePlan
      for statement in x.network.voice {
        let words = x.network[statement.words]
        guard words.asksForSomething else { continue }
        let wish = Set(
          x.catalogue.meanings(of: words).lazy.filter { !ownName.contains($0.stem) }.map(\.meaning))
        let isInThePlan = plan.contains { text in
          text.contains { wish.contains($0.meaning) && !ownName.contains($0.stem) }
        }
        guard !wish.isEmpty, !isInThePlan else { continue }
        var draft = Draft(x)
        draft.area = statement.area
        if let youngPerson = x.network.youngPersonIndex { draft.concerns([youngPerson]) }
        draft.cite(
          Evidence(table: .voice, row: Int(statement.row), column: Column.words.rawValue, value: words))
        draft.cite(x.whole(.tasks, .title, "no task with these words"))
        draft.say(.words, words)
        drafts.append(draft)
      }
    })
}

extension Examination {
  /// What each text of the plan is about: titles, plain titles and notes.
  fileprivate var meaningsOfThePlan: [[MeaningfulWord]] {
    network.tasks.flatMap { [$0.title, $0.plainTitle, $0.note] }.filter { !$0.isEmpty }.map {
      catalogue.meanings(of: network[$0])
    }
  }
}

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
