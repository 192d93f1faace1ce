import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// The same task stands twice in one area, with different leads.
  static let listedTwice = Rule(
    "duplication.listed-twice", .duplication, "The same task stands twice in the plan",
    needs: [.plan],
    finds: "Two open tasks of one area whose titles mean the same, led by different people in the plan.",
    why: "Two rows become two pieces of work, each with an owner who does not know of the other.",
    fineWhen: "Both rows have the same lead: then it is only a row too many.",
    basis: Basis(
      .commonPractice, sources: [], reference: "matrix checking: one row for one task within a section"),
    wording: Wording(
      manager: "This task stands in the plan more than once, with different leads. This row names {planned}.",
      team: "This stands twice, with two leads. Which row stays?",
      youngPerson: "This is in your plan twice. We will make it one.",
      question: "Which row stays, and who leads it?"),
    precedence: .severalNamed, pace: .always(.nextReview),
    examples: [
      .fires(
        "'Open a bank account' and 'Opening bank accounts', with two leads.", on: ["T1", "T2"],
        """
        # tasks
        task_id,area,title,status
        T1,MONEY,Open a bank account,on_track
        T2,MONEY,Opening the bank account,not_started
        # assignments
        task_id,person_id,layer,involvement
        T1,KW,plan,leads
        T2,PA,plan,leads
        """),
      .quiet(
        "Two different tasks about money.",
        """
        # tasks
        task_id,area,title,status
        T1,MONEY,Open a bank account,on_track
        T2,MONEY,Open a savings account,not_started
        # assignments
        task_id,person_id,layer,involvement
        T1,KW,plan,leads
        T2,PA,plan,leads
        """),
      .quiet(
        "The same lead twice.",
        """
        # tasks
        task_id,area,title,status
        T1,MONEY,Open a bank account,on_track
        T2,MONEY,Opening the bank account,not_started
        # assignments
        task_id,person_id,layer,involvement
        T1,KW,plan,leads
        T2,KW,plan,leads
        """),
      .quiet(
        "One of the two is done.",
        """
        # tasks
        task_id,area,title,status
        T1,MONEY,Open a bank account,on_track
        T2,MONEY,Opening the bank account,done
        # assignments
        task_id,person_id,layer,involvement
        T1,KW,plan,leads
        T2,PA,plan,leads
        """),
    ],
    tasks: { x in
      var rows: [TitleKey: TaskSet] = [:]
      for task in x.sharingATitle {
        let key = TitleKey(area: x.network[task].area, stems: x.stems(of: task))
        if !key.stems.isEmpty { rows[key, default: []].insert(task) }
      }
      return rows.values.reduce(into: TaskSet()) { found, tasks in
        guard tasks.count > 1 else { return }
        let leads = Set(tasks.map { x.people($0, .plan, .leads) }.filter { !$0.isEmpty })
        if leads.count > 1 { found |= tasks }
      }
    },
    describe: { x, task, draft in
      draft.concerns(x.people(task, .plan, .leads))
      draft.cite(x.cells(task, .title))
      draft.cite(x.cells(task, .plan) { $0.involvement == .leads })
    })

  private struct TitleKey: Hashable {
    let area: AreaID
    let stems: StemSet
  }
}

extension Examination {
  /// Open tasks whose titles have the stems of another open one's, and hardly any others.
  ///
  /// - Complexity: O(*n*²) in the open tasks, a comparison of two numbers each.
  fileprivate var sharingATitle: TaskSet {
    let tasks = Array(open)
    let titles = tasks.map { stems(of: $0).number }
    return titles.indices.reduce(into: TaskSet()) { found, place in
      guard let twin = titles[(place + 1)...].firstIndex(of: titles[place]) else { return }
      found.insert(tasks[place])
      found.insert(tasks[twin])
    }
  }
}
