import Findings
import JSONText

/// One object of a document, read key by key.
///
/// The reader remembers which keys were asked for, so that the keys of the format stand in one place: where they are
/// read.
public struct ObjectReader {
  let place: DocumentPlace
  private let members: [JSONMember]
  private var asked: [String] = []
  private var findings: [Finding] = []

  init(_ members: [JSONMember], at place: DocumentPlace) {
    self.members = members
    self.place = place
  }

  /// The value of a key; nil, with a finding, where it is absent or cannot be read.
  public mutating func required<Value>(_ key: String, _ reader: ValueReader<Value>) -> Value? {
    asked.append(key)
    guard let value = value(of: key) else {
      findings.append(
        Finding(
          .missingKey, at: place.member(key).place, "The key \"\(key)\" is missing.",
          mend: "Add \"\(key)\"."))
      return nil
    }
    return reader.read(value, place.member(key), &findings)
  }

  /// The value of a key; nil where it is absent, and, with a finding, where it cannot be read.
  public mutating func optional<Value>(_ key: String, _ reader: ValueReader<Value>) -> Value? {
    asked.append(key)
    return value(of: key).flatMap { reader.read($0, place.member(key), &findings) }
  }

  /// The value of a key; a default where it is absent, and, with a finding, where it cannot be read.
  public mutating func optional<Value>(
    _ key: String, _ reader: ValueReader<Value>, default value: Value
  ) -> Value {
    optional(key, reader) ?? value
  }

  /// Whether the object has a key.
  public func has(_ key: String) -> Bool { value(of: key) != nil }

  /// Notes something that lies between keys rather than in one.
  mutating func add(_ finding: Finding) {
    findings.append(finding)
  }

  /// All findings, those about keys that are unknown or repeated included.
  func finish() -> [Finding] {
    var result = findings
    let absent = asked.filter { !has($0) }
    var seen: Set<String> = []
    for member in members {
      let key = member.key
      if !seen.insert(key).inserted {
        result.append(
          Finding(
            .repeatedKey, at: place.member(key).place, text: key,
            "The key \"\(key)\" stands here twice.", mend: "Delete one of the two."))
      } else if !asked.contains(key) {
        result.append(unknownKey(key, absent: absent))
      }
    }
    return result
  }

  private func unknownKey(_ key: String, absent: [String]) -> Finding {
    let mend =
      NearestName.suggestion(for: key, among: absent).map { "Perhaps \"\($0)\" is meant." }
      ?? "Take it out."
    return Finding(
      .unknownKey, at: place.member(key).place, text: key,
      "The format has no key \"\(key)\" here.", mend: mend)
  }

  private func value(of key: String) -> JSONValue? {
    members.first { $0.key == key }?.value
  }
}
