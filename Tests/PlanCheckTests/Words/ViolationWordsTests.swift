import CivilTime
import Findings
import PlanCheck
import ReviewModel
import TestSupport
import Testing

/// Two sessions with titles, two sites half an hour apart, and names as people say them.
private func titled(_ change: (inout Review) -> Void = { _ in }) -> Review {
  var heads = Session.small("S04")
  heads.title = "Head teachers"
  var doctors = Session.small("S07")
  doctors.title = "GPs"
  doctors.isOptional = true
  return .small([heads, doctors]) {
    $0.sites = [Site(id: SiteID("hall"), name: "Town Hall"), Site(id: SiteID("hub"), name: "")]
    $0.travel = [TravelTime(from: SiteID("hall"), to: SiteID("hub"), minutes: 30)]
    $0.rooms[0].name = "Committee Room 1"
    $0.rooms[0].site = SiteID("hall")
    $0.rooms.append(Room(id: RoomID("R2"), name: "", site: SiteID("hub"), capacity: 4))
    $0.people = [
      Person(id: PersonID("P1"), name: "never shown", jobTitle: "Head of early help"),
      Person(id: PersonID("P2"), name: "never shown"),
    ]
    change(&$0)
  }
}

struct `The words for clashes` {
  @Test func `say who is in two places at once, where and when`() {
    let later = Assignment.small("S07", tuesday.at(9, 30), room: "R2", "PP")
    #expect(
      said(titled(), .small("S04", tuesday.at(9), "PP"), later) == [
        "reviewer-clash: Police peer is in two places at once on Tuesday 5 February: S04 (Head teachers), 9am "
          + "to 10am; and S07 (GPs), 9:30am to 10:30am. Move one of the two, or give it to another reviewer."
      ])
  }

  @Test func `say how long the journey is that there is no time for`() {
    let review = titled {
      $0.sessions[0].participants = [PersonID("P1")]
      $0.sessions[1].participants = [PersonID("P1")]
    }
    #expect(
      said(
        review, .small("S04", tuesday.at(9)), .small("S07", tuesday.at(10, 15), room: "R2")) == [
          "participant-clash: Head of early help (P1) has too little time on Tuesday 5 February for the "
            + "journey of 30 minutes from Town Hall to hub: S04 (Head teachers), 9am to 10am; and S07 (GPs), "
            + "10:15am to 11:15am. Move one of the two."
        ])
  }

  @Test func `tell reviewers of one role apart by their references`() {
    let review = titled { $0.reviewers[1].role = Role("policePeer") }
    let lines = said(
      review, .small("S04", tuesday.at(9), "PP"),
      .small("S07", tuesday.at(9), room: "R2", "PP"))
    #expect(lines.first?.hasPrefix("reviewer-clash: Police peer PP is in two places") == true)
  }

  @Test func `say that a room is used twice, or not turned round in time`() {
    let first = Assignment.small("S04", tuesday.at(9))
    #expect(
      said(titled(), first, .small("S07", tuesday.at(9))) == [
        "room-clash: Committee Room 1 is used twice at once on Tuesday 5 February: S04 (Head teachers), 9am "
          + "to 10am; and S07 (GPs), 9am to 10am. Move one of the two, or choose another room."
      ])
    #expect(
      said(titled { $0.rules.turnaroundMinutes = 20 }, first, .small("S07", tuesday.at(10, 15)))
        == [
          "room-clash: Committee Room 1 needs 20 minutes between two sessions, but has 15 minutes on Tuesday 5 "
            + "February: S04 (Head teachers), 9am to 10am; and S07 (GPs), 10:15am to 11:15am. Move one of the "
            + "two, or choose another room."
        ])
  }

  @Test func `say who or what is not free`() {
    let busy = Availability(unavailable: [tuesday.hours(9, 10)])
    let review = titled {
      $0.sessions[0].participants = [PersonID("P1"), PersonID("P2")]
      for index in $0.people.indices { $0.people[index].availability = busy }
      $0.reviewers[0].availability = busy
      $0.rooms[0].availability = busy
    }
    let session = "is not free for all of S04 (Head teachers) on Tuesday 5 February, 9am to 10am."
    #expect(
      said(review, .small("S04", tuesday.at(9), "PP")) == [
        "participant-available: Head of early help (P1) \(session) Choose another time.",
        "participant-available: P2 \(session) Choose another time.",
        "reviewer-available: Police peer \(session) Choose another reviewer or time.",
        "room-available: Committee Room 1 \(session) Choose another room or time.",
      ])
  }

  @Test func `never show the name of an interviewee`() {
    for seed in UInt64(0)..<200 {
      let review = RandomReview.richReview(seed: seed)
      let plan = RandomPlan.plan(for: review, seed: seed)
      let judge = PlanJudge(review)
      let lines = judge.findings(for: judge.verdict(on: plan), on: plan) { _ in .file("plan.json") }
        .map { $0.sentence }
      #expect(lines.allSatisfy { !$0.contains("Post holder") })
      #expect(lines.allSatisfy { !$0.hasSuffix(": ") && !$0.contains("  ") })
    }
  }
}

