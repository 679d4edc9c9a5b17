import ICalendar
import Testing

struct ParameterTextTests {
  private func written(_ values: String...) -> String {
    lines(Property("A", [Parameter("CN", values)], encodedValue: "v"))
  }

  @Test func `a plain value stands as it is`() {
    #expect(written("Alex Example") == "A;CN=Alex Example:v\r\n")
  }

  @Test(arguments: [":", ";", ","])
  func `a value that could end early is put in quotation marks`(mark: String) {
    #expect(written("a" + mark + "b") == "A;CN=\"a" + mark + "b\":v\r\n")
  }

  @Test func `a quotation mark is encoded and never written raw`() {
    #expect(written("\"Al\" Example") == "A;CN=^'Al^' Example:v\r\n")
  }

  @Test func `circumflexes and line breaks are encoded`() {
    #expect(written("a^b\nc\r\nd") == "A;CN=a^^b^nc^nd:v\r\n")
  }

  @Test func `several values are divided by commas`() {
    #expect(written("a", "b,c") == "A;CN=a,\"b,c\":v\r\n")
  }

  @Test func `a value cannot end its property`() {
    #expect(
      written("x\":mailto:evil@example.org\r\nATTENDEE")
        == "A;CN=\"x^':mailto:evil@example.org^nATTENDEE\":v\r\n")
  }
}
