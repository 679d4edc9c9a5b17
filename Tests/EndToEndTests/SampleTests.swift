import CivilTime
import Findings
import ReviewModel
import Sheets
import Testing

/// What holds for every sample.
@Suite struct SampleTests {
  @Test(arguments: Sample.allCases)
  func `only Cheshire East is warned, about the encoding it was saved in`(
    sample: Sample
  ) throws {
    let warnings = try sample.reading().findings.filter { $0.severity != .note }
    let isOld = sample == .cheshire
    #expect(Set(warnings.map { $0.code.text }) == (isOld ? ["FW141"] : []))
  }

  @Test(arguments: Sample.allCases)
  func `a sample has forty-five to sixty sessions`(sample: Sample) throws {
    #expect(try (45...60).contains(sample.review().sessions.count))
  }

  @Test(arguments: Sample.allCases)
  func `a week runs from Monday to Friday, twelve weeks after it was agreed`(sample: Sample) throws
  {
    let review = try sample.review()
    let onSite = review.days.map { $0.date }.filter { $0 >= review.fieldworkStart }
    #expect(onSite == (0..<5).map { review.fieldworkStart + $0 })
    #expect(review.fieldworkStart.weekday == .monday)
    #expect(review.fieldworkStart - review.commissionedOn >= 12 * 7)
  }

  @Test(arguments: Sample.allCases)
  func `no evidence is heard before the opening meeting ends`(sample: Sample) throws {
    let review = try sample.review()
    let opening = try #require(review.sessions(.meeting).first)
    let end = try #require(opening.pin.start) + opening.minutes
    for session in review.evidence where session.phase == .onSite {
      let isAfter = session.after.contains { $0.session == opening.id }
      let isLater = !session.windows.isEmpty && session.windows.allSatisfy { $0.start >= end }
      #expect(isAfter || isLater, "\(session.id.text)")
    }
  }

  @Test(arguments: Sample.allCases)
  func `the whole team meets each day to Thursday, outside contact time`(sample: Sample) throws {
    let review = try sample.review()
    let meetings = review.sessions(.teamMeeting)
    let days = Set(meetings.compactMap { $0.pin.start?.date })
    #expect(days.isSuperset(of: (0..<4).map { review.fieldworkStart + $0 }))
    #expect(meetings.allSatisfy { $0.team.min == review.reviewers.count && !$0.isContact })
  }

  @Test(arguments: Sample.allCases)
  func `feedback and a workshop follow the preparation on Friday`(sample: Sample) throws {
    let review = try sample.review()
    let friday = review.fieldworkStart + 4
    let workshop = try #require(review.sessions(.workshop).first)
    let feedback = try #require(
      review.sessions.first { $0.id == workshop.after.first?.session && $0.kind == .feedback })
    #expect([feedback, workshop].map { $0.pin.start?.date } == [friday, friday])
    let preparation = review.sessions(.teamMeeting).filter { meeting in
      feedback.after.contains { $0.session == meeting.id } && meeting.minutes >= 180
    }
    #expect(preparation.count == 1)
  }

  @Test(arguments: Sample.allCases)
  func `children and families are groups without names or addresses`(sample: Sample) throws {
    let review = try sample.review()
    let protected = review.people.filter {
      ["Young people", "Families", "Foster carers"].contains($0.agency)
    }
    #expect(protected.count >= 3)
    for person in protected {
      #expect(person.isAnonymous && person.email == nil)
      #expect(person.name.contains("group"))
    }
  }

  @Test(arguments: Sample.allCases)
  func `young people are met after school, elsewhere, with a support worker`(sample: Sample) throws
  {
    let review = try sample.review()
    let base = try #require(review.sessions(.teamMeeting).first?.rooms.first)
    let civic = review.rooms.first { $0.id == base }?.site
    let fourPM = try #require(TimeOfDay(hour: 16, minute: 0))
    for group in review.people where group.agency == "Young people" {
      let times = try #require(group.availability.available)
      #expect(times.allSatisfy { $0.start.time >= fourPM })
      for session in review.sessions where session.participants.contains(group.id) {
        let sites = review.rooms.filter { session.rooms.contains($0.id) }.map { $0.site }
        #expect(!sites.isEmpty && !sites.contains(civic))
        #expect(session.participants.count == 2)
      }
    }
  }

  @Test(arguments: Sample.allCases)
  func `some were never asked when they are free, some are free always`(sample: Sample) throws {
    let review = try sample.review()
    let everyDay = review.days.map { $0.hours }
    #expect(review.people.count { !$0.availability.wasAsked } >= 3)
    #expect(review.people.contains { $0.availability.available == everyDay })
  }

  @Test(arguments: Sample.allCases)
  func `everybody listed is met, and has an address at example.org`(sample: Sample) throws {
    let review = try sample.review()
    let met = Set(review.sessions.flatMap { $0.participants + $0.optionalParticipants })
    #expect(Set(review.people.map { $0.id }) == met)
    let addresses =
      review.people.compactMap { $0.email } + review.reviewers.compactMap { $0.email }
      + review.contacts.map { $0.email }
    #expect(addresses.allSatisfy { $0.hasSuffix(".example.org") })
  }

  @Test(arguments: Sample.allCases)
  func `no focus group sits with its line manager`(sample: Sample) throws {
    let review = try sample.review()
    for session in review.sessions(.focusGroup) {
      for person in review.participants(of: session) {
        if let manager = person.lineManager {
          #expect(!session.participants.contains(manager), "\(session.id.text)")
        }
      }
    }
  }

  @Test func `the samples are saved as different spreadsheet programs save them`() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let sheets = try Sample.allCases.map { try $0.bytes(of: "people.csv") }
    #expect(sheets.map { $0.starts(with: mark) } == [true, true, false, true, false])
    let heading = Array("Ref;Name;".utf8)
    let hasSemicolons = sheets.map { $0.starts(with: mark + heading) }
    #expect(hasSemicolons == [false, false, false, true, false])
    let isUnicode = sheets.map { String(validating: $0, as: UTF8.self) != nil }
    #expect(isUnicode == [true, true, false, true, true])
  }
}

