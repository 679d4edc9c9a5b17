import CSVText
import Findings
import ReviewModel

/// The `Reviewers` cell of a session: how many, which roles, who by name.
///
/// `2-3; team leader; 2 of officer peer / member peer; named HP`
enum TeamCell {
  /// Reads a cell; a blank cell asks for nobody, and the people whom the session meets decide what a fault offers.
  static func read(_ cell: String, for people: [PersonID] = [], _ context: inout CellReader)
    -> TeamRequirement
  {
    if let known = context.teams[cell] { return known }
    let team = readAnew(cell, for: people, &context)
    // A cell with a fault is read again, because what the fault offers depends on the people.
    if context.faults.isEmpty { context.teams[cell] = team }
    return team
  }

  private static func readAnew(
    _ cell: String, for people: [PersonID], _ context: inout CellReader
  ) -> TeamRequirement {
    var team = TeamRequirement()
    if let fault = TeamWords(names: context.names, people: people).doubt(in: cell) {
      context.report(fault)
      return team
    }
    let parts = ListCell.items(cell)
    let words = TeamWords(names: context.names, people: people)
    // "1.00E+05" can be what somebody is called, and is no sum then.
    let sums = parts.filter { words.numberBeside($0, []) != nil && !trial($0, context).isKnown }
    let items = sums.isEmpty ? list(context).items(cell) : parts
    for item in items {
      if sums.contains(item), let fault = words.numberBeside(item, items.filter { $0 != item }) {
        context.report(fault)
      } else if trial(item, context).isReadable {
        read(item, into: &team, &context)
      } else {
        context.report(words.fault(item, beside: items.filter { $0 != item }))
      }
    }
    return team
  }

  /// Whether a part of a cell can be read, and everything that it names exists.
  private static func trial(
    _ item: String, _ context: CellReader
  ) -> (isReadable: Bool, isKnown: Bool) {
    var trial = CellReader()
    trial.names = context.names
    var team = TeamRequirement()
    read(item, into: &team, &trial)
    let isReadable = !trial.faults.contains { $0.severity == .error }
    let isNamed = team.named.allSatisfy { context.names.reviewers.contains($0.text) }
    return (isReadable, isReadable && isNamed)
  }

  /// A slash between roles means that either will do, so it never joins two parts.
  private static func list(_ context: CellReader) -> NameList {
    NameList(joiners: [.and]) { trial($0, context).isKnown }
  }

  /// The cell for a requirement.
  static func write(_ team: TeamRequirement, names: ReviewNames) -> String {
    var items: [String] = []
    let size = NumberCell.Range(
      least: team.min == 0 ? nil : team.min, most: team.max == noLimit ? nil : team.max)
    if size.least != nil || size.most != nil { items.append(self.size(size, names: names)) }
    items += team.roles.map { write($0, names: names) }
    items += team.named.map { "named " + ReferenceCell.write($0, in: names.reviewers) }
    return items.isEmpty ? "any" : ListCell.joined(items)
  }

  /// The words for a need of roles, in quotation marks where they would read as another need.
  private static func write(_ need: RoleRequirement, names: ReviewNames) -> String {
    let plain = item(need.anyOf.map { RoleWords.words(for: $0, among: names.roles) }, need.count)
    var context = CellReader()
    context.names = names
    var team = TeamRequirement()
    read(plain, into: &team, &context)
    let isSame =
      team.named.isEmpty && team.roles.count == 1 && team.roles[0].count == need.count
      && team.roles[0].anyOf.elementsEqual(need.anyOf) { $0.text.utf8.elementsEqual($1.text.utf8) }
    return isSame && context.takeFaults().isEmpty && list(context).items(plain).count == 1
      ? plain : item(need.anyOf.map { ListCell.quoting($0.text) }, need.count)
  }

  private static func item(_ roles: [String], _ count: Int) -> String {
    String(count) + (roles.count == 1 ? " " : " of ") + roles.joined(separator: " / ")
  }

  private static let noLimit = TeamRequirement().max

  private static func size(_ size: NumberCell.Range, names: ReviewNames) -> String {
    // A handful is a number that somebody chose; more than that is the team as it stands.
    if names.teamSize > 3, size.least == names.teamSize, size.most == names.teamSize {
      return "all"
    }
    return NumberCell.write(size)
  }

