import Desk
import Disk
import Findings
import Foundation
import TestSupport
import Testing

@testable import Commands

struct `Finding the sample` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder.path(name), withIntermediateDirectories: true)
  }

  @Test func `it is found in a folder above`() throws {
    try makeFolder("samples/manchester-2013")
    try makeFolder("deep/down")
    #expect(
      try SampleFolder.find("manchester-2013", from: [folder.path("deep/down")])
        == folder.path("samples/manchester-2013"))
  }

  @Test func `the first place that has it wins`() throws {
    try makeFolder("a/samples/x")
    try makeFolder("b/samples/x")
    #expect(
      try SampleFolder.find("x", from: [folder.path("none"), folder.path("b"), folder.path("a")])
        == folder.path("b/samples/x"))
  }

  @Test func `a file of its name is not it, and its absence is said plainly`() throws {
    try makeFolder("samples")
    try folder.write("", to: "samples/x")
    #expect {
      try SampleFolder.find("x", from: [folder.path])
    } throws: { error in
      (error as? Refusal)?.findings.map { $0.sentence } == [
        "The sample that the demonstration uses cannot be found. "
          + "Run this in the folder of the fieldwork source, which holds \"samples\"."
      ]
    }
  }
}
