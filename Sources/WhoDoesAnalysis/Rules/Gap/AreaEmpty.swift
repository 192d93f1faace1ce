import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// An area that the plan must cover has no task.
  static let areaEmpty = Rule(
    "gap.area-empty", .gap, "A required area of the plan is empty",
    needs: [.plan],
    finds: "One of the ten areas that a pathway plan must cover, with no task in it.",
    why: "What is not in the plan is nobody's to do, and the young person cannot hold anybody to it.",
    fineWhen: "The plan says in that area that nothing is needed now: then one row that says so is enough.",
    basis: Basis(.law, sources: ["S15"], reference: "Care Leavers (England) Regulations 2010, Schedule 1"),
    wording: Wording(
      manager: "The plan has no task for {area}, one of the areas it must cover.",
      team: "There is nothing in the plan about {area}. Is nothing needed, or has it been missed?",
      youngPerson: "There is nothing in your plan yet about {area}. Tell us if you want something there.",
      question: "Is nothing needed for {area}, or has it been missed?"),
    precedence: .nobodyHolds,
    examples: [
      .fires(
        "A plan with tasks in nine areas, and none about plan B.", on: [],
        """
        # tasks
        task_id,area,title,status
        T1,SUPPORT,Keep in touch,on_track
        T2,EDU,Apply to college,on_track
        T3,WORK,Find a work taster,on_track
        T4,HOME,Find a home,on_track
        T5,PEOPLE,See Nan,on_track
        T6,SKILLS,Learn to cook,on_track
        T7,MONEY,Open a bank account,on_track
        T8,HEALTH,Register with a doctor,on_track
        T9,IDENTITY,Get a passport,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        """),
      .quiet(
        "A plan with a task in each of the ten areas.",
        """
        # tasks
        task_id,area,title,status
        T0,BACKUP,Agree a plan B,on_track
        T1,SUPPORT,Keep in touch,on_track
        T2,EDU,Apply to college,on_track
        T3,WORK,Find a work taster,on_track
        T4,HOME,Find a home,on_track
        T5,PEOPLE,See Nan,on_track
        T6,SKILLS,Learn to cook,on_track
        T7,MONEY,Open a bank account,on_track
        T8,HEALTH,Register with a doctor,on_track
        T9,IDENTITY,Get a passport,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        """),
    ],
    whole: { x, drafts in
      for required in x.lists.requiredAreas where !x.areas.contains(required) {
        var draft = Draft(x)
        draft.area = required
        draft.cite(x.whole(.tasks, .area, "no row with \(required)"))
        draft.say(.area, x.lowercasedFirst(x.catalogue[required]?.name ?? ""))
        draft.rest(on: x.catalogue[required]?.basis)
        drafts.append(draft)
      }
    })
}
