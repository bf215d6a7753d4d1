// Starts the embedded studio when none answers, without making anyone wait before it is needed.

import Locking
import Talk

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The studio of this user on this machine: found, or started in the background.
struct StudioProcess: Sendable {
    let places: Places
    /// The studio is ready in well under a second; a cold disk may take a few.
    private static let startLimit = Duration.seconds(15)
    private static let lookAgain = Duration.milliseconds(15)
    /// A studio that is just leaving holds the folder for a moment: the next one ends at once, and is started again.
    private static let startAgain = Duration.milliseconds(250)
    private static let mostStarts = 8
    private static let closing = Duration.milliseconds(100)

    /// Returns once the studio accepts connections, having started it if need be.
    func ready() async throws(StudioTrouble) {
        if accepts() { return }
        try makePrivateFolder(of: places.studioSocket)
        try makePrivateFolder(of: places.studioLog)
        var child = try start()
        var starts = 1
        let clock = ContinuousClock()
        let end = clock.now + Self.startLimit
        while clock.now < end {
            if accepts() { return }
            let mustStart = hasEnded(child) && !accepts()
            if mustStart, starts == Self.mostStarts { break }
            // Cancelled: the caller no longer needs it; the next connection says so.
            let pause = mustStart ? Self.startAgain : Self.lookAgain
            guard (try? await clock.sleep(for: pause)) != nil else { break }
            if mustStart {
                child = try start()
                starts += 1
            }
        }
        guard accepts() else { throw .didNotStart(log: places.studioLog) }
    }

    /// Whether none runs any more. Looked at twice: a process that ends closes its sockets one after another.
    func isGone() async -> Bool {
        guard accepts() else { return true }
        try? await Task.sleep(for: Self.closing)  // cancelled: what is seen then counts
        return !accepts()
    }

    /// Whether something listens on the socket.
    private func accepts() -> Bool {
        let descriptor = socket(AF_UNIX, streamType, 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let path = Array(places.studioSocket.utf8)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.prefix($0.count - 1)) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
    }

    private var streamType: Int32 {
        #if canImport(Darwin)
            SOCK_STREAM
        #else
            Int32(SOCK_STREAM.rawValue)
        #endif
    }

    private func makePrivateFolder(of file: String) throws(StudioTrouble) {
        guard let slash = file.lastIndex(of: "/") else { return }
        var built = ""
        for part in file[..<slash].split(separator: "/") {
            built += "/" + part
            if mkdir(built, 0o700) != 0, errno != EEXIST { throw .cannotWrite(built) }
        }
    }

    private func hasEnded(_ child: pid_t) -> Bool {
        var status: Int32 = 0
        return waitpid(child, &status, WNOHANG) == child
    }

    /// In a session of its own, so that it outlives this terminal; stdin from null, words to its log.
    private func start() throws(StudioTrouble) -> pid_t {
        let program = try Self.program()
        var actions = SpawnActions()
        actions.open(0, "/dev/null", O_RDONLY)
        actions.open(1, places.studioLog, O_WRONLY | O_CREAT | O_TRUNC)
        actions.copy(1, to: 2)
        actions.closeOthers()
        let arguments = [program, "serve", "--unix", places.studioSocket, "--data", places.studioData]
        guard let child = actions.spawn(program, arguments) else { throw .programMissing(program) }
        return child
    }

    /// `talkreel-studio` beside this program, or the one that TALKREEL_STUDIO names.
    static func program() throws(StudioTrouble) -> String {
        if let named = environmentValue("TALKREEL_STUDIO") { return named }
        let own = ownProgramPath()
        let folder = own.lastIndex(of: "/").map { String(own[..<$0]) } ?? "."
        let beside = "\(folder)/talkreel-studio"
        guard access(beside, X_OK) == 0 else { throw .programMissing(beside) }
        return beside
    }
}
