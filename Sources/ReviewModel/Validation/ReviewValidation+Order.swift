import Findings

extension ReviewValidation {
  /// No sessions wait for each other in a circle: each circle is reported once, spelled out.
  ///
  /// A warning: planning can still prove that the circle is in the way, or leave out an optional session of it.
  mutating func checkOrderCycles() {
    var order = OrderGraph(review.sessions)
    for cycle in order.cycles() {
      guard let first = cycle.first else { continue }
      let session = review.sessions[first]
      let next = review.sessions[cycle.count > 1 ? cycle[1] : first].id
      let position = session.after.firstIndex { $0.session == next } ?? 0
      let names = (cycle + [first]).map { review.sessions[$0].id.text }
      report(
        .orderCycle, .warning, at: ReviewPlace(.sessions, first, "after").element(position),
        text: next.text,
        "These sessions wait for each other in a circle: "
          + names.joined(separator: " after ") + ".",
        mend: "Take out one of these wishes.")
    }
  }
}

/// Which session must come after which, by their positions in the review.
private struct OrderGraph {
  private enum Mark { case unseen, open, done }

  private let earlier: [[Int]]
  private var marks: [Mark]
  private var found: [[Int]] = []

  init(_ sessions: [Session]) {
    var positions: [SessionID: Int] = [:]
    for (position, session) in sessions.enumerated() { positions[session.id] = position }
    earlier = sessions.enumerated().map { position, session in
      // A session after itself is a finding of its own.
      session.after.compactMap { positions[$0.session] }.filter { $0 != position }
    }
    marks = sessions.map { _ in .unseen }
  }

  /// One circle for each wish that closes one, walking from the first session on.
  mutating func cycles() -> [[Int]] {
    for start in marks.indices where marks[start] == .unseen { walk(from: start) }
    return found
  }

  /// Depth first, with the path kept in an array: a chain of sessions may be as long as the review.
  private mutating func walk(from start: Int) {
    var path = [(node: start, next: 0)]
    marks[start] = .open
    while let (node, next) = path.last {
      guard next < earlier[node].count else {
        marks[node] = .done
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let target = earlier[node][next]
      switch marks[target] {
      case .unseen:
        marks[target] = .open
        path.append((target, 0))
      case .open:
        let nodes = path.map { $0.node }
        found.append(Array(nodes[(nodes.firstIndex(of: target) ?? 0)...]))
      case .done: break
      }
    }
  }
}
