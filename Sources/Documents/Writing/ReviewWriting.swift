import CivilTime
import JSONText
import ReviewModel

// Every type of the review as JSON, its keys in the order of `review-format.md`.

extension Review {
  /// The whole document.
  var document: JSONValue {
    .object { root in
      root.add("format", ReviewDocument.format)
      root.add("review", settings)
      root.add("themes", unlessEmpty: themes) { $0.document }
      root.add("sites", unlessEmpty: sites) { $0.document }
      root.add("travel", unlessEmpty: travel) { $0.document }
      root.add("rooms", unlessEmpty: rooms) { $0.document }
      root.add("reviewers", unlessEmpty: reviewers) { $0.document }
      root.add("people", unlessEmpty: people) { $0.document }
      root.add("sessions", unlessEmpty: sessions) { $0.document }
    }
  }

  private var settings: JSONValue {
    let usual = Review(
      id: id, title: title, commissionedOn: commissionedOn, fieldworkStart: fieldworkStart)
    return .object { object in
      object.add("id", id)
      object.add("title", title)
      if council != usual.council { object.add("council", council) }
      if timeZone != usual.timeZone { object.add("timeZone", timeZone) }
      object.add("commissionedOn", commissionedOn.iso)
      object.add("fieldworkStart", fieldworkStart.iso)
      object.add("leadInWeeks", leadInWeeks, unless: usual.leadInWeeks)
      object.add("gridMinutes", gridMinutes, unless: usual.gridMinutes)
      object.add("days", .list(days.map { $0.document }))
      object.addObject("rules") { rules.write(to: &$0) }
      object.addObject("weights") { object in
        for price in Price.allCases {
          object.add(price.name, weights[price], unless: usual.weights[price])
        }
      }
      object.add("contacts", unlessEmpty: contacts) { $0.document }
    }
  }
}

extension WorkingDay {
  fileprivate var document: JSONValue {
    .object { object in
      object.add("date", date.iso)
      object.add("start", start.iso)
      object.add("end", end.iso)
      object.add("early", unlessNil: early?.iso)
      object.add("late", unlessNil: late?.iso)
      guard let lunch else { return }
      object.addObject("lunch") {
        $0.add("from", lunch.from.iso)
        $0.add("to", lunch.to.iso)
        $0.add("minutes", lunch.minutes)
      }
    }
  }
}

extension PlanningRules {
  fileprivate func write(to object: inout ObjectWriter) {
    let usual = PlanningRules()
    object.add("maxSessionsPerDay", maxSessionsPerDay, unless: usual.maxSessionsPerDay)
    object.add("maxRunMinutes", maxRunMinutes, unless: usual.maxRunMinutes)
    object.add("breakMinutes", breakMinutes, unless: usual.breakMinutes)
    object.add("turnaroundMinutes", turnaroundMinutes, unless: usual.turnaroundMinutes)
    object.add("longDayMinutes", longDayMinutes, unless: usual.longDayMinutes)
    object.add("maxParallel", maxParallel, unless: usual.maxParallel)
  }
}

extension Contact {
  fileprivate var document: JSONValue {
    .object {
      $0.add("role", role)
      $0.add("name", name)
      $0.add("email", email)
    }
  }
}

extension Theme {
  fileprivate var document: JSONValue {
    .object {
      $0.add("id", id.text)
      $0.add("name", name)
    }
  }
}

extension Site {
  fileprivate var document: JSONValue {
    .object {
      $0.add("id", id.text)
      $0.add("name", name)
      $0.add("address", unlessNil: address)
    }
  }
}

extension TravelTime {
  fileprivate var document: JSONValue {
    .object {
      $0.add("from", from.text)
      $0.add("to", to.text)
      $0.add("minutes", minutes)
    }
  }
}

extension Room {
  fileprivate var document: JSONValue {
    .object {
      $0.add("id", id.text)
      $0.add("name", name)
      $0.add("site", unlessNil: site?.text)
      $0.add("capacity", capacity)
      $0.add("features", unlessEmpty: features)
      $0.add("partOf", unlessNil: partOf?.text)
      $0.add("kinds", unlessEmpty: kinds.map { $0.rawValue })
      availability.write(to: &$0)
    }
  }
}

extension Reviewer {
  fileprivate var document: JSONValue {
    .object {
      $0.add("id", id.text)
      $0.add("name", name)
      $0.add("role", role.text)
      $0.add("organisation", unlessNil: organisation)
      $0.add("email", unlessNil: email)
      $0.add("themes", unlessEmpty: themes)
      $0.add("conflicts", unlessEmpty: conflicts)
      availability.write(to: &$0)
      $0.add("placeholder", isPlaceholder, unless: false)
      $0.add("balance", countsInBalance, unless: true)
    }
  }
}

extension Person {
  fileprivate var document: JSONValue {
    .object {
      $0.add("id", id.text)
      $0.add("name", name)
      $0.add("agency", unlessNil: agency)
      $0.add("jobTitle", unlessNil: jobTitle)
      $0.add("email", unlessNil: email)
      $0.add("lineManager", unlessNil: lineManager?.text)
      $0.add("anonymous", isAnonymous, unless: false)
      availability.write(to: &$0)
    }
  }
}

extension Availability {
  fileprivate func write(to object: inout ObjectWriter) {
    // An empty list says "never free", which is not the same as saying nothing.
    if let available { object.add("available", .list(available.map { $0.document })) }
    object.add("unavailable", unlessEmpty: unavailable) { $0.document }
  }
}
