import CSVText
import CivilTime
import ReviewModel

/// Writes a review as sheets.
struct SheetFolderWriter {
  private let review: Review
  private let extras: SheetExtras
  private let context: CellWriter

  /// A writer for one review, with what people kept in the sheets it came from.
  init(_ review: Review, keeping extras: SheetExtras) {
    self.review = review
    self.extras = extras
    context = CellWriter(
      names: ReviewNames(review),
      times: TimeCellWriter(days: review.days, fieldworkStart: review.fieldworkStart),
      standIns: extras.standIns, whoWords: extras.whoWords)
  }

  /// The sheets that have something to say, and those that people will look for.
  func files(plan: Plan?) -> [SheetFile] {
    let (week, days) = WorkingWeek.describing(
      review.days, from: review.fieldworkStart, closed: extras.closed)
    return [
      file(SettingsSheet.layout, settings(week)),
      file(DaysSheet.layout, days),
      file(ClosedSheet.layout, extras.closed),
      file(MilestonesSheet.layout, extras.milestones),
      file(ThemesSheet.layout, review.themes),
      file(SitesSheet.layout, review.sites),
      file(TravelSheet.layout, review.travel),
      file(RoomsSheet.layout, review.rooms),
      file(PeopleSheet.layout, review.people),
      file(ReviewersSheet.layout, review.reviewers),
      file(SessionsSheet.layout, review.sessions),
      plan.map { timetable($0) },
    ].compactMap { $0 }
  }

  /// The timetable, in order of time; sessions without a place come last.
  func timetable(_ plan: Plan) -> SheetFile {
    let rows = TimetableLayout.rows(of: plan, in: review, notingAgreementsOf: extras.agreements)
    return TimetableLayout.layout.write(
      rows, context, keeping: extras.columns[.timetable] ?? ExtraColumns())
  }

  private func file<Entry>(_ layout: EntrySheet<Entry>, _ entries: [Entry]) -> SheetFile? {
    guard !entries.isEmpty || layout.sheet.isWrittenWhenEmpty else { return nil }
    return layout.write(
      entries, context, keeping: extras.columns[layout.sheet] ?? ExtraColumns())
  }

  private func settings(_ week: WorkingWeek) -> [SettingRow] {
    let ours = SettingsSheet.settings.compactMap { setting -> SettingRow? in
      let value = setting.write(review, week)
      guard setting.need == .filled || setting.need == .usual || !value.isEmpty else { return nil }
      // A council called "-" would be read as none.
      let isTaken = context.saysNothing(value, except: setting.ownWords)
      return SettingRow(
        name: setting.name, value: isTaken ? ListCell.quoting(value) : value)
    }
    let theirs = extras.settings.map { SettingRow(name: $0.name, value: $0.value) }
    return ours + review.contacts.map { ContactSetting.write($0) } + theirs
  }
}
