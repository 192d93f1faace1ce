import Foundation
import Testing
import WhoDoes
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

@Suite("Sheets that come back")
struct ReturnedSheetTests {
  @Test("A sheet filled in as asked is read as it stands")
  func plain() throws {
    try atDesk { desk in
      let file = try desk.sheet(
        "answers-P3.csv",
        """
        task_id,Task,Who leads?,My part,"What would you decide, or have you said?",May your name stand beside it?,Answers from
        T1,Keep in touch every week,Shaz,I help,,No,P3
        T2,Apply to the housing panel,me,I lead,a flat in town,Yes,P3
        T3,Open a bank account,Don't know,No part,,,P3
        T4,See a dentist,,,,,P3
        """)
      let (returned, diagnostics) = AnswersFile.read([file], network: desk.network, .england)
      #expect(diagnostics == [])
      let count = try #require(returned.counts.first)
      #expect((count.rows, count.read, count.doubted, count.refused, count.leftEmpty) == (4, 3, 0, 0, 1))
      let after = AddedAnswers(returned, to: desk.network, .england).network
      #expect(after.said == ["T1 P3 P4 helps", "T2 P3 P3 leads", "T3 P3 ? -"])
      #expect(after.views.map(\.mayBeNamed) == [false, true, false])
      #expect(after[after.views[1].stance?.words ?? .none] == "a flat in town")
    }
  }

  @Test("Columns in another order and under other names, the owner in the file's name, titles for ids")
  func reordered() throws {
    try atDesk { desk in
      let file = try desk.sheet(
        "Fwd answers-P4 (2).csv",
        "part;Who leads this?;Title\nL;K;Keep in touch every week\nhelps;PA;apply to the HOUSING panel\n;nobody;See a dentist\n"
      )
      let (returned, _) = AnswersFile.read([file], network: desk.network, .england)
      let after = AddedAnswers(returned, to: desk.network, .england).network
      #expect(after.said == ["T1 P4 P4 leads", "T2 P4 P3 helps", "T4 P4 nobody -"])
    }
  }

