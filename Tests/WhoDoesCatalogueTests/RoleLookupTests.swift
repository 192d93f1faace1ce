import OrderedCollections
import Testing
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesModel

@Suite("A job title in a case file") struct RoleLookupTests {
  let england = Catalogue.england

  @Test(
    "finds its role, as the two training cases write it",
    arguments: [
      ("Young person", "YP"), ("Social worker", "SW"), ("Personal adviser", "PA"), ("Keyworker", "KW"),
      ("Registered manager of the home", "RM"), ("Independent reviewing officer", "IRO"),
      ("Housing options officer (care leavers)", "HO"), ("Post-16 adviser", "VS"),
      ("Children in care nurse", "LACN"), ("CAMHS practitioner", "CAMHS"), ("Grandmother", "FAM"),
      ("Social worker (has left)", "SW"), ("Social worker (finished at 18)", "SW"), ("Support worker", "SAW"),
      ("Service manager", "RSM"), ("Immigration solicitor", "SOL"),
      ("ESOL tutor and named person for care leavers", "COL"), ("Trauma therapist", "THER"),
      ("Church deacon and family friend", "FAM"), ("Family tracing caseworker", "TRACE"),
      ("Housing options officer", "HO"),
    ])
  func inTheTrainingCases(title: String, role: RoleID) {
    #expect(england.role(named: title).role == role)
    #expect(england.role(named: title).second == nil)
  }

  @Test(
    "finds its role under the names that services use",
    arguments: [
      ("PA", "PA"), ("personal advisor", "PA"), ("SW", "SW"), ("Children's Social Worker", "SW"),
      ("Supervising social worker", "SSW"), ("Adult social worker", "ASC"), ("Key worker", "KW"),
      ("Team manager", "LCM"), ("SW team manager", "LCM"), ("CiC nurse", "LACN"), ("LAC nurse", "LACN"),
      ("Virtual school head", "VS"), ("Designated teacher", "DT"), ("YOT worker", "YJW"), ("Police", "POL"),
      ("Foster carers", "FC"), ("Independent visitor", "IV"), ("Mentor", "MEN"),
      ("Probation officer", "PROB"),
      ("Drug and alcohol worker", "DRUG"), ("Staying Close worker", "SCW"), ("Work coach", "DWP"),
      ("Jordan's mum", "FAM"), ("Duty social worker", "DUTY"), ("Advocate (NYAS)", "ADV"),
    ])
  func inServices(title: String, role: RoleID) {
    #expect(england.role(named: title).role == role)
  }

  @Test("gives two roles where it joins two")
  func twoRoles() {
    #expect(england.role(named: "IRO and PA") == ("IRO", "PA"))
    #expect(england.role(named: "Social worker / personal adviser") == ("SW", "PA"))
    #expect(england.role(named: "Keyworker & advocate") == ("KW", "ADV"))
  }

  @Test(
    "is no guess: what names no role has none",
    arguments: ["Dog walker", "", "???", "Pa and ma", "Leaving care team", "Head of nothing"])
  func noGuess(title: String) {
    #expect(england.role(named: title).role == nil)
  }

  @Test("that is misspelt brings a proposal")
  func didYouMean() {
    #expect(england.role(named: "Personel advisr").role == nil)
    #expect(england.closestRole(to: "Personel advisr") == "Personal adviser")
    #expect(england.closestRole(to: "Xylophone") == nil)
  }

  @Test("that a council adds is found at once")
  func afterAChange() {
    var catalogue = england
    #expect(catalogue.role(named: "Wayfinder").role == nil)
    catalogue.roles["PA"]?.aliases.append("Wayfinder")
    #expect(catalogue.role(named: "Wayfinder").role == "PA")
    #expect(england.role(named: "Wayfinder").role == nil)
  }
}
