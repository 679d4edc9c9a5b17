extension WeekTemplate {
  /// The sites, journeys and rooms that a week begins with; people put their own in their place.
  static let places: [(name: String, text: String)] = [
    (
      "sites.csv",
      """
      Ref,Name,Address
      Civic,Civic Centre,1 High Street
      Hub,Community hub,2 Station Road
      """
    ),
    (
      "travel.csv",
      """
      From,To,Minutes
      Civic,Hub,20
      """
    ),
    (
      "rooms.csv",
      """
      Room,Site,Seats,Features,Only for
      Base room,Civic,14,printer; closed door,team meeting
      Main hall,Civic,80,projector; step-free,
      Committee Room 1,Civic,20,closed door; step-free,
      Committee Room 2,Civic,14,closed door; step-free,
      Interview room,Civic,8,closed door,
      Hub room,Hub,14,step-free,
      """
    ),
  ]
}
