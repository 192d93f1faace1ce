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
}
