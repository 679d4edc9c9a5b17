public import ReviewModel

extension Review {
  /// What to call a session in a sentence: its reference and title.
  public func label(of id: SessionID) -> String {
    let title = sessions.first { $0.id == id }?.title ?? ""
    return Prose.harmless(title.isEmpty ? id.text : id.text + " " + title)
  }
}
