import OrderedCollections
import Testing
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesModel

@Suite("The catalogue of England") struct EnglandTests {
  let england = Catalogue.england
  let today = Day(number: 20_500)

  @Test("Every job has plain words, five at most, without an abbreviation or a word that wants swapping")
  func plainRoles() {
    let swapped = ["placement", "transition", "engage", "sibling", "care leaver", "contact"]
    for role in england.roles.values {
      let words = role.plainName.split(separator: " ")
      #expect((1...5).contains(words.count), "\(role.id)")
      #expect(!words.contains { $0.count > 1 && $0 == $0.uppercased() }, "\(role.plainName)")
      #expect(!swapped.contains(where: role.plainName.contains), "\(role.plainName)")
    }
  }

  @Test("has the 72 tasks, the ten areas that a plan must cover, and a reason for every number")
  func isComplete() {
    #expect(england.tasks.count == 72)
    #expect(england.tasks.keys.first == "T01")
    #expect(england.tasks.keys.last == "T72")
    #expect(
      england.areas.values.filter(\.isRequired).map(\.id)
        == ["SUPPORT", "EDU", "WORK", "BACKUP", "HOME", "PEOPLE", "SKILLS", "MONEY", "HEALTH", "IDENTITY"])
    #expect(Set(england.statuses.map(\.status)) == Set(LeavingCareStatus.allCases))
    for name in Thresholds.Name.allCases { #expect(!england.thresholds.threshold(name).reason.isEmpty) }
  }

  @Test("names no source, role, area or task that it does not have")
  func refersToWhatIsThere() {
    let bases =
      england.roles.values.map(\.basis) + england.tasks.values.map(\.basis)
      + england.areas.values.map(\.basis)
      + england.duties.map(\.basis) + england.statuses.map(\.basis)
    for source in bases.flatMap(\.sources) { #expect(england.sources[source] != nil, "\(source)") }
    for role in england.tasks.values.flatMap({ $0.usualLead + $0.usualDoers }) {
      #expect(england.roles[role] != nil, "\(role)")
    }
    for duty in england.duties {
      for task in [duty.task] + duty.shownByTasks { #expect(england.tasks[task] != nil, "\(task)") }
    }
    for source in england.sources.values { #expect(!source.title.isEmpty) }
  }

  @Test("backs every task, and has words by which each is known")
  func backsEveryTask() {
    for task in england.tasks.values {
      #expect(!task.basis.reference.isEmpty, "\(task.id)")
      #expect(!task.signs.isEmpty, "\(task.id)")
      #expect(!task.plainTitle.isEmpty && !task.statuses.isEmpty, "\(task.id)")
    }
  }

  @Test("never calls law what nobody has confirmed")
  func unconfirmedIsNeverLaw() {
    let unconfirmed = england.tasks.values.map(\.basis) + england.roles.values.map(\.basis)
    for basis in unconfirmed where basis.strength == .unconfirmed { #expect(!basis.isLaw(on: today)) }
    #expect(england.tasks["T08"]?.basis.strength == .unconfirmed)
    #expect(england.roles["SSW"]?.basis.strength == .unconfirmed)
  }

  @Test("keeps the Staying Close duty waiting until it has a date")
  func prospectiveLawWaits() throws {
    let basis = try #require(england.tasks["T22"]?.basis)
    #expect(basis.strength == .prospectiveLaw)
    #expect(basis.inForceFrom == nil)
    #expect(!basis.isLaw(on: today))
  }

  @Test("says which roles end with an age by law, and which only mostly do")
  func rolesEnd() {
    #expect(england.roles["IRO"]?.endsAtAge == 18)
    #expect(england.roles["IRO"]?.endIsFirm == true)
    #expect(england.roles["SW"]?.endsAtAge == 18)
    #expect(england.roles["SW"]?.endIsFirm == false)
    #expect(england.roles.values.filter(\.isIndependent).map(\.id).contains("IRO"))
    #expect(england.roles["PA"]?.isSingle == true)
  }

  @Test("asks for money until 18 only of the council of a relevant child")
  func duties() {
    let owed = { (status: LeavingCareStatus, age: Int) in
      Set(england.duties.filter { $0.isOwed(to: status, age: age) }.map(\.task))
    }
    #expect(owed(.eligible, 17) == ["T02", "T10", "T16", "T09"])
    #expect(owed(.relevant, 17) == ["T02", "T09", "T14", "T37", "T56"])
    #expect(owed(.formerRelevant, 19) == ["T02", "T09", "T14"])
    #expect(owed(.qualifying, 19).isEmpty)
  }

  @Test("keeps health, identity and family with the team")
  func sensitiveAreas() {
    #expect(england.areas.values.filter(\.isSensitive).map(\.id) == ["PEOPLE", "HEALTH", "IDENTITY"])
  }
}
