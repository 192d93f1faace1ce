import Foundation
import Testing

@testable import WhoDoesExtracts

@Suite("The values that councils write keep their meaning")
struct ValueTests {
  private struct Variant: Decodable {
    var code: String
    var names: Names

    enum CodingKeys: CodingKey { case code, names }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      // A column that is not read here has yes and no for codes.
      code = (try? container.decode(String.self, forKey: .code)) ?? ""
      names = try container.decode(Names.self, forKey: .names)
    }

    enum Names: Decodable {
      case several([String])
      case one(String)

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let list = try? container.decode([String].self) {
          self = .several(list)
        } else {
          self = .one(try container.decode(String.self))
        }
      }

      var all: [String] { if case .several(let names) = self { names } else { [] } }
    }
  }

  private static let columns: [String: ExtractColumn] = [
    "Eligibility Category": .eligibility, "LA in Touch": .inTouch, "Type of Accommodation": .accommodation,
    "Suitability of Accommodation": .suitability, "Activity Status": .activity,
  ]

  /// The source's code for each of ours: it puts several of ours together.
  private static let ours: [ExtractColumn: [String: String]] = [
    .eligibility: ["a": "R", "b": "FR", "c": "Q", "d": "E", "e": "OTHER"],
    .inTouch: [
      "a": "YES", "b": "NO REFU NREQ", "c": "NREC",
      "d": "DIED RHOM YES-ABROAD NO-ABROAD NO-WHEREABOUTS NREC",
    ],
    .suitability: ["a": "1", "b": "2", "c": "0", "d": "0"],
    .accommodation: [
      "a": "B", "b": "C", "c": "D", "d": "E", "e": "G", "f": "H", "g": "K", "h": "R", "i": "S", "j": "T",
      "k": "U", "l": "V", "m": "W", "n": "X", "o": "Z", "p": "Y", "z": "ERROR",
    ],
  ]

  @Test("Every code and every written value of the list comes to its code")
  func everyValue() throws {
    let data = try Data(contentsOf: Sample.folder.appending(path: "list9_value_variants.json"))
    let fields = try JSONDecoder().decode([String: [Variant]].self, from: data)
    var count = 0
    for (name, column) in Self.columns {
      for variant in try #require(fields[name]) {
        let wanted =
          column == .activity
          ? [String(variant.code.prefix(2))]
          : (Self.ours[column]?[String(variant.code.prefix(1))] ?? "").split(separator: " ").map(String.init)
        // "d) Exclude" holds some values that also stand under "c) Not recorded": the one is as good as the other.
        let also = variant.names.all.contains("nan") ? ["NREC", "0"] : []
        for written in [variant.code] + variant.names.all {
          count += 1
          let code = ValueBook.shared.read(written, in: column)?.code
          #expect((wanted + also).contains(code ?? "none"), "\(name): \(written) → \(code ?? "none")")
        }
        for code in wanted { #expect(ValueBook.shared.read(code, in: column)?.code == code) }
      }
    }
    #expect(count > 440)
  }

  @Test(
    "Traps that have caught others",
    arguments: [
      ("NREQ", ExtractColumn.inTouch, "NREQ"), ("e) NREQ", .inTouch, "NREQ"), ("REFUSED", .inTouch, "REFU"),
      ("Unsuitable", .suitability, "2"), ("Not suitable", .suitability, "2"),
      ("a) Suitable", .suitability, "1"),
      ("C: Community home / residential care", .accommodation, "C"), ("X: In custody", .accommodation, "X"),
      ("Y: Other accommodation", .accommodation, "Y"), ("(Z) 16+ Staying Put", .accommodation, "Z"),
      ("U9 - A new wording of independent living", .accommodation, nil),
      ("(U) Her own flat above the shop", .accommodation, "U"), ("A flat", .accommodation, nil),
      ("E a room", .accommodation, nil), ("former relevant 21-24", .eligibility, "FR"),
      ("F4) Apprentice at a bakery", .activity, "F4"), ("FR", .eligibility, "FR"), ("", .inTouch, nil),
    ] as [(String, ExtractColumn, String?)])
  func trap(_ written: String, _ column: ExtractColumn, _ code: String?) {
    #expect(ValueBook.shared.read(written, in: column)?.code == code)
  }

  @Test("A kind of home written with its digit says whether it is suitable")
  func digit() {
    #expect(ValueBook.shared.read("Z2", in: .accommodation)?.suitability == "2")
    #expect(ValueBook.shared.read("Z", in: .accommodation)?.suitability == nil)
  }
}
