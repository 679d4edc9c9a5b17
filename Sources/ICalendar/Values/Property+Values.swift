public import CivilTime

/// One maker for each value type that is written (RFC 5545, section 3.3).
extension Property {
  /// A property such as `SUMMARY` whose value is TEXT; the text is escaped here (RFC 5545, section 3.3.11).
  public static func text(_ name: String, _ text: String) -> Property {
    Property(name, encodedValue: EscapedText.encoded(text))
  }

  /// A property such as `CATEGORIES` whose value is a list of TEXT values; each is escaped, so that a comma inside
  /// one divides nothing (RFC 5545, section 3.1.1).
  public static func texts(_ name: String, _ texts: [String]) -> Property {
    Property(name, encodedValue: texts.map { EscapedText.encoded($0) }.joined(separator: ","))
  }

  /// A property such as `SEQUENCE` whose value is an INTEGER (RFC 5545, section 3.3.8).
  public static func integer(_ name: String, _ number: Int) -> Property {
    Property(name, encodedValue: String(number))
  }

  /// A property such as `DTSTART` whose value is a DATE-TIME (RFC 5545, section 3.3.5); the name of the time's zone
  /// becomes the parameter TZID (section 3.2.19).
  public static func dateTime(_ name: String, _ time: DateTime) -> Property {
    switch time.clock {
    case .floating, .utc:
      Property(name, encodedValue: time.encoded)
    case .zone(let zone):
      Property(name, [Parameter("TZID", zone)], encodedValue: time.encoded)
    }
  }

  /// A property such as `DTSTART` whose value is a DATE (RFC 5545, section 3.3.4).
  public static func date(_ name: String, _ date: CivilDate) -> Property {
    Property(name, [Parameter("VALUE", "DATE")], encodedValue: DateTime.encoded(date))
  }

  /// A property such as `DUE` whose value is a DATE or a DATE-TIME (RFC 5545, sections 3.3.4 and 3.3.5).
  public static func time(_ name: String, _ time: CalendarTime) -> Property {
    switch time {
    case .date(let date): .date(name, date)
    case .dateTime(let dateTime): .dateTime(name, dateTime)
    }
  }

  /// A property such as `ORGANIZER` whose value is a CAL-ADDRESS (RFC 5545, section 3.3.3); the name becomes the
  /// parameter CN, before further parameters (section 3.2.2).
  public static func address(
    _ name: String, _ address: CalendarAddress, _ parameters: [Parameter] = []
  ) -> Property {
    let shown = address.name.map { [Parameter("CN", $0)] } ?? []
    return Property(name, shown + parameters, encodedValue: "mailto:" + address.email)
  }

  /// A property such as `TZOFFSETTO` whose value is a UTC-OFFSET: minutes ahead of UTC, negative behind it (RFC
  /// 5545, section 3.3.14).
  public static func offset(_ name: String, minutes: Int) -> Property {
    let size = abs(minutes)
    // "-0000" is not allowed, so nothing but a true minus has the sign (RFC 5545, section 3.3.14).
    let sign = minutes < 0 ? "-" : "+"
    return Property(name, encodedValue: sign + padded(size / 60, to: 2) + padded(size % 60, to: 2))
  }
}
