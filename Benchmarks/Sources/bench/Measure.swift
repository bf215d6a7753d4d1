// Clock and memory, read from the system.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Nanoseconds of the clock that the server writes into its events.
func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// Resident memory in KB, Linux only.
func residentKB() -> Double {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard fgets(&line, 128, file) != nil else { return 0 }
    let fields = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self).split(
        separator: " ")
    return (fields.count > 1 ? Double(fields[1]) ?? 0 : 0) * Double(sysconf(Int32(_SC_PAGESIZE))) / 1024
}

/// MB/s of five rounds.
func rates(bytes: Int, rounds: Int = 5, _ work: () -> Void) -> [Double] {
    (0..<rounds).map { _ in
        let begin = now()
        work()
        return Double(bytes) * 1000 / Double(max(now() - begin, 1))
    }
}
