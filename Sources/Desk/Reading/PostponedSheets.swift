public import CivilTime

/// The folders in which `postpone` keeps the earlier sheets.
public enum PostponedSheets {
  private static let beginning = "before-"

  /// The name of the folder for a move to a date.
  public static func folder(for date: CivilDate) -> String { beginning + date.iso }

  /// Whether a name is the name of such a folder.
  public static func isFolder(_ name: String) -> Bool {
    name.hasPrefix(beginning) && CivilDate(iso: name.dropFirst(beginning.count)) != nil
  }
}
