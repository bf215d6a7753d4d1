// posix_spawn with what a background program needs: redirected descriptors and a session of its own.

import Terminal

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Prepares and starts one child process; freed with its value.
struct SpawnActions: ~Copyable {
    #if canImport(Darwin)
        private var actions: posix_spawn_file_actions_t?
    #else
        private var actions = posix_spawn_file_actions_t()
    #endif
    private var attributes = noSpawnAttributes()

    /// POSIX_SPAWN_SETSID; glibc hides the name without _GNU_SOURCE.
    #if canImport(Darwin)
        private static let newSession = Int16(0x0400)
    #else
        private static let newSession = Int16(0x80)
    #endif

    init() {
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        takeOrdinarySignals(&attributes, flags: Self.newSession)
    }

    deinit {
        var (ending, ended) = (actions, attributes)
        posix_spawn_file_actions_destroy(&ending)
        posix_spawnattr_destroy(&ended)
    }

    /// Opens a file, readable by its owner alone, as the child's descriptor.
    mutating func open(_ descriptor: Int32, _ path: String, _ flags: Int32) {
        posix_spawn_file_actions_addopen(&actions, descriptor, path, flags, 0o600)
    }

    mutating func copy(_ descriptor: Int32, to other: Int32) {
        posix_spawn_file_actions_adddup2(&actions, descriptor, other)
    }

    /// Lets the child inherit nothing but its standard descriptors: a studio that outlives its starter must not hold
    /// the starter's pipes open.
    mutating func closeOthers() {
        for descriptor in Int32(3)..<1024 where fcntl(descriptor, F_GETFD) >= 0 {
            posix_spawn_file_actions_addclose(&actions, descriptor)
        }
    }

    /// The child's process id; `nil` when it could not be started. The child has this process's environment.
    mutating func spawn(_ program: String, _ arguments: [String]) -> pid_t? {
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        words.append(nil)
        defer { for word in words { free(word) } }
        var child = pid_t()
        return posix_spawn(&child, program, &actions, &attributes, words, environ) == 0 ? child : nil
    }
}
