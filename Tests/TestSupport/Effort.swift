import Foundation

/// How much of a dear test is tried: a part in the gate, and everything where `FIELDWORK_SEEDS=all` is set.
public enum Effort {
  /// Whether everything is tried, which takes minutes.
  public static let isThorough = ProcessInfo.processInfo.environment["FIELDWORK_SEEDS"] == "all"

  /// The first seeds of a random test: `few` in the gate, `all` with `FIELDWORK_SEEDS=all`.
  public static func seeds(_ few: UInt64, of all: UInt64) -> Range<UInt64> {
    0..<(isThorough ? all : few)
  }

  /// The first seeds, as `Int`, of a random test: `few` in the gate, `all` with `FIELDWORK_SEEDS=all`.
  public static func numbers(_ few: Int, of all: Int) -> Range<Int> {
    0..<(isThorough ? all : few)
  }
}
