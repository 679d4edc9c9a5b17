import CSVText
import Findings
import ReviewModel

/// sessions.csv: the sessions to be held.
enum SessionsSheet {
  static let layout = EntrySheet<Session>(
    sheet: .sessions, list: .sessions,
    columns: what + who + venue + when + occasional + pins + links + arrangements,
    blank: { Session(id: SessionID(""), title: "", minutes: 0) }, key: { $0.id.text })

  private static let what: [SheetColumn<Session>] = [
    SheetColumn(
      "Ref", aliases: ["Reference", "Session ref", "ID", "Session", "No"], .filled, keys: ["id"],
      isName: true,
      read: { $1.id = $2.reference($0) }, write: { session, _ in ExactText.write(session.id.text) }),
    SheetColumn(
      "Title", aliases: ["Name", "Session title", "Subject"], .filled, keys: ["title"],
      isName: true,
      read: { cell, session, _ in session.title = ExactText.read(cell) },
      write: { session, _ in ExactText.write(session.title) }),
    SheetColumn(
      "Kind", aliases: ["Type", "Session type", "Format"], .headed, keys: ["kind"],
      read: { $1.kind = $2.value(KindCell.words.read($0)) ?? .interview },
      write: { session, _ in KindCell.words.write(session.kind) }),
    SheetColumn(
      "Minutes", aliases: ["Length", "Duration", "Mins", "How long"], .filled, keys: ["minutes"],
      read: { $1.minutes = $2.value(MinutesCell.read($0)) ?? 0 },
      write: { session, _ in MinutesCell.write(session.minutes) }),
    SheetColumn(
      "Themes", aliases: ["Theme"], .usual, keys: ["themes"],
      read: { $1.themes = ThemesCell.read($0, &$2) },
      write: { ThemesCell.write($0.themes, names: $1.names) }),
  ]

  private static let who: [SheetColumn<Session>] = [
    SheetColumn(
      "Who", aliases: ["People", "Participants", "Attendees", "Interviewees", "With"], .usual,
      keys: ["participants", "optionalParticipants", "choices"],
      read: { cell, session, context in
        let who = WhoCell(cell, &context)
        session.participants = who.participants
        session.optionalParticipants = who.optionalParticipants
        session.choices = who.choices
        if who.unnamed > 0 { session.statedHeadcount = who.headcount }
        if who.isMoreThanNames {
          context.whoWords[session.id] = WhoWords(
            cell: cell, reading: who, headcount: session.statedHeadcount)
        }
      },
      write: { session, context in
        if let words = context.whoWords[session.id], words.says(session) { return words.cell }
        return WhoCell(session).text(in: context.names.people, standIns: context.standIns)
      }),
    SheetColumn(
      "Expected", aliases: ["Headcount", "How many", "Number", "Numbers", "Expected number"],
      .usual,
      keys: ["headcount"],
      read: { cell, session, context in
        guard let count = context.value(NumberCell.readMost(cell)) else { return }
        session.statedHeadcount = count
        context.whoWords[session.id]?.headcount = count
      },
      write: { session, context in
        let words = context.whoWords[session.id]
        let isSaid = words.map { $0.says(session) && $0.isSum } ?? false
        return session.statedHeadcount == 0 || isSaid ? "" : String(session.statedHeadcount)
      }),
    SheetColumn(
      "Agencies", aliases: ["Agency", "Organisations", "Organisation"], .occasional,
      keys: ["agencies"],
      read: { cell, session, context in
        for item in ListCell.items(cell) {
          session.agencies.append(context.names.organisations.read(item))
        }
      },
      write: { session, context in
        ListCell.joined(session.agencies.map { context.names.organisations.write($0) })
      }),
    SheetColumn(
      "Reviewers", aliases: ["Team", "Peers", "Reviewers needed"], .usual, keys: ["team"],
      read: { cell, session, context in
        session.team = TeamCell.read(cell, for: session.participants, &context)
        if PlainText.isBlank(cell) { context.report(nobodyAsked) }
      },
      write: { TeamCell.write($0.team, names: $1.names) }),
  ]

  private static let venue: [SheetColumn<Session>] = [
    SheetColumn(
      "Room or site", aliases: ["Room", "Rooms", "Site", "Venue", "Where", "Location"], .usual,
      keys: ["site", "rooms", "needsRoom"], ownWords: [.none],
      read: { cell, session, context in
        let venue = VenueCell(cell, &context)
        (session.needsRoom, session.site, session.rooms) = (
          venue.needsRoom, venue.site, venue.rooms
        )
      },
      write: { VenueCell($0).text($1.names) }),
    SheetColumn(
      "Features", aliases: ["Room features", "Needs", "Equipment"], .usual, keys: ["roomFeatures"],
      read: { cell, session, context in
        session.roomFeatures = FeatureCell.readList(cell, &context)
      },
      write: { session, context in
        ListCell.joined(session.roomFeatures.map { FeatureCell.write($0, context.names.features) })
      }),
  ]

