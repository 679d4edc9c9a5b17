/// What in a diary counts as busy, where people differ.
public struct DiaryPolicy: Sendable, Hashable {
  /// Whether what may yet change is left out: STATUS:TENTATIVE, FBTYPE=BUSY-TENTATIVE.
  public var ignoresTentative = false
  /// Whether events of whole days are left out that do not say how they take time.
  ///
  /// Some people keep birthdays and bank holidays as such. What Outlook calls busy or out of office stays.
  public var ignoresAllDay = false

  /// Everything counts that does not say that it takes no time.
  public init() {}
}
