import CivilTime
import ReviewModel
import Workbook

/// The timetable as people pin it up: a day a block, rooms across, time downwards, each session as tall as it is long and
/// in the colour of its theme.
struct BoardSheet {
  private let review: Review?
  private let sessions: [PlacedSession]

  private static let palette = [
    "BDD7EE", "C6E0B4", "FFE699", "F8CBAD", "D9C8EC", "B7E1DC", "F4B6C2", "D6DCE4",
  ]
  private static let noTheme = "EDEDED"
  private static let rowHeight = 18

  init(_ review: Review?, _ plan: Plan?) {
    self.review = review
    guard let review, let plan else {
      sessions = []
      return
    }
    sessions = ReviewIndex(review).placed(plan).enumerated()
      .sorted { ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset) }
      .map { $0.element }
  }

  /// A column of a day's block: a room, or what takes none.
  ///
  /// A room in which two sessions overlap has two.
  private struct Lane {
    var room: RoomID?
    var title: String
    var sessions: [PlacedSession] = []
  }

  /// The sheet.
  var draft: SheetDraft {
    var sheet = DerivedSheet.board.blank
    sheet.paper.isA3 = true
    guard let review, !sessions.isEmpty else {
      sheet.put(2, 1, DerivedSheet.noTimetable, .remark)
      return sheet
    }
    sheet.put(
      2, 1, review.title + ". For the review team; export a copy for other readers.", .remark)
    let colours = themeColours(review)
    var row = legend(review, colours, in: &sheet)
    var dates: [CivilDate] = []
    for session in sessions where dates.last != session.date { dates.append(session.date) }
    var laneCount = 0
    for date in dates {
      let lanes = self.lanes(on: date, review)
      laneCount = max(laneCount, lanes.count)
      row = block(date, lanes, review, colours, after: row, in: &sheet)
      if date != dates.last { sheet.paper.pageEnds.append(row) }
      row += 1
    }
    sheet.columns = [DraftColumn(width: 8)]
    for _ in 0..<laneCount { sheet.columns.append(DraftColumn(width: 26)) }
    sheet.frozenColumns = 1
    return sheet
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
    style.font.size = 9
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

  private func lanes(on date: CivilDate, _ review: Review) -> [Lane] {
    let today = sessions.filter { $0.date == date }
    let names = SubjectNames(review)
    var lanes: [Lane] = []
    for room in review.rooms.map({ Optional($0.id) }) + [nil] {
      var own: [Lane] = []
      for session in today where session.room?.id == room {
        let slots = slots(of: session, review)
        let free = own.firstIndex { lane in
          !lane.sessions.contains { self.slots(of: $0, review).overlaps(slots) }
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
    let step = Self.step(review)
    let slots = lanes.flatMap { $0.sessions }.map { self.slots(of: $0, review) }
    let first = slots.map { $0.lowerBound }.min() ?? 0
    let rowCount = (slots.map { $0.upperBound }.max() ?? 0) - first + 1
    let start = CivilMinute(date, .midnight) + first * step
    addGrid(start, step, rowCount, head, lanes.count, in: &sheet)
    for (index, lane) in lanes.enumerated() {
      for session in lane.sessions {
        let slots = self.slots(of: session, review)
        let top = head + 1 + slots.lowerBound - first
        let bottom = head + 1 + slots.upperBound - first
        let fill = session.session.themes.first.flatMap { colours[$0] } ?? Self.noTheme
        var style = Self.card(fill)
        // One row has room for one small line.
        if bottom == top { (style.wraps, style.font.size) = (false, 8) }
        for row in top...bottom {
          sheet.put(row, index + 2, row == top ? words(session) : "", style)
        }
        if bottom > top {
          sheet.merges.append(
            CellRange(
              CellPosition(row: top, column: index + 2),
              CellPosition(row: bottom, column: index + 2)))
        }
      }
    }
    return head + rowCount
  }

  /// The lines of time behind the sessions, with each hour and half hour by its name.
  private func addGrid(
    _ start: CivilMinute, _ step: Int, _ count: Int, _ head: Int, _ laneCount: Int,
    in sheet: inout SheetDraft
  ) {
    var time = DraftStyle()
    time.font.size = 9
    time.font.colour = "595959"
    for index in 0..<count {
      let minute = start + index * step
      let row = head + 1 + index
      sheet.heights[row] = Self.rowHeight * step / 15 + (step < 15 ? 4 : 0)
      sheet.put(row, 1, minute.time.minutes % 30 == 0 ? minute.time.iso : "", time)
    }
  }

  private func words(_ placed: PlacedSession) -> String {
    let time = placed.span.start.time.iso + "–" + placed.span.end.time.iso
    let team = placed.team.map { $0.id.text }.joined(separator: ", ")
    let title = placed.session.title.isEmpty ? placed.id.text : placed.session.title
    let first = time + "  " + placed.id.text
    // A quarter of an hour has room for one line.
    if placed.session.minutes <= 20 { return first + "  " + title }
    return [first, title, team].filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
