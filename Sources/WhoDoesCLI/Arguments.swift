public import ArgumentParser
public import WhoDoes
public import WhoDoesDiagrams
public import WhoDoesDocuments
public import WhoDoesMatrix
public import WhoDoesModel
public import WhoDoesTraining

extension Day: ExpressibleByArgument {
  /// Reads a day written as `2026-03-09`.
  public init?(argument: String) { self.init(argument) }
}

extension Urgency: ExpressibleByArgument {}
extension Layer: ExpressibleByArgument {}
extension MatrixFinding.Level: ExpressibleByArgument {}
extension LeavingCareStatus: ExpressibleByArgument {}
extension CatalogueList.Part: ExpressibleByArgument {}
extension Audience: ExpressibleByArgument {}
extension MapKind: ExpressibleByArgument {}
extension MapFormat: ExpressibleByArgument {}
extension MapPage: ExpressibleByArgument {}
extension Theme: ExpressibleByArgument {}
extension DocumentFormat: ExpressibleByArgument {}
extension Exercise.Level: ExpressibleByArgument {}
extension FictionalCase.Setting: ExpressibleByArgument {}
extension PackOrder.Length: ExpressibleByArgument {}
extension Document.Page.Paper: ExpressibleByArgument {}
extension CaseloadFormat: ExpressibleByArgument {}
extension ExtractRun.Format: ExpressibleByArgument {}
extension CaseDocument: ExpressibleByArgument {}
extension CaseloadDocument.Dimension: ExpressibleByArgument {}
extension ExtractSource: ExpressibleByArgument {}
extension CaseSystem: ExpressibleByArgument {}
extension CaseloadPublication.Build: EnumerableFlag {}
