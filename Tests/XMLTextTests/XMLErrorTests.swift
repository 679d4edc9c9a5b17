import Testing
import XMLText

@Suite struct XMLErrorTests {
  @Test func `every fault has words of its own`() {
    let faults: [XMLFault] = [
      .tooLarge, .tooDeep, .tooManyAttributes, .documentType, .encoding, .character, .endsEarly,
      .syntax, .wrongEndTag, .doubledAttribute, .unknownEntity, .unknownPrefix, .outsideRoot,
    ]
    #expect(Set(faults.map(\.words)).count == faults.count)
  }
}
