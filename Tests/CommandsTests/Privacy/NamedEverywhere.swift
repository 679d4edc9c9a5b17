import CivilTime
import Documents
import Foundation
import ReviewModel
import Sheets
import TestSupport

@testable import Commands

/// A review whose every text names three people: an interviewee, a reviewer, and a child.
enum NamedEverywhere {
  static let interviewee = "Zara Quillfeather"
  static let reviewer = "Tom Marchbanks"
  static let child = "Kim Thistlewood"

  /// Every word of a name, as it would be looked for in a file.
  static func words(_ name: String) -> [String] {
    name.lowercased().split(separator: " ").map { String($0) }.filter { $0.count > 3 }
  }

  /// The review, with the child's name too or without.
  static func review(withChild: Bool = true) -> Review {
    var review = Review.small([
      .small("S1-zara-quillfeather") {
        $0.participants = [PersonID("P1-zara-quillfeather")]
        $0.pin.start = CivilDate.monday.at(9)
        $0.themes = [ThemeID("T1")]
        $0.agencies = ["Partner"]
        $0.roomFeatures = ["screen"]
        $0.team.roles = [RoleRequirement(anyOf: [Role("policePeer")])]
      },
      .small("S2") {
        $0.participants = [PersonID("C1")]; $0.isOptional = true
      },
      .small("S3") { $0.after = [Precedence(session: SessionID("S2"))] },
    ])
    review.themes = [Theme(id: ThemeID("T1"), name: "Theme")]
    review.sites = [Site(id: SiteID("L1-zara-quillfeather"), name: "Site", address: "Address")]
    review.rooms[0].site = review.sites[0].id
    review.rooms[0].features = ["screen"]
    review.contacts = [
      Contact(role: "council contact", name: "Contact", email: "contact@example.org")
    ]
    review.people = [
      Person(
        id: PersonID("P1-zara-quillfeather"), name: interviewee, agency: "Partner",
        jobTitle: "Head of early help", email: "quillfeather@example.org"),
      Person(
        id: PersonID("C1"), name: child, agency: "Young people", jobTitle: "Young person in care",
        email: "kim.thistlewood@example.org"),
    ]
    review.reviewers[0].name = reviewer
    review.reviewers[0].email = "reviewer@example.org"
    review.reviewers[0].organisation = "Sampleshire"
    review.reviewers[0].conflicts = ["Elsewhere"]
    review.council = "Council"
    let forms = [
      " with \(interviewee)", " \(reviewer.uppercased())", withChild ? " Thistlewood, Kim" : "",
    ].joined()
    review.changeTexts { text, place in
      let isList = [.people, .reviewers].contains(place.list)
      if isList, ["name", "role"].contains(place.field) { return }
      if place.field.contains("anyOf") { return }
      // A contact is known by what they do, and mails name them.
      if place.list == .contacts {
        if place.field == "name", withChild { text += " Thistlewood, Kim" }
        return
      }
      text += forms
    }
    return review
  }

  static func plan(of review: Review) -> Plan {
    Plan(
      review: review.id,
      assignments: [
        .small("S1-zara-quillfeather", CivilDate.monday.at(9), "PP"),
        .small("S2", CivilDate.monday.at(11), "PP", "HP"),
        .small("S3", CivilDate.monday.at(14), "HP"),
      ])
  }

  /// Writes the review as sheets, with what only sheets can say: a name beside a description, milestones, closed
  /// days, columns of somebody's own.
  static func write(to folder: TemporaryFolder, as name: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder.path(name), withIntermediateDirectories: true)
    let review = review()
    for sheet in ReviewSheets.write(review, plan: plan(of: review)) {
      var text = String(decoding: sheet.bytes, as: UTF8.self)
      if sheet.name == "sessions.csv" {
        let lines = text.split(separator: "\r\n").map { String($0) }
        text = ""
        for (row, line) in lines.enumerated() {
          text += line + (row == 0 ? ",Own notes" : ",Kim Thistlewood") + "\r\n"
        }
      }
      if sheet.name == "people.csv" {
        text += "C2,Thistlewood Kim,,Families,,,,A brother\r\n"
      }
      try folder.write(text, to: name + "/" + sheet.name)
    }
    try folder.write(
      "Milestone,Owner,When\r\nAsk Kim Thistlewood,Kim Thistlewood,6 weeks before\r\n",
      to: name + "/milestones.csv")
    try folder.write(
      "Date,What\r\n14/1/2013,Birthday of Kim Thistlewood\r\n", to: name + "/closed.csv")
  }
}
