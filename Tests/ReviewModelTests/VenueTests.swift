import ReviewModel
import Testing

struct `A place that somebody was told of` {
  private let cedar = Venue(room: RoomID("R1"), site: SiteID("TH"))
  private let oak = Venue(room: RoomID("R2"), site: SiteID("TH"))

  @Test func `is elsewhere in another room or at another site, and by no other words`() {
    let told = ToldPlace("Cedar, Town Hall", venue: cedar)
    #expect(told.isElsewhere(than: ToldPlace("Oak, Town Hall", venue: oak)))
    #expect(
      told.isElsewhere(
        than: ToldPlace("Cedar, Library", venue: Venue(room: RoomID("R1"), site: SiteID("LB")))))
    #expect(!told.isElsewhere(than: ToldPlace("Cedar, Guildhall", venue: cedar)))
  }

  @Test func `is by its words alone where nobody noted which place it was`() {
    let told = ToldPlace("Cedar", venue: nil)
    #expect(told.isElsewhere(than: ToldPlace("Oak", venue: oak)))
    #expect(!told.isElsewhere(than: ToldPlace("Cedar", venue: oak)))
  }

  @Test func `is no other place where nobody can read a difference`() {
    #expect(!ToldPlace("Cedar", venue: cedar).isElsewhere(than: ToldPlace("Cedar", venue: oak)))
  }
}
