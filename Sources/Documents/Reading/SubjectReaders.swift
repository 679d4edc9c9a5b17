import CivilTime
import ReviewModel

// Themes, sites, rooms, reviewers and people.

extension ValueReader<Theme> {
  static var theme: ValueReader {
    .object { object in
      let id = object.required("id", .identifier()) as ThemeID?
      let name = object.required("name", .text)
      return Theme(id: id ?? ThemeID(""), name: name ?? "")
    }
  }
}

extension ValueReader<Site> {
  static var site: ValueReader {
    .object { object in
      let id = object.required("id", .identifier()) as SiteID?
      let name = object.required("name", .text)
      let address = object.optional("address", .text)
      return Site(id: id ?? SiteID(""), name: name ?? "", address: address)
    }
  }
}

extension ValueReader<TravelTime> {
  static var journey: ValueReader {
    .object { object in
      let from = object.required("from", .identifier()) as SiteID?
      let to = object.required("to", .identifier()) as SiteID?
      let minutes = object.required("minutes", .integer)
      return TravelTime(from: from ?? SiteID(""), to: to ?? SiteID(""), minutes: minutes ?? 0)
    }
  }
}

extension ValueReader<Room> {
  static var room: ValueReader {
    .object { object in
      let id = object.required("id", .identifier()) as RoomID?
      let name = object.required("name", .text)
      let site = object.optional("site", .identifier()) as SiteID?
      let capacity = object.required("capacity", .integer)
      let features = object.optional("features", .list(.text), default: [])
      let partOf = object.optional("partOf", .identifier()) as RoomID?
      let kinds = object.optional("kinds", .list(.kind), default: [])
      return Room(
        id: id ?? RoomID(""), name: name ?? "", site: site, capacity: capacity ?? 0,
        features: features, partOf: partOf, kinds: kinds, availability: object.availability())
    }
  }
}

extension ValueReader<Reviewer> {
  static var reviewer: ValueReader {
    .object { object in
      let id = object.required("id", .identifier()) as ReviewerID?
      let name = object.required("name", .text)
      let role = object.required("role", .role)
      var reviewer = Reviewer(
        id: id ?? ReviewerID(""), name: name ?? "", role: role ?? Role(""))
      reviewer.organisation = object.optional("organisation", .text)
      reviewer.email = object.optional("email", .text)
      reviewer.themes = object.optional("themes", .list(.identifier()), default: [])
      reviewer.conflicts = object.optional("conflicts", .list(.text), default: [])
      reviewer.availability = object.availability()
      reviewer.isPlaceholder = object.optional("placeholder", .bool, default: false)
      reviewer.countsInBalance = object.optional("balance", .bool, default: true)
      return reviewer
    }
  }
}

extension ValueReader<Role> {
  static var role: ValueReader { .text { Role($0) } }
}

extension ValueReader<Person> {
  static var person: ValueReader {
    .object { object in
      let id = object.required("id", .identifier()) as PersonID?
      let name = object.required("name", .text)
      var person = Person(id: id ?? PersonID(""), name: name ?? "")
      person.agency = object.optional("agency", .text)
      person.jobTitle = object.optional("jobTitle", .text)
      person.email = object.optional("email", .text)
      person.lineManager = object.optional("lineManager", .identifier())
      person.isAnonymous = object.optional("anonymous", .bool, default: false)
      person.availability = object.availability()
      return person
    }
  }
}

extension ObjectReader {
  /// The keys `available` and `unavailable` of whatever can be had at some times only.
  fileprivate mutating func availability() -> Availability {
    Availability(
      available: optional("available", .list(.span)),
      unavailable: optional("unavailable", .list(.span), default: []))
  }
}
