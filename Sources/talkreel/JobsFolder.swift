// The ledger of exports on disk: one file an export, one line a step, and a lock that dies with its process.

import Locking
import Reel
import Talk
import Wire

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A folder of `N.jsonl` files, shared by all chats of a user. Whoever holds the lock of a file runs its export; a
/// chat that was killed holds nothing, so the next one takes over.
final class JobsFolder: ExportLedger {
    private let folder: String
    private let now: @Sendable () -> Int
    /// Descriptors of the exports in this process's hands.
    private let held = Lock<[Int: Int32]>([:])
    /// Ended exports that are still listed.
    private static let kept = 50
    /// A draft is far smaller.
    private static let sizeLimit = 64 << 20

    /// - Parameter now: Unix time (s).
    init(folder: String, now: @escaping @Sendable () -> Int = { Int(time(nil)) }) {
        self.folder = folder
        self.now = now
    }

    deinit { for descriptor in held.withLock({ $0.values }) { release(descriptor) } }

    /// Unlocks, then closes: a program being started at this moment has a copy of the descriptor until it runs, and
    /// closing alone would leave the lock with that copy.
    private func release(_ descriptor: Int32) {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    private func path(_ number: Int) -> String { "\(folder)/\(number).jsonl" }

    private var numbers: [Int] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var found: [Int] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(".jsonl"), let number = Int(name.dropLast(6)), number > 0 { found.append(number) }
        }
        return found.sorted()
    }

    // MARK: Writing

    func begin(_ ticket: ExportTicket) -> ExportTicket? {
        makeFolders(of: path(1))
        let used = numbers
        forget(used)
        for number in ((used.last ?? 0) + 1)... {
            let descriptor = open(path(number), O_RDWR | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o600)
            if descriptor < 0, errno == EEXIST { continue }
            guard descriptor >= 0 else { return nil }
            // Another chat that just looks for orphans lets go of an empty file at once.
            flock(descriptor, LOCK_EX)
            var numbered = ticket
            numbered.number = number
            numbered.started = now()
            guard append(numbered.headLine, to: descriptor) else {
                unlink(path(number))
                release(descriptor)
                return nil
            }
            held.withLock { $0[number] = descriptor }
            return numbered
        }
        return nil
    }

    func note(_ step: ExportStep, for number: Int) {
        let line = step.line(at: now())
        if let descriptor = held.withLock({ $0[number] }) {
            _ = append(line, to: descriptor)  // a full disk: the next start asks the server how far it came
            return
        }
        let descriptor = open(path(number), O_WRONLY | O_APPEND | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = append(line, to: descriptor)
        close(descriptor)
    }

    /// On the disk before it returns: what follows may cost something.
    private func append(_ line: JSONValue, to descriptor: Int32) -> Bool {
        let bytes = line.bytes + [UInt8(ascii: "\n")]
        return bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) } == bytes.count
            && fsync(descriptor) == 0
    }

    /// Ended exports beyond the newest go.
    private func forget(_ numbers: [Int]) {
        for number in numbers.dropLast(Self.kept) where ticket(number)?.isOpen == false { unlink(path(number)) }
    }

    // MARK: Taking over

    func adopt(server: String) -> [ExportTicket] { numbers.compactMap { adopt($0, server: server) } }

    func adopt(_ number: Int, server: String) -> ExportTicket? {
        let descriptor = open(path(number), O_RDWR | O_APPEND | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, let ticket = ticket(number), ticket.isOpen,
            ticket.server == server
        else {
            release(descriptor)
            return nil
        }
        held.withLock { $0[number] = descriptor }
        return ticket
    }

    func letGo(_ number: Int) {
        if let descriptor = held.withLock({ $0.removeValue(forKey: number) }) { release(descriptor) }
    }

    func isHeldElsewhere(_ number: Int) -> Bool {
        guard held.withLock({ $0[number] == nil }) else { return false }
        let descriptor = open(path(number), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        // Shared: two that only look are not in each other's way.
        let isHeld = flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
        release(descriptor)
        return isHeld
    }

    // MARK: Reading

    var tickets: [ExportTicket] { numbers.compactMap(ticket) }

    private func ticket(_ number: Int) -> ExportTicket? {
        guard let bytes = contents(of: path(number)) else { return nil }
        // A line that a crash cut short says nothing.
        let lines = bytes.split(separator: UInt8(ascii: "\n")).compactMap { try? JSONValue(parsing: $0) }
        guard var ticket = lines.first.flatMap({ ExportTicket(headLine: $0, number: number) }) else { return nil }
        for step in lines.dropFirst().compactMap(ExportStep.init(line:)) { ticket.note(step) }
        return ticket
    }

    private func contents(of path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        let size = Int(lseek(descriptor, 0, SEEK_END))
        guard (1...Self.sizeLimit).contains(size) else { return nil }
        var bytes = [UInt8](repeating: 0, count: size)
        let count = pread(descriptor, &bytes, size, 0)
        return count > 0 ? Array(bytes[..<count]) : nil
    }
}
