/// What stands before a name and is none: people with one are called by their whole name.
///
/// ```swift
/// FormOfAddress.isOne("Dr")        // true
/// ```
public enum FormOfAddress {
  private static let known: Set<String> = [
    "Dr", "Mr", "Mrs", "Ms", "Miss", "Mx", "Prof", "Professor", "Doctor", "Sir", "Dame", "Rev", "Revd",
    "Cllr", "Councillor", "Judge", "Imam", "Rabbi", "Father", "Sister", "Nurse", "PC", "Sgt", "Insp", "DC",
    "DS", "DI",
  ]

  /// Whether a word is a form of address, with or without a point.
  public static func isOne(_ word: String) -> Bool {
    known.contains(word.hasSuffix(".") ? String(word.dropLast()) : word)
  }
}
