import Foundation

/// The committed schema, as far as it goes: types, required and further keys, enumerations, constants,
/// patterns and references within the file.
struct Schema {
  private let root: [String: Any]

  init() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Data/Schema/findings.schema.json")
    let value = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    guard let root = value as? [String: Any] else { throw CocoaError(.propertyListReadCorrupt) }
    self.root = root
  }

  /// What is wrong with a text, each with its place; none where it is as the schema says.
  func problems(with text: String) throws -> [String] {
    check(try JSONSerialization.jsonObject(with: Data(text.utf8)), root, "$")
  }

  private func check(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = reference.split(separator: "/").last.map(String.init) ?? ""
      let definitions = root["$defs"] as? [String: Any]
      guard let target = definitions?[name] as? [String: Any] else { return ["\(place): no \(reference)"] }
      return check(value, target, place)
    }
    let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
    if !types.isEmpty, !types.contains(where: { isOf(type: $0, value) }) {
      return ["\(place): not \(types.joined(separator: " or "))"]
    }
    var problems: [String] = []
    if let allowed = schema["enum"] as? [String], !allowed.contains(value as? String ?? "") {
      problems.append("\(place): \(value) is none of \(allowed)")
    }
    if let constant = schema["const"] as? String, constant != value as? String {
      problems.append("\(place): not \(constant)")
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      problems.append("\(place): \(text) is not like \(pattern)")
    }
    if let members = value as? [String: Any] { problems += check(members: members, schema, place) }
    if let items = schema["items"] as? [String: Any], let elements = value as? [Any] {
      for (index, element) in elements.enumerated() {
        problems += check(element, items, "\(place)[\(index)]")
      }
    }
    return problems
  }

  private func check(members: [String: Any], _ schema: [String: Any], _ place: String) -> [String] {
    let known = schema["properties"] as? [String: [String: Any]] ?? [:]
    let missing = (schema["required"] as? [String] ?? []).filter { members[$0] == nil }
    var problems = missing.map { "\(place): no \($0)" }
    for (key, value) in members {
      if let schema = known[key] {
        problems += check(value, schema, "\(place).\(key)")
      } else if schema["additionalProperties"] as? Bool == false {
        problems.append("\(place): \(key) is not known")
      }
    }
    return problems
  }

  private func isOf(type: String, _ value: Any) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "integer": value is Int
    case "boolean": value is Bool
    default: false
    }
  }
}
