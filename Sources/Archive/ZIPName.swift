/// The names of a ZIP archive's entries.
enum ZIPName {
  /// A name as text: UTF-8 where the bytes are UTF-8, else the code page of the first IBM PCs (APPNOTE.TXT,
  /// appendix D), with `/` between folders.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let slashed = bytes.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
    let name = String(decoding: slashed, as: UTF8.self)
    guard !name.utf8.elementsEqual(slashed) else { return name }
    var old = ""
    for byte in slashed {
      old.unicodeScalars.append(
        byte < 0x80 ? Unicode.Scalar(byte) : codePage437[Int(byte) - 0x80])
    }
    return old
  }

  private static let codePage437 = Array(
    ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧"
      + "╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}").unicodeScalars)
}
