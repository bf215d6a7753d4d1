// swift-tools-version: 6.2
// Two programs: `talkreel`, the chat (small, no Foundation), and `talkreel-studio`, the embedded backend.
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// `TALKREEL_CLIENT_ONLY=1 swift build` leaves the studio and its packages out: sanitizers rebuild everything they see.
let isClientOnly = Context.environment["TALKREEL_CLIENT_ONLY"] != nil

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "Talkreel",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "talkreel", targets: ["talkreel"])],
    dependencies: [.package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")],
    targets: [
        .target(
            name: "CCurl", path: "Sources/CCurl", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
        .target(
            name: "CChafa", path: "Sources/CChafa", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
        .target(name: "CEditLine", path: "Sources/CEditLine", linkerSettings: [.linkedLibrary("edit")]),

        .target(
            name: "Resources", path: "Resources",
            resources: [
                .embedInCode("keywords.json"), .embedInCode("gui-phrases.json"),
                .embedInCode("strings.en.json"), .embedInCode("strings.zh.json"),
            ],
            swiftSettings: strict),
        .target(name: "Locking", swiftSettings: strict),
        .target(name: "Reel", swiftSettings: strict),
        .target(name: "Wire", dependencies: ["Reel", "Locking", "CCurl"], swiftSettings: strict),
        .target(name: "Talk", dependencies: ["Reel", "Locking", "Resources"], swiftSettings: strict),
        .target(name: "Terminal", dependencies: ["Locking", "CChafa", "CEditLine"], swiftSettings: strict),
        .executableTarget(
            name: "talkreel",
            dependencies: ["Reel", "Locking", "Resources", "Wire", "Talk", "Terminal", argumentParser],
            swiftSettings: strict),

        .systemLibrary(
            name: "CVTerm", path: "Tests/CVTerm", pkgConfig: "vterm",
            providers: [.apt(["libvterm-dev"]), .brew(["libvterm"])]),
        .target(
            name: "Support", dependencies: ["Reel", "Locking", "CVTerm"], path: "Tests/Support", swiftSettings: strict),
        .testTarget(name: "StructureTests", swiftSettings: strict),
        .testTarget(name: "ReelTests", dependencies: ["Reel", "Support"], swiftSettings: strict),
        .executableTarget(name: "wire-probe", dependencies: ["Wire"], path: "Tests/WireProbe", swiftSettings: strict),
        .testTarget(
            name: "WireTests", dependencies: ["Wire", "Reel", "Locking", "Support", "wire-probe"],
            swiftSettings: strict),
        .testTarget(name: "TalkTests", dependencies: ["Talk", "Reel", "Resources", "Support"], swiftSettings: strict),
        .executableTarget(
            name: "terminal-probe", dependencies: ["Terminal"], path: "Tests/TerminalProbe", swiftSettings: strict),
        .testTarget(
            name: "TerminalTests", dependencies: ["Terminal", "Support", "terminal-probe"], swiftSettings: strict),
        .testTarget(name: "ADKTests", dependencies: ["Reel", "Support", "talkreel"], swiftSettings: strict),
        .testTarget(name: "FuzzTests", dependencies: ["Wire", "Reel", "Support"], swiftSettings: strict),
        .testTarget(
            name: "ProgramTests",
            dependencies: ["talkreel", "Locking", "Terminal", "Wire", "Talk", "Reel", "Resources", "Support"],
            swiftSettings: strict),
        .testTarget(
            name: "FaultTests", dependencies: ["talkreel", "Wire", "Talk", "Reel", "Resources", "Locking", "Support"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)

if !isClientOnly {
    package.products.append(.executable(name: "talkreel-studio", targets: ["talkreel-studio"]))
    package.dependencies += [
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ]
    package.targets += [
        .systemLibrary(
            name: "CAss", path: "Sources/CAss", pkgConfig: "libass",
            providers: [.apt(["libass-dev"]), .brew(["libass"])]),
        .target(
            name: "Lexicons", resources: [.embedInCode("en.txt"), .embedInCode("zh.txt")], swiftSettings: strict),
        .target(
            name: "Studio",
            dependencies: [
                "Reel", "Locking", "Resources", "Lexicons", "CAss",
                .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "talkreel-studio", dependencies: ["Reel", "Studio", argumentParser],
            swiftSettings: strict),
        .testTarget(
            name: "StudioTests", dependencies: ["Studio", "Talk", "Resources", "Reel", "Support"],
            swiftSettings: strict),
        .testTarget(
            name: "ContractTests", dependencies: ["Wire", "Reel", "Support", "talkreel-studio"], swiftSettings: strict),
        .testTarget(
            name: "EndToEndTests", dependencies: ["Reel", "Support", "talkreel", "talkreel-studio"],
            swiftSettings: strict),
    ]
}
