import Testing

@testable import Archive

/// Repetitions that deflate can say (RFC 1951, section 4).
@Suite struct MatchFinderTests {
  private func finder(_ bytes: [UInt8], upTo position: Int) -> MatchFinder {
    var finder = MatchFinder(bytes)
    for place in 0..<position { finder.remember(place) }
    return finder
  }

  @Test func `the longest repetition is found, with its distance`() {
    let bytes = Array("timetable, timetables".utf8)
    let match = finder(bytes, upTo: 11).match(at: 11)
    #expect(match == (length: 9, distance: 11))
  }

  @Test func `of two as long the nearer is taken`() {
    let bytes = Array("abc abc abc".utf8)
    #expect(finder(bytes, upTo: 8).match(at: 8) == (length: 3, distance: 4))
  }

  @Test func `a repetition may overlap itself`() {
    let bytes = [UInt8](repeating: 65, count: 400)
    #expect(finder(bytes, upTo: 1).match(at: 1) == (length: 258, distance: 1))
  }

  @Test func `two bytes are too few`() {
    let bytes = Array("ab-ab".utf8)
    #expect(finder(bytes, upTo: 3).match(at: 3) == (length: 0, distance: 0))
  }

  @Test func `what lies beyond the window is not repeated`() {
    let far = Array("marker".utf8) + (0..<40_000).map { UInt8(truncatingIfNeeded: $0 * 7919 >> 5) }
    let bytes = far + Array("marker".utf8)
    let match = finder(bytes, upTo: far.count).match(at: far.count)
    #expect(match.distance <= 32_768)
    #expect(match.length < 6)
  }

  @Test func `every repetition that is found is one`() {
    var mutations = Mutations(seed: 3)
    let bytes = (0..<3_000).map { _ in UInt8(mutations.number(below: 4)) }
    var finder = MatchFinder(bytes)
    for position in bytes.indices {
      let (length, distance) = finder.match(at: position)
      if length > 0 {
        #expect((3...258).contains(length))
        #expect(
          bytes[position..<position + length]
            .elementsEqual((0..<length).map { bytes[position - distance + $0] }))
      }
      finder.remember(position)
    }
  }
}
