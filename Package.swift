// swift-tools-version: 6.2

import PackageDescription

/// Each module and the only modules of ours it may import: the architecture, in one table.
///
/// Data flows one way, from sheets to files. The core is plain Swift, free of Foundation, and compiles as
/// Embedded Swift for WebAssembly; the shell may import Foundation.
let core: KeyValuePairs<String, [String]> = [
  "Findings": [],
  "CivilTime": [],
  "Encodings": [],
  "Archive": [],
  "MailText": ["Archive", "Encodings", "CivilTime"],
  "ReviewModel": ["CivilTime", "Findings"],
  "CSVText": ["Encodings", "Findings"],
  "JSONText": ["Encodings"],
  "XMLText": [],
  "Workbook": ["Archive", "XMLText", "Encodings", "Findings"],
  "Sheets": ["ReviewModel", "CSVText", "Workbook", "CivilTime", "Findings"],
  "Engine": [],
  "Solving": ["ReviewModel", "Engine", "CivilTime"],
  "PlanCheck": ["ReviewModel", "CivilTime", "Findings"],
  "Advice": ["ReviewModel", "PlanCheck", "Solving", "CivilTime", "Findings"],
  "LeadIn": ["ReviewModel", "CivilTime", "Findings"],
  "ICalendar": ["Encodings", "CivilTime", "Findings"],
  "Correspondence": [
    "ReviewModel", "ICalendar", "MailText", "Archive", "Encodings", "CivilTime", "Findings",
  ],
  "Exports": [
    "ReviewModel", "PlanCheck", "LeadIn", "ICalendar", "CSVText", "Workbook",
    "CivilTime", "Findings",
  ],
  "WeekPage": [
    "Exports", "PlanCheck", "LeadIn", "CSVText", "ReviewModel", "Encodings", "CivilTime",
    "Findings",
  ],
  "Documents": [
    "ReviewModel", "JSONText", "ICalendar", "Correspondence", "Encodings", "CivilTime", "Findings",
  ],
  "Desk": [
    "Documents", "WeekPage", "Exports", "Correspondence", "MailText", "Advice", "Solving",
    "PlanCheck", "LeadIn", "Sheets", "Workbook", "ReviewModel", "ICalendar", "CSVText", "JSONText",
    "Encodings", "CivilTime", "Findings",
  ],
  "DeskPage": [
    "Desk", "Documents", "Correspondence", "Sheets", "Workbook", "CSVText", "Archive", "Advice",
    "Solving", "PlanCheck", "LeadIn", "WeekPage", "Exports", "ReviewModel", "CivilTime", "Findings",
  ],
]
let shell: KeyValuePairs<String, [String]> = [
  "Disk": [
    "Desk", "Documents", "JSONText", "Correspondence", "ICalendar", "Encodings", "Sheets",
    "ReviewModel", "CSVText", "CivilTime", "Findings",
  ],
  "Commands": core.map(\.key) + ["Disk"],
]
let executables: KeyValuePairs<String, [String]> = [
  "fieldwork": ["Commands"],
  "benchmarks": [
    "Commands", "Desk", "Documents", "Sheets", "Solving", "Engine", "PlanCheck", "ReviewModel",
    "ICalendar", "Workbook", "CivilTime", "Findings",
  ],
  "planner": ["Desk", "DeskPage", "Sheets", "JSONText", "WebAssemblyRuntime"],
]

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

// Tests give most of their time to loops over bytes and moves, which an unoptimised build makes ten times as slow.
let optimised: Set<String> = ["Archive", "XMLText", "Engine"]
let optimisation: [SwiftSetting] = [
  .unsafeFlags(["-O"], .when(platforms: [.linux, .macOS], configuration: .debug))
]

func dependencies(on names: [String]) -> [Target.Dependency] {
  names.map { Target.Dependency(stringLiteral: $0) }
}

let modules = core.map { ($0.key, $0.value) } + shell.map { ($0.key, $0.value) }
// The script and the styles of the planner's page are put into the page by .ci/desk; those of the page of the week are
// compiled in as bytes, because the core makes that page where there are no files.
let assets = ["DeskPage": ["Assets"]]
let embedded = [
  "WeekPage": [
    "basics.js", "judged.js", "filters.js", "views.js", "edits.js", "panel.js", "offers.js",
    "print.js", "start.js", "screen.css", "parts.css", "boards.css", "controls.css", "windows.css",
    "print.css",
  ]
]
var targets: [Target] = modules.map { name, imports in
  .target(
    name: name, dependencies: dependencies(on: imports), exclude: assets[name] ?? [],
    resources: (embedded[name] ?? []).map { .embedInCode("Assets/" + $0) },
    swiftSettings: settings + (optimised.contains(name) ? optimisation : []))
}
targets += executables.map { name, imports in
  .executableTarget(
    name: name, dependencies: dependencies(on: imports), swiftSettings: settings)
}
// What WebAssembly lacks of an operating system; empty for every other machine.
targets += [
  .target(
    name: "WebAssemblyRuntime",
    // WebAssembly's instruction for more memory is named, since no Swift function stands for it.
    swiftSettings: settings + [.enableExperimentalFeature("Extern")])
]
// Tests of a module see that module, what it may import, and the builders that all tests share.
targets += [
  .target(
    name: "TestSupport", dependencies: dependencies(on: ["ReviewModel", "CivilTime", "Findings"]),
    path: "Tests/TestSupport", swiftSettings: settings)
]
// The solver may not know the judge, but its tests must ask it.
let referees = ["Solving": ["PlanCheck", "Findings"]]
targets += modules.map { name, imports in
  .testTarget(
    name: name + "Tests",
    dependencies: dependencies(on: [name, "TestSupport"] + imports + (referees[name] ?? [])),
    swiftSettings: settings)
}
targets += [
  .testTarget(
    name: "plannerTests",
    dependencies: dependencies(on: ["planner", "Sheets", "JSONText", "CivilTime"]),
    swiftSettings: settings),
  .testTarget(
    name: "benchmarksTests", dependencies: dependencies(on: ["benchmarks"]),
    swiftSettings: settings),
  .testTarget(
    name: "EndToEndTests",
    dependencies: dependencies(
      on: ["fieldwork", "TestSupport", "Sheets", "ReviewModel", "CivilTime", "Findings"]),
    swiftSettings: settings),
]
// The fuzzer needs libFuzzer's entry point and no main, and tests alone load its WebAssembly; so the target is there
// only when FUZZ asks for it.
if Context.environment["FUZZ"] != nil {
  targets += [
    .executableTarget(
      name: "fuzz",
      dependencies: dependencies(on: [
        "Sheets", "CSVText", "ICalendar", "Correspondence", "MailText", "Archive", "Workbook",
        "Documents", "ReviewModel", "CivilTime", "Findings", "WebAssemblyRuntime",
      ]),
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])])
  ]
}

let package = Package(
  name: "fieldwork",
  products: [
    .executable(name: "fieldwork", targets: ["fieldwork"]),
    // RFC 5545 for whoever needs no more than that.
    .library(name: "ICalendar", targets: ["ICalendar"]),
  ],
  targets: targets,
  swiftLanguageModes: [.v6]
)
