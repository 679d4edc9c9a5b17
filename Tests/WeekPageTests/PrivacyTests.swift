import Exports
import Foundation
import ReviewModel
import Testing
import TestSupport
import WeekPage

/// What each level must not show, looked for in every file that it writes.
struct PrivacyTests {
  /// The week with a name wherever a person could type one.
  private static let week: Review = {
    var review = Review.fieldworkWeek()
    let named = review.people.first { !$0.isAnonymous }?.name ?? ""
    let leader = review.reviewers[0].name
    review.sessions[9].title = "Interview with " + named
    review.sessions[10].title = "Morgan Exemplar meets the Chief Executive"
    review.rooms[1].name = named + "'s office"
    review.sites[1].address = "c/o " + leader
    review.themes[0].name = "Led by " + leader
    review.sessions[11].roomFeatures = ["screen of " + named]
    return review
  }()

  /// The files of each level, folds taken out, since they could hide a name that is there.
  private static let exports: [Privacy: [(path: String, content: Data)]] = Dictionary(
    uniqueKeysWithValues: Privacy.allCases.map { privacy in
      let export = export(week, nil, privacy)
      let files = (export.calendars() + export.tables() + export.page()).map { file in
        let text = String(decoding: file.bytes, as: UTF8.self)
        return (file.path, Data(text.replacingOccurrences(of: "\r\n ", with: "").utf8))
      }
      return (privacy, files)
    })

  private func files(_ privacy: Privacy) throws -> [(path: String, content: Data)] {
    try #require(PrivacyTests.exports[privacy])
  }

  private func shows(_ content: Data, _ text: String) -> Bool {
    content.range(of: Data(text.utf8)) != nil
  }

  @Test(arguments: [Privacy.roles, .public])
  func `no interviewee, reviewer or contact is named anywhere`(privacy: Privacy) throws {
    let review = PrivacyTests.week
    let names =
      review.people.map { $0.name } + review.contacts.map { $0.name }
      + review.reviewers.filter { !$0.isPlaceholder }.map { $0.name }
    for file in try files(privacy) {
      for name in names where shows(file.content, name) {
        Issue.record("\(file.path) names \(name)")
      }
    }
  }

  @Test func `full names interviewees, but no young person, parent or carer`() throws {
    let files = try files(.full)
    let page = try #require(files.first { $0.path == "timetable.html" })
    for person in PrivacyTests.week.people {
      if person.isAnonymous {
        for file in files { #expect(!shows(file.content, person.name)) }
      }
    }
    #expect(shows(page.content, "Morgan Exemplar"))
    let known = try #require(PrivacyTests.week.people.first { !$0.isAnonymous })
    #expect(shows(page.content, known.name))
  }

  @Test(arguments: Privacy.allCases)
  func `no e-mail address is in any file`(privacy: Privacy) throws {
    for file in try files(privacy) { #expect(!shows(file.content, "@example.org")) }
  }

  @Test(arguments: [Privacy.full, .roles])
  func `what one interviewee gets names nobody, not even in titles and places`(privacy: Privacy)
    throws
  {
    let names =
      PrivacyTests.week.people.map { $0.name }
      + PrivacyTests.week.reviewers.map { $0.name }
      .filter { $0 != "TBC" }
    for file in try files(privacy) where file.path.contains("/participants/") {
      for name in names { #expect(!shows(file.content, name)) }
    }
  }

  @Test func `public shows no job title of an interviewee beyond the sessions' titles`() throws {
    for file in try files(.public) { #expect(!shows(file.content, "Practitioner")) }
  }

  @Test func `the file names show no name`() {
    var review = PrivacyTests.week
    review.people[0] = Person(
      id: PersonID("alex-example"), name: "Alex Example", jobTitle: "Director")
    review.sessions[9].participants = [PersonID("alex-example")]
    let paths = export(review, nil, .roles).calendars().map { $0.path }
    #expect(!paths.contains { $0.contains("alex") })
    #expect(paths.contains("calendars/participants/director.ics"))
  }
}
