/// The variables still to be decided, those that took part in recent conflicts first.
///
/// Exponential VSIDS (Moskewicz and others, *Chaff*, 2001; Eén and Sörensson, *MiniSat*, 2003) in whole
/// numbers: instead of fading all scores, each conflict adds more than the last.
struct ActivityHeap: Sendable {
  private var heap: [Int32] = []
  /// Where each variable stands in the heap; negative for one that does not.
  private var places: [Int32]
  private var scores: [UInt64]
  private var increment: UInt64 = 1 << 16

  init(variableCount: Int) {
    places = [Int32](repeating: -1, count: variableCount)
    scores = [UInt64](repeating: 0, count: variableCount)
  }

  /// Makes room for more variables.
  mutating func grow(to variableCount: Int) {
    while places.count < variableCount {
      places.append(-1)
      scores.append(0)
    }
  }

  var isEmpty: Bool { heap.isEmpty }

  /// How much a variable has had to do with conflicts; zero for never.
  @inline(__always)
  func score(_ variable: Int) -> UInt64 { scores[variable] }

  /// Puts a variable in, unless it is.
  @inline(__always)
  mutating func insert(_ variable: Int) {
    guard places[variable] < 0 else { return }
    places[variable] = Int32(truncatingIfNeeded: heap.count)
    heap.append(Int32(truncatingIfNeeded: variable))
    rise(heap.count - 1)
  }

  /// The variable with the highest score, ties by number; nil for an empty heap.
  var first: Int? { heap.first.map { Int($0) } }

  /// Takes the first variable out.
  mutating func removeFirst() {
    guard let top = heap.first, let last = heap.popLast() else { return }
    places[Int(top)] = -1
    if !heap.isEmpty {
      heap[0] = last
      places[Int(last)] = 0
      sink(0)
    }
  }

  /// Notes that a variable took part in a conflict.
  @inline(__always)
  mutating func bump(_ variable: Int) {
    scores[variable] &+= increment
    if places[variable] >= 0 { rise(Int(places[variable])) }
  }

  /// Lets later conflicts count for more than earlier ones: by a sixteenth.
  mutating func fade() {
    increment += increment >> 4
    guard increment > 1 << 52 else { return }
    // Rounding may make scores equal and so change the order by number, which the heap must know.
    increment >>= 36
    for variable in scores.indices { scores[variable] >>= 36 }
    for position in stride(from: heap.count / 2, through: 0, by: -1) where position < heap.count {
      sink(position)
    }
  }

  /// Forgets all scores.
  mutating func reset() {
    increment = 1 << 16
    for variable in scores.indices { scores[variable] = 0 }
    heap.sort()
    for (position, variable) in heap.enumerated() { places[Int(variable)] = Int32(position) }
  }

  @inline(__always)
  private func comesBefore(_ one: Int32, _ other: Int32) -> Bool {
    let (left, right) = (scores[Int(one)], scores[Int(other)])
    return left > right || (left == right && one < other)
  }

  private mutating func rise(_ from: Int) {
    var position = from
    let variable = heap[position]
    while position > 0 {
      let parent = (position - 1) >> 1
      guard comesBefore(variable, heap[parent]) else { break }
      heap[position] = heap[parent]
      places[Int(heap[position])] = Int32(truncatingIfNeeded: position)
      position = parent
    }
    heap[position] = variable
    places[Int(variable)] = Int32(truncatingIfNeeded: position)
  }

  private mutating func sink(_ from: Int) {
    var position = from
    let variable = heap[position]
    while true {
      var child = 2 * position + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count && comesBefore(heap[child + 1], heap[child]) { child += 1 }
      guard comesBefore(heap[child], variable) else { break }
      heap[position] = heap[child]
      places[Int(heap[position])] = Int32(truncatingIfNeeded: position)
      position = child
    }
    heap[position] = variable
    places[Int(variable)] = Int32(truncatingIfNeeded: position)
  }
}
