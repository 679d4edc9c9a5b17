import Findings

/// Reads calendar files: octets to trees of components (RFC 5545, section 3.4).
///
/// Everything that can be read is read. A broken line is a finding with its number, and the rest still counts;
/// components and properties that nobody knows are kept as they are. Names are held in capitals.
///
/// Findings never quote the file, since it may be somebody's diary: they have the number of a line, and a name only
/// where a standard has it.
public struct CalendarReader {
  private let file: String
  private let limits: ReadingLimits
  private var stack = ComponentStack()
  private var findings: [Finding] = []
  private var unsaid = 0
  private var properties = 0
  private var components = 0
  /// How many components are open that lie too deep to be kept.
  private var skippedDepth = 0

  private init(file: String, limits: ReadingLimits) {
    self.file = file
    self.limits = limits
  }

  /// Reads a file (RFC 5545, section 3.4).
  ///
  /// vCalendar 1.0 and calendars in JSON or XML are refused, each with a finding that says what it is.
  ///
  /// The file is UTF-8, with a byte order mark or without; findings call it by the name `file`.
  ///
  /// - Returns: The calendars, with a finding for each fault.
  /// - Complexity: O(*n*) in the length of the file.
  /// - Complexity: Linear in the length of the file.
  public static func read(
    _ octets: [UInt8], file: String, limits: ReadingLimits = .usual
  ) -> CalendarReading {
    if let refusal = FormOfFile.refusal(of: octets, file: file) {
      return CalendarReading(calendars: [], findings: [refusal])
    }
    var reader = CalendarReader(file: file, limits: limits)
    reader.read(octets)
    return reader.reading(of: octets)
  }

  // MARK: Lines

  private mutating func read(_ octets: [UInt8]) {
    var scanner = ContentLineScanner(octets, longestLine: limits.lineOctets)
    while let line = scanner.next() {
      properties += 1
      guard properties <= limits.properties, components <= limits.components else {
        report(
          .calendarLimit, at: line.number, "The file holds more than can be read at once.",
          mend: "Export a shorter stretch of the diary.")
        return
      }
      remark(on: line)
      var parser = ContentLineParser(
        line.isUnfolded ? scanner.unfolded : octets, line.range, hasNonASCII: line.hasNonASCII)
      do {
        let property = try parser.property(line: line.number)
        remark(on: parser.remarks, line.number)
        take(property)
      } catch {
        report(error, at: line.number)
      }
    }
  }

  private mutating func take(_ property: Property) {
    let line = property.line
    switch property.name {
    case "BEGIN":
      begin(property.encodedValue.asciiCapitals.trimmedOfBlanks, line)
    case "END":
      end(property.encodedValue.asciiCapitals.trimmedOfBlanks, line)
    default:
      if skippedDepth > 0 { return }
      guard !stack.isEmpty else {
        let name = StandardNames.known(property.name)
        report(
          .strayCalendarLine, .warning, at: line, text: name ?? "",
          "This line" + (name.map { " (" + $0 + ")" } ?? "")
            + " stands outside of any calendar, so it is left out.")
        return
      }
      stack.add(property)
    }
  }

  // MARK: Components

  private mutating func begin(_ name: String, _ line: Int) {
    // What stands outside of any calendar is put into one at the end, so it may lie one less deep.
    let isLoose = (stack.outermost ?? name) != "VCALENDAR"
    if skippedDepth > 0 || stack.depth + (isLoose ? 1 : 0) >= limits.depth {
      if skippedDepth == 0 {
        report(
          .calendarLimit, at: line,
          "Components lie more than " + String(limits.depth)
            + " deep in each other here; what is deeper is left out.")
      }
      skippedDepth += 1
      return
    }
    guard !name.isEmpty else {
      report(
        .brokenNesting, at: line, "A component begins here without a name, so its line is left out."
      )
      return
    }
    components += 1
    stack.begin(name, line: line)
  }

