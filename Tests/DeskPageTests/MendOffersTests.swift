import Findings
import Testing

@testable import DeskPage

@Suite struct MendOffersTests {
  private func finding(_ text: String, mend: String) -> Finding {
    Finding(
      .unknownTimeWord, at: .cell(file: "sessions.csv", row: 2, column: "When"), text: text, "",
      mend: mend)
  }

  @Test func `a mend that is one text or several gives them`() {
    #expect(
      MendOffers.texts(in: #"Write "Tue 5 Feb" or "Wed 6 Feb"."#) == ["Tue 5 Feb", "Wed 6 Feb"])
    #expect(MendOffers.texts(in: #"Write "any", "Tue" or "Wed"."#) == ["any", "Tue", "Wed"])
    #expect(MendOffers.texts(in: #"Did you mean "P07"?"#) == ["P07"])
    #expect(MendOffers.texts(in: #"Perhaps "P07" is meant."#) == ["P07"])
  }

  @Test func `a mend that says when its text is right gives the text`() {
    #expect(MendOffers.texts(in: #"Write "14:00" if the afternoon was meant."#) == ["14:00"])
    #expect(
      MendOffers.texts(in: #"Write "P01 or P02" if any of them will do."#) == ["P01 or P02"])
    #expect(MendOffers.texts(in: #"Write "P01" if that is meant; else clear it."#).isEmpty)
  }

  @Test func `a mend that says more than a text gives none`() {
    for mend in [
      #"Write "after 10:00" under When."#, #"Write the day, such as "Tue 5 Feb"."#,
      "Delete one of the two.", "", "Write ", #"Write "unclosed"#,
      #"Write "12:00-14:00, 45 min", or nothing."#,
    ] { #expect(MendOffers.texts(in: mend).isEmpty, "\(mend)") }
  }

  @Test func `an offer takes the place of the text at fault and leaves the rest of the cell`() {
    let offers = MendOffers.offers(
      for: finding("P99", mend: #"Did you mean "P09"?"#), cell: "P01; P99")
    #expect(offers == [MendOffers.Offer(text: "P09", cell: "P01; P09")])
  }

  @Test func `nothing is offered where the text at fault stands twice or not at all`() {
    let finding = finding("P99", mend: #"Did you mean "P09"?"#)
    #expect(MendOffers.offers(for: finding, cell: "P99; P99").isEmpty)
    #expect(MendOffers.offers(for: finding, cell: "P98").isEmpty)
  }
}
