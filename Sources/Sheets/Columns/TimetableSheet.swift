import CSVText
import CivilTime
import Findings
import ReviewModel

/// A row of timetable.csv as people give it back.
struct TimetableEntry: Sendable {
  /// The session, by reference or title.
  var session = SessionID("")
  /// The date; nil where it is blank or could not be read.
  var day: CivilDate?
  /// When the session starts; nil where the cell is blank or could not be read.
  var start: TimeOfDay?
  /// When the session ends.
  var end: TimeOfDay?
  /// The room; nil where it is blank.
  var room: RoomID?
  /// The team.
  var reviewers: [ReviewerID] = []
  /// The people chosen for it.
  var chosen: [PersonID] = []
  /// Whether the row says that nobody else is chosen, so that a row without names chooses nobody.
  var choosesNobodyElse = false
  /// Which parts of the row are fixed; nil where all of them are.
  var fixed: FixedParts? = FixedParts()
  /// The agreement about the session's time; nil for none.
  var agreement: Agreement?
  /// Whether something is written under Day and under Start.
  var isFilled = (day: false, start: false)
  /// The row as we write it; nil while reading.
  var written: TimetableRow?
  /// The title, for the reader.
  var title = ""
}

/// timetable.csv: which session is held when, where and by whom.
enum TimetableLayout {
  static let layout = EntrySheet<TimetableEntry>(
    sheet: .timetable, list: nil,
    columns: [
      column(.session, ["Ref", "Session ref", "Reference"], .filled) {
        $1.session = ReferenceCell.readOne($0, in: $2.names.sessions, &$2) ?? $1.session
      } write: {
        ReferenceCell.write($0.session, in: $1.names.sessions)
      },
      // For the reader of the sheet; sessions.csv is where a title is changed.
      SheetColumn(
        "Title", .occasional, keys: [], read: { _, _, _ in }, write: { entry, _ in entry.title }),
      column(.day, ["Date"], .headed) { cell, entry, context in
        entry.isFilled.day = !PlainText.isBlank(cell)
        guard let reading = context.times?.readDay(cell) else { return }
        entry.day = context.value(reading)
      },
      column(.start, ["Starts", "From", "Time"], .headed) { cell, entry, context in
        entry.isFilled.start = !PlainText.isBlank(cell)
        entry.start = context.value(ClockCell.read(cell, within: hours(of: entry, context)))
      },
      column(.end, ["Ends", "To", "Until", "Finish"], .usual) { cell, entry, context in
        entry.end = context.value(
          ClockCell.read(cell, as: .end, within: hours(of: entry, context)))
      },
      column(.room, ["Where", "Venue"], .usual) {
        $1.room = ReferenceCell.readOne($0, in: $2.names.rooms, &$2)
      } write: {
        ReferenceCell.writeOne($0.room, in: $1.names.rooms)
      },
      column(.reviewers, ["Team", "Peers"], .usual) {
        $1.reviewers = ReferenceCell.readList($0, in: $2.names.reviewers, &$2)
      } write: {
        ReferenceCell.writeList($0.reviewers, in: $1.names.reviewers)
      },
      column(.chosen, ["Chosen people", "Who comes", "People chosen"], .occasional) {
        readChosen($0, &$1, &$2)
      } write: { entry, context in
        let people = context.names.people
        let chosen = entry.chosen.map { person in
          ReferenceCell.write(person, in: people) { isNobody($0) }
        }
        return ListCell.joined(chosen + (entry.choosesNobodyElse ? [nobody] : []))
      },
      column(.fixed, ["Pinned", "Locked", "Keep"], .usual, ownWords: [.none]) {
        readFixed($0, &$1, &$2)
      },
      // Where somebody notes it after ringing round with a draft in hand; sessions.csv has the column as well.
      SheetColumn(
        agreed, aliases: ["Agreed with", "Agreed for"], .occasional, keys: [], ownWords: [.none],
        read: { $1.agreement = AgreedCell.read($0, &$2) },
        write: { entry, context in
          entry.agreement.map { AgreedCell.write($0, context.times) } ?? ""
        }),
    ],
    blank: { TimetableEntry() }, key: { $0.session.text })

  /// The heading under which it is noted what was agreed.
  static let agreed = "Agreed"

