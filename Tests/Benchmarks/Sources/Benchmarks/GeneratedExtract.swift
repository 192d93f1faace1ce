/// Invented extracts of one council, as CSV files: the Standard Safeguarding Dataset and Annex A, list 9.
///
/// One young person in five shows something that a rule is about: nobody named, a worker who has gone, a plan without
/// a date, two at once, a team in which the case waits. Ids are numbers, and nobody is named.
struct GeneratedExtract {
  /// Name and content of each file.
  private(set) var files: [(name: String, text: String)] = []
  private var luck = SeededGenerator(seed: 11)
  private let children: Int

  init(children: Int) {
    self.children = children
    addStaff()
    addPeople()
    addLeavers()
    addInvolvements()
    addCare()
    addListNine()
  }

  /// The file with the Annex A list.
  static let listNine = "annex-a-list-9.csv"

  private static let statuses = ["Relevant", "Former Relevant", "Former Relevant", "Qualifying", "Eligible"]
  private static let touch = ["YES", "YES", "YES", "NO", "REFU", "NREQ"]

  private mutating func day(_ years: ClosedRange<Int>) -> String {
    let (month, day) = (Int.random(in: 1...12, using: &luck), Int.random(in: 1...28, using: &luck))
    return
      "\(Int.random(in: years, using: &luck))-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  private mutating func add(_ name: String, _ headings: String, _ rows: [String]) {
    files.append((name, headings + "\n" + rows.joined(separator: "\n") + "\n"))
  }

  private mutating func addStaff() {
    add(
      "ssd_professionals.csv", "prof_professional_id,prof_professional_name,prof_professional_job_title",
      (0..<400).map { "\(7000 + $0),Worker \($0),Social worker" })
    add("ssd_department.csv", "dept_team_id,dept_team_name", (0..<30).map { "T\($0),Team \($0)" })
  }

  private mutating func addPeople() {
    let rows = (0..<children).map { "\(100_000 + $0),\(day(2001...2009)) 00:00:00.000" }
    add("ssd_person.csv", "pers_person_id,pers_dob", rows)
  }

  private mutating func addLeavers() {
    let rows = (0..<children).map { child in
      let plan = luck.chance(10) ? "1900-01-01" : day(2025...2025)
      let contact = luck.chance(10) ? "" : day(2025...2025)
      let worker = luck.chance(5) ? "" : "\(7000 + Int.random(in: 0..<400, using: &luck))"
      return [
        "L\(child)", "\(100_000 + child)", luck.pick(Self.statuses), luck.pick(Self.touch), contact,
        luck.pick(["U", "V", "W", "Z"]), luck.pick(["1", "2"]), luck.pick(["F1", "F2", "G4", "G5"]), plan,
        worker, "T\(Int.random(in: 0..<30, using: &luck))",
      ].joined(separator: ",")
    }
    add(
      "ssd_care_leavers.csv",
      "clea_table_id,clea_person_id,clea_care_leaver_eligibility,clea_care_leaver_in_touch,"
        + "clea_care_leaver_latest_contact,clea_care_leaver_accommodation,clea_care_leaver_accom_suitable,"
        + "clea_care_leaver_activity,clea_pathway_plan_review_date,clea_care_leaver_worker_id,"
        + "clea_care_leaver_allocated_team",
      rows)
  }

  private mutating func addInvolvements() {
    var rows: [String] = []
    for child in 0..<children {
      for number in 0..<10 {
        let isLast = number == 9 || luck.chance(3)
        let worker = luck.chance(4) ? "-1" : "\(7000 + Int.random(in: 0..<400, using: &luck))"
        let (from, until) = (
          day((2014 + number)...(2014 + number)), isLast ? "" : day((2015 + number)...(2015 + number))
        )
        rows.append(
          "I\(rows.count),\(worker),\(luck.pick(["CW", "CW", "16PLUS"])),T\(Int.random(in: 0..<30, using: &luck)),"
            + "\(100_000 + child),\(from),\(until),")
      }
    }
    add(
      "ssd_involvements.csv",
      "invo_involvements_id,invo_professional_id,invo_professional_role_id,invo_professional_team,invo_person_id,"
        + "invo_involvement_start_date,invo_involvement_end_date,invo_worker_change_reason",
      rows)
  }

  private mutating func addCare() {
    var (episodes, reviews, visits): ([String], [String], [String]) = ([], [], [])
    for child in 0..<children {
      for year in 2018..<2023 {
        episodes.append("\(100_000 + child),\(day(year...year)),\(day((year + 1)...(year + 1))),X1")
      }
      for _ in 0..<5 { reviews.append("\(100_000 + child),R\(reviews.count),\(day(2020...2025))") }
      for _ in 0..<5 { visits.append("\(100_000 + child),\(day(2020...2025))") }
    }
    add(
      "ssd_cla_episodes.csv",
      "clae_person_id,clae_cla_episode_start_date,clae_cla_episode_ceased_date,clae_cla_episode_ceased_reason",
      episodes)
    add("ssd_cla_reviews.csv", "clar_cla_person_id,clar_cla_review_id,clar_cla_review_date", reviews)
    add("ssd_cla_visits.csv", "clav_person_id,clav_cla_visit_date", visits)
  }

  private mutating func addListNine() {
    let rows = (0..<children).map { child in
      [
        "\(100_000 + child)", day(2001...2009), "Team \(Int.random(in: 0..<30, using: &luck))",
        luck.chance(6) ? "" : "Worker \(Int.random(in: 0..<400, using: &luck))",
        luck.chance(6) ? "" : "Adviser \(Int.random(in: 0..<300, using: &luck))",
        luck.pick([
          "a) Relevant child", "b) Former relevant child", "c) Qualifying care leaver", "d) Eligible child",
        ]),
        luck.chance(8) ? "" : day(2025...2025), luck.pick(["a) Yes", "b) No", "e) NREQ", "d) Refu"]),
        luck.chance(8) ? "" : day(2025...2025),
        luck.pick(["B) With parents or relatives", "V) Independent living"]),
        luck.pick(["a) Suitable", "b) Unsuitable"]), luck.pick(["F4", "G5"]),
      ].joined(separator: ",")
    }
    add(
      Self.listNine,
      "Child Unique ID,Date of Birth,Allocated Team,Allocated Worker,Allocated Personal Advisor,Eligibility Category,"
        + "Latest Pathway Plan Review Date,LA in Touch,Latest Date of Contact,Type of Accommodation,"
        + "Suitability of Accommodation,Activity Status",
      rows)
  }
}
