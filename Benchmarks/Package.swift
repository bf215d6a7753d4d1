// swift-tools-version: 6.2
// Measurements for developers; a package of its own, so that no user builds it.
import PackageDescription

let package = Package(
    name: "Benchmarks",
    targets: [.executableTarget(name: "until-prompt", path: "Sources/until-prompt")]
)
