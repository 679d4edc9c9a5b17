/// The clauses of three and more literals, one behind another in one array.
///
/// A clause is named by the position of its header: its length, its flags, then its literals, the first two of which
/// are watched.
struct ClauseStore: Sendable {
  private(set) var words: [Int32] = []
  /// Where the learned clauses begin, in order of age.
  private(set) var learned: [Int32] = []

  private static let header = 2
  private static let learnedFlag: Int32 = 1
  private static let usedShift: Int32 = 1
  private static let glueShift: Int32 = 3
  private static let usedMask: Int32 = 3 << usedShift

  @inline(__always)
  func count(_ clause: Int32) -> Int { Int(words[Int(clause)]) }

  /// The position of a clause's first literal.
  @inline(__always)
  func first(_ clause: Int32) -> Int { Int(clause) + ClauseStore.header }

  @inline(__always)
  func literal(at position: Int) -> Literal { Literal(code: words[position]) }

  @inline(__always)
  mutating func swapLiterals(_ one: Int, _ other: Int) {
    let kept = words[one]
    words[one] = words[other]
    words[other] = kept
  }

  /// The number of levels that a learned clause joined when last looked at (Audemard and Simon, 2009).
  func glue(_ clause: Int32) -> Int { Int(words[Int(clause) + 1] >> ClauseStore.glueShift) }

  func isLearned(_ clause: Int32) -> Bool {
    words[Int(clause) + 1] & ClauseStore.learnedFlag != 0
  }

  /// Notes that a learned clause took part in a conflict, and the fewest levels that it has joined.
  mutating func noteUse(_ clause: Int32, glue: Int) {
    let position = Int(clause) + 1
    guard words[position] & ClauseStore.learnedFlag != 0 else { return }
    let least = Int32(min(glue, self.glue(clause)))
    words[position] =
      least << ClauseStore.glueShift | ClauseStore.usedMask | ClauseStore.learnedFlag
  }

  /// Whether a clause was useful recently; each question makes that memory fade.
  mutating func wasUsedLately(_ clause: Int32) -> Bool {
    let position = Int(clause) + 1
    let used = words[position] & ClauseStore.usedMask
    if used == 0 { return false }
    words[position] -= 1 << ClauseStore.usedShift
    return true
  }

  /// Adds a clause and gives its name.
  mutating func add(_ literals: [Literal], glue: Int, isLearned: Bool) -> Int32 {
    let name = Int32(words.count)
    words.append(Int32(literals.count))
    words.append(
      Int32(glue) << ClauseStore.glueShift | (isLearned ? ClauseStore.learnedFlag : 0))
    for literal in literals { words.append(literal.code) }
    if isLearned { learned.append(name) }
    return name
  }

  /// Takes out some learned clauses and moves the others together.
  ///
  /// - Parameter isDoomed: Whether a clause goes.
  /// - Returns: The new name of each clause, by its old name; negative for one that is gone.
  mutating func compact(without isDoomed: (Int32) -> Bool) -> [Int32] {
    var names = [Int32](repeating: -1, count: words.count)
    var kept: [Int32] = []
    kept.reserveCapacity(words.count)
    var survivors: [Int32] = []
    var position = 0
    while position < words.count {
      let name = Int32(position)
      let length = Int(words[position]) + ClauseStore.header
      if !isLearned(name) || !isDoomed(name) {
        names[position] = Int32(kept.count)
        if isLearned(name) { survivors.append(Int32(kept.count)) }
        kept += words[position..<position + length]
      }
      position += length
    }
    words = kept
    learned = survivors
    return names
  }
}
