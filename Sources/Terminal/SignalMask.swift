// Which signals a thread and a child take. The task pool's threads block all of them on Linux, and what they start
// inherits that: a terminal that could not be stopped, an editor that no Ctrl-C reaches.

#if canImport(Darwin)
    package import Darwin
    package typealias SpawnAttributes = posix_spawnattr_t?
#else
    package import Glibc
    package typealias SpawnAttributes = posix_spawnattr_t
#endif

/// Before they are initialised: a pointer on the one system, a structure on the other.
package func noSpawnAttributes() -> SpawnAttributes {
    #if canImport(Darwin)
        nil
    #else
        posix_spawnattr_t()
    #endif
}

/// Stops this process as Ctrl-Z does; returns when it goes on.
func stopUntilContinued() {
    var (wanted, before) = (sigset_t(), sigset_t())
    sigemptyset(&wanted)
    sigaddset(&wanted, SIGTSTP)
    pthread_sigmask(SIG_UNBLOCK, &wanted, &before)
    // To this thread: it stops before the next line is run.
    raise(SIGTSTP)
    pthread_sigmask(SIG_SETMASK, &before, nil)
}

/// The child takes every signal, and a closed pipe ends it. `flags` are kept.
package func takeOrdinarySignals(_ attributes: inout SpawnAttributes, flags: Int16 = 0) {
    var (none, ours) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigemptyset(&ours)
    sigaddset(&ours, SIGPIPE)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &ours)
    posix_spawnattr_setflags(&attributes, flags | Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
}
