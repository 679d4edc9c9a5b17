import Disk
import Documents
import Foundation
import ReviewModel
import TestSupport
import Testing

@testable import Commands

/// Looks for names in every file and every line of every command.
struct `Nobody is named who must not be` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What to type to have each command write or say what it can, by the command's name.
  ///
  /// `IN` is a folder of sheets in which a child is named wherever something can be typed, `OUT` a place to write to.
  private static let typed: [String: [[String]]] = [
    "demo": [["demo", "OUT/demo", "--help"]],
    "init": [["init", "OUT/init", "--week", "2013-02-04"]],
    "check": [["check", "IN"], ["check", "IN", "--json"]],
    "convert": [
      ["convert", "IN", "-o", "OUT/review.json"],
      ["convert", "OUT/review.json", "-o", "OUT/sheets"],
    ],
    "busy": [["busy", "IN", "--person", "C1", "OUT/diary.ics"]],
    "leadin": [
      ["leadin", "IN", "--today", "2013-01-14"],
      ["leadin", "IN", "--ics", "-o", "OUT/lead-in.ics"],
      ["leadin", "IN", "--json"], ["leadin", "IN", "--find"],
    ],
    "solve": [["solve", "IN", "--steps", "100", "-o", "OUT/plan.json"]],
    "explain": [
      ["explain", "IN"], ["explain", "IN", "--session", "S2"], ["explain", "IN", "--json"],
      ["explain", "IN", "--why-not", "S2", "Tue 10:00"],
    ],
    "suggest": [["suggest", "IN", "S2"], ["suggest", "IN", "S2", "--json"]],
    "apply": [["apply", "IN", "OUT/changes.csv"]],
    "replan": [["replan", "IN", "--keep", "v1", "--steps", "100"]],
    "withstand": [["withstand", "IN", "--json"]]
      + Self.levels.map {
        ["withstand", "IN", "--privacy", $0, "-o", "OUT/withstand-" + $0 + ".csv"]
      },
    "postpone": [["postpone", "IN", "--to", "2013-03-04"]],
    "release": [["release", "IN", "--note", "Agreed with Kim Thistlewood"]],
    "diff": [["diff", "v1", "draft", "IN"], ["diff", "v1", "draft", "IN", "--json"]],
    "export": Self.levels.map { ["export", "IN", "all", "--privacy", $0, "-o", "OUT/" + $0] }
      + Self.levels.map {
        ["export", "IN", "all", "--privacy", $0, "--release", "v1", "-o", "OUT/v1-" + $0]
      },
    "invites": [["invites", "IN", "--to", "v1"]],
    "send": [["send", "IN/outbox", "--via", "sendmail", "--dry-run"]],
    "replies": [["replies", "IN"]],
    "cancel": [["cancel", "IN", "--all", "--reason", "Thistlewood, Kim is ill"]],
    "redact": [
      ["redact", "IN", "-o", "OUT/redacted"], ["redact", "IN", "-o", "OUT/redacted.json"],
    ],
    "purge": [["purge", "IN", "--older-than", "1d"]],
    "rule": [["rule"], ["rule", "FW314"]],
    "help": [["help"], ["help", "check"]],
  ]

  private static let levels = ["full", "roles", "public"]

  /// The order in which one command's files are there for the next.
  private static let order = [
    "init", "check", "convert", "leadin", "solve", "explain", "suggest", "withstand",
    "release", "diff",
    "export", "invites",
    "send", "replies", "redact", "busy", "apply", "replan", "postpone", "cancel", "purge", "rule",
    "help", "demo",
  ]

  private func run(_ words: [String], in input: String) async -> CapturedRun {
    await CapturedRun(
      words: words.map {
        $0.replacing("IN", with: folder.path(input)).replacing("OUT", with: folder.path("out"))
      }, environment: ["SOURCE_DATE_EPOCH": "1357041600"])
  }

  private func prepare() throws {
    try NamedEverywhere.write(to: folder, as: "in")
    try FileManager.default.createDirectory(
      atPath: folder.path("out"), withIntermediateDirectories: true)
    try folder.write(
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20130205T100000Z\r\nDTEND:20130205T110000Z\r\n"
        + "SUMMARY:Kim Thistlewood\r\nEND:VEVENT\r\nThistlewood\r\nEND:VCALENDAR\r\n",
      to: "out/diary.ics")
    try folder.write("Session,Day,Start\r\nS3,Tue,10:00\r\n", to: "out/changes.csv")
  }

  /// Every file below a folder, with its text.
  private func files(below name: String) throws -> [(path: String, text: String)] {
    try contents(below: name).map { ($0.path, text(of: $0.bytes, at: $0.path)) }
  }

  /// The files below a folder that changed since the last call, with their text.
  private func changedFiles(
    below name: String, since seen: inout [String: Data]
  ) throws -> [(path: String, text: String)] {
    let changed = try contents(below: name).filter { seen[$0.path] != $0.bytes }
    for file in changed { seen[file.path] = file.bytes }
    return changed.map { ($0.path, text(of: $0.bytes, at: $0.path)) }
  }

  /// The text of a file behind its path: folded lines of calendars and encoded lines of mails made whole.
  private func text(of bytes: Data, at path: String) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    let whole = text.replacing("\r\n ", with: "").replacing("=\r\n", with: "")
    return path + "\n" + whole + decoded(text)
  }

  /// Every file below a folder, with its bytes.
  private func contents(below name: String) throws -> [(path: String, bytes: Data)] {
    let root = folder.path(name)
    guard let paths = FileManager.default.enumerator(atPath: root) else { return [] }
    var result: [(path: String, bytes: Data)] = []
    for case let path as String in paths {
      var isFolder: ObjCBool = false
      guard
        unsafe FileManager.default.fileExists(atPath: root + "/" + path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      result.append(
        (name + "/" + path, try Data(contentsOf: URL(fileURLWithPath: root + "/" + path))))
    }
    return result
  }

  /// What stands in the base 64 parts of a mail.
  private func decoded(_ text: String) -> String {
    text.components(separatedBy: "\r\n\r\n").compactMap { part in
      Data(
        base64Encoded: part.components(separatedBy: "\r\n--")[0], options: .ignoreUnknownCharacters
      )
      .map { String(decoding: $0, as: UTF8.self).replacing("\r\n ", with: "") }
    }.joined(separator: "\n")
  }

  /// The bytes of each sheet in a folder.
  ///
  /// `postpone` keeps the sheets of the former week in a folder of their own, and whatever replaces a timetable keeps that
  /// to go back to, byte for byte as somebody typed them: those are the review's own sheets, and no output.
  private func sheets(in name: String) throws -> Set<Data> {
    let root = folder.path(name)
    return Set(
      try FileManager.default.contentsOfDirectory(atPath: root).filter { $0.hasSuffix(".csv") }
        .map { try Data(contentsOf: URL(fileURLWithPath: root + "/" + $0)) })
  }

  private func names(_ name: String, in text: String) -> Bool {
    let small = text.lowercased()
    return NamedEverywhere.words(name).contains { small.contains($0) }
  }

  @Test func `every command is among those that are searched`() {
    #expect(Set(Self.typed.keys) == Set(CommandTable.all.map { $0.name }))
    #expect(Set(Self.order) == Set(Self.typed.keys) && Self.order.count == Self.typed.count)
  }

  @Test func `no command says or writes a child's name that stands in every cell of the sheets`()
    async throws
  {
    try prepare()
    let before = try files(below: "in").map { $0.path }
    #expect(try files(below: "in").contains { names(NamedEverywhere.child, in: $0.text) })
    var typed: Set<Data> = []
    var seen: [String: Data] = [:]
    for command in Self.order {
      typed.formUnion(try sheets(in: "in"))
      for words in Self.typed[command] ?? [] {
        let run = await run(words, in: "in")
        #expect(run.exitCode != .badInput, "\(words): \(run.talk)")
        #expect(
          !names(NamedEverywhere.child, in: run.output), "\(words) prints the name: \(run.output)")
        #expect(!names(NamedEverywhere.child, in: run.talk), "\(words) says the name: \(run.talk)")
      }
      for file in try changedFiles(below: "out", since: &seen)
      where !file.path.hasSuffix("diary.ics") {
        if names(NamedEverywhere.child, in: file.text) { Issue.record("\(command): \(file.path)") }
      }
      for file in try changedFiles(below: "in", since: &seen)
      where !before.contains(file.path) {
        let isOwnSheet =
          try ["in/before-", "in/earlier/"].contains { file.path.hasPrefix($0) }
          && typed.contains(Data(contentsOf: URL(fileURLWithPath: folder.path(file.path))))
        if isOwnSheet { continue }
        if names(NamedEverywhere.child, in: file.text) { Issue.record("\(command): \(file.path)") }
      }
    }
  }

  @Test func `check names each cell that holds the name`() async throws {
    try prepare()
    let run = await run(["check", "IN"], in: "in")
    for place in [
      "people.csv:3 Name", "sessions.csv:2 Title", "sessions.csv:3 Own notes", "review.csv:",
      "milestones.csv:2 Milestone", "closed.csv:2 What", "sites.csv:2 Address",
      "rooms.csv:2 Features",
    ] {
      #expect(run.output.contains(place), "\(place) in \(run.output)")
    }
  }

  @Test func `interviewees and reviewers are named at full and nowhere else`() async throws {
    let review = NamedEverywhere.review(withChild: false)
    let input = try folder.write(ReviewFile.review(review), to: "review.json")
    let plan = try folder.write(ReviewFile.plan(NamedEverywhere.plan(of: review)), to: "plan.json")
    for level in Self.levels {
      let run = await CapturedRun(
        words: [
          "export", input, "all", "--plan", plan, "--privacy", level, "-o", folder.path(level),
        ],
        environment: ["SOURCE_DATE_EPOCH": "1357041600"])
      #expect(run.exitCode == .clean || run.exitCode == .findings, "\(run.talk)")
      let files = try files(below: level)
      #expect(files.count > 5)
      for name in [NamedEverywhere.interviewee, NamedEverywhere.reviewer] {
        let hits = files.filter { names(name, in: $0.text) }.map { $0.path }
        #expect(level == "full" ? !hits.isEmpty : hits == [], "\(level): \(name)")
      }
    }
    _ = await CapturedRun("redact", input, "-o", folder.path("copy"))
    _ = await CapturedRun("redact", input, "-o", folder.path("copy/copy.json"))
    let copies = try files(below: "copy")
    #expect(copies.count > 5)
    for name in [NamedEverywhere.interviewee, NamedEverywhere.reviewer] {
      #expect(copies.filter { names(name, in: $0.text) }.map { $0.path } == [])
    }
  }

  @Test func `a mail names its own recipient and nobody else`() async throws {
    try prepare()
    for words in [Self.typed["release"], Self.typed["invites"]].compactMap({ $0?.first }) {
      _ = await run(words, in: "in")
    }
    let mails = try files(below: "in/outbox").filter { $0.path.hasSuffix(".eml") }
    #expect(mails.count >= 2)
    let own = [
      "quillfeather@example.org": NamedEverywhere.interviewee,
      "reviewer@example.org": NamedEverywhere.reviewer,
    ]
    for mail in mails {
      for (address, name) in own where !mail.text.contains("To: ") || !mail.text.contains(address) {
        #expect(!names(name, in: mail.text), "\(mail.path) names \(name)")
      }
    }
  }

  /// Keys of the format that hold no text of people's own: dates, references, choices, addresses for mail.
  private static let structural: Set<String> = [
    "format", "id", "timeZone", "commissionedOn", "fieldworkStart", "date", "start", "end", "from",
    "to", "email",
    "kind", "phase", "room", "site", "session", "after", "lineManager", "participants",
    "optionalParticipants",
    "themes", "named", "rooms", "reviewers", "available", "unavailable", "windows", "preferred",
    "preferAfter",
    "notSameDay", "notSameTime", "role", "anyOf", "weights",
  ]

  @Test func `every text of the format is among those that are filled with names`() throws {
    let document = try JSONSerialization.jsonObject(
      with: Data(ReviewDocument.write(NamedEverywhere.review())))
    func search(_ value: Any, _ key: String, _ path: String) {
      if let object = value as? [String: Any] {
        for (key, value) in object { search(value, key, path + "." + key) }
      } else if let list = value as? [Any] {
        for value in list { search(value, key, path) }
      } else if let text = value as? String, !Self.structural.contains(key) {
        #expect(
          [NamedEverywhere.interviewee, NamedEverywhere.reviewer, NamedEverywhere.child].contains {
            names($0, in: text)
          } || text == "TBC", "\(path): \(text)")
      }
    }
    search(document, "", "")
  }
}
