import Desk
import Findings
import Testing

struct `The name of a release` {
  @Test(arguments: ["", "../v1", "v 1", ".hidden", "draft", String(repeating: "v", count: 41)])
  func `a name that cannot be a file's everywhere is refused`(name: String) {
    #expect(ReleaseName.fault(in: name)?.code == .releaseName)
  }
}
