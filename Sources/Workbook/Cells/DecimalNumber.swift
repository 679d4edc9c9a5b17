/// A number as files write them, such as `41275.395833333336` or `4.5E-2`, taken apart without rounding.
struct DecimalNumber {
  private var isNegative = false
  /// The digits, and how many of them stand before the point.
  private var digits: [UInt8] = []
  private var pointPlace = 0

  /// What is longer has no more digits than Excel keeps, and would only cost time.
  private static let longest = 64

  /// The number that a text says; nil where it says none, or one that no cell holds.
  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    while let first = rest.first, first <= 0x20 { rest.removeFirst() }
    guard rest.count <= Self.longest else { return nil }
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
      isNegative = rest.removeFirst() == UInt8(ascii: "-")
    }
    var hasPoint = false
    while let byte = rest.first {
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits.append(byte & 0x0F)
        if !hasPoint { pointPlace += 1 }
      } else {
        break
      }
      rest.removeFirst()
    }
    guard !digits.isEmpty else { return nil }
    if let byte = rest.first {
      guard byte | 0x20 == UInt8(ascii: "e"), let exponent = Self.exponent(rest.dropFirst()) else {
        return nil
      }
      pointPlace += exponent
    }
    let noughts = digits.prefix { $0 == 0 }.count
    digits.removeFirst(noughts)
    pointPlace -= noughts
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { (pointPlace, isNegative) = (0, false) }
  }

  private static func exponent(_ bytes: ArraySlice<UInt8>) -> Int? {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let digits = isNegative || bytes.first == UInt8(ascii: "+") ? bytes.dropFirst() : bytes
    guard !digits.isEmpty, digits.count <= 3,
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    let size = digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    return isNegative ? -size : size
  }

  /// The number as people write it: no exponent where a few noughts do, and at most fifteen digits, as Excel shows.
  var text: String {
    guard !digits.isEmpty else { return "0" }
    let rounded = self.rounded(to: 15)
    let (shown, place) = (rounded.digits, rounded.pointPlace)
    let sign = isNegative ? "-" : ""
    let letters = shown.map { Character(Unicode.Scalar(UInt8(ascii: "0") + $0)) }
    guard (-9...21).contains(place) else {
      let fraction = letters.count > 1 ? "." + String(letters[1...]) : ""
      return sign + String(letters[0]) + fraction + "E" + String(place - 1)
    }
    if place <= 0 { return sign + "0." + String(repeating: "0", count: -place) + String(letters) }
    if letters.count <= place {
      return sign + String(letters) + String(repeating: "0", count: place - letters.count)
    }
    return sign + String(letters[..<place]) + "." + String(letters[place...])
  }

  private func rounded(to count: Int) -> DecimalNumber {
    guard digits.count > count else { return self }
    var number = self
    let isUp = digits[count] >= 5
    number.digits.removeSubrange(count...)
    if isUp {
      var place = count - 1
      while place >= 0, number.digits[place] == 9 {
        number.digits[place] = 0
        place -= 1
      }
      if place >= 0 {
        number.digits[place] += 1
      } else {
        number.digits.insert(1, at: 0)
        number.pointPlace += 1
      }
    }
    while number.digits.last == 0 { number.digits.removeLast() }
    return number
  }

  /// Whole days and the seconds beyond, rounded to a second; nil for a negative number or one of over nine digits.
  var daysAndSeconds: (days: Int, seconds: Int)? {
    guard !isNegative, pointPlace <= 7 else { return nil }
    var days = 0
    for place in 0..<max(0, pointPlace) { days = days * 10 + Int(digit(place)) }
    // Nine digits tell a ten-thousandth of a second.
    var billionths: Int64 = 0
    for place in pointPlace..<pointPlace + 9 { billionths = billionths * 10 + Int64(digit(place)) }
    let seconds = Int((billionths * 86_400 + 500_000_000) / 1_000_000_000)
    return seconds == 86_400 ? (days + 1, 0) : (days, seconds)
  }

  private func digit(_ place: Int) -> UInt8 {
    digits.indices.contains(place) ? digits[place] : 0
  }
}
