import CivilTime
import Findings
import ReviewModel

// What a session asks for beside people, times and a team.

extension ValueReader<ParticipantChoice> {
  static var choice: ValueReader {
    .object { object in
      let anyOf = object.required("anyOf", .list(.identifier())) as [PersonID]?
      return ParticipantChoice(
        anyOf: anyOf ?? [], count: object.optional("count", .integer, default: 1),
        isRanked: object.optional("ranked", .bool, default: false))
    }
  }
}

extension ValueReader<JoiningLink> {
  static var joiningLink: ValueReader {
    ValueReader { value, place, findings in
      guard let text = ValueReader<String>.text.read(value, place, &findings) else { return nil }
      if let link = JoiningLink(text) { return link }
      findings.append(
        Finding(
          .unsafeLink, at: place.place, text: text, "\"\(text)\" is not an https address.",
          mend: "Write the whole address, which begins with https://."))
      return nil
    }
  }
}

extension ValueReader<GroupContact> {
  static var groupContact: ValueReader { .text { GroupContact($0) } }
}

extension ValueReader<Agreement> {
  static var agreement: ValueReader {
    .object { object in
      Agreement(start: object.optional("start", .minute), with: object.optional("with", .text))
    }
  }
}
