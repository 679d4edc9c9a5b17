import CivilTime
import Documents
import Findings
import ReviewModel
import Sheets
import Exports
import Solving

/// A request as a program writes it: `{"ask": "export", "form": "page", "at": "2013-01-14T09:00"}`.
public enum RequestDocument {
  /// What findings call it.
  static let name = "request"

  /// Reads a request.
  ///
  /// - Returns: The request.
  /// - Throws: ``Refusal`` with everything that is wrong with it.
  public static func read(_ bytes: [UInt8]) throws(Refusal) -> Request {
    var findings: [Finding] = []
    let request = DocumentRoot.read(bytes, file: name, .request, &findings)
    guard let request, findings.isEmpty else { throw Refusal(findings) }
    return request
  }

  /// What can be asked, by the word that a program writes.
  enum Word: String, CaseIterable {
    case check, look, search, stop, keep, explain, suggest, apply, convert, redact, leadin, export
    case release, diff, invites, cancel, postpone, replan, withstand, purge
  }

  /// What a search begins from, by the word that a program writes.
  enum StartWord: String, CaseIterable {
    case nothing, timetable, keep
  }

  /// How much a search looks for, by the word that a program writes.
  enum AimWord: String, CaseIterable {
    case whole, partial
  }
}

extension ValueReader<Request> {
  fileprivate static var request: ValueReader {
    .object { object in
      let word = object.required("ask", .oneOf("a request", RequestDocument.Word.self))
      switch word {
      case .check: return .check(isStrict: object.optional("strict", .bool, default: false))
      case .look: return .look
      case .search: return .search(object.search())
      case .stop: return .stop
      case .keep: return .keep
      case .explain: return .explain(object.topic())
      case .suggest: return object.required("session", .text).map { .suggest(session: $0) }
      case .apply: return object.required("changes", .text).map { .apply(changes: $0) }
      case .convert: return object.copyForm().map { .convert($0) }
      case .redact: return object.copyForm().map { .redact($0) }
      case .leadin: return .leadIn(today: object.optional("today", .date))
      case .export: return object.handout().map { .export($0) }
      case .release: return object.release().map { .release($0) }
      case .diff: return object.versions().map { .compare($0) }
      case .invites: return object.invitations()
      case .cancel: return object.callingOff()
      case .postpone: return object.postponement()
      case .replan: return object.replanning()
      case .withstand: return .withstand(object.privacy())
      case .purge: return object.purging()
      case nil: return nil
      }
    }
  }
}

extension ValueReader
where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  fileprivate static func oneOf(_ what: String, _ type: Value.Type) -> ValueReader {
    .word(what, of: Value.allCases.map { $0.rawValue })
  }
}

extension ValueReader<OtherFile> {
  /// A file with the minute of its last change, on a UTC clock.
  fileprivate static var datedFile: ValueReader {
    .object { object in
      let name = object.required("file", .text)
      guard let minute = object.required("at", .minute), let name else { return nil }
      return OtherFile(name, changedAt: Int64(minute.minutes) * 60)
    }
  }
}

extension ObjectReader {
  fileprivate mutating func search() -> SearchRequest {
    let seed = self.seed()
    let steps = optional("steps", .integer(in: 0...NumberLimit.largest))
    let aim = optional("aim", .oneOf("an aim", RequestDocument.AimWord.self), default: .whole)
    let word = optional(
      "from", .oneOf("a start", RequestDocument.StartWord.self), default: .nothing)
    let start: SearchStart =
      switch word {
      case .nothing: .nothing
      case .timetable: .timetable
      case .keep: .keptTimetable(mostMoves: mostMoves())
      }
    return SearchRequest(
      seed: seed, steps: steps, aim: aim == .whole ? .wholePlan : .mostOfIt, from: start)
  }

  private mutating func seed() -> UInt64 {
    UInt64(optional("seed", .integer(in: 0...NumberLimit.largest), default: 1))
  }

  private mutating func mostMoves() -> Int? {
    optional("maxMoves", .integer(in: 0...NumberLimit.largest))
  }

