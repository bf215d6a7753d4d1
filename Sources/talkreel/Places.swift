// Where things are kept, by the XDG base directory rules.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Folders and files of one user. Nothing here creates them.
struct Places: Sendable {
    let home: String
    let config: String
    let state: String
    let data: String
    let runtime: String?

    init(environment: (String) -> String? = environmentValue) {
        home = environment("HOME") ?? "/tmp"
        func folder(_ name: String, _ standard: String) -> String {
            // The XDG rules say that a relative path is to be ignored.
            guard let path = environment(name), path.hasPrefix("/") else { return standard }
            return path
        }
        config = folder("XDG_CONFIG_HOME", "\(home)/.config")
        state = folder("XDG_STATE_HOME", "\(home)/.local/state") + "/talkreel"
        data = folder("XDG_DATA_HOME", "\(home)/.local/share") + "/talkreel"
        runtime = environment("XDG_RUNTIME_DIR").flatMap { $0.hasPrefix("/") ? $0 + "/talkreel" : nil }
    }

    /// Shared with NemoVideo's own tools.
    var clientID: String { "\(config)/nemovideo/client_id" }
    var tokens: String { "\(config)/talkreel" }
    var history: String { "\(state)/history.jsonl" }
    /// Exports, one file each.
    var jobs: String { "\(state)/jobs" }
    var settings: String { "\(config)/talkreel/config.json" }
    var transcripts: String { "\(state)/transcripts" }
    /// How long tools took.
    var paces: String { "\(state)/paces.json" }
    var errors: String { "\(state)/errors.log" }
    var studioData: String { "\(data)/studio" }
    var studioLog: String { "\(state)/studio.log" }

    /// The private socket of the studio that owns `studioData`. The name tells data folders apart, and a long path
    /// moves to /tmp: a Unix socket's address holds about 100 bytes.
    var studioSocket: String {
        let name = "studio-\(String(digest(of: studioData), radix: 36)).sock"
        let near = "\(runtime ?? state)/\(name)"
        return near.utf8.count <= 100 ? near : "/tmp/talkreel-\(getuid())/\(name)"
    }

    /// FNV-1a, 64 bits: stable from run to run, unlike Swift's own hashes.
    private func digest(of text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}

/// An environment variable's value; `nil` when unset or empty.
func environmentValue(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
}