  private mutating func end(_ name: String, _ line: Int) {
    if skippedDepth > 0 {
      skippedDepth -= 1
      return
    }
    guard let count = stack.count(toClose: name) else {
      let known = StandardNames.known(name)
      report(
        .brokenNesting, at: line, text: known ?? "",
        "The END" + (known.map { " of a " + $0 } ?? "")
          + " here closes nothing that is open, so it is left out.")
      return
    }
    for _ in 1..<count { reportOpen(stack.end(), before: line) }
    stack.end()
  }

  private mutating func reportOpen(_ component: (name: String, line: Int)?, before line: Int?) {
    guard let component else { return }
    let end = line.map { "before line " + String($0) } ?? "before the file ends"
    let known = StandardNames.known(component.name)
    report(
      .brokenNesting, at: component.line, text: known ?? "",
      "The " + (known ?? "component") + " that begins here has no end " + end
        + ", and is taken to end there.",
      mend: line == nil ? "Export the diary again: the file may have been cut off." : "")
  }

  // MARK: The whole

  private mutating func reading(of octets: [UInt8]) -> CalendarReading {
    while !stack.isEmpty { reportOpen(stack.end(), before: nil) }
    var calendars: [Component] = []
    var loose: [Component] = []
    for component in stack.closed {
      guard component.name == "VCALENDAR" else {
        loose.append(component)
        continue
      }
      if FormOfFile.isVersion1(component) {
        let line = component.first("VERSION")?.line ?? 1
        report(FormOfFile.oldVersion(.line(file: file, line: line)))
      } else {
        calendars.append(component)
      }
    }
    if let first = loose.first {
      let known = StandardNames.known(first.name)
      report(
        .brokenNesting, .warning, at: nil, text: known ?? "",
        "The file holds a " + (known ?? "component")
          + " outside of any VCALENDAR, which is read all the same.")
      calendars.append(Component("VCALENDAR", [], loose))
    }
    if stack.closed.isEmpty {
      // One finding names the table or the link. A finding for each of its lines would help nobody.
      if FormOfFile.otherForm(of: octets) != nil { (findings, unsaid) = ([], 0) }
      report(FormOfFile.notACalendar(octets, .file(file)))
    }
    if unsaid > 0 {
      findings.append(
        Finding(
          .calendarLimit, .note, at: .file(file),
          String(unsaid) + " more findings of this kind are not listed."))
    }
    return CalendarReading(calendars: calendars, findings: findings)
  }

  // MARK: Findings

  private mutating func report(_ finding: Finding) {
    if findings.count < limits.findings { findings.append(finding) } else { unsaid += 1 }
  }

  private mutating func report(
    _ code: FindingCode, _ severity: Severity = .error, at line: Int?, text: String = "",
    _ message: String, mend: String = ""
  ) {
    guard findings.count < limits.findings else {
      unsaid += 1
      return
    }
    let place = line.map { Place.line(file: file, line: $0) } ?? Place.file(file)
    findings.append(
      Finding(code, severity, at: place, text: text, message, mend: mend))
  }

  private mutating func report(_ fault: ContentLineParser.Fault, at line: Int) {
    let lack =
      switch fault {
      case .noColon: "has no colon between a name and a value"
      case .noName: "does not begin with a name"
      }
    report(.brokenContentLine, at: line, "This line " + lack + ", so it is left out.")
  }

  private mutating func remark(on line: ContentLineScanner.Line) {
    if line.hadControls {
      report(
        .brokenContentLine, .warning, at: line.number,
        "The line holds control characters, which are left out.")
    }
    if line.isCut {
      report(
        .calendarLimit, at: line.number,
        "The line has more than " + String(limits.lineOctets) + " octets and is cut there.")
    }
  }

  private mutating func remark(on remarks: ContentLineParser.Remarks, _ line: Int) {
    if remarks.hasBareParameter {
      report(
        .brokenContentLine, .warning, at: line,
        "A parameter has no value here, so it is left out.")
    }
    if remarks.hasOpenQuote {
      report(
        .brokenContentLine, .warning, at: line,
        "A quotation mark is opened and never closed here, so it is taken as it stands.")
    }
    if remarks.isNotUTF8 {
      report(
        .calendarNotUTF8, .warning, at: line,
        "The line is not UTF-8 text; characters that cannot be read are replaced.")
    }
  }
}