  @Test("Doubt is kept as words, told with its place, and never turned into a name")
  func doubt() throws {
    try atDesk { desk in
      let file = try desk.sheet(
        "a.csv",
        """
        task_id,who leads,my part,from
        T1,SW/PA,I lead and help,P5
        T2,Bogdan,,P5
        T3,all of us,,P5
        T4,~~Denise~~ Marcus,,P5
        """)
      let (returned, diagnostics) = AnswersFile.read([file], network: desk.network, .england)
      #expect(returned.counts[0].doubted == 4 && returned.counts[0].addsUp)
      #expect(
        diagnostics.allSatisfy { $0.severity == .notice && $0.place.row != nil && $0.place.column != nil })
      #expect(
        AddedAnswers(returned, to: desk.network, .england).network.said == [
          "T1 P5 - - Wrote “SW/PA” for who leads. Wrote “I lead and help” for their part.",
          "T2 P5 - - Wrote “Bogdan” for who leads.", "T3 P5 - - Wrote “all of us” for who leads.",
          "T4 P5 - - Wrote “~~Denise~~ Marcus” for who leads.",
        ])
    }
  }

  @Test("What cannot be used is refused with what to do, and the rest is read")
  func refused() throws {
    try atDesk { desk in
      let file = try desk.sheet(
        "a.csv",
        """
        task_id,Task,who leads,from
        T9,,S,P5
        T1,See a dentist,S,P5
        T2,,S,Bogdan
        T3,,S,
        ,,S,P5
        T4,,S,P5
        T4,,P,P5
        """)
      let (returned, diagnostics) = AnswersFile.read([file], network: desk.network, .england)
      #expect(
        diagnostics.filter { $0.severity == .error }.map(\.code) == [
          "unknown-task", "id-and-title", "unknown-person", "whose-answer", "empty-cell", "repeated-row",
        ])
      #expect((returned.counts[0].read, returned.counts[0].refused) == (1, 6))
      #expect(returned.counts[0].addsUp)
    }
  }

  @Test(
    "A wrong file is refused as a whole",
    arguments: ["name,phone\nSam,1\n", "", "just words", "<html><p>hello</p></html>", "PK\u{3}\u{4}rubbish"])
  func wrongFile(_ text: String) throws {
    try atDesk { desk in
      let (returned, diagnostics) = AnswersFile.read(
        [try desk.sheet("wrong.csv", text)], network: desk.network, .england)
      #expect(returned.isEmpty)
      #expect(diagnostics.contains { $0.severity == .error })
      #expect(returned.counts.allSatisfy { $0.addsUp })
    }
  }

  @Test("The sheets that are sent out come back as they were sent: nothing to read, nothing in doubt")
  func thereAndBack() throws {
    try atDesk { desk in
      let file = try desk.caseFolder()
      let asked = try AskedTasks(file.agenda(), named: ["T1", "T2", "T3"])
      let sheet = try #require(try file.sheets(for: [PersonIndex(1)], asked).first)
      let workbook = try #require(sheet.files.first { $0.name.hasSuffix(".xlsx") })
      let path = desk.folder.appending(path: workbook.name)
      try Data(workbook.bytes).write(to: path)
      let (returned, diagnostics) = AnswersFile.read([path.path], network: desk.network, .england)
      #expect(diagnostics == [])
      #expect(returned.counts.map(\.leftEmpty) == [3])
    }
  }

  @Test("Whose sheets are missing is said, and no reply is never no part")
  func missing() throws {
    try atDesk { desk in
      let asked = AskedList([.init(person: "P2", tasks: ["T1", "T2"]), .init(person: "P3", tasks: ["T1"])])
      try Data(asked.csv).write(to: desk.folder.appending(path: AskedList.fileName))
      let file = try desk.sheet("a.csv", "task_id,who leads,from\nT1,me,P2\n")
      let taken = try desk.caseFolder().adding([file])
      #expect(
        taken.missing.lines == [
          "Still missing: Marcus. No reply is not “no part”.", "Denise has left T2 empty.",
        ])
    }
  }

  @Test("Only what the young person lets be seen is taken in; where they were not asked, it waits")
  func ownSay() throws {
    try atDesk { desk in
      let file = try desk.sheet(
        "my-say.csv",
        """
        line,Question,My words,What it is about,Can the people who work with me see this?,Who typed it
        WANT1,What do I want?,A flat near Nan,Where I live,yes,Shaz
        WANT2,What do I want?,KEEPTHISBACK,Where I live,no,Shaz
        BUG1,What is bugging me?,NOTASKEDYET,Where I live,,Shaz
        GO1,Who do I go to?,Shaz. Always.,,Yes,
        GO2,Who do I go to?,,,,
        """)
      let (returned, diagnostics) = AnswersFile.read([file], network: desk.network, .england)
      #expect(returned.ownWords.map(\.words) == ["A flat near Nan", "Shaz. Always."])
      #expect(diagnostics.map(\.code) == ["not-shared", "not-asked"])
      #expect(returned.counts[0].addsUp)
      let after = AddedAnswers(returned, to: desk.network, .england)
      #expect(after.network.voice.map { after.network[$0.words] } == ["A flat near Nan", "Shaz. Always."])
      #expect(after.network.voice.map(\.top) == [1, nil])
      #expect(after.network[after.network.voice[0].whoseHand] == "Shaz")
    }
  }

  @Test("The Word file and the page come back too: boxes that are ticked, words that are struck out")
  func wordFile() throws {
    try atDesk { desk in
      let file = try desk.caseFolder()
      let asked = try AskedTasks(file.agenda(), named: ["T1", "T2", "T3"])
      let sheet = try #require(try file.sheets(for: [PersonIndex(1)], asked).first)
      for ending in [".docx", ".html"] {
        let sent = try #require(sheet.files.first { $0.name.hasSuffix(ending) })
        let path = desk.folder.appending(path: sent.name)
        try Data(sent.bytes).write(to: path)
        let (returned, diagnostics) = AnswersFile.read([path.path], network: desk.network, .england)
        #expect(!diagnostics.contains { $0.severity == .error }, "\(ending)")
        #expect(returned.counts.map(\.leftEmpty) == [3], "\(ending)")
      }
      let filled = try desk.sheet(
        "answers-P2.html",
        """
        <!DOCTYPE html><table><tr><th>Id</th><th>Task</th><th>Who leads?</th><th>My part</th></tr>
        <tr><td>T1</td><td></td><td><s>Tom</s> Denise</td><td>☐ lead ☒ help ☐ told</td></tr>
        <tr><td>T2</td><td></td><td>P</td><td>☒ lead ☒ help ☐ told</td></tr></table>
        """)
      let (returned, _) = AnswersFile.read([filled], network: desk.network, .england)
      #expect(
        AddedAnswers(returned, to: desk.network, .england).network.said == [
          "T1 P2 - helps Wrote “~~Tom~~ Denise” for who leads.",
          "T2 P2 P3 - Wrote “lead and help” for their part.",
        ])
    }
  }
}
