import CivilTime
import JSONText
import ReviewModel

/// Builds one object of a document in the order of the format; what stands at its default is left out.
struct ObjectWriter {
  private(set) var members: [JSONMember] = []

  mutating func add(_ key: String, _ value: JSONValue) {
    members.append(JSONMember(key, value))
  }

  mutating func add(_ key: String, _ text: String) {
    add(key, .text(text))
  }

  mutating func add(_ key: String, _ number: Int) {
    add(key, .integer(number))
  }

  mutating func add(_ key: String, _ number: Int, unless value: Int) {
    if number != value { add(key, number) }
  }

  mutating func add(_ key: String, _ isTrue: Bool, unless value: Bool) {
    if isTrue != value { add(key, .bool(isTrue)) }
  }

  mutating func add(_ key: String, unlessNil text: String?) {
    if let text { add(key, text) }
  }

  mutating func add<Element>(
    _ key: String, unlessEmpty list: [Element], _ value: (Element) -> JSONValue
  ) {
    if !list.isEmpty { add(key, .list(list.map(value))) }
  }

  mutating func add<Subject>(_ key: String, unlessEmpty ids: [Identifier<Subject>]) {
    add(key, unlessEmpty: ids) { .text($0.text) }
  }

  mutating func add(_ key: String, unlessEmpty texts: [String]) {
    add(key, unlessEmpty: texts) { .text($0) }
  }

  /// An object under a key, where it has any members of its own.
  mutating func addObject(_ key: String, _ build: (inout ObjectWriter) -> Void) {
    let value = JSONValue.object(build)
    if value != .object([]) { add(key, value) }
  }
}

extension JSONValue {
  /// An object built key by key.
  static func object(_ build: (inout ObjectWriter) -> Void) -> JSONValue {
    var writer = ObjectWriter()
    build(&writer)
    return .object(writer.members)
  }
}

extension TimeSpan {
  /// The span as `{from, to}`.
  var document: JSONValue {
    .object {
      $0.add("from", start.iso)
      $0.add("to", end.iso)
    }
  }
}