  private static func read(
    _ item: String, into team: inout TeamRequirement, _ context: inout CellReader
  ) {
    let reviewers = context.names.reviewers
    if ListCell.quotation(item) != nil {
      team.named.append(ReferenceCell.read(item, in: reviewers))
      return
    }
    // Text in quotation marks keeps its typography.
    let text = item.utf8.contains(UInt8(ascii: "\"")) ? item : PlainText.typed(item)
    switch CSVTable.folded(text) {
    case "any", "anyone", "anybody": return
    case "all", "everyone", "everybody", "wholeteam", "thewholeteam", "allofthem", "fullteam":
      (team.min, team.max) = (context.names.teamSize, context.names.teamSize)
      return
    default: break
    }
    if let named = strip(
      ["named ", "by name ", "must include ", "including ", "name: ", "named: "], from: item)
    {
      team.named.append(ReferenceCell.read(named, in: reviewers))
    } else if let (range, rest) = NumberCell.leadingRange(text), rest.isEmpty {
      // Where a reviewer's reference is a number, "named 2" is that reviewer and "2" is two of them.
      team.set(range)
    } else if reviewers.contains(item) {
      team.named.append(ReviewerID(item))
    } else if SpreadsheetDamage.range(text) != nil {
      let reading = NumberCell.readRange(item)
      if let range = context.value(reading) { team.set(range) }
    } else if let (range, rest) = NumberCell.leadingRange(text) {
      read(range, of: rest, item, into: &team, &context)
    } else if let roles = knownRoles(text, context.names) {
      team.roles.append(RoleRequirement(anyOf: roles))
    } else if let reviewer = reviewers.reference(for: text) {
      team.named.append(ReviewerID(reviewer))
    } else if let role = strip(["a ", "an ", "the "], from: item),
      let roles = knownRoles(PlainText.typed(role), context.names)
    {
      team.roles.append(RoleRequirement(anyOf: roles))
    } else {
      context.report(TeamWords(names: context.names, people: []).unknown(item))
    }
  }

  /// "2-3", "2 reviewers", "2 officer peers", "2 of officer peer / member peer".
  private static func read(
    _ range: NumberCell.Range, of rest: String, _ item: String, into team: inout TeamRequirement,
    _ context: inout CellReader
  ) {
    let people = ["reviewers", "reviewer", "peers", "peer", "people", "ofteam", "oftheteam"]
    if ListCell.quotation(rest) == nil, people.contains(CSVTable.folded(rest)) {
      team.set(range)
      return
    }
    let named = strip(["of ", "x ", "\u{D7} "], from: rest) ?? rest
    guard let roles = knownRoles(named, context.names), let count = range.least ?? range.most else {
      context.report(TeamWords(names: context.names, people: []).unknown(item))
      return
    }
    team.roles.append(RoleRequirement(anyOf: roles, count: count))
  }

  /// The roles in a list of alternatives; nil where one of the words is not a role.
  static func knownRoles(_ text: String, _ names: ReviewNames) -> [Role]? {
    var roles: [Role] = []
    for part in alternatives(text) {
      if let literal = ListCell.quotation(part) {
        roles.append(Role(literal))
      } else if let role = RoleWords.known(part, among: names.roles) {
        roles += RoleWords.held(role, by: names.team)
      } else {
        return nil
      }
    }
    return roles.isEmpty ? nil : roles
  }

  /// The roles between the slashes, or between the words "or".
  private static func alternatives(_ text: String) -> [String] {
    ListCell.parts(of: text) { $0 == UInt8(ascii: "/") }.flatMap { part -> [String] in
      if ListCell.quotation(part) != nil { return [part] }
      var words: [Substring] = []
      var found: [String] = []
      for word in part.split(separator: " ") {
        if CSVTable.folded(String(word)) == "or" {
          found.append(words.joined(separator: " "))
          words = []
        } else {
          words.append(word)
        }
      }
      return (found + [words.joined(separator: " ")]).filter { !$0.isEmpty }
    }
  }

  private static func strip(_ prefixes: [String], from text: String) -> String? {
    let small = text.lowercased()
    guard let prefix = prefixes.first(where: { small.hasPrefix($0) }) else { return nil }
    let rest = PlainText.trimmed(text.dropFirst(prefix.count))
    return rest.isEmpty ? nil : rest
  }
}

extension TeamRequirement {
  /// Sets how many are needed.
  fileprivate mutating func set(_ range: NumberCell.Range) {
    let free = TeamRequirement()
    min = range.least ?? free.min
    max = range.most ?? free.max
  }
}
