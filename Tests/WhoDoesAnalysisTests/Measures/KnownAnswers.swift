import Foundation
import Testing

/// Published examples with the values that well-known programs give for them, to six decimals.
struct KnownAnswers: @unchecked Sendable {
  private let value: Any

  static let all = KnownAnswers(
    value: (try? JSONSerialization.jsonObject(
      with: Data(
        contentsOf: URL(filePath: #filePath).appending(path: "../../../KnownAnswers/measures.json")
          .standardizedFileURL))) ?? [:])

  private init(value: Any) { self.value = value }

  subscript(key: String) -> KnownAnswers { .init(value: (value as? [String: Any])?[key] ?? NSNull()) }
  var number: Double { (value as? NSNumber)?.doubleValue ?? .nan }
  var text: String { value as? String ?? "" }
  var numbers: [Double?] { (value as? [Any])?.map { ($0 as? NSNumber)?.doubleValue } ?? [] }
  var table: [[Double?]] { rows.map(\.numbers) }
  var rows: [KnownAnswers] { (value as? [Any])?.map(KnownAnswers.init) ?? [] }
  var words: [String?] { (value as? [Any])?.map { $0 as? String } ?? [] }
  var names: [String] { words.compactMap(\.self) }
  var pairs: [(String, String)] { rows.map { ($0.names[0], $0.names[1]) } }
  var byName: [String: KnownAnswers] { (value as? [String: Any])?.mapValues(KnownAnswers.init) ?? [:] }
}

/// Compares to six decimals.
func expectNear(
  _ found: Double?, _ known: KnownAnswers, _ what: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let value = found ?? .nan
  #expect(
    abs(value - known.number) <= 0.000_000_51, "\(what): \(value) and not \(known.number)",
    sourceLocation: sourceLocation)
}
