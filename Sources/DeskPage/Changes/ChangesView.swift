import WeekPage
import CivilTime
import Desk
import Findings
import Sheets
import Exports

/// The versions of a timetable: releasing the one on the screen, and comparing two.
struct ChangesView {
  private let question: PageQuestion

  /// The view or the act that the script asks for.
  init(_ question: PageQuestion) {
    self.question = question
  }

  /// The screen, with the releases that there are.
  func markup(_ desk: DeskReview) -> Markup {
    versionForms + SetbackForms(question, desk).markup
  }

  private var versionForms: Markup {
    let releases = question.releases
    let versions = question.versions
    return .element(
      "div", [.class("ways")],
      .element(
        "section", [.class("way")],
        .element("h3", [], .text("Release")),
        .element(
          "p", [],
          .text(
            "Freezes the timetable under a name before people are told of it. Releases so far: "
              + (releases.isEmpty ? "none" : releases.joined(separator: ", ")) + ".")),
        PageControls.field(
          "Name (blank for the next number)", id: "release-name", type: "text", value: ""),
        PageControls.field(
          "Note, for whoever looks back", id: "release-note", type: "text", value: ""),
        PageControls.switchBox("Release it although it has clashes", id: "release-clashes"),
        PageControls.button("Release this timetable", action: "release", main: true)),
      .element(
        "section", [.class("way")],
        .element("h3", [], .text("Compare")),
        .element("p", [], .text("What changed from one version to another, and for whom.")),
        PageControls.choice(
          "From", id: "compare-from", versions, chosen: releases.last ?? VersionName.draftName),
        PageControls.choice("To", id: "compare-to", versions, chosen: VersionName.draftName),
        PageControls.button("Compare", action: "compare")))
  }

  /// Answers with the release, or with what changed.
  func answer(_ answer: inout PageAnswer) {
    guard let now = CivilMinute(iso: question[.now]) else {
      answer.say("This computer does not tell the time.")
      return
    }
    let request: Request =
      if question.kind == .release {
        .release(
          NewRelease.Wish(
            name: question.given(.name).flatMap { $0.isEmpty ? nil : $0 }, note: question[.text],
            allowsClashes: question[.fixed] == "yes", releasedAt: now,
            secret: question.given(.secret).map { InvitationSecret($0) }))
      } else {
        .compare(
          VersionQuestion(
            from: VersionName(question[.former]), to: VersionName(question[.text]), at: now))
      }
    DeskDoor(question).ask(request, in: .changed, &answer)
  }
}
