import CivilTime
import Documents
import Findings
import Foundation
import ReviewModel
import TestSupport
import Testing

private func read(
  _ text: String, for review: Review? = nil
) -> (plan: Plan?, lines: [String]) {
  let reading = PlanDocument.read(Array(text.utf8), file: "p.json", for: review)
  return (
    reading.plan,
    reading.findings.map {
      $0.place.text + " " + $0.severity.rawValue + " " + $0.code.text + " " + $0.sentence
    }
  )
}

private func document(_ keys: String) -> String {
  #"{"format": "fieldwork-plan/1", "review": "small", \#(keys)}"#
}

struct `A plan document` {
  @Test func `of another program may lack everything but its assignments`() {
    // As `peer/cpsat.py` writes it.
    let reading = read(
      document(
        #""assignments": [{"session": "A", "start": "2013-02-04T09:00", "room": null, "reviewers": ["PP"]}]"#
      ))
    #expect(reading.plan == .small(.small("A", CivilDate.monday.at(9), room: nil, "PP")))
    #expect(reading.lines == [])
  }

  @Test func `may leave the room and the reviewers of an assignment out`() {
    let reading = read(
      document(#""assignments": [{"session": "A", "start": "2013-02-04T09:00"}]"#))
    #expect(reading.plan == .small(.small("A", CivilDate.monday.at(9), room: nil)))
  }

  @Test func `with a status but no cost has not been judged`() {
    let reading = read(document(#""assignments": [], "status": "feasible""#))
    #expect(reading.plan?.outcome == .unjudged)
    #expect(reading.lines == [])
  }

  @Test func `may state some of its terms, and no bound`() {
    let reading = read(
      document(
        #""assignments": [], "status": "feasible", "cost": 8, "terms": {"preferred-order": 1}"#))
    var terms = PriceTable.zero
    terms[.preferredOrder] = 1
    #expect(reading.plan?.outcome == .feasible(cost: 8, lowerBound: 0, terms: terms))
  }

  @Test func `has assignments, unless it says that there is no plan`() {
    #expect(
      read(document(#""status": "feasible""#)).lines == [
        "p.json assignments error FW204 The key \"assignments\" is missing. Add \"assignments\"."
      ])
    let conflicts =
      #""conflicts": [{"constraint": "lunch", "subject": "PP", "text": "No lunch."}]"#
    let reading = read(document(#""status": "infeasible", \#(conflicts)"#))
    #expect(reading.lines == [])
    #expect(
      reading.plan?.outcome == .infeasible([Conflict(.lunch, subject: "PP", text: "No lunch.")]))
  }

  @Test func `is written with every key in the order of the format`() {
    var plan = Plan.small(
      .small("A", CivilDate.monday.at(9), "PP"), .small("B", CivilDate.monday.at(10), room: nil))
    plan.unscheduled = [SessionID("C")]
    plan.outcome = .feasible(cost: 0, lowerBound: 0, terms: .zero)
    let terms = Price.allCases.map { "    \"\($0.name)\": 0" }.joined(separator: ",\n")
    #expect(
      String(decoding: PlanDocument.write(plan), as: UTF8.self) == """
        {
          "format": "fieldwork-plan/1",
          "review": "small",
          "assignments": [
            {"session": "A", "start": "2013-02-04T09:00", "room": "R1", "reviewers": ["PP"]},
            {"session": "B", "start": "2013-02-04T10:00", "room": null, "reviewers": []}
          ],
          "unscheduled": ["C"],
          "status": "feasible",
          "cost": 0,
          "lowerBound": 0,
          "terms": {
        \(terms)
          }
        }

        """)
  }

  @Test func `without a timetable is written without one`() {
    let plan = Plan(
      review: "small",
      outcome: .infeasible([
        Conflict(.order, sessions: [SessionID("A"), SessionID("B")], text: "A after B after A.")
      ]))
    #expect(
      String(decoding: PlanDocument.write(plan), as: UTF8.self) == """
        {
          "format": "fieldwork-plan/1",
          "review": "small",
          "status": "infeasible",
          "conflicts": [
            {"constraint": "order", "sessions": ["A", "B"], "text": "A after B after A."}
          ]
        }

        """)
  }

  @Test func `names the place of everything that is not of the format`() {
    #expect(
      read(
        document(
          #""assignments": [{"session": 1, "start": "Tue", "rooms": "R1"}], "status": "good", "terms": {"x": 1}"#
        )
      ).lines == [
        "p.json status error FW207 \"good\" is not what a plan can be. Write one of optimal, feasible, "
          + "infeasible, unknown.",
        "p.json assignments[0].session error FW205 This is a whole number, where text is expected. Write "
          + "text.",
        "p.json assignments[0].start error FW206 \"Tue\" is not a date with a time. Write it as "
          + "2013-02-05T09:30.",
        "p.json assignments[0].rooms error FW203 The format has no key \"rooms\" here. Perhaps \"room\" is "
          + "meant.",
        "p.json terms.x error FW203 The format has no key \"x\" here. Take it out.",
      ])
  }

  @Test func `warns of references to what its review does not have, and can still be judged`() {
    let reading = read(
      document(
        #"""
        "assignments": [{"session": "AA", "start": "2013-02-04T09:00", "room": "R9", "reviewers": ["PP", "XYZ"]}],
        "unscheduled": ["Q"]
        """#
      ).replacingOccurrences(of: "small", with: "large"), for: .small([.small("A")]))
    #expect(reading.plan != nil)
    #expect(
      reading.lines == [
        "p.json review warning FW209 This plan is for the review \"large\", not for \"small\". Give the plan "
          + "that was made for this review.",
        "p.json assignments[0].session warning FW302 The review has no session \"AA\". Perhaps \"A\" is meant.",
        "p.json assignments[0].room warning FW302 The review has no room \"R9\". Perhaps \"R1\" is meant.",
        "p.json assignments[0].reviewers[1] warning FW302 The review has no reviewer \"XYZ\".",
        "p.json unscheduled[0] warning FW302 The review has no session \"Q\". Perhaps \"A\" is meant.",
      ])
  }
}
