public import ICalendar

/// What became of every entry of a diary, in numbers: nothing that a file holds is lost in silence.
public struct DiaryAccount: Sendable, Hashable {
  /// What became of an entry.
  public enum Fate: Sendable, Hashable, CaseIterable {
    /// The entry takes time in the hours of the review's days.
    case busy
    /// The entry takes place outside the hours of the review's days.
    case elsewhere
    /// The entry has no length, so it takes no time.
    case momentary
    /// The entry is marked as free.
    case markedFree
    /// Outlook calls it "working elsewhere".
    case workingElsewhere
    /// The diary's owner declined it.
    case declined
    /// The diary's owner sends somebody else.
    case delegated
    /// The event was called off.
    case calledOff
    /// A newer version of the event counts.
    case outdated
    /// The entry belongs to an answer or a request, which says nothing about anybody's time.
    case answer
    /// The entry takes other people off a meeting.
    case forOthers
    /// The entry is left out because the command says so.
    case setAside
    /// The entry is a free-busy list or an availability.
    case list
    /// The entry is not an event: a task, a note.
    case otherKind
    /// The entry cannot be read.
    case unreadable
  }

  /// An amount of time that is free for some reason.
  public struct FreeTimes: Sendable, Hashable {
    /// Whole days.
    public var days = 0
    /// Other times.
    public var times = 0
  }

  private var counts: [Int]
  private var free: [TimeClaim.Freedom: FreeTimes] = [:]
  /// How many times count as busy by Outlook's word, though TRANSP says that they are free.
  public internal(set) var busyAgainstTransparency = 0
  /// How many times are free by Outlook's word, though TRANSP says that they are busy.
  public internal(set) var freeAgainstTransparency = 0

  /// How many times of free-busy lists are left out because the command says so.
  public internal(set) var listedSetAside = 0

  /// Nothing counted yet.
  init() {
    counts = Fate.allCases.map { _ in 0 }
  }

  /// How many entries had a fate.
  public subscript(fate: Fate) -> Int {
    Fate.allCases.firstIndex(of: fate).map { counts[$0] } ?? 0
  }

  /// How many entries there are.
  public var total: Int { counts.reduce(0, +) }

  /// How much time a reason makes free in the hours of the review's days: whole days, and other times.
  public func freeTimes(_ reason: TimeClaim.Freedom) -> FreeTimes {
    free[reason] ?? FreeTimes()
  }

  mutating func add(_ fate: Fate, _ count: Int = 1) {
    if let index = Fate.allCases.firstIndex(of: fate) { counts[index] += count }
  }

  mutating func addFree(_ reason: TimeClaim.Freedom, isAllDay: Bool) {
    if isAllDay {
      free[reason, default: FreeTimes()].days += 1
    } else {
      free[reason, default: FreeTimes()].times += 1
    }
  }
}

extension DiaryAccount.Fate {
  /// The words for entries with this fate: `2 declined by the diary's owner`.
  public var words: String {
    switch self {
    case .busy: "in the review's hours"
    case .elsewhere: "outside of the review's hours"
    case .momentary: "without a length, which takes no time"
    case .markedFree: "marked as free"
    case .workingElsewhere: "working elsewhere"
    case .declined: "declined by the diary's owner"
    case .delegated: "handed on to somebody else"
    case .calledOff: "called off"
    case .outdated: "replaced by a newer version"
    case .answer: "part of an answer, which says nothing about busy time"
    case .forOthers: "cancelled for others alone"
    case .setAside: "left out as asked"
    case .list: "free-busy list or availability"
    case .otherKind: "no event"
    case .unreadable: "unreadable"
    }
  }
}

extension DiaryAccount {
  /// What became of the entries, in lines for people: none where each of them takes time.
  public var lines: [String] {
    let told = Fate.allCases.filter { self[$0] > 0 }
    var lines: [String] = []
    if told.contains(where: { $0 != .busy }) {
      let parts = told.map { String(self[$0]) + " " + $0.words }
      lines.append(counted(total, "entry", "entries") + ": " + parts.joined(separator: ", "))
    }
    for reason in TimeClaim.Freedom.allCases {
      let amount = freeTimes(reason)
      let amounts = [
        amount.days > 0 ? counted(amount.days, "whole day", "whole days") : nil,
        amount.times > 0 ? counted(amount.times, "time", "times") : nil,
      ].compactMap { $0 }
      guard !amounts.isEmpty else { continue }
      lines.append(amounts.joined(separator: " and ") + " " + reason.words + ", planned as free")
    }
    if listedSetAside > 0 {
      lines.append(
        counted(listedSetAside, "time", "times") + " of a free-busy list "
          + DiaryAccount.Fate.setAside.words)
    }
    if freeAgainstTransparency > 0 {
      lines.append(
        counted(freeAgainstTransparency, "time", "times")
          + " free by Outlook's word, though TRANSP says busy")
    }
    if busyAgainstTransparency > 0 {
      lines.append(
        counted(busyAgainstTransparency, "time", "times")
          + " busy by Outlook's word, though TRANSP says free")
    }
    return lines
  }

  private func counted(_ count: Int, _ noun: String, _ plural: String) -> String {
    String(count) + " " + (count == 1 ? noun : plural)
  }
}

extension TimeClaim.Freedom {
  fileprivate var words: String {
    switch self {
    case .markedFree: "marked as free"
    case .workingElsewhere: "working elsewhere"
    case .declined: "declined by the diary's owner"
    case .delegated: "handed on to somebody else"
    }
  }
}
