/// Which known name somebody probably meant.
public enum NearestName {
  /// The known name nearest to a typed one; nil where no name is so near that the typed one may be a slip.
  ///
  /// A name that says the opposite is never meant: "Same time" is no slip of "Not same time".
  ///
  /// - Returns: The name meant, spelled as in the list.
  /// - Complexity: The product of both lengths, for each name.
  public static func suggestion(for typed: String, among names: [String]) -> String? {
    let allowed = max(1, typed.count / 3)
    var best: (name: String, distance: Int)?
    for name in names {
      // A word cut short is a likely slip however much is missing.
      let distance =
        name.hasPrefix(typed) && typed.count > 2 ? 1 : editDistance(Array(typed), Array(name))
      if distance <= allowed, distance < best?.distance ?? Int.max,
        !saysOpposite(typed, name, distance)
      {
        best = (name, distance)
      }
    }
    return best?.name
  }

  /// Whether a negation in front of one of two words is what tells them apart.
  private static func saysOpposite(_ first: String, _ second: String, _ distance: Int) -> Bool {
    [(first, second), (second, first)].contains { negative, positive in
      negations.contains { negation in
        guard negative.count > negation.count + 2, negative.lowercased().hasPrefix(negation),
          !positive.lowercased().hasPrefix(negation)
        else { return false }
        let rest = Array(negative.lowercased().dropFirst(negation.count).drop { $0 == " " })
        return editDistance(rest, Array(positive.lowercased())) < distance
      }
    }
  }

  private static let negations = ["not", "non", "no ", "un", "in", "dis", "never", "without"]

  /// Letters to insert, delete, change or swap with a neighbour to make one word the other
  /// (optimal string alignment distance).
  static func editDistance(_ first: [Character], _ second: [Character]) -> Int {
    // A name typed by hand is short; anything long is no slip and not worth the square.
    guard first.count <= 64, second.count <= 64 else { return Int.max }
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 1..<(first.count + 1) {
      var current = [row]
      for column in 1..<(second.count + 1) {
        let change = first[row - 1] == second[column - 1] ? 0 : 1
        var least = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + change)
        if row > 1, column > 1, first[row - 1] == second[column - 2],
          first[row - 2] == second[column - 1]
        {
          least = min(least, beforeLast[column - 2] + 1)
        }
        current.append(least)
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}
