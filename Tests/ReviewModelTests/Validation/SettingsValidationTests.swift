import CivilTime
import ReviewModel
import TestSupport
import Testing

struct `Validation of the settings and days` {
  @Test func `a small review has nothing wrong with it`() {
    #expect(told(.small([.small("A")])) == [])
  }

  @Test(arguments: UInt64(0)..<300)
  func `a random review has no error`(seed: UInt64) {
    #expect(told(RandomReview.richReview(seed: seed)).filter { $0.hasPrefix("error") } == [])
  }

  @Test func `a review without a reference is an error`() {
    #expect(
      told(.small { $0.id = "" })
        == ["error FW308 review[0].id: The review has no reference. Give it one."])
  }

  @Test func `a lead-in that is too short is a warning that names the first possible day`() {
    let review = Review.small { $0.commissionedOn = .november12 + 1 }
    #expect(
      told(review) == [
        "warning FW307 review[0].fieldworkStart: Fieldwork starts on Monday 4 February 2013, less than 12 "
          + "weeks after the review was commissioned on Tuesday 13 November 2012: 1 day too soon. "
          + "Start on Tuesday 5 February 2013 or later; the first Monday is Monday 11 "
          + "February 2013."
      ])
  }

  @Test func `a lead-in of the exact length is long enough`() {
    #expect(told(.small { $0.commissionedOn = .november12 }) == [])
  }

  @Test func `a grid of nothing is an error`() {
    #expect(
      told(.small { $0.gridMinutes = 0 }) == [
        "error FW303 review[0].gridMinutes: 0 is too small. Write 1 or more."
      ])
  }

  @Test func `a grid that does not divide the day is a warning`() {
    #expect(
      told(.small { $0.gridMinutes = 25 }) == [
        "warning FW303 review[0].gridMinutes: A grid of 25 minutes does not divide the day, so it falls "
          + "differently each day. Write 5, 10, 15, 20 or 30."
      ])
  }

  @Test func `every negative rule and weight is an error`() {
    let review = Review.small {
      $0.leadInWeeks = -1
      $0.rules.maxSessionsPerDay = -1
      $0.rules.maxRunMinutes = -1
      $0.rules.breakMinutes = -1
      $0.rules.turnaroundMinutes = -1
      $0.rules.longDayMinutes = -1
      $0.rules.maxParallel = -1
      for price in Price.allCases { $0.weights[price] = -1 }
    }
    let lines = told(review)
    #expect(lines.count == 7 + Price.allCases.count)
    #expect(lines.allSatisfy { $0.hasPrefix("error FW303 review[0].") })
    #expect(lines[0] == "error FW303 review[0].leadInWeeks: -1 is too small. Write 0 or more.")
    #expect(
      lines[6] == "error FW303 review[0].rules.maxParallel: -1 is too small. Write 0 or more.")
    #expect(
      lines[7] == "error FW303 review[0].weights.unscheduled: -1 is too small. Write 0 or more.")
  }

  @Test func `a number that could overflow a sum is an error`() {
    #expect(
      told(.small { $0.weights[.roomFit] = .max }) == [
        "error FW303 review[0].weights.room-fit: 9223372036854775807 is more than 1000000. Write a smaller "
          + "number."
      ])
  }

  @Test func `a review without days is a warning`() {
    #expect(
      told(.small { $0.days = [] }) == [
        "warning FW311 review[0].days: The review has no days, so nothing can be held. Add the days of the "
          + "week on site."
      ])
  }

  @Test func `a day that ends before it begins is an error`() {
    let review = Review.small { $0.days[1].end = .at(8) }
    #expect(
      told(review) == [
        "error FW304 days[1].end: The day ends, 8am, no later than it begins, 9am. Perhaps the two were "
          + "swapped."
      ])
  }

  @Test func `a date with two lines of hours is a warning at the second`() {
    let review = Review.small { $0.days[3].date = .monday }
    #expect(
      told(review) == [
        "warning FW305 days[3].date: Monday 4 February 2013 is listed twice. Delete one of the two, or join "
          + "them."
      ])
  }

  @Test func `a lunch that ends before it begins is an error`() {
    let review = Review.small {
      $0.days[0].lunch = LunchBreak(from: .at(14), to: .at(12), minutes: 30)
    }
    #expect(
      told(review) == [
        "error FW304 days[0].lunch.to: Lunch ends, midday, no later than it begins, 2pm. Perhaps the two "
          + "were swapped."
      ])
  }

  @Test func `a lunch longer than the time for it is a warning`() {
    let review = Review.small {
      $0.days[0].lunch = LunchBreak(from: .at(12), to: .at(12, 30), minutes: 45)
    }
    #expect(
      told(review) == [
        "warning FW311 days[0].lunch.minutes: A lunch of 45 minutes does not fit between midday and "
          + "12:30pm, so no reviewer can work that day. Shorten lunch, or widen the time for it."
      ])
  }
}
