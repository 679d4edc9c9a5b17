/// The order of an activity's options: it takes one at most, and a bound follows from what is left.
///
/// What eager integer variables do in lazy clause generation (Feydy and Stuckey, 2009). All reasons are
/// clauses of two and three literals, so nothing has to be written down.
extension TimetableTheory {
  /// An option is taken: no other is, and every bound is known.
  mutating func followTaken(_ activity: Int, _ option: Int, in kernel: inout ClauseKernel) -> Bool {
    let numbers = model.numbers
    let taken = !numbers.start(activity, option)
    for other in 0..<model.time.optionCount(activity) {
      let bound = numbers.atMost(activity, other)
      if !kernel.imply(other < option ? !bound : bound, unless: taken) { return false }
      if other != option, !kernel.imply(!numbers.start(activity, other), unless: taken) {
        return false
      }
    }
    return true
  }

  /// An option is excluded: if it was the first or the last, the bound moves.
  mutating func followExcluded(
    _ activity: Int, _ option: Int, in kernel: inout ClauseKernel
  ) -> Bool {
    let numbers = model.numbers
    let excluded = numbers.start(activity, option)
    let bound = numbers.atMost(activity, option)
    if option == 0 {
      return kernel.imply(!bound, unless: excluded)
    }
    let before = numbers.atMost(activity, option - 1)
    if kernel.isFalse(before), !kernel.imply(!bound, unless: excluded, before) { return false }
    if kernel.isTrue(bound), !kernel.imply(before, unless: excluded, !bound) { return false }
    return true
  }

  /// The start is at most an option: nothing later is taken.
  mutating func followAtMost(
    _ activity: Int, _ option: Int, in kernel: inout ClauseKernel
  ) -> Bool {
    let numbers = model.numbers
    let bound = !numbers.atMost(activity, option)
    var later = option + 1
    let count = model.time.optionCount(activity)
    while later < count && !kernel.isTrue(numbers.atMost(activity, later)) {
      if !kernel.imply(numbers.atMost(activity, later), unless: bound) { return false }
      if !kernel.imply(!numbers.start(activity, later), unless: bound) { return false }
      later += 1
    }
    // Beyond there the bound was known, but it did not yet exclude the option after it.
    if later < count, !kernel.imply(!numbers.start(activity, later), unless: bound) { return false }
    let start = numbers.start(activity, option)
    if option == 0 { return kernel.imply(start, unless: bound) }
    let before = numbers.atMost(activity, option - 1)
    if kernel.isFalse(before), !kernel.imply(start, unless: bound, before) { return false }
    if kernel.isFalse(start), !kernel.imply(before, unless: bound, start) { return false }
    return true
  }

  /// The start is after an option: neither it nor anything earlier is taken.
  mutating func followAfter(
    _ activity: Int, _ option: Int, in kernel: inout ClauseKernel
  ) -> Bool {
    let numbers = model.numbers
    let bound = numbers.atMost(activity, option)
    if !kernel.imply(!numbers.start(activity, option), unless: bound) { return false }
    var earlier = option - 1
    while earlier >= 0 && !kernel.isFalse(numbers.atMost(activity, earlier)) {
      if !kernel.imply(!numbers.atMost(activity, earlier), unless: bound) { return false }
      if !kernel.imply(!numbers.start(activity, earlier), unless: bound) { return false }
      earlier -= 1
    }
    guard option + 1 < model.time.optionCount(activity) else { return true }
    let start = numbers.start(activity, option + 1)
    let after = numbers.atMost(activity, option + 1)
    if kernel.isTrue(after), !kernel.imply(start, unless: bound, !after) { return false }
    if kernel.isFalse(start), !kernel.imply(!after, unless: bound, start) { return false }
    return true
  }

  /// A place is taken: no other is.
  mutating func followPlace(_ activity: Int, _ place: Int, in kernel: inout ClauseKernel) -> Bool {
    let taken = !model.numbers.place(activity, place)
    for other in 0..<model.placeCount where other != place {
      if !kernel.imply(!model.numbers.place(activity, other), unless: taken) { return false }
    }
    return true
  }

  /// The first option that is left; nil without any.
  @inline(__always)
  func firstAlive(_ activity: Int) -> Int? {
    let base = activity * model.optionWords
    for word in 0..<model.optionWords where alive[base + word] != 0 {
      return word << 6 + alive[base + word].trailingZeroBitCount
    }
    return nil
  }

  /// The last option that is left; nil without any.
  @inline(__always)
  func lastAlive(_ activity: Int) -> Int? {
    let base = activity * model.optionWords
    var word = model.optionWords - 1
    while word >= 0 {
      if alive[base + word] != 0 { return word << 6 + 63 - alive[base + word].leadingZeroBitCount }
      word -= 1
    }
    return nil
  }

  @inline(__always)
  func isAlive(_ activity: Int, _ option: Int) -> Bool {
    alive[activity * model.optionWords + option >> 6] >> UInt64(option & 63) & 1 == 1
  }

  @inline(__always)
  func aliveCount(_ activity: Int) -> Int {
    let base = activity * model.optionWords
    var count = 0
    for word in 0..<model.optionWords { count += alive[base + word].nonzeroBitCount }
    return count
  }

  /// Adds to a reason that an activity is held and starts at one of a run of options.
  ///
  /// The bounds say that in two literals; they are known wherever no other option is left.
  func explain(_ activity: Int, within options: Range<Int>, into reason: inout [Literal]) {
    if options.lowerBound > 0 {
      reason.append(model.numbers.atMost(activity, options.lowerBound - 1))
    }
    reason.append(!model.numbers.atMost(activity, options.upperBound - 1))
  }
}
