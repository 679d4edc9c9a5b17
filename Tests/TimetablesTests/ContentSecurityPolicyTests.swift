import Testing

@testable import Timetables

struct ContentSecurityPolicyTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func `base 64 is that of RFC 4648, section 10`(text: String, encoded: String) {
    #expect(ContentSecurityPolicy.base64(Array(text.utf8)) == encoded)
  }

  @Test func `nothing is allowed but the style sheet and the script, by their hashes`() {
    #expect(
      ContentSecurityPolicy.allowing(style: "p { color: red; }", script: "p { color: red; }")
        == "default-src 'none'; style-src 'sha256-pckGv9YvNcB5xy+Y4fbqhyo+ib850wyiuWeNbZvLi00='; script-src 'sha256-pckGv9YvNcB5xy+Y4fbqhyo+ib850wyiuWeNbZvLi00='; base-uri 'none'; form-action 'none'"
    )
  }
}
