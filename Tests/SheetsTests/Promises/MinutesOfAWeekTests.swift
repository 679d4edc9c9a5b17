import CivilTime
import Findings
import ReviewModel
import TestSupport
import Testing

@testable import Sheets

/// Cells held against a reading of their own: the quarters of an hour of a week, added and taken away one by one.
///
/// The review of these tests runs from Monday 1 to Friday 5 February 2027, 09:00-18:00, so that the days of the month
/// can be hours as well.
struct `Times mean the minutes that a person would tick` {
  static let monday = CivilDate(year: 2027, month: 2, day: 1) ?? .monday
  static let reader = TimeCellReader(
    days: (0..<5).map { WorkingDay(date: monday + $0, start: .at(9), end: .at(18)) },
    fieldworkStart: monday)

  /// Ticked quarters of an hour.
  struct Ticks: Hashable {
    var quarters: Set<Int> = []

    /// All hours of some days, counted from 0 for Monday, or some hours of each of them.
    static func days(_ days: [Int], _ from: Double = 9, _ to: Double = 18) -> Ticks {
      Ticks(
        quarters: Set(
          days.flatMap { day in (Int(from * 4)..<Int(to * 4)).map { day * 96 + $0 } }))
    }

    static let week = Ticks.days([0, 1, 2, 3, 4])
    static func + (left: Ticks, right: Ticks) -> Ticks {
      Ticks(quarters: left.quarters.union(right.quarters))
    }
    static func - (left: Ticks, right: Ticks) -> Ticks {
      Ticks(quarters: left.quarters.subtracting(right.quarters))
    }
    static func & (left: Ticks, right: Ticks) -> Ticks {
      Ticks(quarters: left.quarters.intersection(right.quarters))
    }

    /// The quarters that a cell leaves free within the working hours.
    init(_ cell: TimeCell) {
      let spans =
        cell.possibleTimes(
          on: (0..<5).map {
            WorkingDay(date: monday + $0, start: .at(9), end: .at(18))
          }) ?? (0..<5).map { WorkingDay(date: monday + $0, start: .at(9), end: .at(18)).hours }
      for quarter in 0..<480 {
        let start = CivilMinute(monday, .midnight) + quarter * 15
        let span = TimeSpan(from: start, minutes: 15)
        if Ticks.week.quarters.contains(quarter), spans.contains(where: { $0.contains(span) }) {
          quarters.insert(quarter)
        }
      }
    }

    init(quarters: Set<Int>) { self.quarters = quarters }
  }

  private static let (mon, tue, wed, thu, fri) = (
    Ticks.days([0]), Ticks.days([1]), Ticks.days([2]), Ticks.days([3]), Ticks.days([4])
  )
  private static let (am, pm) = (
    Ticks.days([0, 1, 2, 3, 4], 9, 12), Ticks.days([0, 1, 2, 3, 4], 12, 18)
  )
  private static let week = Ticks.week