  fileprivate mutating func replanning() -> Request? {
    let kept = optional("keep", .text).map { VersionName($0) }
    let freeze = optional("freezeUntil", .text)
    let steps = optional("steps", .integer(in: 0...NumberLimit.largest))
    let wish = ReplanSession.Wish(
      keeping: kept, freeze: freeze, mostMoves: mostMoves(), seed: seed(),
      steps: steps ?? ReplanSearch.usualSteps)
    return required("at", .minute).map { .replan(wish, at: $0) }
  }

  fileprivate mutating func topic() -> ExplainTopic {
    guard let session = optional("session", .text) else { return .whole }
    let wish = optional("wish", .list(.text), default: [])
    return wish.isEmpty ? .session(session) : .wish(session: session, wish)
  }

  fileprivate mutating func copyForm() -> CopyForm? {
    required("form", .oneOf("a form of a review", CopyForm.self))
  }

  fileprivate mutating func privacy() -> Privacy {
    optional("privacy", .oneOf("a level of privacy", Privacy.self), default: .roles)
  }

  fileprivate mutating func handout() -> TimetableHandout.Request? {
    let form = optional("form", .oneOf("something to export", ExportForm.self), default: .all)
    let privacy = privacy()
    let writtenAt = required("at", .minute)
    let publishedBy = optional("publishedBy", .text)
    let release = optional("release", .text).map { VersionName($0) }
    let folder = optional("into", .text)
    return writtenAt.map {
      var request = TimetableHandout.Request(
        form, privacy: privacy, writtenAt: $0, publishedBy: publishedBy)
      request.release = release
      request.folder = folder
      return request
    }
  }

  fileprivate mutating func release() -> NewRelease.Wish? {
    let name = optional("name", .text)
    let note = optional("note", .text, default: "")
    let allowsClashes = optional("allowClashes", .bool, default: false)
    let secret = optional("secret", .text).map { InvitationSecret($0) }
    return required("at", .minute).map {
      NewRelease.Wish(
        name: name, note: note, allowsClashes: allowsClashes, releasedAt: $0, secret: secret)
    }
  }

  fileprivate mutating func invitations() -> Request? {
    let version = optional("to", .text, default: VersionName.draftName)
    let believed = optional("from", .text).map { VersionName($0) }
    let movesToOrganizer = optional("moveOrganizer", .bool, default: false)
    let secret = optional("secret", .text).map { InvitationSecret($0) }
    let onlyLooks = optional("dryRun", .bool, default: false)
    let wish = NewInvitations.Wish(
      to: VersionName(version), from: believed, movesToOrganizer: movesToOrganizer, secret: secret)
    return required("at", .minute).map { .invite(wish, at: $0, onlyLooks: onlyLooks) }
  }

  fileprivate mutating func callingOff() -> Request? {
    let reason = required("reason", .text)
    let onlyLooks = optional("dryRun", .bool, default: false)
    guard let now = required("at", .minute), let reason else { return nil }
    return .callOff(reason: reason, at: now, onlyLooks: onlyLooks)
  }

  fileprivate mutating func postponement() -> Request? {
    let date = required("to", .date)
    let onlyLooks = optional("dryRun", .bool, default: false)
    guard let now = required("at", .minute), let date else { return nil }
    return .postpone(to: date, at: now, onlyLooks: onlyLooks)
  }

  fileprivate mutating func purging() -> Request? {
    let age = required("olderThan", .text)
    let files = optional("changed", .list(.datedFile), default: [])
    let onlyLooks = optional("dryRun", .bool, default: false)
    guard let now = required("at", .minute), let age else { return nil }
    return .purge(olderThan: age, files: files, at: now, onlyLooks: onlyLooks)
  }

  fileprivate mutating func versions() -> VersionQuestion? {
    let before = required("from", .text)
    let after = required("to", .text)
    let recipient = optional("for", .text)
    guard let now = required("at", .minute), let before, let after else { return nil }
    return VersionQuestion(
      from: VersionName(before), to: VersionName(after), for: recipient, at: now)
  }
}
