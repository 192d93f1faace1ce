import Testing
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesTraining

@Suite("The grid that is typed in the break")
struct TallyTests {
  @Test("Letters, nought, question marks and words are read; empty cells are no answers")
  func letters() throws {
    let (room, remarks) = try grid(
      """
      person,table,role,T1,T2,T3
      1,1,P,S,P,0
      2,1,K,p,?,Personal adviser
      3,2,S,SW,don't know,housing officer
      4,2,H,S,,nobody
      5,2,keyworker,me,-,Everyone
      """)
    #expect(remarks == [])
    #expect(room.said("T1") == "3 Social worker, 1 Personal adviser, 1 Keyworker")
    #expect(room.said("T2") == "2 Don't know, 1 Personal adviser")
    #expect(room.said("T3") == "2 Nobody, 1 Personal adviser, 1 Housing officer, 1 Everyone")
    #expect(room.tables == ["1", "2"])
    #expect(room.bars(ofTask: "T9") == nil)
  }

  @Test("Two in one cell, a stranger's name and a crossed-out answer are doubted, named and not counted")
  func doubt() throws {
    let (room, remarks) = try grid(
      """
      T1,T2
      S/P,~~S~~ P
      SP,Bogdan
      S,P
      """)
    #expect(room.said("T1") == "1 Social worker")
    #expect(room.said("T2") == "1 Personal adviser")
    #expect(room.inDoubt == [2, 2])
    #expect(
      remarks == [
        "in-doubt Row 2: “S/P” names more than one. It is in doubt and not counted.",
        "in-doubt Row 2: “~~S~~ P” has something crossed out. It is in doubt and not counted.",
        "in-doubt Row 3: “SP” names more than one. It is in doubt and not counted.",
        "in-doubt Row 3: “Bogdan” is no letter or role of this session. It is in doubt and not counted.",
      ])
  }

  @Test("Columns in any order, a row of sums and a column of remarks")
  func anyOrder() throws {
    let (room, remarks) = try grid("T2;comment;role;T1\nP;late;S;S\nK;;P;S\nTotal;;;2\n")
    #expect(room.said("T1") == "2 Social worker")
    #expect(room.said("T2") == "1 Personal adviser, 1 Keyworker")
    #expect(remarks == ["total-row Row 4 is a row of sums and is not read."])
  }

  @Test("Tasks of a session are known by id, number and title, and others are told of")
  func knownTasks() throws {
    let tasks = [("A-T01", "Keep in touch"), ("A-T02", "Open a bank account"), ("A-T03", "See a dentist")]
      .map { RoomAnswers.Task(id: $0.0, title: $0.1) }
    let (room, remarks) = try grid("T2,a-t01,Shoe size\nP,S,9\n", tasks: tasks)
    #expect(room.tasks.map(\.id) == ["A-T01", "A-T02"])
    #expect(room.said("A-T01") == "1 Social worker")
    #expect(room.said("A-T02") == "1 Personal adviser")
    #expect(remarks == ["unknown-column “Shoe size” is not read."])
  }

  @Test("Before and after are kept apart")
  func rounds() throws {
    let (room, _) = try grid("when,T1\nbefore,S\nbefore,P\nafter,P\nAfter,P\n")
    #expect(room.rounds == [.before, .after])
    #expect(room.said("T1") == "1 Social worker, 1 Personal adviser")
    #expect(room.said("T1", .after) == "2 Personal adviser")
  }

  @Test("Counts of each table give the same as the people at it")
  func counts() throws {
    let (counted, remarks) = try grid(
      """
      table,task,S,P,0,?
      1,T1,2,1,,1
      2,T1,1,,1,
      1,T2,,4,,
      2,T2,0,1,,x
      """)
    #expect(counted.said("T1") == "3 Social worker, 1 Personal adviser, 1 Nobody, 1 Don't know")
    #expect(counted.said("T2") == "5 Personal adviser")
    #expect(remarks == ["not-a-number Row 5: “x” is no count and is left out."])
    let (typed, _) = try grid("T1,T2\nS,P\nS,P\nP,P\n?,P\nS,P\n0,\n")
    let (one, other) = (RoomFigures(of: counted), RoomFigures(of: typed))
    #expect(one.alpha == other.alpha)
    #expect(one.tasks.map(\.agreement) == other.tasks.map(\.agreement))
    #expect(one.tasks[0].claims == nil, "counts do not say who named their own role")
  }

  @Test(
    "What is no grid is refused with what to do",
    arguments: ["", "\n\n", "name,role\nSam,PA\n", "T1,T2\n,\n", "<html>"])
  func noGrid(_ text: String) throws {
    let (room, remarks) = try grid(text)
    #expect(room.sheets.isEmpty)
    #expect(!remarks.isEmpty)
  }
}
