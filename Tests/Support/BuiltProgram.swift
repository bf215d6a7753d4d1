// Where the programs under test are: beside the test bundle.

/// The path of an executable product of this package.
package func builtProgram(_ name: String) -> String {
    // Linux runs the bundle itself; on macOS a helper gets the bundle's path among its arguments.
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    let parts = bundle.split(separator: "/", omittingEmptySubsequences: false)
    let end = parts.firstIndex { $0.hasSuffix(".xctest") } ?? parts.count - 1
    return (parts[..<end] + [Substring(name)]).joined(separator: "/")
}
