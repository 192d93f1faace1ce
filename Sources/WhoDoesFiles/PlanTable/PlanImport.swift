import OrderedCollections
public import WhoDoesCatalogue
public import WhoDoesModel

/// A pathway plan's table read into the plan layer of a case, with everything that it leaves open.
///
/// Two names in a cell stay two leads, "A or B" stays one of two, a team stays a team with nobody named, "ASAP" stays
/// no day, and the words are kept beside each. Nothing is made up to fill a gap.
///
/// ```swift
/// let plan = PlanImport.read("plan.docx", catalogue: .england, settings: .init(reference: "R4"))
/// print(plan.summary)
/// ```
public struct PlanImport: Sendable {
  /// What is known beside the file.
  public struct Settings: Sendable {
    /// The case's reference, which is no name.
    public var reference: String?
    /// The day of the plan, against which days are read; nil to look for it in the file.
    public var planDated: Day?
    /// The day for which the case is made; nil for the day of the plan or, where that is not known either, `today`.
    public var asOf: Day?
    /// Today.
    public var today: Day
    /// Answers to earlier questions.
    public var answers: PlanAnswers

    /// Settings with every part given.
    public init(
      reference: String? = nil, planDated: Day? = nil, asOf: Day? = nil, today: Day,
      answers: PlanAnswers = PlanAnswers()
    ) {
      (self.reference, self.planDated, self.asOf) = (reference, planDated, asOf)
      (self.today, self.answers) = (today, answers)
    }
  }

  /// A task and the one of the catalogue for which it seems to stand.
  public struct Match: Sendable, Equatable {
    /// The task's id in the case.
    public let task: String
    /// Its title.
    public let title: String
    /// The task of the catalogue, nil where none fits.
    public let catalogueTask: CatalogueTaskID?
    /// Its title, "" where none fits.
    public let catalogueTitle: String
    /// How sure that is.
    public let confidence: Confidence
  }

  /// How sure a match with the catalogue is.
  public enum Confidence: String, Sendable { case sure, likely, guess, none, answered }

  /// The tables of the case: case, people, tasks, assignments.
  public let tables: RawTables
  /// What the plan leaves open, grouped.
  public let doubts: [PlanDoubt]
  /// Tasks and the catalogue.
  public let matches: [Match]
  /// What the readers said.
  public let diagnostics: [Diagnostic]
  /// What was taken out because nothing here needs it.
  public let removed: PersonalData.Removed
  /// The lines that say what was read and what is not sure.
  public let summary: String

  /// Whether there are tasks.
  public var isEmpty: Bool { matches.isEmpty }

  /// Reads the tables of a file.
  ///
  /// - Complexity: O(*n*) in the bytes of the file, times the words of a cell.
  public static func read(_ path: String, catalogue: Catalogue, settings: Settings) -> PlanImport {
    let (contents, diagnostics) = GridFile.read(path)
    return read(contents, diagnostics, catalogue: catalogue, settings: settings)
  }

  /// Reads the tables of a file that was opened already.
  public static func read(
    _ contents: GridFile, _ diagnostics: [Diagnostic], catalogue: Catalogue, settings: Settings
  ) -> PlanImport {
    var reader = PlanReader(catalogue, settings)
    return reader.read(contents, diagnostics)
  }
}

extension CaseFolder {
  /// Writes tables that a reader made as a folder of CSV files; files that are there are never overwritten.
  ///
  /// - Throws: ``UnwritableFolder`` with the files in the way; nothing is written then.
  public static func write(_ tables: RawTables, to folder: String) throws(UnwritableFolder) {
    let files = tables.tables.compactMap { name in
      tables[name].map { (name: name.rawValue + ".csv", bytes: DelimitedText.write($0)) }
    }
    do { try NewFiles(files: files).write(to: folder) } catch {
      throw UnwritableFolder(error, folder: folder)
    }
  }
}
