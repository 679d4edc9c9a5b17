/// Places with the same rule and the same winter offset.
struct ZoneGroup {
  /// When their clocks change.
  let rule: ClockRule
  /// Minutes ahead of UTC in winter.
  let offset: Int
  /// The IANA names, with a blank between each.
  let names: String

  init(_ rule: ClockRule, _ offset: Int, _ names: String) {
    self.rule = rule
    self.offset = offset
    self.names = names
  }
}

/// The places whose clocks are known here by rule, by their names in the IANA time zone database.
///
/// Each clock agrees with the database from 2003 on, and London's from 1948 on, which `ZoneNamesTests` checks change
/// by change; earlier years follow the rules of the countries that most software comes from. A place whose clocks
/// have followed several rules since is not listed.
public enum ZoneNames {
  static var groups: [ZoneGroup] {
    britain + europe + america + australia + tasmania + newZealand + steady
  }

  /// Every name that is known.
  public static var all: [String] {
    groups.flatMap { group in group.names.utf8.split(separator: UInt8(ascii: " ")) }
      .map { String(decoding: Array($0), as: UTF8.self) }
  }

  /// The clock of a place, named in capitals or not, with its changes up to 2100; nil for an unknown name.
  public static func offsets(named name: String) -> ZoneOffsets? {
    guard let group = group(where: { isSameName($0, name) }) else { return nil }
    return offsets(of: group)
  }

  /// The clock of a place by the last part of its name, such as `Lisbon`; nil where it is not known here.
  static func offsets(ofCity city: String) -> ZoneOffsets? {
    let wanted =
      "/"
      + String(
        decoding: city.utf8.map { $0 == UInt8(ascii: " ") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
    let group = group { name in
      name.utf8.count > wanted.utf8.count
        && isSameName(
          String(decoding: Array(name.utf8.suffix(wanted.utf8.count)), as: UTF8.self), wanted)
    }
    return group.map { offsets(of: $0) }
  }

  private static func group(where matches: (String) -> Bool) -> ZoneGroup? {
    groups.first { group in
      group.names.utf8.split(separator: UInt8(ascii: " ")).contains {
        matches(String(decoding: Array($0), as: UTF8.self))
      }
    }
  }

  private static func offsets(of group: ZoneGroup) -> ZoneOffsets {
    let changes = group.rule.changes(through: 2100, winterOffset: group.offset)
    // South of the equator a year begins in summer.
    let isSouthern = changes.count > 1 && changes[1].onset < changes[0].onset
    return ZoneOffsets(before: group.offset * 60 + (isSouthern ? 3600 : 0), changes)
  }
}