  /// Cells with one meaning.
  private static let clear: [(cell: String, free: Ticks)] = [
    // An exception of an absence gives back.
    ("away Mon-Wed except Tue", week - mon - wed),
    ("busy Tue except 10-11", week - tue + .days([1], 10, 11)),
    ("busy Mon to Wed except Wed pm", week - mon - tue - (wed & am)),
    ("not Mon-Thu except Tue am", fri + (tue & am)),
    ("unavailable Mon-Wed apart from Tue pm", week - mon - wed - (tue & am)),
    ("not Wed except am", week - (wed & pm)),
    ("away all week except Tue", tue), ("can't do any day except Tue", tue),
    ("never except Tue", tue), ("on leave except Tue am", tue & am),
    ("not any day bar Tue or Wed", tue + wed),
    ("any except Tue", week - tue), ("Mon-Wed except Tue pm", mon + wed + (tue & am)),
    // A number behind "not" with its month or its ending.
    ("2-4 Feb, not 3rd", tue + thu), ("2-4 Feb except 3 Feb", tue + thu),
    // Two limits of one time.
    ("after 10 before 3", .days([0, 1, 2, 3, 4], 10, 15)),
    ("after 10 and before 3", .days([0, 1, 2, 3, 4], 10, 15)),
    ("before 3, after 10", .days([0, 1, 2, 3, 4], 10, 15)),
    ("from 10, until 3", .days([0, 1, 2, 3, 4], 10, 15)),
    ("Tue after 10 and before 3", .days([1], 10, 15)),
    ("Tue after 10 and Tue before 3", .days([1], 10, 15)),
    ("from Tue and until Thu", tue + wed + thu), ("after Tue and before Fri", wed + thu),
    ("until Thu, from Tue", tue + wed + thu),
    ("from Tue 2pm and until Thu 3pm", .days([1], 14, 18) + wed + .days([3], 9, 15)),
    ("before 10 and after 3", .days([0, 1, 2, 3, 4], 9, 10) + .days([0, 1, 2, 3, 4], 15, 18)),
    // Only limits what else is said.
    ("any; only Tue", tue), ("any, only Tue", tue), ("only Tue; any", tue),
    ("Mon-Wed; mornings only", (mon + tue + wed) & am),
    ("Mon-Wed; only am", (mon + tue + wed) & am),
    ("Mon only am", mon & am), ("Mon only am; Tue", (mon & am) + tue),
    ("Mon am only; Tue pm only", (mon & am) + (tue & pm)),
    ("any, but Mon am; only pm Tue", tue & pm), ("any except Tue; only mornings", am - tue),
    ("not Mon; only Tue", tue), ("only Fri", fri), ("mornings only", am),
    // All of a day.
    ("Tue, any time", tue), ("Tue any", tue), ("Tue; Wed, any time", tue + wed),
    // Word order.
    ("leaves Wed noon", mon + tue + (wed & am)), ("leaves noon Wed", mon + tue + (wed & am)),
    ("leaves 3pm Wed", mon + tue + .days([2], 9, 15)),
    ("leaves at noon on Wednesday", mon + tue + (wed & am)),
    ("arrives Tue 10am", .days([1], 10, 18) + wed + thu + fri),
    ("arrives noon Tue", (tue & pm) + wed + thu + fri),
    ("arrives at noon on Tuesday", (tue & pm) + wed + thu + fri),
    ("until Thu 3pm", mon + tue + wed + .days([3], 9, 15)),
    // A range with a half of its days.
    ("Mon-Wed am", (mon + tue + wed) & am), ("not Mon-Wed am", week - ((mon + tue + wed) & am)),
    ("away Mon-Wed mornings", week - ((mon + tue + wed) & am)),
    ("busy Mon–Wed am", week - ((mon + tue + wed) & am)),
    ("clinic Mon-Wed am", week - ((mon + tue + wed) & am)),
    ("not Mon/Tue am", week - ((mon + tue) & am)),
    ("not Mon, Tue mornings", week - ((mon + tue) & am)),
    ("all except for Wed", week - wed), ("could do Wed pm", wed & pm),
    ("Mon-Wed inc", mon + tue + wed),
    ("on call Thu", week - thu),
    ("Mon-Wed pm", (mon + tue + wed) & pm), ("away Tue-Thu 9-12", week - .days([1, 2, 3], 9, 12)),
    ("away Mon to Wed mornings", week - ((mon + tue + wed) & am)),
    ("away Mon pm to Wed am", week - (mon & pm) - tue - (wed & am)),
    ("Mon 9-11, 2-4", .days([0], 9, 11) + .days([0], 14, 16)), ("Tue 2-4", .days([1], 14, 16)),
    ("Tue 2pm-4pm", .days([1], 14, 16)), ("Mon 1 Feb - Wed 3 Feb", mon + tue + wed),
  ]

  @Test(arguments: clear)
  func `a cell with one meaning has it`(cell: String, free: Ticks) {
    let reading = Self.reader.read(cell)
    #expect(!reading.faults.contains { $0.severity < .note }, "\(reading.faults)")
    #expect(Ticks(reading.cell) == free, "\(cell)")
  }

