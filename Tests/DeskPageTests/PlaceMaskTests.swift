import CivilTime
import Testing

@testable import DeskPage

@Suite struct PlaceMaskTests {
  /// One run of starts of a lane.
  private struct Run {
    let kind: String
    let from: Int
    let to: Int
    let words: String
  }

  private func runs(_ page: Page, _ day: String, lane: String) -> [Run] {
    var page = page
    page.ask(.mask, [.session: "S01", .day: day, .lanes: "room"])
    let markup = page.shown["mask"] ?? ""
    let list =
      markup.split(separator: "<ul ").first { $0.hasPrefix("data-lane=\"\(lane)\"") } ?? ""
    return list.split(separator: "<li ").dropFirst().compactMap { item in
      let parts = item.split(separator: "\"")
      guard parts.count > 5, let from = Int(parts[3]), let to = Int(parts[5]) else { return nil }
      let words = item.split(separator: "<bdi>").last?.split(separator: "</bdi>").first ?? ""
      return Run(
        kind: String(parts[1].dropFirst("mask ".count)), from: from, to: to, words: String(words))
    }
  }

  /// What the judge says once the session is dropped there.
  private func verdict(_ page: Page, _ day: String, _ minute: Int, _ room: String) -> String {
    var page = page
    let start = TimeOfDay(minutes: minute)?.iso ?? ""
    page.ask(.place, [.session: "S01", .day: day, .start: start, .room: room])
    return page.said
  }

  @Test(arguments: ["2013-02-04", "2013-02-05", "2013-02-08"])
  func `what is shown while a session is moved is what the judge says once it is dropped`(
    _ day: String
  ) {
    for page in [Page.placed(), Page.begun()] {
      let runs = runs(page, day, lane: "Committee Room 1")
      #expect(!runs.isEmpty)
      for run in runs {
        for minute in [run.from, run.to] where minute != 600 || day != "2013-02-04" {
          let said = verdict(page, day, minute, "Committee Room 1")
          let keeps = said.contains("Every rule is kept") || said.contains("Nothing new is broken")
          #expect(keeps == (run.kind != "breaks"), "\(day) \(minute): \(run.words) \(said)")
        }
      }
    }
  }

  @Test func `every start that the board draws is judged, those outside the hours of the day too`()
  {
    var page = Page.placed()
    page.ask(.place, [.session: "S01", .day: "2013-02-05", .start: "19:10"])
    for page in [page, Page.placed()] {
      let runs = runs(page, "2013-02-05", lane: "Committee Room 1")
      for (run, next) in zip(runs, runs.dropFirst()) { #expect(next.from == run.to + 15) }
    }
    #expect(runs(page, "2013-02-05", lane: "Committee Room 1").last.map { $0.to > 1150 } == true)
    // From the last start inside the hours the session would run beyond them.
    let late = runs(Page.placed(), "2013-02-05", lane: "Committee Room 1").last
    #expect(late?.kind == "breaks" && late?.words.hasPrefix("Breaks: ") == true)
  }

  @Test func `a place that breaks a rule names whom it is about`() {
    let runs = runs(Page.placed(), "2013-02-08", lane: "Committee Room 1")
    #expect(runs.contains { $0.kind == "breaks" && $0.words.contains("(P01)") })
  }

  @Test func `a place where clashes stay does not claim to keep every rule`() {
    var page = Page.placed()
    page.ask(.place, [.session: "S01", .day: "2013-02-08", .start: "10:00"])
    let there = runs(page, "2013-02-08", lane: "Committee Room 1").map { $0.words }
    #expect(there.contains("Breaks nothing new."), "\(there)")
    #expect(!there.contains("Keeps every rule."))
  }

  @Test func `a price is the judge's price`() {
    for run in runs(Page.placed(), "2013-02-05", lane: "Committee Room 1")
    where run.kind == "costs" {
      let said = verdict(Page.placed(), "2013-02-05", run.from, "Committee Room 1")
      let price = run.words.split(separator: " ")[1]
      #expect(said.contains("It costs \(price) more"), "\(run.words) \(said)")
    }
  }

  @Test func `there is no mask for a session or a day that there is not`() {
    var page = Page.placed()
    for details: [PageArgument: String] in [
      [.session: "S99", .day: "2013-02-04"], [.session: "S01", .day: "2014-02-04"],
      [.session: "S01", .day: "someday"],
    ] {
      page.ask(.mask, details)
      #expect(page.shown["mask"]?.isEmpty == true)
    }
  }
}
