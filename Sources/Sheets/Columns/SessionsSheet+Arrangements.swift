import CSVText
import ReviewModel

// How a session goes with others, and what it needs beside people, times and a team.
extension SessionsSheet {
  static let links: [SheetColumn<Session>] = [
    SheetColumn(
      "Same time as",
      aliases: ["Same time", "At the same time as", "In parallel with", "Together with"],
      .occasional, keys: ["sameTime"],
      read: { $1.sameTime = ReferenceCell.readList($0, in: $2.names.sessions, &$2) },
      write: { ReferenceCell.writeList($0.sameTime, in: $1.names.sessions) }),
    SheetColumn(
      "Same day as", aliases: ["Same day", "On the same day as"], .occasional, keys: ["sameDay"],
      read: { $1.sameDay = ReferenceCell.readList($0, in: $2.names.sessions, &$2) },
      write: { ReferenceCell.writeList($0.sameDay, in: $1.names.sessions) }),
    SheetColumn(
      "Same team as", aliases: ["Same team", "Same reviewers as", "Same reviewers"], .occasional,
      keys: ["sameTeam"],
      read: { $1.sameTeam = ReferenceCell.readList($0, in: $2.names.sessions, &$2) },
      write: { ReferenceCell.writeList($0.sameTeam, in: $1.names.sessions) }),
  ]

  static let arrangements: [SheetColumn<Session>] = [
    SheetColumn(
      "Set up", aliases: ["Set-up time", "Set-up minutes", "Set-up before", "Time to set up"],
      .occasional, keys: ["setupMinutes"],
      read: { $1.setupMinutes = $2.value(MinutesCell.read($0)) ?? 0 },
      write: { session, _ in minutes(session.setupMinutes) }),
    SheetColumn(
      "Clear up",
      aliases: [
        "Clear-up time", "Clear-up after", "Clear down", "Clear away", "Tidy up",
        "Clear-up minutes",
      ],
      .occasional, keys: ["clearMinutes"],
      read: { $1.clearMinutes = $2.value(MinutesCell.read($0)) ?? 0 },
      write: { session, _ in minutes(session.clearMinutes) }),
    SheetColumn(
      "Out of hours", aliases: ["Evening", "May be out of hours"], .occasional,
      keys: ["outOfHours"],
      ownWords: [.none],
      read: { cell, session, context in
        // A blank cell leaves it to the times under When and Fixed when.
        session.isOutOfHours = context.value(YesNoCell.words.read(cell)) ?? session.isOutOfHours
      },
      write: { session, context in
        YesNoCell.write(
          session.isOutOfHours,
          usually: OutOfHoursCell.isAsked(by: session, on: context.times.days))
      }),
    SheetColumn(
      "Meal", aliases: ["Is a meal", "Working lunch", "Counts as lunch"], .occasional,
      keys: ["meal"],
      ownWords: [.none],
      read: { $1.isMeal = $2.value(YesNoCell.words.read($0)) ?? false },
      write: { session, _ in YesNoCell.write(session.isMeal, usually: false) }),
    SheetColumn(
      "Link", aliases: ["Join at", "Joining link", "Meeting link", "Online link", "URL"],
      .occasional,
      keys: ["link"],
      read: { cell, session, context in session.link = LinkCell.read(cell, &context) },
      write: { session, _ in session.link?.text ?? "" }),
    SheetColumn(
      "Meet at", aliases: ["Meeting point", "Where to meet"], .occasional, keys: ["meetAt"],
      read: { cell, session, _ in session.meetAt = ExactText.readOptional(cell) },
      write: { session, _ in ExactText.write(optional: session.meetAt) }),
    SheetColumn(
      "Told by", aliases: ["Organised by", "Organiser", "Invited by"], .occasional,
      keys: ["toldBy"],
      read: { $1.toldBy = ToldByCell.read($0, &$2) },
      write: { session, context in
        session.toldBy.map { ToldByCell.write($0, context.names) } ?? ""
      }),
    SheetColumn(
      "Agreed", aliases: ["Agreed with", "Agreed for"], .occasional, keys: ["agreed"],
      ownWords: [.none],
      read: { $1.agreement = AgreedCell.read($0, &$2) },
      write: { session, context in
        session.agreement.map { AgreedCell.write($0, context.times) } ?? ""
      }),
  ]

  private static func minutes(_ minutes: Int) -> String {
    minutes == 0 ? "" : MinutesCell.write(minutes)
  }
}