  /// The rows for a plan: held sessions in order of time, then the others; `noted` holds the sessions whose
  /// agreement stood only in the timetable.
  static func rows(
    of plan: Plan, in review: Review, notingAgreementsOf noted: Set<SessionID> = []
  ) -> [TimetableEntry] {
    let places = plan.places
    let rows = review.sessions.enumerated().map { index, session in
      var entry = TimetableEntry()
      let place = places[session.id]
      (entry.session, entry.title, entry.room) = (
        session.id, ExactText.write(session.title), place?.room
      )
      entry.reviewers = place?.reviewers ?? []
      if let agreement = session.agreement,
        noted.contains(session.id) || agreement.isLeft(by: place)
      {
        entry.agreement = agreement
      }
      entry.chosen = place?.participants ?? []
      entry.choosesNobodyElse = place != nil && session.choosing(entry.chosen) != entry.chosen
      entry.written = TimetableRow(session, at: place)
      return (start: place?.start.minutes ?? Int.max, index: index, entry: entry)
    }
    return rows.sorted { ($0.start, $0.index) < ($1.start, $1.index) }.map { $0.entry }
  }

  private static func column(
    _ column: TimetableColumn, _ aliases: [String], _ need: SheetColumn<TimetableEntry>.Need,
    ownWords: [WordForNothing] = [],
    read: @escaping @Sendable (String, inout TimetableEntry, inout CellReader) -> Void,
    write: @escaping @Sendable (TimetableEntry, CellWriter) -> String
  ) -> SheetColumn<TimetableEntry> {
    SheetColumn(
      column.heading, aliases: aliases, need, keys: [], ownWords: ownWords, read: read, write: write
    )
  }

  /// A column whose cells the model itself words.
  private static func column(
    _ column: TimetableColumn, _ aliases: [String], _ need: SheetColumn<TimetableEntry>.Need,
    ownWords: [WordForNothing] = [],
    read: @escaping @Sendable (String, inout TimetableEntry, inout CellReader) -> Void
  ) -> SheetColumn<TimetableEntry> {
    self.column(column, aliases, need, ownWords: ownWords, read: read) { entry, _ in
      entry.written?[column] ?? ""
    }
  }

  /// The working hours of a row's day, by which `2:30` is in the afternoon.
  private static func hours(
    of entry: TimetableEntry, _ context: CellReader
  ) -> ClosedRange<TimeOfDay>? {
    guard let day = context.days.first(where: { $0.date == entry.day }), day.start <= day.end else {
      return nil
    }
    return day.start...day.end
  }

  /// The word for a choice from which nobody comes.
  private static let nobody = "nobody"

  private static func isNobody(_ text: String) -> Bool {
    ListCell.quotation(text) == nil && CSVTable.folded(text) == nobody
  }

  private static func readChosen(
    _ cell: String, _ entry: inout TimetableEntry, _ context: inout CellReader
  ) {
    let people = context.names.people
    let items = NameList(joiners: [.and, .slash]) {
      isNobody($0) || ReferenceCell.reference(for: $0, in: people) != nil
    }.items(cell)
    for item in items {
      if isNobody(item), !people.contains(item) {
        entry.choosesNobodyElse = true
      } else {
        entry.chosen.append(ReferenceCell.read(item, in: people, &context))
      }
    }
  }

  private static let fixedWords = WordCell<String>([
    .init(
      FixedParts.everything, FixedParts.everything,
      ["y", "true", "1", "x", "all", "fixed", "\u{2713}"]),
    .init("no", "no", ["n", "false", "0", "none", "free"]),
    .init(FixedParts.timeWord, FixedParts.timeWord, ["time", "day", "start", "dayandtime"]),
    .init(FixedParts.roomWord, FixedParts.roomWord, ["place", "where"]),
    .init(FixedParts.teamWord, FixedParts.teamWord, ["team", "reviewer", "who", "peers"]),
  ])

  private static func readFixed(
    _ cell: String, _ entry: inout TimetableEntry, _ context: inout CellReader
  ) {
    for item in ListCell.items(cell) {
      switch context.value(fixedWords.read(item)) {
      case FixedParts.everything: entry.fixed = nil
      case FixedParts.timeWord: entry.fixed?.time = true
      case FixedParts.roomWord: entry.fixed?.room = true
      case FixedParts.teamWord: entry.fixed?.team = true
      default: break
      }
    }
  }
}
