import CivilTime
import Correspondence
import Desk
import Findings
import ReviewModel
import Sheets

/// Something that happens to a week that is planned: an invitation that is declined, or somebody or a room that cannot be had.
enum Setback {
  /// Somebody declines one of the sessions that they know of.
  case declined(KnownSeat)
  /// A person, a reviewer or a room cannot be had for a time.
  case absent(DiaryOwner, TimeSpan)

  /// The setbacks that the page has a form for; the raw value is the kind that the script sends.
  enum Kind: String, CaseIterable {
    /// Somebody declines.
    case declined
    /// Somebody is away.
    case away
    /// A room is lost.
    case lost
  }

  /// The setback that a question tells; nil where the script tells none, and the sheets are planned again as they are.
  ///
  /// - Parameters:
  ///   - question: What the script asks.
  ///   - review: The review.
  ///   - known: The timetable that people know.
  /// - Throws: ``Refusal`` where the form is not filled in.
  init?(_ question: PageQuestion, in review: Review, knowing known: TimetableVersion)
    throws(Refusal)
  {
    switch Kind(rawValue: question[.kind]) {
    case .declined:
      let seats = KnownSeat.all(in: known)
      guard let number = question.number(.count), seats.indices.contains(number) else {
        throw Setback.unfilled("Nobody is chosen who declines.")
      }
      self = .declined(seats[number])
    case .away, .lost:
      guard let (list, reference) = OwnerChoice.read(question[.reference]) else {
        throw Setback.unfilled("Nobody is chosen.")
      }
      let owner = try DiaryNames.owner(
        reference, in: list, of: review, at: .file(OwnerChoice.sheet(of: list)))
      guard let start = CivilMinute(iso: question[.start]),
        let end = CivilMinute(iso: question[.until])
      else { throw Setback.unfilled("The days are not chosen.") }
      guard start < end else {
        throw Setback.unfilled("The absence ends before it begins.")
      }
      self = .absent(owner, TimeSpan(from: start, to: end))
    case nil: return nil
    }
  }

  /// The files of the review, changed so that they say what happened.
  ///
  /// A declined invitation goes into the sheet of replies if people were given a release, since that is what they
  /// answer. Before any release, and for every other absence, the time is taken away from the owner's availability.
  ///
  /// - Returns: The changed files.
  /// - Throws: `Refusal` where the review has errors.
  func files(
    changing reading: ReviewReading, _ files: [SheetFile], isReleased: Bool
  ) throws(Refusal) -> [SheetFile] {
    let review = try reading.soundReview()
    switch self {
    case .declined(let seat) where isReleased:
      return [Setback.replies(files, declining: seat, in: review)]
    case .declined(let seat):
      return Setback.availability(of: seat.owner, without: [seat.span], in: review, reading)
    case .absent(let owner, let span):
      let lost = review.days.compactMap { day -> TimeSpan? in
        let hours = day.longHours
        let part = TimeSpan(from: max(hours.start, span.start), to: min(hours.end, span.end))
        return part.start < part.end ? part : nil
      }
      return Setback.availability(of: owner, without: lost, in: review, reading)
    }
  }

  private static func replies(
    _ files: [SheetFile], declining seat: KnownSeat, in review: Review
  ) -> SheetFile {
    let old = files.first { $0.name.lowercased() == RepliesSheet.file }
    let name = old?.name ?? RepliesSheet.file
    var sheet = RepliesSheet(old?.bytes ?? [], file: name, for: review)
    let note = sheet.row(seat.session, seat.recipient)?.note ?? ""
    sheet.set(
      RepliesSheet.Row(
        session: seat.session, recipient: seat.recipient, answer: .declined, when: nil, note: note,
        asked: seat.span.start))
    return SheetFile(path: name, bytes: sheet.bytes)
  }

  private static func availability(
    of owner: DiaryOwner, without lost: [TimeSpan], in review: Review, _ reading: ReviewReading
  ) -> [SheetFile] {
    var changed = review
    let days = review.days.filter { day in lost.contains { $0.overlaps(day.hours) } }
    let isPerson = owner.list == .people
    changed.changeAvailability(of: owner) { availability in
      // A person who was never asked is still to be asked about the other days. A reviewer and a room without a word
      // about their times can be had always.
      let known = availability.wasAsked || isPerson ? days : nil
      let rest = availability.taking(lost, on: review.days, knowing: known)
      let times = rest.available ?? review.days.map { $0.hours }
      let isNever = TimeSpan.subtracting(rest.unavailable, from: times).isEmpty
      return isNever ? Availability(available: []) : rest
    }
    return AvailabilityCells.files(from: review, to: changed, over: reading).map {
      SheetFile(path: $0.name, bytes: $0.bytes)
    }
  }

  private static func unfilled(_ words: String) -> Refusal {
    Refusal(
      Finding(
        .unfitWish, at: .file("timetable.csv"), words,
        mend: "Fill in the form above, and plan again."))
  }
}

/// One person or reviewer at one session, as a version of the timetable has it.
struct KnownSeat {
  /// The session.
  let session: SessionID
  /// The title of the session.
  let title: String
  /// When the session is.
  let span: TimeSpan
  /// The person who comes.
  let recipient: Recipient
  /// Whose availability it is.
  let owner: DiaryOwner

  /// Every seat, by person and then by time: the people first, and then the team.
  static func all(in version: TimetableVersion) -> [KnownSeat] {
    let appointments = version.appointments
    let people = version.review.people.flatMap { person in
      appointments.filter { $0.people.contains(person.id) }.map {
        KnownSeat($0, .person(person.id), .person(person.id))
      }
    }
    let team = version.review.reviewers.flatMap { reviewer in
      appointments.filter { $0.reviewers.contains(reviewer.id) }.map {
        KnownSeat($0, .reviewer(reviewer.id), .reviewer(reviewer.id))
      }
    }
    return people + team
  }

  private init(_ appointment: Appointment, _ recipient: Recipient, _ owner: DiaryOwner) {
    session = appointment.session
    title = appointment.title
    span = appointment.span
    self.recipient = recipient
    self.owner = owner
  }
}
