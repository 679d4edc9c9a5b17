import CivilTime
import Findings
import ReviewModel
import TestSupport
import Testing

@Suite struct ArrangementsValidationTests {
  @Test func `nobody stands in two lists of one session`() {
    let told = told { review in
      review.sessions[0].participants = [PersonID("P1")]
      review.sessions[0].choices = [ParticipantChoice(anyOf: [PersonID("P1"), PersonID("P2")])]
    }
    #expect(told.contains { $0.hasPrefix("error FW312 sessions[0].choices[0].anyOf[0]") })
  }

  @Test func `no more can be chosen than are listed`() {
    let told = told {
      $0.sessions[0].choices = [ParticipantChoice(anyOf: [PersonID("P2")], count: 2)]
    }
    #expect(told.contains { $0.hasPrefix("warning FW311 sessions[0].choices[0].count") })
  }

  @Test func `the longer hours of a day hold its working hours`() {
    let told = told { review in
      review.days[0].early = TimeOfDay(minutes: review.days[0].start.minutes + 30)
      review.days[0].late = TimeOfDay(minutes: review.days[0].end.minutes - 30)
    }
    #expect(told.contains { $0.hasPrefix("error FW312 days[0].early") })
    #expect(told.contains { $0.hasPrefix("error FW312 days[0].late") })
  }

  @Test func `a session out of hours is worth nothing where no day has longer hours`() {
    let told = told { $0.sessions[0].isOutOfHours = true }
    #expect(told.contains { $0.hasPrefix("warning FW312 sessions[0].outOfHours") })
    let late = self.told { review in
      review.sessions[0].isOutOfHours = true
      review.days[0].late = TimeOfDay(minutes: 21 * 60)
    }
    #expect(!late.contains { $0.contains("outOfHours") })
  }

  @Test func `a session that is called a lunch is asked whether the team eats there`() {
    let lunch = told { $0.sessions[0].title = "Lunch with the Leader" }
    #expect(lunch.contains { $0.hasPrefix("note FW344 sessions[0].meal") })
    let meal = told {
      $0.sessions[0].title = "Lunch with the Leader"
      $0.sessions[0].isMeal = true
    }
    #expect(!meal.contains { $0.contains("FW344") })
    #expect(!told { $0.sessions[0].title = "Lunchtime staff" }.contains { $0.contains("FW344") })
  }

  @Test func `a longest gap shorter than the shortest cannot be kept`() {
    let told = told {
      $0.sessions[1].after = [
        Precedence(session: $0.sessions[0].id, minGapMinutes: 60, maxGapMinutes: 30)
      ]
    }
    #expect(told.contains { $0.hasPrefix("warning FW311 sessions[1].after[0].maxGapMinutes") })
  }

  @Test func `sessions that start together are kept apart by nothing else`() {
    for apart: WritableKeyPath<Session, [SessionID]> in [\.notSameTime, \.notSameDay] {
      let told = told { review in
        review.sessions[0].sameTime = [review.sessions[1].id]
        review.sessions[1][keyPath: apart] = [review.sessions[0].id]
      }
      #expect(told.contains { $0.hasPrefix("warning FW341 sessions[0].sameTime[0]") })
    }
    let ordered = told { review in
      review.sessions[0].sameTime = [review.sessions[1].id]
      review.sessions[0].after = [Precedence(session: review.sessions[1].id)]
    }
    #expect(ordered.contains { $0.hasPrefix("warning FW341 sessions[0].sameTime[0]") })
  }

  @Test func `rooms that are part of each other in a circle are an error, told once`() {
    let told = told { review in
      review.rooms = ["hall", "east", "west"].map {
        Room(id: RoomID($0), name: $0, capacity: 30)
      }
      review.rooms[0].partOf = RoomID("west")
      review.rooms[1].partOf = RoomID("hall")
      review.rooms[2].partOf = RoomID("east")
    }
    #expect(told.filter { $0.contains("FW342") }.count == 1)
    #expect(told.contains { $0.hasPrefix("error FW342 rooms[0].partOf") })
  }

  private func toldOfRooms(_ ids: String..., change: (inout Review) -> Void = { _ in }) -> [String]
  {
    told { review in
      review.rooms = ids.map { Room(id: RoomID($0), name: $0, capacity: 30) }
      change(&review)
    }.filter { $0.contains("FW346") }
  }

  @Test(arguments: ["East+West", "East & West", "east/west", "East and West"])
  func `a room that is called after two others has them for its parts`(name: String) {
    #expect(
      toldOfRooms("East", "West", name) == [
        "warning FW346 rooms[0].partOf: \"\(name)\" seems to be East and West made one, but nothing keeps a session in "
          + "East apart from one in \(name). Write \"\(name)\" under Part of.",
        "warning FW346 rooms[1].partOf: \"\(name)\" seems to be East and West made one, but nothing keeps a session in "
          + "West apart from one in \(name). Write \"\(name)\" under Part of.",
      ])
    #expect(
      toldOfRooms("East", "West", name) { review in
        for index in 0...1 { review.rooms[index].partOf = RoomID(name) }
      } == [])
  }

  @Test func `a room with a sign in its name that is made of no other rooms is left alone`() {
    #expect(toldOfRooms("East", "Bed+Breakfast", "East/2", "Board and East") == [])
  }

  @Test func `the part of a room names a room of the review`() {
    let told = told { $0.rooms[0].partOf = RoomID("palace") }
    #expect(told.contains { $0.hasPrefix("error FW302 rooms[0].partOf") })
  }

  @Test func `the person who tells a group is a person of the review or an address`() {
    let unknown = told { $0.sessions[0].toldBy = GroupContact("P99") }
    #expect(unknown.contains { $0.hasPrefix("error FW302 sessions[0].toldBy") })
    let address = told { $0.sessions[0].toldBy = GroupContact("office@council.example.org") }
    #expect(!address.contains { $0.contains("toldBy") })
  }

  private func told(_ change: (inout Review) -> Void) -> [String] {
    ReviewModelTests.told(two(change))
  }

  private func two(_ change: (inout Review) -> Void) -> Review {
    .small([.small("A"), .small("B")]) { review in
      review.people = ["P1", "P2"].map { Person(id: PersonID($0), name: $0) }
      change(&review)
    }
  }
}
