public import Findings

/// Reports the times of a calendar that cannot be used, so that nobody thinks a diary emptier than it is.
public enum TimeCheck {
  /// What is wrong with the times of a calendar's events and availability.
  ///
  /// Findings name lines and properties and quote neither, since the calendar may be somebody's diary.
  ///
  /// Without a window, all time is asked about.
  ///
  /// - Returns: The findings; a long list of them ends early.
  public static func findings(
    _ calendar: Component, _ zones: ZoneBook, file: String, in window: Range<Instant>? = nil
  ) -> [Finding] {
    var findings = zones.unknown.prefix(mostFindings).map { name in
      let line = firstLine(in: calendar, naming: name)
      return Finding(
        .unknownCalendarZone, .warning,
        at: line.map { .line(file: file, line: $0) } ?? .file(file), text: "TZID",
        "The time zone that is named here (TZID) is neither described in the file nor known, so its times are read by the calendar's or the review's clock."
      )
    }
    findings += clockFindings(calendar, zones, file: file)
    findings += calendar.properties.filter { bounds.contains($0.name) && $0.time == nil }
      .map { unreadable($0, "so it is not known which days the file covers", file: file) }
    for component in calendar.components {
      guard findings.count < mostFindings else { break }
      switch component.name {
      case "VEVENT": findings += faults(of: component, zones, file: file, in: window)
      case "VFREEBUSY", "VAVAILABILITY": findings += listFaults(of: component, zones, file: file)
      default: break
      }
    }
    return findings
  }

  /// Between which times an export of Outlook speaks ([MS-OXCICAL], section 2.1.3.1.1).
  private static let bounds = ["X-CALSTART", "X-CALEND", "X-CLIPSTART", "X-CLIPEND"]

  /// What is wrong with the times of a free-busy list, or of an availability and its parts.
  private static func listFaults(
    of list: Component, _ zones: ZoneBook, file: String
  ) -> [Finding] {
    let consequence = "so busy time may be missing"
    let own = list.properties.compactMap { property -> Finding? in
      let isReadable =
        switch property.name {
        case "DTSTART", "DTEND": property.time != nil
        case "DURATION": property.duration != nil
        case "FREEBUSY": !property.periods.contains { $0.map { zones.endsEarly($0) } ?? true }
        case "EXDATE", "RDATE": !hasUnreadableDate(property)
        case "RRULE": (try? RecurrenceRule(reading: property.encodedValue)) != nil
        default: true
        }
      return isReadable ? nil : unreadable(property, consequence, file: file)
    }
    return own
      + list.components.filter { $0.name == "AVAILABLE" }
      .flatMap { listFaults(of: $0, zones, file: file) }
  }

  private static let mostFindings = 200

  /// Clocks that may not be those that the diary's owner lives by.
  private static func clockFindings(
    _ calendar: Component, _ zones: ZoneBook, file: String
  ) -> [Finding] {
    func place(of name: String) -> Place {
      firstLine(in: calendar, naming: name).map { .line(file: file, line: $0) } ?? .file(file)
    }
    var findings = zones.misdescribed.prefix(mostFindings).map { name in
      Finding(
        .misdescribedZone, .warning, at: place(of: name), text: "TZID",
        "The file describes other clocks for the time zone that is named here (TZID) than that place has in the days of the review, so the place's own clocks are used.",
        mend: "Compare one meeting with the diary itself.")
    }
    findings += zones.offsetsAlone.prefix(mostFindings).map { name in
      Finding(
        .offsetAlone, .warning, at: place(of: name), text: "TZID",
        "The time zone that is named here (TZID) is not described in the file, so it is read as an offset that never changes.",
        mend: "Compare one meeting with the diary itself.")
    }
    if zones.isKeptElsewhere {
      let floating = calendar.components.lazy.filter { $0.name == "VEVENT" }
        .compactMap { $0.first("DTSTART") }
        .first { if case .dateTime(let time)? = $0.time { time.clock == .floating } else { false } }
      if let floating {
        findings.append(
          Finding(
            .floatingElsewhere, .warning, at: .line(file: file, line: floating.line),
            text: "DTSTART",
            "The calendar is kept in another time zone (X-WR-TIMEZONE) than the review's, and this time names none, so it is read by the review's clock.",
            mend: "Ask the diary's owner which clock they go by."))
      }
    }
    return findings
  }

