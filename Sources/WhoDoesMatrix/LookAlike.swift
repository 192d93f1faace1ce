/// Letters of other alphabets that look like ours, which come in with a copied table or a foreign keyboard.
public enum LookAlike {
  /// The plain Latin letter that a sign looks like; nil for a sign that is one already, or that looks like none.
  ///
  /// ```swift
  /// LookAlike.latin("А")     // "A", from the Cyrillic letter
  /// LookAlike.latin("Ｒ")    // "R", from the full-width letter
  /// ```
  public static func latin(_ sign: Unicode.Scalar) -> Unicode.Scalar? {
    switch sign.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(sign.value - 0xFEE0)
    case 0x24B6...0x24CF: Unicode.Scalar(sign.value - 0x24B6 + 65)
    case 0x24D0...0x24E9: Unicode.Scalar(sign.value - 0x24D0 + 97)
    case 0x1F130...0x1F149: Unicode.Scalar(sign.value - 0x1F130 + 65)
    case 0x1F150...0x1F169: Unicode.Scalar(sign.value - 0x1F150 + 65)
    case 0x1F170...0x1F189: Unicode.Scalar(sign.value - 0x1F170 + 65)
    case 0x1D400...0x1D6A3:
      Unicode.Scalar(
        (sign.value - 0x1D400) % 52 < 26
          ? (sign.value - 0x1D400) % 52 + 65 : (sign.value - 0x1D400) % 52 - 26 + 97)
    default: pairs[sign]
    }
  }

  /// A text with every such letter replaced; nil where there is none.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public static func replaced(in text: String) -> String? {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    var plain = String.UnicodeScalarView()
    var isChanged = false
    for sign in text.unicodeScalars {
      if let latin = latin(sign) {
        plain.append(latin)
        isChanged = true
      } else {
        plain.append(sign)
      }
    }
    return isChanged ? String(plain) : nil
  }

  private static let pairs: [Unicode.Scalar: Unicode.Scalar] = {
    let cyrillic = zip(
      "АВСЕНІЈКМОРЅТХаеосріјѕхуԁԚԜ".unicodeScalars, "ABCEHIJKMOPSTXaeocpijsxydQW".unicodeScalars)
    let greek = zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοιϹϲ".unicodeScalars, "ABEZHIKMNOPTYXoiCc".unicodeScalars)
    let numerals = zip("ⅠⅤⅩⅬⅭⅮⅯⅰⅴⅹⅼⅽⅾⅿ".unicodeScalars, "IVXLCDMivxlcdm".unicodeScalars)
    let cherokeeAndOthers = zip("ᎡᏒᎪᏟᏚᏞᎻᎢᴿᴬᶜᴵɑıʀᴀᴄɪ".unicodeScalars, "RRACSLHTRACIaiRACI".unicodeScalars)
    var pairs: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (other, latin) in [Array(cyrillic), Array(greek), Array(numerals), Array(cherokeeAndOthers)].joined()
    {
      pairs[other] = latin
    }
    return pairs
  }()
}
