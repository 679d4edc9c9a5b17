/// The planner is made to be loaded as WebAssembly, through the functions in `EntryPoints.swift`.
///
/// Compiled for anything else it is this notice, so that building the whole package stays a check on it.
@main
enum Notice {
  static func main() {
    print(
      "This is the planner for web pages. Build it with .ci/planner; on a command line, use fieldwork."
    )
  }
}