  private static func faults(
    of event: Component, _ zones: ZoneBook, file: String, in window: Range<Instant>?
  ) -> [Finding] {
    guard let start = event.first("DTSTART") else {
      let place = event.properties.first.map { Place.line(file: file, line: $0.line) }
      return [
        Finding(
          .unusableTime, at: place ?? .file(file),
          "An event has no start (DTSTART), so it is left out.")
      ]
    }
    guard let begins = start.time else {
      return [unreadable(start, "so the event is left out", file: file)]
    }
    var findings: [Finding] = []
    for property in event.properties {
      switch property.name {
      case "DTEND":
        guard let ends = property.time?.read(beside: begins) else {
          findings.append(unreadable(property, "so the event takes no time", file: file))
          break
        }
        let isDay = begins.isDate && ends.isDate
        let (start, end) = (zones.instant(of: begins), zones.instant(of: ends))
        guard end < start, !isDay else { break }
        // Which of the two is wrong nobody knows; far from the days that are asked about both may be.
        let isFar =
          window.map { start < $0.lowerBound || $0.upperBound < end } ?? false
          && !repeats(event)
        findings.append(backward(property, isFar ? .warning : .error, file: file))
      case "DURATION" where property.duration?.isNegative ?? false:
        findings.append(backward(property, .error, file: file))
      case "DURATION" where property.duration == nil, "RECURRENCE-ID" where property.time == nil:
        findings.append(unreadable(property, "so it is not used", file: file))
      case "SEQUENCE"
      where property.integer == nil && !property.encodedValue.trimmedOfBlanks.isEmpty:
        findings.append(
          unreadable(
            property, "so an earlier version of the event may be taken for the newest", .warning,
            file: file))
      case "X-APPLE-TRAVEL-DURATION" where property.duration?.isNegative ?? true:
        findings.append(unreadable(property, "so the journey to an event is left out", file: file))
      case "EXDATE" where property.times.contains(nil):
        findings.append(
          unreadable(property, "so the event may seem to take place then", file: file))
      case "RDATE" where hasUnreadableDate(property):
        findings.append(unreadable(property, "so busy time may be missing", file: file))
      case "RRULE", "EXRULE":
        do {
          _ = try RecurrenceRule(reading: property.encodedValue)
        } catch {
          findings.append(
            Finding(
              .unusableRule, at: .line(file: file, line: property.line),
              text: property.name,
              "An event repeats by a rule that cannot be followed: " + error.words
                + ". Only its first time counts.",
              mend: "Enter its other times by hand where they fall in the review."))
        }
      default: break
      }
    }
    return findings
  }

  private static func repeats(_ event: Component) -> Bool {
    event.first("RRULE") != nil || event.first("RDATE") != nil
  }

  private static func backward(
    _ property: Property, _ severity: Severity, file: String
  ) -> Finding {
    Finding(
      .unusableTime, severity, at: .line(file: file, line: property.line), text: property.name,
      "An event ends before it begins, so it takes no time.",
      mend: "Look the event up in the diary, and take its time away by hand.")
  }

  private static func hasUnreadableDate(_ property: Property) -> Bool {
    property.encodedValue.utf8.contains(UInt8(ascii: "/"))
      ? property.periods.contains(nil) : property.times.contains(nil)
  }

  private static func unreadable(
    _ property: Property, _ consequence: String, _ severity: Severity = .error, file: String
  ) -> Finding {
    Finding(
      .unusableTime, severity, at: .line(file: file, line: property.line),
      text: property.name, "This " + property.name + " cannot be read, " + consequence + ".")
  }

  /// The line of the first property whose time is by the clock of a zone.
  private static func firstLine(in component: Component, naming zone: String) -> Int? {
    for property in component.properties
    where property.parameter("TZID")?.trimmedOfBlanks == zone {
      return property.line
    }
    // No file nests deeper than its reading allows, so this recursion has a bound.
    return component.components.lazy.compactMap { firstLine(in: $0, naming: zone) }.first
  }
}

extension ZoneBook {
  /// Whether a period ends before it begins.
  fileprivate func endsEarly(_ period: Period) -> Bool {
    switch period.extent {
    case .end(let end): instant(of: .dateTime(end)) < instant(of: .dateTime(period.start))
    case .duration(let duration): duration.isNegative
    }
  }
}