  /// Cells with two meanings, with what may be offered: each reads as one of these times.
  private static let unclear: [(cell: String, free: [Ticks])] = [
    (
      "2-4 Feb, not 3",
      [
        tue + thu, tue + wed + thu - .days([1, 2, 3], 15, 16),
        tue + wed + thu - .days([1, 2, 3], 15, 18),
      ]
    ),
    (
      "2-4 Feb except 3",
      [
        tue + thu, tue + wed + thu - .days([1, 2, 3], 15, 16),
        tue + wed + thu - .days([1, 2, 3], 15, 18),
      ]
    ),
    (
      "1-3 Feb not 2",
      [
        mon + wed, mon + tue + wed - .days([0, 1, 2], 14, 15),
        mon + tue + wed - .days([0, 1, 2], 14, 18),
      ]
    ),
    ("Mon 1 - Wed 3", [mon + tue + wed, .days([0], 13, 18) + tue + .days([2], 9, 15)]),
    ("Tue 2 - Thu 4", [tue + wed + thu, .days([1], 14, 18) + wed + .days([3], 9, 16)]),
    ("Thu 4 - Fri 5", [thu + fri, .days([3], 16, 18) + .days([4], 9, 17)]),
    (
      "not Tue 2 - Thu 4",
      [week - tue - wed - thu, week - .days([1], 14, 18) - wed - .days([3], 9, 16)]
    ),
    ("Tue 2 to Thu 4 am", [(tue + wed + thu) & am, tue + wed + (thu & am)]),
    ("Wed 3", [wed, .days([2], 15, 16), .days([2], 15, 18)]),
    ("Wed 3 am", [wed & am]),
    (
      "not Tue 2",
      [
        week - tue, week - .days([1], 14, 15),
        week - .days([1], 14, 18),
      ]
    ),
    ("until Wed 3", [mon + tue + wed, mon + tue + .days([2], 9, 15)]),
    ("1.2-3.2", [mon + tue + wed, .days([0, 1, 2, 3, 4], 13.5, 15.25)]),
    ("after 10; before 3", [.days([0, 1, 2, 3, 4], 10, 15)]),
    ("Tue after 10; Tue before 3", [.days([1], 10, 15)]),
    ("from Tue; until Thu", [tue + wed + thu]),
    (
      "Mon 9-11; 2-4",
      [
        .days([0], 9, 11) + .days([0], 14, 16),
        .days([0], 9, 11) + .days([0, 1, 2, 3, 4], 14, 16),
      ]
    ),
    (
      "Mon 09:00-10:00;11:00-12:00",
      [
        .days([0], 9, 10) + .days([0], 11, 12),
        .days([0], 9, 10) + .days([0, 1, 2, 3, 4], 11, 12),
      ]
    ),
    ("Mon-Wed; am", [(mon + tue + wed) & am, mon + tue + wed + am]),
    ("Tue; after 10", [.days([1], 10, 18), tue + .days([0, 1, 2, 3, 4], 10, 18)]),
    ("Tue\n9-11", [.days([1], 9, 11), tue + .days([0, 1, 2, 3, 4], 9, 11)]),
    ("2 Feb; 3-4", [tue + wed + thu, .days([1], 15, 16), tue + .days([0, 1, 2, 3, 4], 15, 16)]),
    (
      "not Tue 9-10; not 2-3",
      [
        week - .days([1], 9, 10) - .days([1], 14, 15),
        week - .days([1], 9, 10) - .days([0, 1, 2, 3, 4], 14, 15),
      ]
    ),
    ("Mon; Tue; am", [(mon + tue) & am, mon + (tue & am), mon + tue + am]),
    ("until 3pm on Thursday", [mon + tue + wed + .days([3], 9, 15), .days([3], 9, 15)]),
    ("from 2pm on Tuesday", [.days([1], 14, 18) + wed + thu + fri, .days([1], 14, 18)]),
    ("away until 3pm Thu", [.days([3], 15, 18) + fri, week - .days([3], 9, 15)]),
    ("away Mon to Wed am", [week - ((mon + tue + wed) & am), thu + fri + (wed & pm)]),
    ("Tue-Thu excluding lunch 12-1", [tue + wed + thu - .days([1, 2, 3], 12, 13)]),
    ("not Mon, Tue am", [week - ((mon + tue) & am), week - mon - (tue & am)]),
    ("busy Mon and Tue am", [week - ((mon + tue) & am), week - mon - (tue & am)]),
    (
      "no Mon/Fri, Tue from 10",
      [
        week - .days([0, 1, 4], 10, 18), week - mon - fri - .days([1], 10, 18),
      ]
    ),
    ("away Mon-Wed am", [week - ((mon + tue + wed) & am), thu + fri + (wed & pm)]),
    ("annual leave Mon–Wed pm", [week - ((mon + tue + wed) & pm), thu + fri]),
    ("A/L Mon-Wed am", [week - ((mon + tue + wed) & am), thu + fri + (wed & pm)]),
    ("not Mon to Wed am", [week - ((mon + tue + wed) & am), thu + fri + (wed & pm)]),
    ("away Mon - Wed pm", [week - ((mon + tue + wed) & pm), thu + fri]),
    ("any; Tue am only", [tue & am, week]), ("Mon-Wed; only Thu", [thu, mon + tue + wed + thu]),
    ("any, Tue am", [week, tue & am]), ("any or", [week]), ("not Tue am or", [week - (tue & am)]),
    ("away Mon-Wed; except Tue", [week - mon - wed, week - mon - tue - wed]),
    ("away Mon-Wed, not Tue", [week - mon - wed, week - mon - tue - wed]),
    ("away Mon except Tue", []), ("after 10 or before 3", []), ("busy Mon except am, Tue", []),
    ("leave Wed noon", [week - .days([2], 12, 13), week - (wed & pm), mon + tue + (wed & am)]),
    ("busy 3pm", [week - .days([0, 1, 2, 3, 4], 15, 16), week - .days([0, 1, 2, 3, 4], 15, 18)]),
    ("busy Tue 2", [week - tue, week - .days([1], 14, 15), week - .days([1], 14, 18)]),
  ]

