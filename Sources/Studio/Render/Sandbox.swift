// What a tool may see of the machine, by its own arguments: the system's libraries, the files that it reads and writes,
// and no network. Made by bubblewrap (bwrap) where that works; elsewhere flags and limits must do alone.

import Foundation
import Locking

/// The files of one call, found in its arguments: a path behind `-i` is read, any other absolute path is written.
struct SandboxPlan: Hashable, Sendable {
    private(set) var read: [String] = []
    private(set) var written: [String] = []
    /// Folders of half-made files, which the call may use as it likes.
    private(set) var work: [String] = []

    /// - Parameter work: a folder besides those that the arguments show; nothing beside it can be read.
    init(_ arguments: [String], work folder: String? = nil) {
        var last = ""
        if let folder { add(work: folder) }
        for word in arguments {
            defer { last = word }
            let path = word.hasPrefix("file:") ? String(word.dropFirst("file:".count)) : word
            guard path.hasPrefix("/"), path.utf8.count < 4096 else { continue }
            let parent = URL(filePath: path).deletingLastPathComponent().path
            if Self.isJob(parent) {
                add(work: parent)
            } else if last == "-i" {
                if !read.contains(path) { read.append(path) }
            } else if !written.contains(path) {
                written.append(path)
            }
        }
    }

    /// Files that no argument of their own names: a table or a log inside a filter, what a list joins. Such calls run as
    /// where there is no sandbox; a list of ours lies beside its pieces in a job's folder.
    static func namesHidden(_ arguments: [String]) -> Bool {
        let isInside = arguments.contains { ["=/", "='/", "=file:/"].contains(where: $0.contains) }
        let isJoin = zip(arguments, arguments.dropFirst()).contains { $0 == "-f" && $1 == "concat" }
        let hasJob = arguments.contains {
            $0.hasPrefix("/") && isJob(URL(filePath: $0).deletingLastPathComponent().path)
        }
        return isInside || isJoin && !hasJob
    }

    private mutating func add(work folder: String) { if !work.contains(folder) { work.append(folder) } }

    /// `job-<UUID>`: a name that only we give.
    private static func isJob(_ folder: String) -> Bool {
        let name = URL(filePath: folder).lastPathComponent
        return name.hasPrefix("job-") && UUID(uuidString: String(name.dropFirst("job-".count))) != nil
    }

    /// What bwrap is told. The pieces beside a job's folder can be read: a join names them in a list.
    var flags: [String] {
        let beside = work.filter(Self.isJob).map { URL(filePath: $0).deletingLastPathComponent().path }
        return beside.flatMap { ["--ro-bind", $0, $0] } + work.flatMap { ["--bind", $0, $0] }
            + read.flatMap { ["--ro-bind", $0, $0] } + written.flatMap { ["--bind", $0, $0] }
    }
}

enum Sandbox {
    /// What `doctor` calls it.
    static let name = "bwrap"

    /// The whole command line, with the tool at its end; `nil` where there is no sandbox, or the plan cannot be had.
    static func command(_ tool: String, _ arguments: [String], work: String? = nil) async -> [String]? {
        #if os(Linux)
            // A path that hangs on the folder we are in cannot be lent out.
            guard !SandboxPlan.namesHidden(arguments) else { return nil }
            let isAbsolute = arguments.allSatisfy { !$0.hasPrefix("file:") || $0.hasPrefix("file:/") }
            guard isAbsolute, let program = ToolProcess.path(of: name), await works(program, tool) else { return nil }
            let plan = SandboxPlan(arguments, work: work)
            // A file can be lent out for writing only once it is there; ffmpeg empties it where it may.
            guard plan.written.isEmpty || arguments.contains("-y") else { return nil }
            for path in plan.written where !touch(path) { return nil }
            guard plan.read.allSatisfy({ access($0, R_OK) == 0 }) else { return nil }
            return [program] + system(tool) + plan.flags + ["--", tool] + arguments
        #else
            return nil
        #endif
    }

    private static func touch(_ path: String) -> Bool {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return false }
        close(descriptor)
        return true
    }

    /// No network, no other process, no home; libraries, fonts and the tool itself to read. Not `--die-with-parent`: that
    /// hangs on the thread which started it, and threads of a pool come and go.
    static func system(_ tool: String) -> [String] {
        let own = URL(filePath: tool).resolvingSymlinksInPath().deletingLastPathComponent().path
        let folders = [
            "/usr", "/lib", "/lib64", "/bin", "/sbin", "/opt", "/nix/store", "/etc/fonts", "/etc/alternatives",
        ]
        let files = ["/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d"]
        return [
            "--unshare-user-try", "--unshare-net", "--unshare-pid", "--unshare-ipc", "--unshare-uts",
            "--unshare-cgroup-try", "--dev", "/dev", "--tmpfs", "/tmp",
        ] + (folders + files + [own]).flatMap { ["--ro-bind-try", $0, $0] }
    }

    // MARK: Whether it works here

    private static let verdicts = Lock<[String: Task<Bool, Never>]>([:])

    /// Found out once for the tools of a folder, by the first that is asked for: containers often forbid it.
    static func works(_ program: String, _ tool: String) async -> Bool {
        let place = program + URL(filePath: tool).deletingLastPathComponent().path
        let asking = verdicts.withLock { verdicts in
            let known = verdicts[place] ?? Task { await test(program, tool) }
            verdicts[place] = known
            return known
        }
        return await asking.value
    }

    private static func test(_ program: String, _ tool: String) async -> Bool {
        var bare = ToolProcess(program)
        bare.limit = .seconds(10)
        let words = system(tool) + ["--", tool, "-hide_banner", "-version"]
        // Missing, refused or hanging: there is none.
        guard let result = try? await bare.runBare(program, words) else { return false }
        return result.isSuccess
    }

    /// Whether ffmpeg runs in one on this machine.
    static var isThere: Bool {
        get async {
            guard let program = ToolProcess.path(of: name), let tool = ToolProcess.path(of: "ffmpeg") else {
                return false
            }
            return await works(program, tool)
        }
    }
}
