public import WhoDoesAnalysis
public import WhoDoesCatalogue
import WhoDoesDocuments
import WhoDoesFiles
import WhoDoesModel

extension RoomAnswers {
  /// What the people around one young person answered, as a room: everybody is a role of their own.
  ///
  /// What must be kept from the reader is not there. A cell that was left empty is no answer.
  ///
  /// - Complexity: O(*p* · *t*) for *p* people and *t* tasks.
  public init(views reader: Readership, _ catalogue: Catalogue) {
    let network = reader.network
    let asked = reader.tasks.filter { !network.views(of: $0).isEmpty }
    let people = Set(asked.flatMap { network.views(of: $0).map(\.respondent) }).sorted()
    let sheets = people.map { person in
      Sheet(
        role: person.position,
        answers: asked.map { task in
          network.views(of: task).first { $0.respondent == person }.flatMap { Choice($0.saysLeadIs) }
        })
    }
    self.init(
      names: NameKey(network, catalogue).entries,
      tasks: asked.map {
        .init(id: network[network[$0].id].shown(), title: network[network[$0].title].shown())
      },
      sheets: sheets)
  }
}

extension RoomAnswers.Choice {
  /// The answer in a view; nil where none was given.
  init?(_ lead: View.NamedLead) {
    switch lead {
    case .person(let person): self = .named(person.position)
    case .nobody: self = .nobody
    case .dontKnow: self = .dontKnow
    case .noAnswer: return nil
    }
  }
}
