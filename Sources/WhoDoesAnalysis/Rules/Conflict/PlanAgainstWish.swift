import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// The plan, or everybody who decides, wants something other than the young person does.
  static let planAgainstWish = Rule(
    "conflict.plan-against-wish", .conflict, "The plan and the young person's wish part",
    needs: [.plan],
    finds: """
      An open task on which the young person takes one position and the plan, or somebody with a say, another; or \
      whose agreed answer is something that the young person said they do not want.
      """,
    why:
      "A plan that goes against a wish may be right, and has to say so and why, to the young person first.",
    fineWhen: "The reasons were talked through with the young person and the answer is agreed.",
    basis: Basis(
      .law, sources: ["S21"], reference: "Children and Social Work Act 2017, section 1: wishes and feelings"),
    wording: Wording(
      manager: "{young_person} wants something else here than the plan or those who decide: {stances}.",
      team: "{young_person} wants something else here: {stances}. Has anybody talked it through?",
      youngPerson: "",
      question: "Does {young_person} know why, and what could be changed to come nearer to their wish?"),
    precedence: .positionsPart, pace: .atOnceIfCritical,
    examples: [
      .fires(
        "The plan says supported accommodation; Jay says a flat near Birch House.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status,plan_stance
        T1,HOME,Decide where Jay moves,2026-03-31,stuck,supported accommodation
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,stance
        T1,YP,SW,a flat near Birch House
        """),
      .fires(
        "Jay said what Jay does not want, and the plan says that.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status,plan_stance
        T1,HOME,Decide where Jay moves,2026-03-31,stuck,a room in Castleby
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # voice
        area,words,date,whose_hand
        HOME,I don't want to move to Castleby.,2026-02-20,Jay
        """),
      .quiet(
        "They want the same.",
        """
        # tasks
        task_id,area,title,due,status,plan_stance
        T1,HOME,Decide where Jay moves,2026-03-31,stuck,a flat
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,stance
        T1,YP,SW,A flat!
        """),
      .quiet(
        "Jay does not want one thing, and the plan says another.",
        """
        # tasks
        task_id,area,title,due,status,plan_stance
        T1,HOME,Decide where Jay moves,2026-03-31,stuck,a room in Wexmoor
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # voice
        area,words,date,whose_hand
        HOME,I don't want to move to Castleby.,2026-02-20,Jay
        """),
      .quiet(
        "It is done.",
        """
        # tasks
        task_id,area,title,due,status,plan_stance
        T1,HOME,Decide where Jay moves,2026-01-31,done,supported accommodation
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,stance
        T1,YP,SW,a flat near Birch House
        """),
      .quiet(
        "The note says that it was settled with Jay.",
        """
        # tasks
        task_id,area,title,due,status,plan_stance,note
        T1,HOME,Decide where Jay moves,2026-03-31,on_track,supported accommodation,Settled with Jay on 12 February
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,stance
        T1,YP,SW,a flat near Birch House
        """),
      .fires(
        "Others answered first, and Jay last.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status,plan_stance
        T1,HOME,Decide where Jay moves,2026-03-31,stuck,supported accommodation
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,stance
        T1,SW,SW,supported accommodation
        T1,YP,SW,a flat near Birch House
        """),
    ],
    tasks: { x in
      lazy var refusals = x.refusals
      return x.among(x.open & x.withStance) { task in
        let positions = x.positions(task)
        guard !positions.isEmpty, !x.isSettled(task) else { return false }
        if let wish = x.ownStance(task), positions.contains(where: { $0.stance.meaning != wish.meaning }) {
          return true
        }
        return !x.refused(task, positions, refusals).isEmpty
      }
    },
    describe: { x, task, draft in
      let positions = x.positions(task)
      if let youngPerson = x.network.youngPersonIndex { draft.concerns([youngPerson]) }
      draft.cite(x.cells(task, .planStance))
      draft.cite(x.cells(views: task, .stance) { $0.stance != nil })
      draft.cite(
        x.refused(task, positions, x.refusals).map {
          Evidence(table: .voice, row: Int($0.row), column: Column.words.rawValue, value: x.network[$0.words])
        })
      draft.say(
        .stances,
        x.stancesInWords(
          (x.ownStance(task).map { [$0] } ?? []) + positions.map(\.stance)))
    })
}

extension Examination {
  /// The young person's own position on a task, where they took one.
  fileprivate func ownStance(_ task: TaskIndex) -> Stance? {
    network.views(of: task).first { network[$0.respondent].kind == .youngPerson && $0.stance != nil }?
      .stance.flatMap { $0.takesNoSide ? nil : $0 }
  }

  /// What the young person said they do not want: the statement and the stems after the "not".
  fileprivate var refusals: [(statement: VoiceStatement, stems: Set<String>)] {
    network.voice.flatMap { statement in
      network[statement.words].split(whereSeparator: { ".!?;".contains($0) }).compactMap {
        (sentence: Substring) in
        let lower = sentence.asPhrases
        guard let marker = waysToRefuse.first(where: { lower.holds($0) }),
          let end = lower.firstRange(of: marker.description)?.upperBound
        else { return nil }
        // Only up to the next comma: what follows is usually the reason.
        return (statement, Set(WordStems.of(String(lower[end...].prefix { $0 != "," }))))
      }
    }
  }

  private var waysToRefuse: [StaticString] { ["don't want", "do not want", "dont want", "never want"] }

  /// Statements of the task's area that refuse what one of the positions says.
  fileprivate func refused(
    _ task: TaskIndex, _ positions: [Position], _ refusals: [(statement: VoiceStatement, stems: Set<String>)]
  ) -> [VoiceStatement] {
    refusals.filter { refusal in
      refusal.statement.area == network[task].area
        && positions.contains { position in
          let words = network[position.stance.words]
          let says = Set(WordStems.of(words)).subtracting(["move", "live"])
          return !says.isDisjoint(with: refusal.stems)
            && !words.split(separator: " ").contains { ["no", "not"].contains($0.lowercased()) }
        }
    }.map(\.statement)
  }
}
