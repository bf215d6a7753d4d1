// Tools that a killed studio left behind: nobody waits for what they make, and they would go on for minutes.

import Foundation

/// On Linux only, where the system tells what runs; elsewhere they come to their own end.
enum OrphanedTools {
    /// Ends the tools that work in a data folder, each with its group. For whoever alone may work there.
    static func end(in data: String) {
        // One that is gone meanwhile needs no end.
        for tool in running(in: data) { kill(-tool, SIGKILL) }
    }

    /// Our tools each lead a group of their own; what a user started by hand seldom does, and names no file in there.
    static func running(in data: String) -> [pid_t] {
        #if os(Linux)
            let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []  // not mounted
            return names.compactMap { pid_t($0) }.filter { process in
                // Gone meanwhile, or another user's.
                guard let file = FileHandle(forReadingAtPath: "/proc/\(process)/cmdline"),
                    let line = try? file.readToEnd()
                else { return false }
                let words = line.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
                guard let program = words.first?.split(separator: "/").last,
                    ["ffmpeg", "ffprobe", Sandbox.name].contains(String(program))
                else { return false }
                let isThere = words.contains { $0.hasPrefix("\(data)/") || $0.hasPrefix("file:\(data)/") }
                return isThere && getpgid(process) == process
            }
        #else
            return []
        #endif
    }
}
