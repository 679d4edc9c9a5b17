import Testing

@testable import WeekPage

struct ContentSecurityPolicyTests {
  @Test func `nothing is allowed but the style sheet and the script, by their hashes`() {
    #expect(
      ContentSecurityPolicy.allowing(style: "p { color: red; }", script: "p { color: red; }")
        == "default-src 'none'; style-src 'sha256-pckGv9YvNcB5xy+Y4fbqhyo+ib850wyiuWeNbZvLi00='; script-src 'sha256-pckGv9YvNcB5xy+Y4fbqhyo+ib850wyiuWeNbZvLi00='; base-uri 'none'; form-action 'none'"
    )
  }
}
