import Foundation
import OrderedCollections
import Testing
import WhoDoesCatalogue
import WhoDoesModel

@testable import WhoDoesFiles

private func area(_ id: AreaID) -> PlanArea {
  PlanArea(
    id: id, name: id.description, plainName: "", aliases: [], isRequired: true, isSensitive: false,
    basis: Basis(.law, reference: ""))
}

let pending = Catalogue(
  roles: [:], tasks: [:],
  areas: [
    "SUPPORT": area("SUPPORT"), "HOME": area("HOME"), "BACKUP": area("BACKUP"), "EDU": area("EDU"),
    "WORK": area("WORK"), "SKILLS": area("SKILLS"), "MONEY": area("MONEY"), "HEALTH": area("HEALTH"),
    "PEOPLE": area("PEOPLE"), "IDENTITY": area("IDENTITY"),
  ],
  duties: [], sources: [:], statuses: [], thresholds: Thresholds([:]), wordGroups: [])

@Test(arguments: ["jordan", "yonas"]) func quick(_ name: String) throws {
  let (c, d) = try CaseSource.read("Data/Scenarios/" + name, catalogue: pending)
  for x in d where x.code != "unknown-role" { print(x) }
  print(
    c.people.count, c.tasks.count, c.assignments.count, c.views.count, c.youngPerson, c.asOf,
    c.nextMeeting as Any)
}
