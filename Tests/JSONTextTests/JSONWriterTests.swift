import Foundation
import JSONText
import Testing

struct `JSON as we write it` {
  private func written(_ value: JSONValue) -> String {
    String(decoding: JSONWriter.document(value), as: UTF8.self)
  }

  @Test func `has one key a line outside, and one entry of a list a line`() {
    let row = JSONValue.object([
      JSONMember("id", .text("A")), JSONMember("n", .list([.integer(1), .null])),
    ])
    let value = JSONValue.object([
      JSONMember("format", .text("x")),
      JSONMember(
        "review",
        .object([
          JSONMember("days", .list([row, row])),
          JSONMember("rules", .object([JSONMember("a", .bool(true))])),
        ])),
      JSONMember("rows", .list([row])), JSONMember("ids", .list([.text("A"), .text("B")])),
      JSONMember("none", .list([])),
    ])
    #expect(
      written(value) == """
        {
          "format": "x",
          "review": {
            "days": [
              {"id": "A", "n": [1, null]},
              {"id": "A", "n": [1, null]}
            ],
            "rules": {"a": true}
          },
          "rows": [
            {"id": "A", "n": [1, null]}
          ],
          "ids": ["A", "B"],
          "none": []
        }

        """)
  }

  @Test func `escapes what JSON cannot hold, and nothing else`() {
    #expect(
      written(.text("\"\\/\n\r\t\u{1}\u{1F}\u{7F}é€\u{1F600}"))
        == "\"\\\"\\\\/\\n\\r\\t\\u0001\\u001f\u{7F}é€\u{1F600}\"\n")
  }

  @Test func `is read by Foundation as the same text`() throws {
    let text = "\"\\/\n\r\t\u{1}é\u{2028}\u{1F600}\0"
    let read = try JSONSerialization.jsonObject(
      with: Data(JSONWriter.document(.list([.text(text)]))))
    #expect(read as? [String] == [text])
  }
}
