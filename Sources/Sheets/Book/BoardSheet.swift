import CivilTime
import ReviewModel
import Workbook

/// The timetable as people pin it up: a day a block, rooms across, time downwards, each session as tall as it is long and
/// in the colour of its theme.
struct BoardSheet {
  private let week: PlacedWeek?

  init(_ week: PlacedWeek?) { self.week = week }

  private static let palette = [
    "BDD7EE", "C6E0B4", "FFE699", "F8CBAD", "D9C8EC", "B7E1DC", "F4B6C2", "D6DCE4",
  ]
  private static let noTheme = "E4E4E4"
  private static let hourBand = "F7F7F7"
  /// The height of a quarter of an hour in points.
  private static let rowHeight = 18
  /// The sizes of letters on a card, the largest that fits first.
  private static let sizes = [11, 10, 9, 8]
  /// The width of a lane in digits, and what there is for all of them on A3 before print becomes small.
  private static let (narrowestLane, widestLane, roomForLanes) = (14, 26, 232)

  /// A column of a day's block: a room, or what takes none.
  ///
  /// A room in which two sessions overlap has two.
  private struct Lane {
    var room: RoomID?
    var title: String
    var sessions: [PlacedSession] = []
  }

  /// The sheet.
  var draft: SheetDraft { DerivedSheet.board.shows(week, fill) }

  private func fill(_ week: PlacedWeek, _ sheet: inout SheetDraft) {
    let review = week.review
    sheet.paper.isA3 = true
    sheet.put(
      2, 1, review.title + ". For the review team; export a copy for other readers.", .remark)
    let colours = themeColours(review)
    var row = legend(review, colours, in: &sheet)
    let lanes = self.lanes(week)
    let width = min(Self.widestLane, max(Self.narrowestLane, Self.roomForLanes / lanes.count))
    sheet.columns = [DraftColumn(width: 8)] + lanes.map { _ in DraftColumn(width: width) }
    var dates: [CivilDate] = []
    for session in week.sessions where dates.last != session.date { dates.append(session.date) }
    for date in dates {
      row = block(date, lanes, review, colours, after: row, in: &sheet)
      if date != dates.last { sheet.paper.pageEnds.append(row) }
      row += 1
    }
    sheet.frozenColumns = 1
  }

  // MARK: Colours

  private func themeColours(_ review: Review) -> [ThemeID: String] {
    var colours: [ThemeID: String] = [:]
    for (index, theme) in review.themes.enumerated() where colours[theme.id] == nil {
      colours[theme.id] = Self.palette[index % Self.palette.count]
    }
    return colours
  }

  /// The colours with their themes, below each other.
  private func legend(
    _ review: Review, _ colours: [ThemeID: String], in sheet: inout SheetDraft
  ) -> Int {
    var row = 3
    for theme in review.themes {
      row += 1
      sheet.put(row, 1, theme.id.text, Self.card(colours[theme.id] ?? Self.noTheme))
      sheet.put(row, 2, theme.name, DraftStyle())
    }
    return row + 1
  }

  private static func card(_ fill: String) -> DraftStyle {
    var style = DraftStyle()
    style.fill = fill
    style.hasBorder = true
    style.isCentred = true
    style.wraps = true
    return style
  }

  // MARK: A day

  private static func step(_ review: Review) -> Int { max(5, review.gridMinutes) }

  /// The rows that a session takes, counted from midnight in steps of the review's grid.
  private func slots(of session: PlacedSession, _ review: Review) -> ClosedRange<Int> {
    let midnight = CivilMinute(session.date, .midnight)
    let step = Self.step(review)
    let first = (session.span.start - midnight) / step
    let last = (session.span.end - midnight + step - 1) / step - 1
    return first...max(first, last)
  }

  /// The lanes of the whole week: a room keeps its lanes on every day, so that people see when the room is free.
  private func lanes(_ week: PlacedWeek) -> [Lane] {
    let review = week.review
    let names = SubjectNames(review)
    var lanes: [Lane] = []
    var sessions: [RoomID: [PlacedSession]] = [:]
    for session in week.sessions {
      if let room = session.room { sessions[room.id, default: []].append(session) }
    }
    let roomless = week.sessions.filter { $0.room == nil }
    for room in review.rooms.map({ Optional($0.id) }) + [nil] {
      var own: [Lane] = []
      for session in room.map({ sessions[$0] ?? [] }) ?? roomless {
        let slots = slots(of: session, review)
        let free = own.firstIndex { lane in
          !lane.sessions.contains {
            $0.date == session.date && self.slots(of: $0, review).overlaps(slots)
          }
        }
        if let free {
          own[free].sessions.append(session)
        } else {
          let title = room.map { names.room($0) } ?? "No room"
          own.append(Lane(room: room, title: title, sessions: [session]))
        }
      }
      lanes += own
    }
    return lanes
  }

