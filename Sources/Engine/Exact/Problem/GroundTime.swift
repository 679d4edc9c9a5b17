/// Options and moments.
struct GroundTime: Sendable {
  let dateCount: Int
  let momentCount: Int
  /// The first moment of each date, and at the end one more for the end of the last.
  let dateStarts: [Int32]
  /// The date of each moment.
  let momentDates: [Int32]
  /// The days of each date.
  let daysOfDate: [[Int32]]
  let dateOfDay: [Int32]
  /// For each day, the moments at which its pause may start, and the slots that it takes; no pause has no slots.
  let pauseStarts: [Range<Int32>]
  let pauseSlots: [Int32]
  /// For each day, the moments that a meal has to overlap to stand for the pause.
  let mealMoments: [Range<Int32>]

  /// Where each activity's options begin among all options, and at the end how many there are.
  let firstOption: [Int32]
  /// For each option, its activity, moment, slot on the clock that runs through all days, and day.
  let optionActivity: [Int32]
  let optionMoment: [Int32]
  let optionClock: [Int32]
  let optionDay: [Int32]
  let optionSlot: [Int32]
  /// For each activity and moment, how many of its options are earlier.
  private let earlier: [Int32]
  /// The moment of each day's first slot.
  private let dayStarts: [Int32]

  init(_ problem: GroundProblem) {
    let dates = problem.days.map { $0.date }.sorted().reduce(into: [Int]()) { list, date in
      if list.last != date { list.append(date) }
    }
    var starts: [Int32] = [0]
    var clockStarts: [Int] = []
    var daysOfDate: [[Int32]] = []
    var dateOfDay = [Int32](repeating: 0, count: problem.days.count)
    for (number, date) in dates.enumerated() {
      let members = problem.days.indices.filter { problem.days[$0].date == date }
      let first = members.map { problem.days[$0].clock }.min() ?? 0
      let last = members.map { problem.days[$0].clock + problem.days[$0].slots }.max() ?? 0
      clockStarts.append(first)
      starts.append(starts[number] + Int32(last - first))
      daysOfDate.append(members.map { Int32($0) })
      for day in members { dateOfDay[day] = Int32(number) }
    }
    dateCount = dates.count
    dateStarts = starts
    momentCount = Int(starts.last ?? 0)
    var momentDates: [Int32] = []
    for date in dates.indices {
      for _ in starts[date]..<starts[date + 1] { momentDates.append(Int32(date)) }
    }
    self.momentDates = momentDates
    self.daysOfDate = daysOfDate
    self.dateOfDay = dateOfDay
    let dayStarts = problem.days.indices.map { day in
      let date = Int(dateOfDay[day])
      return starts[date] + Int32(problem.days[day].clock - clockStarts[date])
    }
    self.dayStarts = dayStarts
    func moment(_ day: Int, _ offset: Int) -> Int32 { dayStarts[day] + Int32(offset) }
    pauseStarts = problem.days.enumerated().map { day, entry in
      guard let pause = entry.pause else { return 0..<0 }
      let first = moment(day, pause.earliest)
      return first..<max(first, moment(day, pause.latest) + 1)
    }
    mealMoments = problem.days.enumerated().map { day, entry in
      let slots = entry.pause?.mealSlots ?? 0..<0
      return moment(day, slots.lowerBound)..<moment(day, slots.upperBound)
    }
    pauseSlots = problem.days.map { Int32($0.pause?.slots ?? 0) }

    let shift = problem.dayShift
    var firstOption: [Int32] = [0]
    var optionActivity: [Int32] = []
    var optionMoment: [Int32] = []
    var optionClock: [Int32] = []
    var optionDay: [Int32] = []
    var optionSlot: [Int32] = []
    var earlier: [Int32] = []
    for (number, activity) in problem.activities.enumerated() {
      let sorted = activity.starts.sorted {
        (moment($0 >> shift, $0 & (1 << shift - 1)), $0)
          < (moment($1 >> shift, $1 & (1 << shift - 1)), $1)
      }
      for slot in sorted {
        let day = slot >> shift
        let offset = slot & (1 << shift - 1)
        optionActivity.append(Int32(number))
        optionMoment.append(moment(day, offset))
        optionClock.append(Int32(problem.days[day].clock + offset))
        optionDay.append(Int32(day))
        optionSlot.append(Int32(slot))
      }
      let first = Int(firstOption[number])
      firstOption.append(Int32(optionMoment.count))
      var next = first
      for moment in 0...momentCount {
        while next < optionMoment.count && optionMoment[next] < moment { next += 1 }
        earlier.append(Int32(next - first))
      }
    }
    self.firstOption = firstOption
    self.optionActivity = optionActivity
    self.optionMoment = optionMoment
    self.optionClock = optionClock
    self.optionDay = optionDay
    self.optionSlot = optionSlot
    self.earlier = earlier
  }

  /// The moment of a slot of a day.
  func moment(ofDay day: Int, _ offset: Int) -> Int32 { dayStarts[day] + Int32(offset) }

  @inline(__always)
  func optionCount(_ activity: Int) -> Int {
    Int(firstOption[activity + 1] - firstOption[activity])
  }

  /// The moment of an activity's option.
  @inline(__always)
  func moment(_ activity: Int, _ option: Int) -> Int32 {
    optionMoment[Int(firstOption[activity]) + option]
  }

  /// How many of an activity's options lie before a moment.
  @inline(__always)
  func options(of activity: Int, before moment: Int32) -> Int {
    Int(earlier[activity * (momentCount + 1) + Int(max(0, min(moment, Int32(momentCount))))])
  }

  /// The options of an activity from one moment up to another, both clipped to a date.
  @inline(__always)
  func options(of activity: Int, from: Int32, to: Int32, on date: Int) -> Range<Int> {
    let first = options(of: activity, before: max(from, dateStarts[date]))
    return first..<max(first, options(of: activity, before: min(to, dateStarts[date + 1])))
  }
}
