public import CivilTime
import Findings
import JSONText
import ReviewModel

/// How one type of the format is read: a value becomes a Swift value, or findings that say why it cannot.
public struct ValueReader<Value> {
  /// The value, or nil once a finding has been added.
  let read: (JSONValue, DocumentPlace, inout [Finding]) -> Value?
}

extension ValueReader<String> {
  /// A text.
  public static var text: ValueReader {
    ValueReader { value, place, findings in
      if case .text(let text) = value { return text }
      findings.append(.wrongType(value, at: place, expected: "text"))
      return nil
    }
  }
}

extension ValueReader<Int> {
  /// A whole number within the limit of every number from outside.
  public static var integer: ValueReader { .integer(in: NumberLimit.readable) }

  /// A whole number from a range.
  public static func integer(in range: ClosedRange<Int>) -> ValueReader {
    ValueReader { value, place, findings in
      let fault: (message: String, mend: String)
      let text: String
      switch value {
      case .integer(let number):
        guard let found = NumberLimit.fault(of: number, in: range) else { return number }
        (fault, text) = (found, String(number))
      case .number(let written) where NumberLimit.isWhole(written):
        (fault, text) = (NumberLimit.fault(ofHuge: written, in: range), written)
      default:
        findings.append(.wrongType(value, at: place, expected: "a whole number"))
        return nil
      }
      findings.append(
        Finding(.numberOutOfRange, at: place.place, text: text, fault.message, mend: fault.mend))
      return nil
    }
  }
}

extension ValueReader<Bool> {
  /// `true` or `false`.
  public static var bool: ValueReader {
    ValueReader { value, place, findings in
      if case .bool(let isTrue) = value { return isTrue }
      findings.append(.wrongType(value, at: place, expected: "true or false"))
      return nil
    }
  }
}

extension ValueReader {
  /// A text that stands for something else, such as a reference.
  static func text(_ make: @escaping (String) -> Value) -> ValueReader {
    ValueReader { value, place, findings in
      ValueReader<String>.text.read(value, place, &findings).map(make)
    }
  }

  /// A reference of one kind of thing.
  static func identifier<Subject>() -> ValueReader where Value == Identifier<Subject> {
    .text { Identifier($0) }
  }

  /// A text from which a date or time is read; `pattern` shows people how it is written.
  private static func time(
    _ what: String, like pattern: String, _ make: @escaping (String) -> Value?
  ) -> ValueReader {
    ValueReader { value, place, findings in
      guard let text = ValueReader<String>.text.read(value, place, &findings) else { return nil }
      if let result = make(text) { return result }
      findings.append(
        Finding(
          .wrongTime, at: place.place, text: text, "\"\(text)\" is not \(what).",
          mend: "Write it as \(pattern)."))
      return nil
    }
  }

  /// One of the few words of an enumeration.
  public static func word(_ what: String, of words: [String]) -> ValueReader
  where Value: RawRepresentable, Value.RawValue == String {
    ValueReader { value, place, findings in
      guard let text = ValueReader<String>.text.read(value, place, &findings) else { return nil }
      if let result = Value(rawValue: text) { return result }
      let mend =
        NearestName.suggestion(for: text, among: words).map { "Perhaps \"\($0)\" is meant." }
        ?? "Write one of \(words.joined(separator: ", "))."
      findings.append(
        Finding(
          .unknownWord, at: place.place, text: text, "\"\(text)\" is not \(what).", mend: mend))
      return nil
    }
  }

  /// A list; elements that cannot be read are left out.
  public static func list<Element>(_ element: ValueReader<Element>) -> ValueReader
  where Value == [Element] {
    ValueReader { value, place, findings in
      guard case .list(let values) = value else {
        findings.append(.wrongType(value, at: place, expected: "a list"))
        return nil
      }
      return values.enumerated().compactMap {
        element.read($0.element, place.element($0.offset), &findings)
      }
    }
  }

  /// An object; keys that nobody asked for are findings.
  public static func object(_ make: @escaping (inout ObjectReader) -> Value?) -> ValueReader {
    ValueReader { value, place, findings in
      guard case .object(let members) = value else {
        findings.append(.wrongType(value, at: place, expected: "an object"))
        return nil
      }
      var reader = ObjectReader(members, at: place)
      let result = make(&reader)
      findings += reader.finish()
      return result
    }
  }
}

extension ValueReader<CivilDate> {
  /// A date such as `2013-02-05`.
  public static var date: ValueReader {
    .time("a date", like: "2013-02-05") { CivilDate(iso: $0) }
  }
}

extension ValueReader<TimeOfDay> {
  static var timeOfDay: ValueReader {
    .time("a time of day", like: "09:30") { TimeOfDay(iso: $0) }
  }
}

extension ValueReader<CivilMinute> {
  /// A date with a time such as `2013-02-05T09:30`.
  public static var minute: ValueReader {
    .time("a date with a time", like: "2013-02-05T09:30") { CivilMinute(iso: $0) }
  }
}

extension ValueReader<TimeSpan> {
  static var span: ValueReader {
    .object { object in
      let from = object.required("from", .minute)
      let to = object.required("to", .minute)
      guard let from, let to else { return nil }
      return TimeSpan(from: from, to: to)
    }
  }
}

extension Finding {
  fileprivate static func wrongType(
    _ value: JSONValue, at place: DocumentPlace, expected: String
  ) -> Finding {
    let text = value.shortText
    let isNull = value == .null
    return Finding(
      .wrongType, at: place.place, text: text,
      "This is \(value.kind), where \(expected) is expected.",
      mend: isNull ? "Leave the key out, or write \(expected)." : "Write \(expected).")
  }
}

extension JSONValue {
  /// A plain value as it is written; empty for a list or an object, whose text would fill the line.
  fileprivate var shortText: String {
    switch self {
    case .null: "null"
    case .bool(let isTrue): isTrue ? "true" : "false"
    case .integer(let number): String(number)
    case .number(let written): written
    case .text(let text): text
    case .list, .object: ""
    }
  }
}
