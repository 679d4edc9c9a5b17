import CivilTime
import ReviewModel
import Solving

/// What follows from the facts: what is left for each session, what does not add up, what cannot be held.
struct StoryConclusion {
  private let set: ConflictSet
  private let times: RemainingTimes

  init(_ set: ConflictSet) {
    self.set = set
    times = RemainingTimes(set)
  }

  func steps() -> [ConflictStory.Step] {
    let sessions = set.sessions
    let left = sessions.map { times.spans(of: $0) }
    if let stuck = left.firstIndex(where: { $0.isEmpty }) {
      return [ConflictStory.Step(stuckSentence(sessions[stuck]))]
    }
    if let count = StoryCount(set).sentence() {
      return [ConflictStory.Step(count), ConflictStory.Step(conclusion(sessions))]
    }
    if goesInCircle {
      return [
        ConflictStory.Step(
          "So each of them would have to come before itself, and they cannot all be held.")
      ]
    }
    // The times that are left help where they are few; where they are many, a wall of them does not.
    let narrowed = zip(sessions, left).compactMap { session, spans -> String? in
      let whole = TimeSpan.merged(spans)
      guard whole.count <= 3, spans.count < times.everySpan(of: session).count else { return nil }
      return set.names.session(session.id) + " could lie only "
        + Sentence.times(whole, "within", or: true)
    }
    var steps: [ConflictStory.Step] = []
    if !narrowed.isEmpty, narrowed.count <= 4 {
      steps.append(ConflictStory.Step("So, each taken alone, " + English.list(narrowed) + "."))
    }
    return steps + [ConflictStory.Step(conclusion(sessions))]
  }

  /// Why a session has no place at all, whatever else is held.
  private func stuckSentence(_ session: Session) -> String {
    let name = set.names.session(session.id)
    if let rooms = set.rooms(for: session), rooms.isEmpty {
      return "So no room suits " + name + ", and it cannot be held."
    }
    if times.everySpan(of: session).isEmpty {
      return "No working day is long enough for it. So " + name + " cannot be held."
    }
    return choiceSentence(session) ?? "So no time is left at which " + name + " can be held."
  }

  /// `So none of the six social workers is free …`; nil where something else leaves no time.
  private func choiceSentence(_ session: Session) -> String? {
    guard set.binds(.participantChoice, session.id) else { return nil }
    var open = session
    open.choices = []
    let whole = TimeSpan.merged(times.spans(of: open))
    if whole.isEmpty { return nil }
    for choice in session.choices {
      open.choices = [choice]
      guard times.spans(of: open).isEmpty else { continue }
      let time = whole.count <= 2 ? Sentence.times(whole) : "at any time that is left"
      return "So " + ChoiceWords(choice, of: set.review).tooFew(than: choice.count)
        + " for all of it " + time + ", and " + set.names.session(session.id) + " cannot be held."
    }
    return nil
  }

  private func conclusion(_ sessions: [Session]) -> String {
    let names = sessions.map { set.names.session($0.id) }
    switch names.count {
    case 0: return "So there is no timetable."
    case 1: return "So " + names[0] + " cannot be held."
    case 2: return "So " + names[0] + " and " + names[1] + " cannot both be held."
    default: return "So these \(names.count) sessions cannot all be held."
    }
  }

  /// Whether the orders of the set lead back to where they begin.
  private var goesInCircle: Bool {
    let sessions = set.sessions
    func earlier(than session: Session) -> [Session] {
      sessions.filter { other in
        session.after.contains { $0.session == other.id }
          && set.conflicts.contains {
            $0.rule == .order && $0.sessions.contains(session.id)
              && $0.sessions.contains(other.id)
          }
      }
    }
    return sessions.contains { first in
      var reached = earlier(than: first)
      var position = 0
      while position < reached.count {
        if reached[position].id == first.id { return true }
        for session in earlier(than: reached[position])
        where !reached.contains(where: { $0.id == session.id }) {
          reached.append(session)
        }
        position += 1
      }
      return false
    }
  }
}
