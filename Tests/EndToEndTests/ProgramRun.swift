import Foundation

/// One run of the built program, as somebody would start it in a shell.
struct ProgramRun {
  let exitCode: Int32
  let output: String
  let talk: String

  /// The built program stands beside the tests that run.
  static var program: URL {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("fieldwork")
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: What would be typed after `fieldwork`.
  ///   - input: What standard input holds.
  ///   - folder: The working folder.
  ///   - environment: Variables beside those of the tests.
  /// - Throws: Why the program could not be started, or its output not be read.
  init(
    _ arguments: String..., input: String = "", in folder: WorkFolder,
    environment: [String: String] = [:]
  ) throws {
    try self.init(arguments: arguments, input: input, in: folder, environment: environment)
  }

  /// Runs the program with its words in a list; a file may have at most so many blocks of 512 bytes.
  ///
  /// - Throws: Why the program could not be started, or its output not be read.
  init(
    arguments: [String], input: String = "", in folder: WorkFolder,
    environment: [String: String] = [:], limitedTo blocks: Int? = nil
  ) throws {
    // Files instead of pipes: a pipe that nobody empties stops the program that fills it.
    let streams = try WorkFolder()
    try streams.write(input, to: "in")
    try streams.write("", to: "out")
    try streams.write("", to: "err")
    let process = Process()
    if let blocks {
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments =
        ["-c", "ulimit -f \(blocks); exec \"$0\" \"$@\"", ProgramRun.program.path] + arguments
    } else {
      process.executableURL = ProgramRun.program
      process.arguments = arguments
    }
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle(forReadingAtPath: streams.path("in"))
    process.standardOutput = FileHandle(forWritingAtPath: streams.path("out"))
    process.standardError = FileHandle(forWritingAtPath: streams.path("err"))
    try process.run()
    process.waitUntilExit()
    exitCode = process.terminationStatus
    output = try streams.text("out")
    talk = try streams.text("err")
  }
}
