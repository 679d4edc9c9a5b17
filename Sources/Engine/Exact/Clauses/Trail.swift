/// What is assigned, in the order in which it was, with the reason of each and the level of decision.
struct Trail: Sendable {
  /// For each literal, 1 where it is true, −1 where it is false, 0 where it is neither.
  private(set) var values: [Int8]
  private(set) var literals: [Literal] = []
  private(set) var levels: [Int32]
  private(set) var positions: [Int32]
  private(set) var reasons: [Reason]
  /// The literals of the recorded reasons.
  private(set) var recorded: [Literal] = []
  /// Where each level begins, among the literals and among the recorded.
  private var levelStarts: [(literals: Int32, recorded: Int32)] = []

  init(variableCount: Int) {
    values = [Int8](repeating: 0, count: 2 * variableCount)
    levels = [Int32](repeating: 0, count: variableCount)
    positions = [Int32](repeating: 0, count: variableCount)
    reasons = [Reason](repeating: .none, count: variableCount)
  }

  /// Makes room for more variables.
  mutating func grow(to variableCount: Int) {
    while levels.count < variableCount {
      values.append(0)
      values.append(0)
      levels.append(0)
      positions.append(0)
      reasons.append(.none)
    }
  }

  /// The number of levels above the facts.
  var level: Int { levelStarts.count }

  @inline(__always)
  func value(_ literal: Literal) -> Int8 { values[literal.index] }

  @inline(__always)
  func level(of literal: Literal) -> Int { Int(levels[literal.variable]) }

  /// The position of the first literal of a level above the facts.
  func start(ofLevel level: Int) -> Int { Int(levelStarts[level - 1].literals) }

  /// Begins a level.
  mutating func beginLevel() {
    levelStarts.append((Int32(literals.count), Int32(recorded.count)))
  }

  /// Makes a literal true that has no value yet.
  @inline(__always)
  mutating func assign(_ literal: Literal, _ reason: Reason) {
    let variable = literal.variable
    values[literal.index] = 1
    values[literal.index ^ 1] = -1
    levels[variable] = Int32(truncatingIfNeeded: levelStarts.count)
    positions[variable] = Int32(truncatingIfNeeded: literals.count)
    reasons[variable] = reason
    literals.append(literal)
  }

  /// Writes down a reason: some literals, all of them false.
  mutating func record(_ others: [Literal]) -> Reason {
    switch others.count {
    case 0: return .none
    case 1: return .binary(others[0])
    case 2: return .ternary(others[0], others[1])
    default:
      let from = Int32(recorded.count)
      recorded += others
      return .recorded(from: from, count: Int32(others.count))
    }
  }

  /// Takes back the last literal and gives it.
  @inline(__always)
  mutating func removeLast() -> Literal {
    let literal = literals.removeLast()
    values[literal.index] = 0
    values[literal.index ^ 1] = 0
    return literal
  }

  /// Ends all levels above one, once their literals are taken back.
  mutating func endLevels(above level: Int) {
    guard level < levelStarts.count else { return }
    recorded.removeLast(recorded.count - Int(levelStarts[level].recorded))
    levelStarts.removeLast(levelStarts.count - level)
  }
}
