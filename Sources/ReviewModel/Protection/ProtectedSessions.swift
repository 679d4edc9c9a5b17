extension Session {
  /// Whether the session meets children, young people, parents or carers; the closure says which people must not be
  /// named.
  public func meetsProtectedPeople(_ isAnonymous: (PersonID) -> Bool) -> Bool {
    let met = everybodyNamed
    // Where nobody is listed, the title is all that tells who comes.
    if met.isEmpty { return headcount > 0 && ProtectedPosition.describes(title) }
    return met.contains { isAnonymous($0) }
  }

  /// Whether somebody marked it as private: it asks for a private room.
  public var isMarkedPrivate: Bool {
    roomFeatures.contains { $0.lowercased() == "private" }
  }
}
