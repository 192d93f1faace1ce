import Testing

@testable import WhoDoesTraining

@Suite("The run sheet is worked out, not typed")
struct RunSheetTests {
  @Test("Every session fills its time to the minute", arguments: PackOrder.Length.allCases)
  func fills(_ length: PackOrder.Length) {
    let run = RunSheet(length)
    #expect(run.parts.reduce(0) { $0 + $1.minutes } == length.rawValue)
    for (part, next) in zip(run.parts, run.parts.dropFirst()) {
      #expect(part.starts + part.minutes == next.starts)
    }
    #expect(run.hasBreak == (length != .oneHour))
  }

  @Test("Two hours are as published")
  func twoHours() {
    let run = RunSheet(.twoHours)
    #expect(run.parts.map(\.minutes) == [10, 10, 12, 20, 10, 25, 13, 12, 8])
    #expect(
      run.parts.map { RunSheet.clock($0.starts) } == [
        "0:00", "0:10", "0:20", "0:32", "0:52", "1:02", "1:27", "1:40", "1:52",
      ])
    #expect(run.tasksToTalkAbout == 4)
  }

  @Test(
    "The longer the session, the more there is time to talk about, and never more than eight tasks are shown")
  func talk() {
    let runs = PackOrder.Length.allCases.map(RunSheet.init)
    #expect(runs.map(\.tasksToTalkAbout) == [2, 4, 6])
    #expect(runs.map(\.tasksToReveal) == [4, 6, 8])
  }

  @Test("A time is read as people type it", arguments: [("9:30", 570), ("13.05", 785), ("0:00", 0)])
  func clock(_ text: String, _ minutes: Int) { #expect(PackOrder.minutes(ofClock: text) == minutes) }

  @Test("What is no time is none", arguments: ["24:00", "9", "9:60", "half past"])
  func noClock(_ text: String) { #expect(PackOrder.minutes(ofClock: text) == nil) }
}
