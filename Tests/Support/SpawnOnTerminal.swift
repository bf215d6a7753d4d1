// posix_spawn with a terminal as standard input, output, error and controlling terminal.

#if canImport(Darwin)
    import Darwin
    private typealias Actions = posix_spawn_file_actions_t?
    private typealias Attributes = posix_spawnattr_t?
    private let newSession = Int16(0x0400)
#else
    import Glibc
    private typealias Actions = posix_spawn_file_actions_t
    private typealias Attributes = posix_spawnattr_t
    // POSIX_SPAWN_SETSID; glibc hides the name without _GNU_SOURCE.
    private let newSession = Int16(0x80)
#endif

/// The child leads a session of its own: the terminal it opens first becomes its controlling terminal.
func spawnOnTerminal(
    _ terminal: String, _ path: String, _ arguments: [String], _ environment: [String: String]
) throws -> pid_t {
    #if canImport(Darwin)
        var (actions, attributes): (Actions, Attributes) = (nil, nil)
    #else
        var (actions, attributes) = (Actions(), Attributes())
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
        posix_spawn_file_actions_destroy(&actions)
        posix_spawnattr_destroy(&attributes)
    }
    // Signals as a shell leaves them, whatever the test runner ignores.
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
        &attributes, newSession | Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)

    let defaults = ["TERM": "xterm-256color", "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"]
    let variables = defaults.merging(environment) { $1 }.map { "\($0)=\($1)" }
    var child = pid_t()
    let code = withCStrings([path] + arguments) { words in
        withCStrings(variables) { posix_spawn(&child, path, &actions, &attributes, words, $0) }
    }
    guard code == 0 else { throw Pty.Failure("posix_spawn \(path)", code) }
    return child
}

private func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
    let copies: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
}
