import CivilTime
import Desk
import Disk
import Documents
import ReviewModel
import TestSupport
import Testing
import Solving

@testable import Commands

struct `Checking whether a review can be planned` {
  private func check(_ review: Review) async -> CapturedRun {
    await CapturedRun("check", "-", input: ReviewFile.review(review))
  }

  @Test func `what is proved impossible is told with its reason and the way to more`() async {
    var review = ReviewFile.threeInterviews
    for index in 0..<2 { review.sessions[index].pin.start = CivilDate.monday.at(9) }
    let run = await check(review)
    #expect(run.exitCode == .impossible)
    #expect(run.output.contains("error   FW329  No timetable obeys every rule"), "\(run.output)")
    #expect(run.output.contains("about S1 and S2") || run.output.contains("S1"), "\(run.output)")
    #expect(run.talk.hasSuffix("Next: fieldwork explain REVIEW\n"), "\(run.talk)")
    #expect(!run.talk.contains("can be planned"))
  }

  @Test func `a week that can be read in two ways is promised nothing`() {
    let review = ReviewFile.threeInterviews
    let summary = ProspectReport.summary(.possible, of: review, hasDoubtfulWeek: true)
    #expect(!summary.contains("can be planned"))
  }

  @Test func `what the sheets say already is not said again of the whole`() async {
    var review = ReviewFile.threeInterviews
    review.sessions[0].statedHeadcount = 999
    let run = await check(review)
    #expect(run.exitCode == .impossible)
    #expect(!run.output.contains("FW329"), "\(run.output)")
    #expect(run.output.contains("error   FW311"), "\(run.output)")
    #expect(run.talk.contains("cannot be planned"))
  }

  @Test func `no more is promised than is known`() {
    let review = ReviewFile.threeInterviews
    #expect(ProspectReport.summary(.possible, of: review).hasPrefix("The review can be planned: 3"))
    #expect(ProspectReport.summary(.unknown, of: review).hasPrefix("No fault was found"))
  }
}
