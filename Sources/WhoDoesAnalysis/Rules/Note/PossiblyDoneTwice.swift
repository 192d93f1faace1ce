import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// One leads and another, whom the plan does not name, does: perhaps two purposes, perhaps one work twice.
  static let possiblyDoneTwice = Rule(
    "note.possibly-done-twice", .note, "Possibly the same work twice",
    needs: [.plan, .practice],
    finds: """
      A task that the planned lead leads in practice while somebody else does it whom the plan does not name, and \
      who says that their part is their own.
      """,
    why: "Two visits can have two purposes, or be one visit too many. Only the people know.",
    fineWhen: "The two have different purposes: accept it with that reason, and it stays quiet.",
    basis: Basis(
      .commonPractice, sources: [], reference: "two contacts with different purposes are not duplication"),
    wording: Wording(
      manager: "{planned} leads this, and {who} did something for it too. It may be two purposes.",
      team: "{planned} and {who} both did something here. Two purposes, or one too many?",
      youngPerson: "",
      question: "Are these two different things, or one too many?"),
    precedence: .worthKnowing, pace: .always(.note),
    examples: [
      .fires(
        "The adviser checks the room, and so does the home manager.", on: ["T1"],
        """
        # tasks
        task_id,area,title,status
        T1,HOME,Check the new room,done
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        T1,PA,practice,leads
        T1,RM,practice,does
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,PA,PA,leads
        T1,RM,RM,does
        """),
      .quiet(
        "The manager says the adviser leads, and that he only does the work.",
        """
        # tasks
        task_id,area,title,status
        T1,HOME,Check the new room,done
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        T1,PA,practice,leads
        T1,RM,practice,does
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,PA,PA,leads
        T1,RM,PA,does
        """),
      .quiet(
        "They have agreed to share it.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Check the new room,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement,agreed_shared
        T1,PA,plan,leads,yes
        T1,PA,practice,leads,yes
        T1,RM,practice,does,yes
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,PA,PA,leads
        T1,RM,RM,does
        """),
      .quiet(
        "The plan has him do a part.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Check the new room,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        T1,RM,plan,does
        T1,PA,practice,leads
        T1,RM,practice,does
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,PA,PA,leads
        T1,RM,RM,does
        """),
      .quiet(
        "Both say they lead: that is more than a possibility.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Check the new room,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        T1,PA,practice,leads
        T1,RM,practice,does
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,PA,PA,leads
        T1,RM,RM,leads
        """),
      .quiet(
        "Only one of them does anything.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Check the new room,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        T1,RM,practice,does
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,PA,PA,leads
        T1,RM,RM,does
        """),
    ],
    tasks: { x in
      x.among((x.sameLead & x.with(.does, .practice)) - x.agreedShared) { !x.separateDoers($0).isEmpty }
    },
    describe: { x, task, draft in
      let doers = x.separateDoers(task)
      draft.concerns(doers)
      draft.cite(x.cells(task, .practice))
      draft.cite(x.cells(views: task, .ownPart) { doers.contains($0.respondent) })
      draft.say(.who, x.names(doers))
    })
}

extension Examination {
  /// Doers whom the plan does not name and who name themselves, not the lead, for what they do.
  fileprivate func separateDoers(_ task: TaskIndex) -> [PersonIndex] {
    people(task, .practice, .does).filter { doer in
      !planned(for: doer).contains(task)
        && network.views(of: task).contains {
          $0.respondent == doer && $0.saysLeadIs == .person(doer) && !$0.claimsTheLead
        }
    }
  }
}
