/// What binds two activities to each other, as far as it binds their days.
extension WeekRelaxation {
  /// Adds the links.
  mutating func addLinks() {
    for link in problem.links {
      switch link.kind {
      case .precedes: addOrder(link.first, link.second, price: nil)
      case .shouldPrecede(let price): addOrder(link.first, link.second, price: price)
      case .differentDays: addSeparation(link.first, link.second)
      case .sameTime, .sameDay: addUnion(link.first, link.second)
      case .sameCrew: addSharedCrew(link.first, link.second)
      case .apart, .apartWithTravel, .within: break
      }
    }
  }

  /// The second is not on an earlier day than the first, or else a price is paid.
  private mutating func addOrder(_ first: Int, _ second: Int, price: Int?) {
    // Days whose clocks overlap say nothing about order.
    for day in problem.days.indices.dropFirst()
    where problem.days[day].clock < problem.days[day - 1].clock + problem.days[day - 1].slots {
      return
    }
    if let price, price <= 0 { return }
    let count = problem.days.count
    let breach = price.map { program.addColumn(.amount, cost: $0) }
    for day in 0..<count - 1 {
      let early = (0...day).flatMap { held[second * count + $0] }
      let late = (day + 1..<count).flatMap { held[first * count + $0] }
      if early.isEmpty || late.isEmpty { continue }
      var terms = (early + late).map { LinearProgram.Term(1, $0) }
      if let breach { terms.append(LinearProgram.Term(-1, breach)) }
      program.addRow(terms, atMost: 1)
    }
  }

  /// The two are on one date, where both must be held.
  private mutating func addUnion(_ first: Int, _ second: Int) {
    guard problem.activities[first].isMandatory, problem.activities[second].isMandatory else {
      return
    }
    let count = problem.days.count
    for date in Set(problem.days.map { $0.date }).sorted() {
      let days = (0..<count).filter { problem.days[$0].date == date }
      let mine = days.flatMap { held[first * count + $0] }
      let others = days.flatMap { held[second * count + $0] }
      if mine.isEmpty && others.isEmpty { continue }
      program.addRow(
        mine.map { LinearProgram.Term(1, $0) } + others.map { LinearProgram.Term(-1, $0) },
        equals: 0)
    }
  }

  /// The two have the same crew, where both must be held.
  private mutating func addSharedCrew(_ first: Int, _ second: Int) {
    guard problem.activities[first].isMandatory, problem.activities[second].isMandatory else {
      return
    }
    for worker in problem.workers.indices {
      let mine = crews[first].filter { $0.worker == worker }.map {
        LinearProgram.Term(1, $0.column)
      }
      let others = crews[second].filter { $0.worker == worker }.map {
        LinearProgram.Term(-1, $0.column)
      }
      if mine.isEmpty && others.isEmpty { continue }
      program.addRow(mine + others, equals: 0)
    }
  }

  /// The two are not on one date.
  private mutating func addSeparation(_ first: Int, _ second: Int) {
    let count = problem.days.count
    for date in Set(problem.days.map { $0.date }).sorted() {
      let days = (0..<count).filter { problem.days[$0].date == date }
      let mine = days.flatMap { held[first * count + $0] }
      let others = days.flatMap { held[second * count + $0] }
      if mine.isEmpty || others.isEmpty { continue }
      program.addRow((mine + others).map { LinearProgram.Term(1, $0) }, atMost: 1)
    }
  }
}
