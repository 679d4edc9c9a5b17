import JSONText
import ReviewModel

// Requests that change nothing.
extension OpenReview {
  func check(isStrict: Bool, looksAhead: Bool = true) throws(Refusal) -> Answer {
    let reading = try reading.get()
    let check =
      reading.isUsable
      ? ReviewCheck(
        reading, try plan(), at: planDocument.map { _ in OpenReview.planName }, try files.memory(),
        looksAhead: looksAhead)
      : ReviewCheck(unusable: reading)
    return Answer(
      check.outcome(isStrict: isStrict), findings: check.findings + check.clashes,
      words: [check.summary] + check.costLines,
      CheckDocument.members(of: check.verdict) + [JSONMember("next", .text(check.next))])
  }

  func explain(_ topic: ExplainTopic) throws(Refusal) -> Answer {
    let question = try question()
    let answer: ExplainAnswer
    switch topic {
    case .whole: answer = .whole(question)
    case .session(let name): answer = try .session(name, question)
    case .wish(let name, let words): answer = try .wish(name, words, question)
    }
    let next = Signpost(question.reading.door, to: question.reading.source)
      .words(for: answer.next)
    return Answer(
      answer.outcome, words: answer.lines, answer.members + [JSONMember("next", .text(next))])
  }

  func suggest(_ name: String) throws(Refusal) -> Answer {
    let question = try question()
    let plan = try question.timetable().plan
    let lookup = SubjectLookup(review: question.review, source: question.reading.source)
    let suggestions = Suggestions(try lookup.session(name), in: plan, question)
    return Answer(
      suggestions.best == nil ? .findings : .clean, words: suggestions.lines, suggestions.members)
  }

  func question() throws(Refusal) -> PlanQuestion {
    try PlanQuestion(try reading.get(), try plan(), isGiven: planDocument != nil)
  }
}
