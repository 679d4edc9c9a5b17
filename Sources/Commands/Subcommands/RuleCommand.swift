import Desk
import Disk
import Findings
import ReviewModel

extension Subcommand {
  private static let code = PositionalSpec(
    "CODE", .text, isRequired: false,
    help: "a code such as FW301, or a rule or price by name, such as reviewer-clash")

  /// `fieldwork rule`.
  static let rule = Subcommand(
    name: "rule", summary: "explain a code, a rule or a price; without one, list them all",
    examples: [
      Example("fieldwork rule FW301", "what a code in a finding means"),
      Example("fieldwork rule reviewer-clash", "what a rule asks for"),
      Example("fieldwork rule", "the list of them all"),
    ],
    positionals: [code], access: .free, next: "fieldwork check REVIEW"
  ) { arguments, terminal throws(Refusal) in
    guard let name = arguments.text(code) else {
      terminal.print(RuleText.list)
      return .clean
    }
    guard let text = RuleText.explanation(of: name) else {
      let nearest = NearestName.suggestion(for: name.lowercased(), among: RuleText.names)
      terminal.complain(
        "fieldwork: There is no code, rule or price '\(Prose.harmless(name))'."
          + (nearest.map { " Did you mean '\($0)'?" } ?? ""))
      terminal.complain("Next: fieldwork rule")
      return .badInput
    }
    terminal.print(text)
    return .clean
  }
}

/// What `fieldwork rule` knows: the codes of findings, the rules and the prices of the catalogue.
enum RuleText {
  /// Everything, a line each.
  static var list: String {
    var lines = ["A plan must"]
    lines += rows(Rule.allCases.map { ($0.name, $0.sentence) })
    lines += ["", "A plan pays for"]
    lines += rows(
      Price.allCases.map { ($0.name, $0.meaning + " (" + String($0.defaultWeight) + " each)") })
    lines += ["", "Codes of findings"]
    lines += rows(FindingCode.all.map { ($0.text, $0.summary) })
    return lines.joined(separator: "\n")
  }

  /// Every name that can be asked for, as it is typed in small letters.
  static var names: [String] {
    Rule.allCases.map { $0.name } + Price.allCases.map { $0.name }
      + FindingCode.all.map { $0.text.lowercased() }
  }

  /// What is known under a name, capitals or not; nil for nothing.
  static func explanation(of name: String) -> String? {
    let wanted = name.lowercased()
    if let code = FindingCode.named(name) {
      return code.text + "  " + code.summary + ".\n\n" + code.explanation
    }
    if let rule = Rule.allCases.first(where: { $0.name == wanted }) {
      return rule.name + " (rule)\n\n" + rule.sentence
    }
    if let price = Price.allCases.first(where: { $0.name == wanted }) {
      return price.name + " (price)\n\nCounts " + price.meaning + ": "
        + Prose.count(price.defaultWeight, "point") + " each, unless the review says otherwise."
    }
    return nil
  }

  private static func rows(_ rows: [(String, String)]) -> [String] {
    let width = rows.map { $0.0.count }.max() ?? 0
    return rows.map { "  " + Prose.padded($0.0, to: width) + "  " + $0.1 }
  }
}
