import Findings

// Whether the lengths of sessions fit the grid of the timetable.
extension ReviewValidation {
  mutating func checkLengths() {
    let grid = review.gridMinutes
    for (index, session) in review.sessions.enumerated() {
      checkNumber(session.minutes, atLeast: 1, at: ReviewPlace(.sessions, index, "minutes"))
    }
    guard grid > 0 else { return }
    let unfit = review.sessions.indices.filter { index in
      let minutes = review.sessions[index].minutes
      return (1...NumberLimit.largest).contains(minutes) && minutes % grid != 0
    }
    let finer = finerGrid(for: unfit.map { review.sessions[$0].minutes })
    // Several lengths that one finer grid fits have one cause, and are one finding.
    if let finer, unfit.count > 2 {
      let lengths = unfit.map { index in
        "\(review.sessions[index].id.text) (\(review.sessions[index].minutes))"
      }
      report(
        .numberOutOfRange, at: ReviewPlace(.sessions, unfit[0], "minutes"),
        text: String(review.sessions[unfit[0]].minutes),
        "\(unfit.count) lengths are not multiples of the timetable's grid of \(grid) minutes: "
          + English.list(lengths, atMost: 6) + ".",
        mend: "Set \"Timetable grid\" in review.csv to \"\(finer) min\", or change the lengths.")
    } else {
      for index in unfit { reportLength(at: index, finer) }
    }
  }

  private mutating func reportLength(at index: Int, _ finer: Int?) {
    let (minutes, grid) = (review.sessions[index].minutes, review.gridMinutes)
    let below = minutes / grid * grid
    let lengths = below == 0 ? "Write \(grid)" : "Write \(below) or \(below + grid)"
    report(
      .numberOutOfRange, at: ReviewPlace(.sessions, index, "minutes"), text: String(minutes),
      "\(minutes) minutes is not a multiple of the timetable's grid of \(grid) minutes.",
      mend: lengths
        + (finer.map { ", or set \"Timetable grid\" in review.csv to \"\($0) min\"." } ?? "."))
  }

  /// The coarsest grid that all of these lengths fit and everything else fits still; nil where none is usual.
  private func finerGrid(for lengths: [Int]) -> Int? {
    [30, 20, 15, 10, 5].first { finer in
      finer < review.gridMinutes && review.gridMinutes % finer == 0
        && lengths.allSatisfy { $0 % finer == 0 }
    }
  }
}
