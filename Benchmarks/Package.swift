// swift-tools-version: 6.2
// Measurements for developers; a package of its own, so that no user builds it.
// The folders of the program's own modules are links: what is measured here is what users run.
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    targets: [
        .executableTarget(name: "until-prompt"),
        .executableTarget(name: "bench-server"),
        .executableTarget(name: "keystrokes", linkerSettings: [.linkedLibrary("util", .when(platforms: [.linux]))]),
        .executableTarget(name: "edit-line", linkerSettings: [.linkedLibrary("edit")]),
        .target(name: "CCurl", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
        .target(name: "Locking", swiftSettings: strict),
        .target(name: "Reel", swiftSettings: strict),
        .target(name: "Wire", dependencies: ["Reel", "Locking", "CCurl"], swiftSettings: strict),
        .executableTarget(name: "bench", dependencies: ["Wire", "Reel", "Locking"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
