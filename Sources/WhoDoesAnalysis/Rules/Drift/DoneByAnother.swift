import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// The task is done, by somebody other than the plan says.
  static let doneByAnother = Rule(
    "drift.done-by-another", .drift, "Done by somebody else, and the plan is unchanged",
    needs: [.plan, .practice],
    finds: "A finished task that somebody did whom the plan names neither to lead nor to do it.",
    why: "Good work goes unseen, and the plan keeps a name that the young person may still wait for.",
    fineWhen: "The one who leads in the plan led it, and somebody the plan names did it.",
    basis: Basis(
      .research, sources: ["S69"], reference: "Ofsted monitoring visit: plans not updated when life changes"),
    wording: Wording(
      manager: "{actual} did this. The plan still names {planned}.",
      team: "{actual} did this. How should the plan have found out?",
      youngPerson: "{actual} did this with you. It is done.",
      question: "How should the plan have found out, and who thanks {actual}?"),
    precedence: .otherHands, pace: .always(.note),
    examples: [
      .fires(
        "The keyworker opened the account; the plan still names a worker who left.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,MONEY,Open a bank account,2025-12-19,done
        # assignments
        task_id,person_id,layer,involvement
        T1,OLD,plan,leads
        T1,KW,practice,does
        """),
      .fires(
        "Nan's friend sent the form; the adviser still says it is theirs, and the friend says so too.",
        on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,EDU,Send the form,2026-01-14,done
        # assignments
        task_id,person_id,layer,involvement
        T1,VS,plan,leads
        T1,NAN,practice,does
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,VS,VS,leads
        T1,NAN,VS,does
        """),
      .quiet(
        "Done as planned.",
        """
        # tasks
        task_id,area,title,due,status
        T1,MONEY,Open a bank account,2025-12-19,done
        # assignments
        task_id,person_id,layer,involvement
        T1,KW,plan,leads
        T1,KW,practice,leads
        """),
      .quiet(
        "The plan has one to lead and the other to do, and so it was.",
        """
        # tasks
        task_id,area,title,due,status
        T1,MONEY,Open a bank account,2025-12-19,done
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,KW,plan,does
        T1,KW,practice,does
        """),
      .quiet(
        "It is not done yet.",
        """
        # tasks
        task_id,area,title,due,status
        T1,MONEY,Open a bank account,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,KW,practice,does
        """),
      .quiet(
        "Nobody was down to lead it.",
        """
        # tasks
        task_id,area,title,due,status
        T1,MONEY,Open a bank account,2026-04-30,done
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,helps
        T1,KW,practice,does
        """),
      .quiet(
        "Nobody said who did it.",
        """
        # tasks
        task_id,area,title,due,status
        T1,MONEY,Open a bank account,2026-04-30,done
        T2,MONEY,Learn to budget,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T2,KW,practice,does
        """),
      .quiet(
        "They had agreed to share it.",
        """
        # tasks
        task_id,area,title,due,status
        T1,MONEY,Open a bank account,2026-04-30,done
        # assignments
        task_id,person_id,layer,involvement,agreed_shared
        T1,SW,plan,leads,yes
        T1,KW,practice,does,yes
        """),
    ],
    tasks: { x in
      (x.finished & x.led(.plan) & x.held(.practice)) - x.doneAsPlanned - x.agreedShared
    },
    describe: { x, task, draft in
      draft.concerns(x.people(task, .practice, .leads, .does) + x.people(task, .plan, .leads))
      draft.cite(x.cells(task, .practice) { $0.involvement == .leads || $0.involvement == .does })
      draft.cite(x.cells(task, .plan) { $0.involvement == .leads })
      draft.cite(x.cells(task, .status))
    })
}

extension Examination {
  /// Tasks that somebody holds in practice whom the plan names to lead or do them.
  var doneAsPlanned: TaskSet {
    network.personIndices.reduce(into: TaskSet()) { $0 |= held(by: $1, .practice) & held(by: $1, .plan) }
  }

  /// Tasks whose planned lead says "I lead", and of whose doers everybody who was asked says the same: one
  /// leads and another does, and both know it.
  var leadAndDoerAgree: TaskSet {
    among(asked & led(.plan)) { task in
      let leads = people(task, .plan, .leads)
      let doers = people(task, .practice, .does)
      let views = network.views(of: task)
      guard leads.count == 1, let lead = leads.first, isPresent(lead), !doers.isEmpty,
        people(task, .practice, .leads).allSatisfy({ $0 == lead })
      else { return false }
      return views.contains { $0.respondent == lead && $0.claimsTheLead }
        && doers.allSatisfy { doer in
          views.contains { $0.respondent == doer && $0.saysLeadIs == .person(lead) }
        }
    }
  }
}
