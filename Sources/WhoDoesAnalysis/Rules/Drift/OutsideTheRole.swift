import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// Somebody who is there to check or to speak up is doing the work.
  static let outsideTheRole = Rule(
    "drift.outside-the-role", .drift, "The work has moved to a role that is there to check",
    needs: [.practice],
    finds: """
      A task that somebody leads or does in practice whom the plan has only as a checker, or whose role is an \
      independent one such as the reviewing officer's.
      """,
    why:
      "Whoever checks the work cannot check it any more once they do it, and the gap they fill stays unseen.",
    fineWhen: "It is part of the role, as chairing the review is for the reviewing officer.",
    basis: Basis(
      .law, sources: ["S10", "S39"],
      reference:
        "Children Act 1989, section 25B: the reviewing officer monitors, and does not manage, the case"),
    wording: Wording(
      manager:
        "{who} is doing this in practice. That role is there to check or to speak up. The plan names {planned}.",
      team: "{who} stepped in here. What was missing, and who takes it back?",
      youngPerson: "{planned} will do this from now on.",
      question: "What was {who} seeing that made them step in, and who takes it back?"),
    precedence: .otherHands,
    examples: [
      .fires(
        "The reviewing officer checks in the plan, and chases in practice.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Chase late actions,2026-03-24,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,IRO,plan,checks
        T1,IRO,practice,does
        """),
      .fires(
        "The home manager is down to check, and does it herself.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,SKILLS,Practise cooking,2026-03-24,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,KW,plan,leads
        T1,RM,plan,checks
        T1,RM,practice,does
        """),
      .quiet(
        "The reviewing officer checks in practice too.",
        """
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Update the pathway plan,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,IRO,plan,checks
        T1,SW,practice,leads
        T1,IRO,practice,checks
        """),
      .quiet(
        "Chairing the review is the reviewing officer's own work.",
        """
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Chair the review meeting,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,IRO,practice,leads
        """),
      .quiet(
        "It is done.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Find a home,2026-04-30,done
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,IRO,practice,does
        """),
      .quiet(
        "Everybody has agreed to it.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Find a home,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement,agreed_shared
        T1,SW,plan,leads,yes
        T1,IRO,practice,does,yes
        """),
      .fires(
        "The reviewing officer has taken the lead.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Find a home,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,IRO,practice,leads
        """),
      .quiet(
        "The plan has him do it: then the plan is to be talked about.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Find a home,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,IRO,plan,does
        T1,IRO,practice,does
        """),
      .quiet(
        "The keyworker checks nothing, and may do it.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Find a home,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,KW,practice,does
        """),
      .quiet(
        "He chairs.",
        """
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Chair the meeting about the move,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,IRO,practice,does
        """),
      .quiet(
        "A review meeting is his own work.",
        """
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Hold the review meeting,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,IRO,practice,does
        """),
      .quiet(
        "An advocate in her own work.",
        """
        # people
        person_id,name,role,agency,kind
        YP,Jay,Young person,,young_person
        SW,Dana Cole,Social worker,Wexmoor Council,professional
        ADV,Noor Hale,Advocate,Clear Voices,professional
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Be there as advocate for Jay,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,ADV,practice,does
        """),
    ],
    tasks: { x in
      // Most tasks are in the hands of people who may have them, which sets answer for all at once.
      let suspects = x.network.personIndices.filter { x.isPresent($0) }.reduce(into: TaskSet()) {
        tasks, person in
        let held = x.held(by: person, .practice) - x.held(by: person, .plan)
        tasks |= x.isIndependent(person) ? held : held & x.tasks(of: person, .checks, .plan)
      }
      return x.among((x.open & suspects) - x.agreedShared) { !x.peopleOutsideTheirRole($0).isEmpty }
    },
    describe: { x, task, draft in
      let people = x.peopleOutsideTheirRole(task)
      draft.concerns(people)
      draft.cite(x.cells(task, .practice) { people.contains($0.person) })
      draft.cite(x.cells(task, .plan) { people.contains($0.person) || $0.involvement == .leads })
      draft.cite(people.map { x.cell($0, .role) })
      draft.say(.who, x.list(people.map(x.nameAndRole)) ?? "")
    })
}

extension Examination {
  /// Present people who hold a task in practice although the plan has them as checkers, or their role is an
  /// independent one and the task is not its own.
  func peopleOutsideTheirRole(_ task: TaskIndex) -> [PersonIndex] {
    people(task, .practice, .leads, .does).filter { person in
      guard isPresent(person), !held(by: person, .plan).contains(task) else { return false }
      if tasks(of: person, .checks, .plan).contains(task) { return true }
      return isIndependent(person) && !isIndependentWork(task)
    }
  }

  /// Whether a person's role is there to check or to speak up.
  func isIndependent(_ person: PersonIndex) -> Bool {
    roleFacts(person)?.isIndependent ?? false
  }

  /// Whether a task is an independent role's own: chairing and monitoring reviews, or advocacy.
  func isIndependentWork(_ task: TaskIndex) -> Bool {
    if let known = network[task].catalogueTask, known == "T10" || known == "T11" || known == "T72" {
      return true
    }
    let title = stems(of: task)
    return title.contains("chair") || title.contains("monitor") || title.contains("advocat")
      || title.contains("advocac") || (title.contains("review") && title.contains("meet"))
  }
}
