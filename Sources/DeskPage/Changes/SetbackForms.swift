import CivilTime
import Correspondence
import Desk
import Documents
import ReviewModel
import Sheets
import WeekPage

/// The short forms for what happens to a week that is planned, each of which plans the week again.
struct SetbackForms {
  private let question: PageQuestion
  private let desk: DeskReview

  /// The forms for a review.
  ///
  /// - Parameters:
  ///   - question: What the script asks, with the files of the review.
  ///   - desk: The review.
  init(_ question: PageQuestion, _ desk: DeskReview) {
    self.question = question
    self.desk = desk
  }

  /// The forms; a sentence where there is no timetable that could be planned again.
  var markup: Markup {
    let title = Markup.element("h3", [.class("part")], .text("Plan again after a change"))
    guard let review = desk.usable, let plan = desk.plan else {
      return title
        + .element(
          "p", [.class("quiet")],
          .text("Find a timetable first, and mend the sheets where there is something to mend."))
    }
    let known = KnownTimetable(question)
    return title
      + .element(
        "p", [.class("lead")],
        .text(
          "The week is planned again with as few moves as possible. You see what would move, and for whom, before "
            + "anything changes."))
      + .element(
        "div", [.class("ways")], decline(known, review, plan), absence(review), lostRoom(review),
        manner)
  }

  private func decline(_ known: KnownTimetable, _ review: Review, _ plan: Plan) -> Markup {
    let version = known.version(review, plan)
    let seats = KnownSeat.all(in: version).enumerated().map { number, seat in
      (
        value: String(number),
        words: version.review.name(of: seat.recipient) + ": " + seat.span.start.words + ", "
          + seat.session.text + " " + seat.title
      )
    }
    return PageControls.way(
      "Somebody declines",
      known.isReleased
        ? "The answer goes into the sheet of replies."
        : "Nothing was released yet, so the time is taken away from their availability.",
      [
        PageControls.choice("Who declines what", id: "declined-seat", seats, chosen: ""),
        PageControls.button("Plan again without them", action: "declined", main: true),
      ])
  }

  private func absence(_ review: Review) -> Markup {
    let people = review.people.map {
      (value: OwnerChoice.value(.person($0.id)), words: review.name(of: .person($0.id)))
    }
    let team = review.reviewers.map {
      (value: OwnerChoice.value(.reviewer($0.id)), words: review.name(of: .reviewer($0.id)))
    }
    return PageControls.way(
      "Somebody is away",
      "An illness, or any other absence of a reviewer or an interviewee.",
      [PageControls.choice("Who is away", id: "away-who", team + people, chosen: "")]
        + days("away", of: review) + [
          PageControls.button("Plan again without them", action: "away", main: true)
        ])
  }

  private func lostRoom(_ review: Review) -> Markup {
    let rooms = review.rooms.map {
      (value: OwnerChoice.value(.room($0.id)), words: review.name(of: .room($0.id)))
    }
    return PageControls.way(
      "A room is lost", "It is taken by somebody else, or cannot be used.",
      [PageControls.choice("Which room", id: "lost-who", rooms, chosen: "")]
        + days("lost", of: review) + [
          PageControls.button("Plan again without it", action: "lost", main: true)
        ])
  }

  /// The first and the last part of an absence, by halves of days.
  private func days(_ name: String, of review: Review) -> [Markup] {
    func time(_ day: WorkingDay, _ time: TimeOfDay) -> String {
      day.date.iso + "T" + time.iso
    }
    let starts = review.days.flatMap { day in
      [
        (value: time(day, .midnight), words: day.date.shortWords),
        (value: time(day, .midday), words: day.date.shortWords + ", from midday"),
      ]
    }
    let ends = review.days.flatMap { day in
      [
        (value: time(day, .midday), words: day.date.shortWords + ", until midday"),
        (
          value: (day.date + 1).iso + "T" + TimeOfDay.midnight.iso,
          words: day.date.shortWords
        ),
      ]
    }
    return [
      PageControls.choice("From", id: name + "-from", starts, chosen: ""),
      PageControls.choice(
        "To the end of", id: name + "-until", ends, chosen: ends.dropFirst().first?.value ?? ""),
    ]
  }

  private var manner: Markup {
    PageControls.way(
      "How to plan again",
      "These count for the forms beside this one. You can also change the sheets by hand first.",
      [
        PageControls.choice(
          "The timetable that people have", id: "replan-kept", question.versions,
          chosen: question.releases.last ?? VersionName.draftName),
        PageControls.field(
          "Leave everything before (such as Tue 13:00)", id: "replan-freeze", type: "text",
          value: ""),
        PageControls.field(
          "Sessions that may move at most (blank for as few as possible)", id: "replan-moves",
          type: "text", value: ""),
        PageControls.button("Plan again with the sheets as they are", action: "replan"),
      ])
  }
}

/// The timetable that people know: the newest release, or the sheets' timetable where nothing was released.
struct KnownTimetable {
  /// The newest release; nil where none can be read.
  private let newest: TimetableVersion?

  /// The known timetable of a review.
  init(_ question: PageQuestion) {
    let releases = KeptReleases(ReviewMemory(folder: "", question.files, through: .page))
    newest = (try? releases.newest())?.release.version
  }

  /// Whether people were given a release that can be read.
  var isReleased: Bool { newest != nil }

  /// The version, with the review as it was then.
  func version(_ review: Review, _ plan: Plan) -> TimetableVersion {
    newest ?? TimetableVersion(name: VersionName.draftName, review: review, plan: plan)
  }
}
