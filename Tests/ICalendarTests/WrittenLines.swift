import ICalendar

/// The octets of one property, as its component writes it.
func bytes(_ property: Property) -> [UInt8] {
  let all = Component("X-TEST", [property]).bytes
  let begin = Array("BEGIN:X-TEST\r\n".utf8)
  let end = Array("END:X-TEST\r\n".utf8)
  return Array(all.dropFirst(begin.count).dropLast(end.count))
}

/// The lines as text.
func lines(_ property: Property) -> String {
  String(decoding: bytes(property), as: UTF8.self)
}

/// The lines of a file, without their breaks.
///
/// The lines are split on octets, because Swift takes CR LF for one character and a test must see each.
func split(_ bytes: [UInt8]) -> [[UInt8]] {
  var result: [[UInt8]] = [[]]
  var index = 0
  while index < bytes.count {
    if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
      result.append([])
      index += 2
    } else {
      result[result.count - 1].append(bytes[index])
      index += 1
    }
  }
  if result.last?.isEmpty ?? false { result.removeLast() }
  return result
}

/// The lines of a text, without their breaks.
func physicalLines(_ text: String) -> [String] {
  split(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
}

/// The file with its folds taken out (RFC 5545, section 3.1).
func unfolded(_ bytes: [UInt8]) -> String {
  var result: [UInt8] = []
  for line in split(bytes) {
    if line.first == 0x20 {
      result.removeLast(2)
      result += line.dropFirst()
    } else {
      result += line
    }
    result += [0x0D, 0x0A]
  }
  return String(decoding: result, as: UTF8.self)
}