struct `The words for times` {
  @Test func `offer the nearest starts on the grid`() {
    #expect(
      said(titled(), .small("S04", monday.at(9, 10))) == [
        "grid: S04 (Head teachers) starts on Monday 4 February, 9:10am, which is not on the grid of 15 "
          + "minutes. Start it at 9am or 9:15am."
      ])
  }

  @Test func `say what the working hours are`() {
    #expect(
      said(titled(), .small("S04", monday.at(16, 30))) == [
        "day: S04 (Head teachers) is on Monday 4 February, 4:30pm to 5:30pm, outside the working hours. Move "
          + "it inside 9am to 5pm, or to another day."
      ])
    #expect(
      said(titled(), .small("S04", (monday + 6).at(9))) == [
        "day: S04 (Head teachers) is on Sunday 10 February, 9am to 10am, outside the working hours. Move it: "
          + "the review has no such day."
      ])
  }

  @Test func `say on which side of the first day a session belongs`() {
    let onSite = titled { $0.fieldworkStart = tuesday }
    #expect(
      said(onSite, .small("S04", monday.at(9))) == [
        "phase: S04 (Head teachers) belongs in the fieldwork week, but is on Monday 4 February. Move it to "
          + "Tuesday 5 February or later."
      ])
    let leadIn = titled { $0.sessions[0].phase = .leadIn }
    #expect(
      said(leadIn, .small("S04", monday.at(9))) == [
        "phase: S04 (Head teachers) belongs before the fieldwork week, but is on Monday 4 February. Move it "
          + "to a day before Monday 4 February."
      ])
  }

  @Test func `say which times were set`() {
    let review = titled {
      $0.sessions[0].windows = [tuesday.hours(14, 16), monday.hours(9, 10), monday.hours(10, 12)]
    }
    #expect(
      said(review, .small("S04", monday.at(13))) == [
        "window: S04 (Head teachers) is on Monday 4 February, 1pm to 2pm, outside the times set for it. Move "
          + "it inside Monday 4 February, 9am to midday, or Tuesday 5 February, 2pm to 4pm."
      ])
  }

  @Test func `say what was fixed`() {
    let review = titled {
      $0.sessions[0].pin = Pin(
        start: monday.at(9), room: RoomID("R2"), reviewers: [ReviewerID("PP"), ReviewerID("HP")])
    }
    #expect(
      said(review, .small("S04", monday.at(10), "PP")) == [
        "pin: S04 (Head teachers) does not keep what is fixed: its start, Monday 4 February, 9am; its room, "
          + "R2; its team, Police peer, Health peer. Put it back, or take the mark away."
      ])
    let nobody = titled { $0.sessions[0].pin = Pin(reviewers: []) }
    #expect(
      said(nobody, .small("S04", monday.at(10), "PP")) == [
        "pin: S04 (Head teachers) does not keep what is fixed: that it has no team. Put it back, or take the "
          + "mark away."
      ])
  }

  @Test func `say which session comes first, and how long after it`() {
    let plan: [Assignment] = [.small("S04", monday.at(9)), .small("S07", monday.at(10))]
    let soon = titled {
      $0.sessions[1].after = [Precedence(session: SessionID("S04"), minGapMinutes: 30)]
    }
    #expect(
      said(soon, plan[0], plan[1]) == [
        "order: S07 (GPs) starts on Monday 4 February, 10am; it must come at least 30 minutes after S04 (Head "
          + "teachers), which ends on Monday 4 February, 10am. Start it on Monday 4 February, 10:30am or "
          + "later, or move the other."
      ])
    let early = titled { $0.sessions[0].after = [Precedence(session: SessionID("S07"))] }
    #expect(
      said(early, plan[0], plan[1]) == [
        "order: S04 (Head teachers) starts on Monday 4 February, 9am; it must come after S07 (GPs), which "
          + "ends on Monday 4 February, 11am. Start it on Monday 4 February, 11am or later, or move the other."
      ])
  }

  @Test func `say which two must be apart`() {
    let plan: [Assignment] = [.small("S04", monday.at(9)), .small("S07", monday.at(9), room: "R2")]
    #expect(
      said(titled { $0.sessions[0].notSameDay = [SessionID("S07")] }, plan[0], plan[1]) == [
        "separate-days: S04 (Head teachers) and S07 (GPs) must be on different days, but both are on Monday 4 "
          + "February. Move one of the two."
      ])
    #expect(
      said(titled { $0.sessions[0].notSameTime = [SessionID("S07")] }, plan[0], plan[1]) == [
        "separate-times: On Monday 4 February, two sessions overlap that must not: S04 (Head teachers), 9am to "
          + "10am; and S07 (GPs), 9am to 10am. Move one of the two."
      ])
  }

  @Test func `say how many run at once`() {
    let lines = said(
      titled { $0.rules.maxParallel = 1 }, .small("S04", monday.at(9)),
      .small("S07", monday.at(9, 30), room: "R2"))
    #expect(
      lines == [
        "parallel: On Monday 4 February, 9:30am, 2 contact sessions run at once, where at most 1 may: S04 "
          + "(Head teachers), 9am to 10am; and S07 (GPs), 9:30am to 10:30am. Move one of them."
      ])
  }
}

