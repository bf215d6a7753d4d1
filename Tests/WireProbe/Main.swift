// Transfers in a process of their own, for tests of what belongs to a process: its memory, its environment, its clock.

import Wire

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@main
struct WireProbe {
    static func main() async {
        let words = CommandLine.arguments
        guard words.count > 2 else {
            return write("usage: wire-probe get URL [SOCKET], wire-probe slow|leave URL, wire-probe many URL COUNT")
        }
        do throws(TransferFailure) {
            switch words[1] {
            case "slow": try await readSlowly(words[2])
            case "leave": await leave(words[2])
            case "many": try await open(words.count > 3 ? Int(words[3]) ?? 1 : 1, words[2])
            default: try await get(words[2], socket: words.count > 3 ? words[3] : nil)
            }
        } catch {
            write("failure \(error)")
        }
    }

    private static func get(_ url: String, socket: String?) async throws(TransferFailure) {
        var request = TransferRequest("GET", url)
        request.unixSocket = socket
        let transfer = try await Transfer.start(request)
        write("status \(transfer.head.status) \(String(decoding: try await transfer.body(), as: UTF8.self))")
    }

    /// Reads far slower than a server on loopback sends.
    private static func readSlowly(_ url: String) async throws(TransferFailure) {
        let transfer = try await Transfer.start(TransferRequest("GET", url))
        let before = residentBytes()
        var (count, largest, growth) = (0, 0, 0)
        var bytes = transfer.bytes.makeAsyncIterator()
        while let chunk = try await bytes.next() {
            count += chunk.count
            largest = max(largest, chunk.count)
            growth = max(growth, residentBytes() - before)
            usleep(1000)
        }
        write("bytes \(count) largest \(largest) growth \(growth)")
    }

    /// Cancels a transfer that the server keeps waiting, ten times: a busy machine may be late for most of them.
    private static func leave(_ url: String) async {
        var best = Duration.seconds(60)
        for _ in 0..<10 {
            let running = Task { try await Transfer.start(TransferRequest("POST", url)).body() }
            usleep(100_000)  // whatever it waits for by then
            let start = ContinuousClock.now
            running.cancel()
            _ = await running.result
            best = min(best, ContinuousClock.now - start)
        }
        write("best \(best.components.attoseconds / 1_000_000_000_000) microseconds, \(best.components.seconds) s")
    }

    /// Streams that have all begun and none of which ends.
    private static func open(_ count: Int, _ url: String) async throws(TransferFailure) {
        var streams = [try await Transfer.start(TransferRequest("GET", url))]
        let before = residentBytes()
        while streams.count < count {
            let stream = try await Transfer.start(TransferRequest("GET", url))
            var bytes = stream.bytes.makeAsyncIterator()
            _ = try await bytes.next()
            streams.append(stream)
        }
        write("streams \(streams.count) growth \((residentBytes() - before) / count)")
    }

    private static func write(_ line: String) {
        print(line)
        fflush(nil)
    }
}

/// The memory that this process holds now; 0 where `/proc` is missing.
private func residentBytes() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 128)
    guard fgets(&buffer, Int32(buffer.count), file) != nil else { return 0 }
    let text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE)))
}