  private func block(
    _ date: CivilDate, _ lanes: [Lane], _ review: Review, _ colours: [ThemeID: String],
    after row: Int, in sheet: inout SheetDraft
  ) -> Int {
    var title = DraftStyle.title
    title.font.size = 14
    sheet.put(row + 1, 1, date.words, title)
    sheet.heights[row + 1] = 22
    let head = row + 2
    sheet.put(head, 1, "", .head)
    for (index, lane) in lanes.enumerated() { sheet.put(head, index + 2, lane.title, .head) }
    let lines = lanes.map { TextLines.count($0.title, width: sheet.columns[1].width, size: 11) }
    sheet.heights[head] = 15 * (lines.max() ?? 1)
    let shown = slots(on: date, lanes, review)
    addHours(date, shown, head, lanes.count, review, in: &sheet)
    for (index, lane) in lanes.enumerated() {
      for session in lane.sessions where session.date == date {
        let slots = self.slots(of: session, review)
        let top = head + 1 + slots.lowerBound - shown.lowerBound
        let fill = session.session.themes.first.flatMap { colours[$0] } ?? Self.noTheme
        add(session, fill, top..<top + slots.count, column: index + 2, review, in: &sheet)
      }
    }
    return head + shown.count
  }

  /// The rows of a day: its working hours, and sessions before and after.
  private func slots(
    on date: CivilDate, _ lanes: [Lane], _ review: Review
  ) -> ClosedRange<Int> {
    let step = Self.step(review)
    let taken = lanes.flatMap { $0.sessions }.filter { $0.date == date }
      .map { slots(of: $0, review) }
    let day = review.days.first { $0.date == date }
    let first = (taken.map { $0.lowerBound } + (day.map { [$0.start.minutes / step] } ?? [])).min()
    let last =
      (taken.map { $0.upperBound } + (day.map { [($0.end.minutes + step - 1) / step - 1] } ?? []))
      .max()
    return (first ?? 0)...max(first ?? 0, last ?? 0)
  }

  /// A session as a card over the rows that it takes, its letters as large as they can be.
  private func add(
    _ session: PlacedSession, _ fill: String, _ rows: Range<Int>, column: Int, _ review: Review,
    in sheet: inout SheetDraft
  ) {
    var style = Self.card(fill)
    var text = words(session, inOneLine: rows.count == 1)
    if rows.count == 1 {
      (style.wraps, style.shrinks) = (false, true)
    } else {
      let width = sheet.columns[column - 1].width
      let height = rows.count * Self.rowHeight(review)
      // A line takes a third more than its letters.
      let size = Self.sizes.first { size in
        TextLines.count(text, width: width, size: size) * size * 4 / 3 <= height
      }
      style.font.size = size ?? Self.sizes[Self.sizes.count - 1]
      // The team is in the Timetable sheet too; what the session is comes first.
      if size == nil { text = words(session, inOneLine: true) }
      sheet.merges.append(
        CellRange(
          CellPosition(row: rows.lowerBound, column: column),
          CellPosition(row: rows.upperBound - 1, column: column)))
    }
    for row in rows { sheet.put(row, column, row == rows.lowerBound ? text : "", style) }
  }

  /// The hours behind the sessions, every other one in grey, with each half hour by its name.
  private func addHours(
    _ date: CivilDate, _ slots: ClosedRange<Int>, _ head: Int, _ laneCount: Int, _ review: Review,
    in sheet: inout SheetDraft
  ) {
    var time = DraftStyle()
    time.font.size = 9
    time.font.colour = "595959"
    var band = DraftStyle()
    band.fill = Self.hourBand
    for slot in slots {
      let minute = CivilMinute(date, .midnight) + slot * Self.step(review)
      let row = head + 1 + slot - slots.lowerBound
      sheet.heights[row] = Self.rowHeight(review)
      sheet.put(row, 1, minute.time.minutes % 30 == 0 ? minute.time.iso : "", time)
      guard minute.time.minutes / 60 % 2 == 0 else { continue }
      for column in 2..<laneCount + 2 { sheet.put(row, column, "", band) }
    }
  }

  private static func rowHeight(_ review: Review) -> Int {
    let step = step(review)
    return rowHeight * step / 15 + (step < 15 ? 4 : 0)
  }

  private func words(_ placed: PlacedSession, inOneLine: Bool) -> String {
    let team = placed.team.map { $0.id.text }.joined(separator: ", ")
    let title = placed.session.title.isEmpty ? placed.id.text : placed.session.title
    let start = placed.span.start.time.iso
    if inOneLine { return [start, placed.id.text, title].joined(separator: "  ") }
    let first = start + "–" + placed.span.end.time.iso + "  " + placed.id.text
    return [first, title, team].filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