struct `The words for rooms and teams` {
  @Test func `say what is wrong with a room`() {
    #expect(
      said(titled(), .small("S04", monday.at(9), room: nil))
        == ["room-needed: S04 (Head teachers) needs a room and has none. Give it a room."])
    #expect(
      said(titled { $0.sessions[0].needsRoom = false }, .small("S04", monday.at(9))) == [
        "room-needed: S04 (Head teachers) takes no room, but has Committee Room 1. Take the room out."
      ])
    #expect(
      said(
        titled { $0.sessions[0].statedHeadcount = 4 },
        .small("S04", monday.at(9), room: "R2", "PP")) == [
          "room-capacity: S04 (Head teachers) needs 5 seats, 1 of them for reviewers; R2 has 4. Choose a "
            + "larger room."
        ])
  }

  @Test func `say everything that does not suit`() {
    let review = titled {
      $0.sessions[0].site = SiteID("hall")
      $0.sessions[0].rooms = [RoomID("R1")]
      $0.sessions[0].roomFeatures = ["private", "step-free"]
    }
    #expect(
      said(review, .small("S04", monday.at(9), room: "R2")) == [
        "room-features: R2 does not suit S04 (Head teachers): it must be in Committee Room 1; it must be at "
          + "Town Hall; the room must be or have: private, step-free. Choose another room."
      ])
  }

  @Test func `say what a team lacks`() {
    let review = titled {
      $0.sessions[0].team.min = 2
      $0.sessions[0].team.roles = [
        RoleRequirement(anyOf: [Role("healthPeer"), Role("analystPeer")], count: 1)
      ]
      $0.sessions[0].team.named = [ReviewerID("HP")]
    }
    #expect(
      said(review, .small("S04", monday.at(9), "PP")) == [
        "team-size: S04 (Head teachers) has 1 reviewer, where 2 to 99 must attend. Add a reviewer.",
        "team-roles: S04 (Head teachers) needs 1 of the role health peer or analyst peer; its team has 0. Add "
          + "or swap a reviewer.",
        "team-named: S04 (Head teachers) is without Health peer, asked for by name. Add them to the team.",
      ])
  }

  @Test func `say with whom there is a conflict of interest`() {
    let review = titled {
      $0.people[0].agency = "Probation"
      $0.sessions[0].participants = [PersonID("P1")]
      $0.reviewers[0].conflicts = ["NHS", "Probation"]
    }
    #expect(
      said(review, .small("S04", monday.at(9), "PP")) == [
        "conflict-of-interest: Police peer has a conflict of interest with Probation, met in S04 (Head "
          + "teachers). Give the session to another reviewer."
      ])
  }

  @Test func `say what a reviewer's day has too much of`() {
    let plan: [Assignment] = [
      .small("S04", monday.at(11, 30), "PP"), .small("S07", monday.at(12, 30), "PP"),
    ]
    let times = "S04 (Head teachers), 11:30am to 12:30pm; and S07 (GPs), 12:30pm to 1:30pm."
    let review = titled {
      $0.rules.maxSessionsPerDay = 1
      $0.rules.maxRunMinutes = 90
      $0.days[0].lunch = LunchBreak(from: .at(12), to: .at(14), minutes: 45)
    }
    #expect(
      said(review, plan[0], plan[1]) == [
        "daily-load: Police peer has 2 contact sessions on Monday 4 February, where at most 1 are allowed: "
          + times + " Give one to another reviewer, or move it to another day.",
        "break: Police peer works for 120 minutes on Monday 4 February without a break of 15 minutes, where "
          + "at most 90 are allowed: \(times) Leave a gap, or give one to another reviewer.",
        "lunch: Police peer has no lunch of 45 minutes between midday and 2pm on Monday 4 February: \(times) "
          + "Move one of these, or give it to another reviewer.",
      ])
  }
}