/// What each source says about its own review.
@Suite struct SampleSourceTests {
  @Test func `Manchester is as its paper has it`() throws {
    let review = try Sample.manchester.review()
    #expect(review.commissionedOn.iso == "2012-11-12")
    #expect(review.fieldworkStart.iso == "2013-02-04")
    #expect(review.themes.count == 5)
    let opening = review.sessions(.meeting).first
    #expect(opening?.pin.start?.date.weekday == .monday)
  }

  @Test func `Manchester has eight seats, and one officer peer is to be confirmed`() throws {
    let review = try Sample.manchester.review()
    let roles = Role.usual + [Role("officerPeer")]
    #expect(review.reviewers.map { $0.role.text }.sorted() == roles.map { $0.text }.sorted())
    let open = review.reviewers.filter { $0.isPlaceholder }
    #expect(open.map { $0.role } == [Role("officerPeer")])
    #expect(open.map { $0.name } == ["TBC"])
    #expect(open.allSatisfy { $0.email == nil })
  }

  @Test(arguments: [Sample.manchester, .telford])
  func `audits, case records and case mapping come before the week`(sample: Sample) throws {
    let review = try sample.review()
    let before = review.sessions(.auditValidation, .caseRecordsReview, .caseMapping)
    #expect(Set(before.map { $0.kind }).count == 3)
    #expect(before.allSatisfy { $0.phase == .leadIn })
    #expect(before.allSatisfy { $0.windows.allSatisfy { $0.end.date < review.fieldworkStart } })
  }

  @Test func `Telford's lead-in crosses the change to summer time`() throws {
    let review = try Sample.telford.review()
    #expect(review.commissionedOn.iso == "2013-03-11")
    #expect(review.fieldworkStart.iso == "2013-06-03")
    let ahead = [review.commissionedOn, review.fieldworkStart].map {
      LondonClock.minutesAheadOfUTC(at: CivilMinute($0, .midday))
    }
    #expect(ahead == [0, 60])
  }

  @Test func `Telford meets young people, elected members and commissioned services`() throws {
    let titles = try Sample.telford.review().sessions.map { $0.title }
    for words in ["Young people in care", "Elected members", "Commissioned services"] {
      #expect(titles.contains { $0.hasPrefix(words) })
    }
  }

  @Test func `Cheshire East has eight themes, three of them its own`() throws {
    let review = try Sample.cheshire.review()
    #expect(review.commissionedOn.iso == "2012-09-10")
    #expect(review.fieldworkStart.iso == "2012-12-03")
    #expect(review.themes.count == 8)
    let own = review.themes.suffix(3).map { $0.name }
    #expect(own == ["Early help", "Quality of practice", "Transition"])
  }

  @Test func `more than three hundred people contribute in Cheshire East`() throws {
    #expect(try Sample.cheshire.review().evidence.reduce(0) { $0 + $1.headcount } > 300)
  }

  @Test func `Cheshire East's team has a peer from the voluntary sector`() throws {
    let roles = try Sample.cheshire.review().reviewers.map { $0.role.text }
    #expect(roles.contains("voluntary sector peer"))
  }

  @Test func `Trafford adds early help, equality and the Board to the five themes`() throws {
    let review = try Sample.trafford.review()
    #expect(review.fieldworkStart.iso == "2013-02-11")
    let own = review.themes.suffix(3).map { $0.name }
    #expect(own == ["Early help", "Equality and diversity", "The Safeguarding Children Board"])
  }

  @Test func `every theme of a sample is heard about in two sessions or more`() throws {
    for sample in Sample.allCases {
      let review = try sample.review()
      for theme in review.themes {
        #expect(
          review.evidence.count { $0.themes.contains(theme.id) } >= 2, "\(sample) \(theme.name)")
      }
    }
  }

  @Test func `Worcestershire's week in April is after the Easter holidays`() throws {
    let review = try Sample.worcestershire.review()
    #expect(review.commissionedOn.iso.hasPrefix("2014-11-"))
    #expect(review.fieldworkStart.iso == "2015-04-20")
    let lastHoliday = try #require(CivilDate(year: 2015, month: 4, day: 10))
    #expect(review.days.allSatisfy { $0.date > lastHoliday })
  }
}
