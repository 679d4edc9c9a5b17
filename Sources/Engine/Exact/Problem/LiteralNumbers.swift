/// Which variable stands for what.
struct LiteralNumbers: Sendable {
  /// What a variable says.
  enum Meaning: Sendable, Equatable {
    case rule(Int)
    /// An activity takes one of its options.
    case start(activity: Int, option: Int)
    /// An activity takes one of its options or an earlier one.
    case atMost(activity: Int, option: Int)
    case crew(activity: Int, worker: Int)
    case place(activity: Int, place: Int)
    case day(activity: Int, day: Int)
    /// An activity is at a site; the number after the last is for none in particular.
    case site(activity: Int, site: Int)
    /// An activity has a place.
    case housed(activity: Int)
    /// An activity without any option is held.
    case impossible
    /// A worker is at a meal that stands for the pause of a day.
    case meal(worker: Int, day: Int)
  }

  private let firstOption: [Int32]
  private let optionActivity: [Int32]
  private let starts: Int
  private let atMosts: Int
  private let crews: Int
  private let places: Int
  private let dayBase: Int
  private let sites: Int
  private let houses: Int
  private let impossible: Int
  private let meals: Int
  let count: Int
  private let workerCount: Int
  private let placeCount: Int
  private let dayCount: Int
  private let siteCount: Int

  init(_ problem: GroundProblem, _ time: GroundTime, siteCount: Int) {
    let activities = problem.activities.count
    firstOption = time.firstOption
    optionActivity = time.optionActivity
    workerCount = problem.workers.count
    placeCount = problem.places.count
    dayCount = problem.days.count
    self.siteCount = siteCount
    starts = problem.ruleCount
    atMosts = starts + time.optionActivity.count
    crews = atMosts + time.optionActivity.count
    places = crews + activities * workerCount
    dayBase = places + activities * placeCount
    sites = dayBase + activities * dayCount
    houses = sites + (siteCount == 0 ? 0 : activities * (siteCount + 1))
    impossible = houses + activities
    meals = impossible + 1
    let hasMeals = problem.activities.contains { $0.isMeal }
    count = meals + (hasMeals ? problem.staffCount * dayCount : 0)
  }

  @inline(__always)
  func start(_ activity: Int, _ option: Int) -> Literal {
    Literal(starts + Int(firstOption[activity]) + option)
  }

  @inline(__always)
  func atMost(_ activity: Int, _ option: Int) -> Literal {
    Literal(atMosts + Int(firstOption[activity]) + option)
  }

  /// The literal that an activity is held.
  @inline(__always)
  func present(_ activity: Int) -> Literal {
    let end = Int(firstOption[activity + 1])
    return Literal(end == Int(firstOption[activity]) ? impossible : atMosts + end - 1)
  }

  @inline(__always)
  func crew(_ activity: Int, _ worker: Int) -> Literal {
    Literal(crews + activity * workerCount + worker)
  }

  @inline(__always)
  func place(_ activity: Int, _ place: Int) -> Literal {
    Literal(places + activity * placeCount + place)
  }

  @inline(__always)
  func day(_ activity: Int, _ day: Int) -> Literal {
    Literal(dayBase + activity * dayCount + day)
  }

  @inline(__always)
  func site(_ activity: Int, _ site: Int) -> Literal {
    Literal(sites + activity * (siteCount + 1) + site)
  }

  /// The literal that a worker, no guest, is at a meal that stands for the pause of a day; nil where there are no meals.
  @inline(__always)
  func meal(_ worker: Int, _ day: Int) -> Literal? {
    count == meals ? nil : Literal(meals + worker * dayCount + day)
  }

  @inline(__always)
  func housed(_ activity: Int) -> Literal { Literal(houses + activity) }

  /// What a variable says.
  @inline(__always)
  func meaning(_ variable: Int) -> Meaning {
    if variable < starts { return .rule(variable) }
    if variable < crews {
      let isStart = variable < atMosts
      let option = variable - (isStart ? starts : atMosts)
      let activity = Int(optionActivity[option])
      let own = option - Int(firstOption[activity])
      return isStart
        ? .start(activity: activity, option: own) : .atMost(activity: activity, option: own)
    }
    if variable < places {
      let number = variable - crews
      return .crew(activity: number / workerCount, worker: number % workerCount)
    }
    if variable < dayBase {
      let number = variable - places
      return .place(activity: number / placeCount, place: number % placeCount)
    }
    if variable < sites {
      let number = variable - dayBase
      return .day(activity: number / dayCount, day: number % dayCount)
    }
    if variable < houses {
      let number = variable - sites
      return .site(activity: number / (siteCount + 1), site: number % (siteCount + 1))
    }
    if variable < impossible { return .housed(activity: variable - houses) }
    guard variable >= meals, variable < count else { return .impossible }
    let number = variable - meals
    return .meal(worker: number / dayCount, day: number % dayCount)
  }
}
