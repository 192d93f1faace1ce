import Testing
import WhoDoesModel

@Suite("A proposal for a misspelt name") struct SuggestionTests {
  @Test("is the nearest known name, whatever the capitals")
  func nearest() {
    #expect(Suggestion.closest(to: "plain_titel", among: ["title", "plain_title"]) == "plain_title")
    #expect(Suggestion.closest(to: "LEEDS", among: ["leads", "does"]) == "leads")
    #expect(
      Suggestion.didYouMean("perosn_id", among: ["task_id", "person_id"]) == "Did you mean “person_id”?")
  }

  @Test("is not made where nothing is near")
  func nothingNear() {
    #expect(Suggestion.closest(to: "banana", among: ["leads", "does"]) == nil)
    #expect(Suggestion.closest(to: "", among: ["leads"]) == nil)
    #expect(Suggestion.closest(to: "x", among: ["y"]) == nil)
  }

  @Test("is found for every slip of a pen: a letter left out, put in, replaced or swapped, in any alphabet")
  func everySlip() {
    let names = ["Personal adviser", "Réviseur indépendant", "Pracownik socjalny", "social worker 2", "IRO"]
    for name in names {
      let letters = Array(name)
      for place in letters.indices {
        var without = letters
        without.remove(at: place)
        var with = letters
        with.insert("ż", at: place)
        var replaced = letters
        replaced[place] = "q"
        var swapped = letters
        if place > 0 { swapped.swapAt(place, place - 1) }
        for slip in [without, with, replaced, swapped] {
          #expect(Suggestion.closest(to: String(slip).uppercased(), among: names) == name)
        }
      }
    }
  }
}
