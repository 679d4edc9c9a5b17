import CivilTime
import Exports
import LeadIn
import ReviewModel
import TestSupport
import Testing

@testable import WeekPage

@Suite struct `The lead-in on the page` {
  private func plan(_ today: String? = nil) -> LeadInPlan {
    LeadInPlan(.small(), notes: PreparationNotes(), today: today.flatMap { CivilDate(iso: $0) })
  }

  @Test func `the page has the strip for the team alone`() {
    var export = export(.small())
    export.leadIn = plan("2013-01-14")
    let page = text("timetable.html", in: export.page()) ?? ""
    #expect(page.contains("<svg role=\"img\"") && page.contains("href=\"#lead-in\""))
    var public_ = TimetableExport(
      review: export.review, plan: export.plan, privacy: .roles, stamp: export.stamp)
    public_.leadIn = export.leadIn
    #expect(text("timetable.html", in: public_.page())?.contains("<svg") == false)
  }

  @Test func `the strip is drawn to scale, a day as wide as every other`() {
    let svg = String(
      decoding: LeadInStrip.section(plan(), words: Disclosure(.small(), .full)).bytes, as: UTF8.self
    )
    // Twelve weeks and five days of eleven units, between two margins of sixteen.
    let (unit, margin) = (11, 16)
    let width = (12 * 7 + 5) * unit + 2 * margin
    #expect(svg.contains("width=\"\(width)\""))
    let monday = margin + 12 * 7 * unit
    #expect(svg.contains("<text x=\"\(monday)\" y=\"14\" font-weight=\"bold\">on site</text>"))
    #expect(!svg.contains("style="))
  }
}
