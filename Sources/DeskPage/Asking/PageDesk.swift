public import Sheets

/// The planner's page: what it asks of the core, and what it is answered.
///
/// Every question brings the sheets as they are, so the core keeps nothing between two questions, and what the page
/// shows is always about the sheets that it has.
public enum PageDesk {
  /// Answers one question of the page's script.
  ///
  /// - Parameter parts: The question, as the module's documentation tells.
  /// - Returns: The parts of the answer, likewise.
  public static func answer(_ parts: [SheetFile]) -> [SheetFile] {
    let question = PageQuestion(parts)
    var answer = PageAnswer()
    switch question.kind {
    case .frame: answer.show(PageFrame.markup, in: .desk)
    case .open: OpenedFiles(question.files).answer(&answer)
    case .begin: NewReview.answer(question, &answer)
    case .pasted: PastedSheet(question[.text]).answer(question, &answer)
    case .look: PageView(question).answer(&answer)
    case .edit, .paste, .insert, .remove, .widen, .sort: SheetEdit(question).answer(&answer)
    case .write: CellWrites(question).answer(&answer)
    case .painter: AvailabilityPainter.answer(question, &answer)
    case .painted: AvailabilityPainter.text(question, &answer)
    case .detail: SessionPanel.answer(question, &answer)
    case .mask: PlaceMask.answer(question, &answer)
    case .why, .whynot, .elsewhere: SessionReasons(question).answer(&answer)
    case .place, .unplace: PlaceChange(question).answer(&answer)
    case .moveall: MovesTogether(question).answer(&answer)
    case .agree: AgreementNote(question).answer(&answer)
    case .tick: MilestoneTick(question).answer(&answer)
    case .release, .compare: ChangesView(question).answer(&answer)
    case .invite, .calloff: MessagesAsked(question).answer(&answer)
    case .answers: AnswersTaken(question).answer(&answer)
    case .diaries: DiariesHandedIn(question).answer(&answer)
    case .save: SavedFiles(question).answer(&answer)
    case nil: answer.say("The page asked for something that this planner does not know.")
    }
    return answer.parts
  }
}
