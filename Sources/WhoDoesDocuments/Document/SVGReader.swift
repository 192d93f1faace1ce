/// Reads the little of XML that our own renderer writes, and refuses the rest.
struct SVGReader {
  private let bytes: [UInt8]
  private let prefix: [UInt8]
  private var at = 0
  private var out: [UInt8] = []
  private var open: [String] = []

  init(_ bytes: [UInt8], prefix: String) { (self.bytes, self.prefix) = (bytes, Array(prefix.utf8) + [0x2D]) }

  private static let elements: Set<String> = [
    "svg", "g", "title", "desc", "defs", "path", "polygon", "polyline", "ellipse", "circle", "rect", "line",
    "text", "tspan", "linearGradient", "radialGradient", "stop", "clipPath", "marker",
  ]

  private static let attributes: Set<String> = [
    "xmlns", "width", "height", "viewBox", "preserveAspectRatio", "role", "id", "class", "transform", "fill",
    "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap",
    "stroke-linejoin", "stroke-opacity", "opacity", "d", "points", "x", "y", "x1", "y1", "x2", "y2", "cx",
    "cy",
    "r", "rx", "ry", "dx", "dy", "text-anchor", "font-family", "font-size", "font-weight", "font-style",
    "text-decoration", "baseline-shift", "offset", "stop-color", "stop-opacity", "gradientUnits",
    "gradientTransform", "clip-path", "marker-end", "marker-start", "markerWidth", "markerHeight", "refX",
    "refY", "orient", "aria-labelledby", "aria-describedby", "aria-label", "aria-hidden", "lang", "xml:space",
  ]

  mutating func rewrite() -> String? {
    skipProlog()
    while at < bytes.count {
      if bytes[at] == 0x3C {
        guard tag() else { return nil }
        if open.isEmpty { break }
      } else {
        guard !open.isEmpty, text() else { return nil }
      }
    }
    let isAtEnd = bytes[at...].allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    return open.isEmpty && !out.isEmpty && isAtEnd ? String(decoding: out, as: UTF8.self) : nil
  }

  /// Skips an XML declaration, which has no place inside a page.
  private mutating func skipProlog() {
    skipBlanks()
    guard bytes[at...].starts(with: "<?xml".utf8), let end = bytes[at...].firstIndex(of: 0x3E) else { return }
    at = end + 1
    skipBlanks()
  }

  private mutating func tag() -> Bool {
    at += 1
    if peek == 0x2F {
      at += 1
      let name = word()
      guard open.popLast() == name, peek == 0x3E else { return false }
      at += 1
      out += "</\(name)>".utf8
      return true
    }
    let name = word()
    guard Self.elements.contains(name), open.isEmpty == (name == "svg") else { return false }
    out += "<\(name)".utf8
    while true {
      skipBlanks()
      switch peek {
      case 0x3E:
        at += 1
        out.append(0x3E)
        open.append(name)
        return true
      case 0x2F:
        guard at + 1 < bytes.count, bytes[at + 1] == 0x3E else { return false }
        at += 2
        out += "/>".utf8
        return true
      default: guard attribute() else { return false }
      }
    }
  }

  private mutating func attribute() -> Bool {
    let name = word()
    guard !name.isEmpty, peek == 0x3D else { return false }
    at += 1
    guard let quote = peek, quote == 0x22 || quote == 0x27,
      let end = bytes[(at + 1)...].firstIndex(of: quote)
    else { return false }
    let value = bytes[(at + 1)..<end]
    at = end + 1
    // Graphviz binds a namespace for links; without links nothing needs it.
    if name == "xmlns:xlink" { return true }
    guard Self.attributes.contains(name), !value.contains(0x3C), areSafe(value) else { return false }
    out += " \(name)=\"".utf8
    switch name {
    case "id": out += prefix + value
    case "aria-labelledby", "aria-describedby":
      out += value.split(separator: 0x20).map { prefix + $0 }.joined(separator: [0x20])
    default:
      guard let written = pointing(value) else { return false }
      out += written
    }
    out.append(0x22)
    return true
  }

  /// A value that points at nothing, or once at a gradient or clip of the same drawing; else nil.
  private func pointing(_ value: ArraySlice<UInt8>) -> [UInt8]? {
    let letters = value.flatMap { $0 == 0x22 ? Array("&quot;".utf8) : [$0] }
    let lowered = letters.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
    guard let place = lowered.firstRange(of: Array("url(".utf8)) else { return letters }
    let rest = place.upperBound
    guard rest < letters.count, letters[rest] == 0x23,
      lowered[rest...].firstRange(of: Array("url(".utf8)) == nil
    else { return nil }
    return letters[...rest] + prefix + letters[(rest + 1)...]
  }

  private mutating func text() -> Bool {
    let end = bytes[at...].firstIndex(of: 0x3C) ?? bytes.count
    guard areSafe(bytes[at..<end]) else { return false }
    out += bytes[at..<end]
    at = end
    return true
  }

  /// No control characters, and `&` only where it begins an entity that every page knows.
  private func areSafe(_ letters: ArraySlice<UInt8>) -> Bool {
    for (index, byte) in zip(letters.indices, letters) {
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return false }
      guard byte == 0x26 else { continue }
      let entity = letters[(index + 1)...].prefix { $0 != 0x3B }
      guard index + 1 + entity.count < letters.endIndex else { return false }
      let name = String(decoding: entity, as: UTF8.self)
      guard ["amp", "lt", "gt", "quot", "apos"].contains(name) || Self.isSafeNumber(name) else {
        return false
      }
    }
    return true
  }

  /// A character by number, as in `#39` and `#xa0`, other than a control character.
  private static func isSafeNumber(_ name: String) -> Bool {
    let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst(1))
    return name.hasPrefix("#") && number.map { $0 >= 0x20 && !(0x7F...0x9F).contains($0) } ?? false
  }

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
  }

  private mutating func word() -> String {
    let start = at
    while let byte = peek, Self.isWordByte(byte) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
    default: false
    }
  }
}
