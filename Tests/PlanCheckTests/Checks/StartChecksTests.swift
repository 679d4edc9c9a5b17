import CivilTime
import ReviewModel
import TestSupport
import Testing

struct `grid` {
  @Test(arguments: [(0, 0), (15, 0), (5, 1), (14, 1)])
  func `holds every start`(minute: Int, count: Int) {
    let violations = broken(.small([.small("A")]), .small("A", monday.at(9, minute)))
    #expect(violations == Array(repeating: "grid A", count: count))
  }

  @Test func `is counted from midnight, whenever the day begins`() {
    let review = Review.small([.small("A")]) { $0.days[0].start = .at(9, 5) }
    #expect(broken(review, .small("A", monday.at(9, 5))) == ["grid A"])
  }
}

struct `day` {
  @Test func `holds a session that fills it`() {
    #expect(broken(.small([.small("A", minutes: 480)]), .small("A", monday.at(9))) == [])
  }

  @Test(arguments: [8, 17])
  func `holds no session that begins too early or ends too late`(hour: Int) {
    #expect(
      broken(.small([.small("A")]), .small("A", monday.at(hour)))
        == ["day A outside the working hours of every day"])
  }

  @Test func `is one of the review's`() {
    #expect(
      broken(.small([.small("A")]), .small("A", (monday + 5).at(9)))
        == ["day A outside the working hours of every day"])
  }

  @Test func `may be either of two that overlap`() {
    let review = Review.small([.small("A")]) {
      $0.days.append(WorkingDay(date: monday, start: .at(16), end: .at(19)))
    }
    #expect(broken(review, .small("A", monday.at(17))) == [])
  }
}

struct `phase` {
  @Test func `keeps on-site sessions in the fieldwork week`() {
    let review = Review.small([.small("A")]) { $0.fieldworkStart = tuesday }
    #expect(broken(review, .small("A", monday.at(9))) == ["phase A"])
    #expect(broken(review, .small("A", tuesday.at(9))) == [])
  }

  @Test func `keeps lead-in sessions before it`() {
    let review = Review.small([.small("A") { $0.phase = .leadIn }]) { $0.fieldworkStart = tuesday }
    #expect(broken(review, .small("A", monday.at(9))) == [])
    #expect(broken(review, .small("A", tuesday.at(9))) == ["phase A"])
  }

  @Test func `is not judged outside every day`() {
    #expect(
      broken(.small([.small("A")]), .small("A", (monday - 7).at(9)))
        == ["day A outside the working hours of every day"])
  }
}

struct `window` {
  private let session = Session.small("A", minutes: 90) {
    $0.windows = [monday.hours(10, 11), monday.hours(11, 12), monday.hours(14, 15)]
  }

  @Test func `may be two that touch`() {
    #expect(broken(.small([session]), .small("A", monday.at(10, 30))) == [])
  }

  @Test func `holds the whole session`() {
    #expect(broken(.small([session]), .small("A", monday.at(10, 45))) == ["window A"])
    #expect(broken(.small([session]), .small("A", monday.at(14))) == ["window A"])
  }
}
