import CivilTime
import Findings
import ReviewModel

// The review itself and its settings. An entry that is an object is always read: what is missing or cannot be
// read in it stands at a default, beside the finding, so that the references to it are not faults as well.

extension ValueReader<Review> {
  static var review: ValueReader {
    .object { root in
      root.expectFormat(ReviewDocument.format)
      guard var review = root.required("review", .settings) else { return nil }
      review.themes = root.optional("themes", .list(.theme), default: [])
      review.sites = root.optional("sites", .list(.site), default: [])
      review.travel = root.optional("travel", .list(.journey), default: [])
      review.rooms = root.optional("rooms", .list(.room), default: [])
      review.reviewers = root.optional("reviewers", .list(.reviewer), default: [])
      review.people = root.optional("people", .list(.person), default: [])
      review.sessions = root.optional("sessions", .list(.session), default: [])
      return review
    }
  }

  /// The `review` object: a review without its lists.
  fileprivate static var settings: ValueReader {
    .object { object in
      let id = object.required("id", .text)
      let title = object.required("title", .text)
      let commissionedOn = object.required("commissionedOn", .date)
      let fieldworkStart = object.required("fieldworkStart", .date)
      var review = Review(
        id: id ?? "", title: title ?? "",
        commissionedOn: commissionedOn ?? fieldworkStart ?? .unreadable,
        fieldworkStart: fieldworkStart ?? commissionedOn ?? .unreadable)
      review.council = object.optional("council", .text, default: review.council)
      review.timeZone = object.optional("timeZone", .text, default: review.timeZone)
      review.leadInWeeks = object.optional("leadInWeeks", .integer, default: review.leadInWeeks)
      review.gridMinutes = object.optional("gridMinutes", .integer, default: review.gridMinutes)
      review.days = object.required("days", .list(.workingDay)) ?? []
      review.rules = object.optional("rules", .rules, default: review.rules)
      review.weights = object.optional("weights", .weights, default: review.weights)
      review.contacts = object.optional("contacts", .list(.contact), default: [])
      return review
    }
  }
}

extension CivilDate {
  /// What stands for a date that could not be read, in a review that nobody will get.
  fileprivate static let unreadable = CivilDate(dayNumber: 0)
}

extension ValueReader<WorkingDay> {
  fileprivate static var workingDay: ValueReader {
    .object { object in
      let date = object.required("date", .date)
      let start = object.required("start", .timeOfDay)
      let end = object.required("end", .timeOfDay)
      let early = object.optional("early", .timeOfDay)
      let late = object.optional("late", .timeOfDay)
      let lunch = object.optional("lunch", .lunch)
      guard let date, let start, let end else { return nil }
      return WorkingDay(
        date: date, start: start, end: end, lunch: lunch, early: early, late: late)
    }
  }
}

extension ValueReader<LunchBreak> {
  fileprivate static var lunch: ValueReader {
    .object { object in
      let from = object.required("from", .timeOfDay)
      let to = object.required("to", .timeOfDay)
      let minutes = object.required("minutes", .integer)
      guard let from, let to, let minutes else { return nil }
      return LunchBreak(from: from, to: to, minutes: minutes)
    }
  }
}

extension ValueReader<PlanningRules> {
  fileprivate static var rules: ValueReader {
    .object { object in
      var rules = PlanningRules()
      func read(_ key: String, _ value: inout Int) {
        value = object.optional(key, .integer, default: value)
      }
      read("maxSessionsPerDay", &rules.maxSessionsPerDay)
      read("maxRunMinutes", &rules.maxRunMinutes)
      read("breakMinutes", &rules.breakMinutes)
      read("turnaroundMinutes", &rules.turnaroundMinutes)
      read("longDayMinutes", &rules.longDayMinutes)
      read("maxParallel", &rules.maxParallel)
      return rules
    }
  }
}

extension ValueReader<PriceTable> {
  fileprivate static var weights: ValueReader { .prices(default: .defaultWeights) }

  /// A number for each price, by its name.
  static func prices(default table: PriceTable) -> ValueReader {
    .object { object in
      var table = table
      for price in Price.allCases {
        table[price] = object.optional(price.name, .integer, default: table[price])
      }
      return table
    }
  }
}

extension ValueReader<Contact> {
  fileprivate static var contact: ValueReader {
    .object { object in
      let role = object.required("role", .text)
      let name = object.required("name", .text)
      let email = object.required("email", .text)
      return Contact(role: role ?? "", name: name ?? "", email: email ?? "")
    }
  }
}