  /// Cells whose other meaning no short text says.
  private static let withoutOffer: Set<String> = [
    "away Mon except Tue", "after 10 or before 3", "busy Mon except am, Tue",
  ]

  @Test(arguments: unclear)
  func `a cell with two meanings is refused, and what is offered says one of them whole`(
    cell: String, free: [Ticks]
  ) {
    let faults = Self.reader.read(cell).faults
    #expect(faults.contains { $0.severity == .error }, "\(cell)")
    var offers = 0
    for fault in faults {
      let finding = fault.finding(at: .cell(file: "people.csv", row: 2, column: "x"), in: cell)
      for offer in CellFault(
        finding.code, text: finding.text, finding.message, mend: finding.mend
      ).textsToWrite {
        offers += 1
        let reading = Self.reader.read(offer)
        #expect(!reading.faults.contains { $0.severity < .note }, "\(cell) → \(offer)")
        #expect(free.contains(Ticks(reading.cell)), "\(cell) → \(offer)")
      }
    }
    #expect(offers > 0 || Self.withoutOffer.contains(cell), "\(faults.map { $0.mend })")
  }

  @Test func `an offer keeps the words around what it mends`() {
    for before in ["not ", "away ", "Fri; not ", "any; busy "] {
      for part in ["Tue 2", "Tue 9.30", "Wed 14:00-13:00", "Tue 3 Feb", "Wensday"] {
        let cell = before + part
        for fault in Self.reader.read(cell).faults {
          let finding = fault.finding(at: .file("people.csv"), in: cell)
          #expect(finding.text == cell || fault.textsToWrite.isEmpty)
          for offer in CellFault(fault.code, text: cell, "", mend: finding.mend).textsToWrite {
            #expect(offer.hasPrefix(before), "\(cell) → \(offer)")
          }
        }
      }
    }
  }
}
