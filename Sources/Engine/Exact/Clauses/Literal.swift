/// A Boolean variable or its negation.
///
/// The code is twice the variable's number, plus one for the negation, so that literals index flat arrays.
struct Literal: Hashable, Sendable {
  let code: Int32

  @inline(__always)
  init(code: Int32) { self.code = code }

  /// The literal that is true where a variable has a value.
  @inline(__always)
  init(_ variable: Int, _ value: Bool = true) {
    code = Int32(truncatingIfNeeded: variable) << 1 | (value ? 0 : 1)
  }

  @inline(__always)
  var variable: Int { Int(code >> 1) }

  /// Whether the literal is the variable itself, not its negation.
  @inline(__always)
  var isPositive: Bool { code & 1 == 0 }

  @inline(__always)
  var index: Int { Int(code) }

  @inline(__always)
  static prefix func ! (literal: Literal) -> Literal { Literal(code: literal.code ^ 1) }
}

/// Why a literal is true: the other literals of a clause that holds, all of them false.
enum Reason: Sendable {
  /// No reason: a decision, an assumption, or a fact.
  case none
  /// A clause of two literals.
  case binary(Literal)
  /// A clause of three literals.
  case ternary(Literal, Literal)
  /// A clause of the store.
  case clause(Int32)
  /// Literals written down when it became true, in the trail's own store.
  case recorded(from: Int32, count: Int32)
  /// The theory that made the literal true left itself two notes, and gives the reason on request.
  case owed(Int32, Int32)
}