struct `The words for the plan itself` {
  @Test func `offer the reference that was probably meant`() {
    #expect(
      said(
        titled { $0.sessions[0].isOptional = true }, .small("S4", monday.at(9)),
        .small("S07", monday.at(9), room: "R11", "PPP")) == [
          "plan: There is no session \"S4\" in this review. Perhaps \"S04\" is meant.",
          "plan: S07 (GPs) is in the room \"R11\", which is not in this review. Perhaps \"R1\" is meant.",
          "plan: The team of S07 (GPs) has a \"PPP\", who is not in this review. Perhaps \"PP\" is meant.",
          "room-needed: S07 (GPs) needs a room and has none. Give it a room.",
        ])
  }

  @Test func `say what is named twice`() {
    let plan = Assignment.small("S04", monday.at(9), "PP", "PP")
    #expect(
      said(titled(), plan, plan) == [
        "plan: The team of S04 (Head teachers) has \"PP\" twice. Delete one of the two.",
        "plan: S04 (Head teachers) is in the timetable twice; the first entry counts. Delete the other.",
      ])
  }

  @Test func `say what is not held, and that the lead-in is too short`() {
    #expect(
      said(titled { $0.commissionedOn = .november12 + 7 }) == [
        "lead-in: Fieldwork starts on Monday 4 February 2013, less than 12 weeks after the review was "
          + "commissioned on Monday 19 November 2012: 7 days too soon. Start on Monday 11 February 2013 or later.",
        "mandatory: S04 (Head teachers) is not held. Place it, or mark it as optional.",
      ])
  }

  @Test func `have a code of their own for each rule, and the place of the first session`() {
    let review = titled()
    let plan = Plan.small(.small("S04", monday.at(9)), .small("S07", monday.at(9)))
    let judge = PlanJudge(review)
    let findings = judge.findings(for: judge.verdict(on: plan), on: plan) {
      .key(file: "plan.json", path: $0?.text ?? "")
    }
    #expect(findings.map { $0.code.text } == ["FW443"])
    #expect(findings.map { $0.place.text } == ["plan.json S04"])
    #expect(findings.map { $0.text } == ["R1"])
    #expect(Set(Rule.allCases.map { $0.findingCode }).count == Rule.allCases.count)
  }
}
