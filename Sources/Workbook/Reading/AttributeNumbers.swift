import XMLText

extension XMLReader {
  /// The numbers that attributes of a workbook are read as: places, identifiers and counts.
  ///
  /// Such numbers are added to. The largest leaves room for the sum in an `Int` of 32 bits (WebAssembly), and no workbook
  /// that a program wrote comes near.
  static let attributeNumbers = 0...1_000_000_000

  /// The number in an attribute of the element that has just begun; nil without such an attribute, or without one of
  /// ``attributeNumbers`` in it.
  func number(_ attribute: String) -> Int? {
    self.attribute(attribute).flatMap { Int($0) }.flatMap {
      Self.attributeNumbers.contains($0) ? $0 : nil
    }
  }
}
