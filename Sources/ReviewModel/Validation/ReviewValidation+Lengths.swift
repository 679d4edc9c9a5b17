import CivilTime
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
    } else if unfit.count > 2, let usual = gridForAll {
      // A grid that hardly any length fits is the slip, and not the lengths.
      report(
        .numberOutOfRange, at: ReviewPlace(.review, 0, "gridMinutes"), text: String(grid),
        "\(unfit.count) of \(review.sessions.count) lengths are not multiples of the timetable's grid of "
          + "\(grid) minutes.",
        mend: "Write \"\(usual) min\".")
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

  /// The coarsest of the usual grids that all lengths and fixed starts fit, where no part of the review's own grid is
  /// usual, so that the grid is the slip; nil for any other grid.
  var gridForAll: Int? {
    let grid = review.gridMinutes
    guard grid > 0, ![30, 20, 15, 10, 5].contains(where: { grid % $0 == 0 }) else { return nil }
    let numbers =
      review.sessions.map { $0.minutes }.filter { (1...NumberLimit.largest).contains($0) }
      + review.sessions.compactMap { $0.pin.start.map { $0.minutes % 1440 } }
    return [30, 20, 15, 10, 5].first { usual in numbers.allSatisfy { $0 % usual == 0 } }
  }

  /// The coarsest usual grid that fits all of these lengths and everything else; nil without one.
  private func finerGrid(for lengths: [Int]) -> Int? {
    [30, 20, 15, 10, 5].first { finer in
      finer < review.gridMinutes && review.gridMinutes % finer == 0
        && lengths.allSatisfy { $0 % finer == 0 }
    }
  }
}