  private static let when: [SheetColumn<Session>] = [
    SheetColumn(
      "When", aliases: ["Times", "Possible times", "Must be"], .usual, keys: ["windows"],
      read: { cell, session, context in
        let time = context.time(cell)
        session.windows = context.windows(time, cell)
        session.preferred += time.preferred
        session.isOutOfHours = OutOfHoursCell.isAsked(by: session, on: context.days)
      },
      write: { $1.windows($0.windows) }),
    SheetColumn(
      "Prefer", aliases: ["Preferred", "Preferred times", "Ideally"], .usual, keys: ["preferred"],
      read: { cell, session, context in
        let time = context.time(cell)
        session.preferred += time.preferred + context.windows(time, cell)
      },
      write: { $1.windows($0.preferred) }),
    SheetColumn(
      "After", aliases: ["Must come after", "Follows"], .usual, keys: ["after"],
      read: { $1.after = PrecedenceCell.read($0, &$2) },
      write: { PrecedenceCell.write($0.after, names: $1.names) }),
    SheetColumn(
      "Prefer after", aliases: ["Ideally after"], .occasional, keys: ["preferAfter"],
      read: { $1.preferAfter = ReferenceCell.readList($0, in: $2.names.sessions, &$2) },
      write: { ReferenceCell.writeList($0.preferAfter, in: $1.names.sessions) }),
    SheetColumn(
      "Not same day", aliases: ["Different day", "Not on the same day as"], .usual,
      keys: ["notSameDay"],
      read: { $1.notSameDay = ReferenceCell.readList($0, in: $2.names.sessions, &$2) },
      write: { ReferenceCell.writeList($0.notSameDay, in: $1.names.sessions) }),
    SheetColumn(
      "Not same time", aliases: ["Different time", "Not at the same time as"], .usual,
      keys: ["notSameTime"],
      read: { $1.notSameTime = ReferenceCell.readList($0, in: $2.names.sessions, &$2) },
      write: { ReferenceCell.writeList($0.notSameTime, in: $1.names.sessions) }),
    SheetColumn(
      "Importance", aliases: ["Priority", "Must should could"], .usual,
      keys: ["optional", "priority"],
      read: { cell, session, context in
        guard let importance = context.value(ImportanceCell.read(cell)) else { return }
        (session.isOptional, session.priority) = (importance.isOptional, importance.priority)
      },
      write: { session, _ in
        ImportanceCell.write(
          Importance(isOptional: session.isOptional, priority: session.priority))
      }),
  ]

  private static let occasional: [SheetColumn<Session>] = [
    SheetColumn(
      "Phase", aliases: ["On site or lead-in", "Stage"], .occasional, keys: ["phase"],
      read: { $1.phase = $2.value(PhaseCell.words.read($0)) ?? .onSite },
      write: { session, _ in session.phase == .onSite ? "" : PhaseCell.words.write(session.phase) }),
    SheetColumn(
      "Contact time", aliases: ["Contact", "Counts as contact"], .occasional, keys: ["contact"],
      ownWords: [.none],
      read: { $1.isContact = $2.value(YesNoCell.words.read($0)) ?? true },
      write: { session, _ in YesNoCell.write(session.isContact, usually: true) }),
  ]

  private static let pins: [SheetColumn<Session>] = [
    SheetColumn(
      "Fixed when", aliases: ["Fixed time", "Fixed start", "Starts at"], .usual,
      keys: ["pinned.start"],
      read: { cell, session, context in
        guard let reading = context.times?.readStart(cell) else { return }
        session.pin.start = context.value(reading)
        session.isOutOfHours = OutOfHoursCell.isAsked(by: session, on: context.days)
      },
      write: { session, context in session.pin.start.map { context.times.write(start: $0) } ?? "" }),
    SheetColumn(
      "Fixed room", .usual, keys: ["pinned.room"],
      read: { $1.pin.room = ReferenceCell.readOne($0, in: $2.names.rooms, &$2) },
      write: { ReferenceCell.writeOne($0.pin.room, in: $1.names.rooms) }),
    SheetColumn(
      "Fixed reviewers", aliases: ["Fixed team"], .usual, keys: ["pinned.reviewers", "pinned"],
      ownWords: [.none],
      read: { cell, session, context in
        session.pin.reviewers = FixedTeamCell.read(cell, &context)
      },
      write: { session, context in
        session.pin.reviewers.map { FixedTeamCell.write($0, in: context.names.reviewers) } ?? ""
      }),
  ]

  private static let nobodyAsked = CellFault(
    .nobodyAsked, .warning, text: "",
    "Reviewers is blank, so the session may be held without the team.",
    mend: "Write how many are needed, or \"any\".")
}

/// The `Fixed reviewers` cell: exactly these, or `none`.
enum FixedTeamCell {
  /// The team; nil where the cell is blank and the team is free.
  static func read(_ cell: String, _ context: inout CellReader) -> [ReviewerID]? {
    let items = ListCell.items(cell)
    if items.isEmpty { return nil }
    if items.count == 1, isNobody(items[0]) { return [] }
    return ReferenceCell.readList(cell, in: context.names.reviewers, &context)
  }

  /// The cell for a team.
  static func write(_ team: [ReviewerID], in reviewers: ReferenceIndex) -> String {
    if team.isEmpty { return "none" }
    if team.count == 1, isNobody(team[0].text) { return ListCell.quoting(team[0].text) }
    return ReferenceCell.writeList(team, in: reviewers)
  }

  private static func isNobody(_ item: String) -> Bool {
    ListCell.quotation(item) == nil && ["none", "nobody", "noone"].contains(CSVTable.folded(item))
  }
}
