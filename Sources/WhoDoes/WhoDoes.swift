// The front door: `import WhoDoes` brings every room that a program needs to load a case, look at it, draw it
// and write about it.
@_exported public import Graphviz
@_exported public import Spreadsheet
@_exported public import WhoDoesAnalysis
@_exported public import WhoDoesCaseload
@_exported public import WhoDoesCatalogue
@_exported public import WhoDoesDiagrams
@_exported public import WhoDoesDocuments
@_exported public import WhoDoesEngland
@_exported public import WhoDoesExtracts
@_exported public import WhoDoesFiles
@_exported public import WhoDoesMatrix
@_exported public import WhoDoesModel
@_exported public import WhoDoesRegister
@_exported public import WhoDoesTraining
@_exported public import ZipArchive
