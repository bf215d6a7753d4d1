// How the program ends, for scripts (the codes are part of its interface).

/// Exit codes.
enum ChatExit: Int32, Error {
    case success = 0
    case failure = 1
    /// Mostly the argument parser's.
    case usage = 2
    case unreachable = 3
    case notAllowed = 4
    case noCredits = 5
    case unsuitableFile = 6
    case timedOut = 7
    case hungUp = 129
    case interrupted = 130
    case terminated = 143
}
