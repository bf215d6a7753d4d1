// Runs ffmpeg and its like: no shell, nothing on standard input, a limit on time, killed with its task.

import Foundation
import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// What a finished tool left behind. A non-zero exit is a normal result.
struct ToolResult: Hashable, Sendable {
    var exitCode: Int
    /// Standard output, up to the cap that was asked for.
    var output: String
    /// The last 4 KB of what it said on standard error.
    var errorTail: String
    var isSuccess: Bool { exitCode == 0 }
}

/// Why a tool did not come to an end of its own.
enum ToolFailure: Error, Hashable, Sendable {
    case missing(String)
    case timedOut(String)
    case cancelled
    case notRun(String)
}

/// One external program.
struct ToolProcess: Sendable {
    let name: String
    var limit: Duration = .seconds(3600)
    /// Bytes of standard output that are kept.
    var outputCap = 1024 * 1024
    /// A folder that it may write in besides the files that its arguments name, where it runs in a sandbox.
    var workFolder: String?
    /// How far it stands back behind other programs, 0…19.
    var niceness = 10

    init(_ name: String) { self.name = name }

    /// Homebrew keeps its fuller ffmpeg outside the usual path.
    private static let extraFolders = ["/opt/homebrew/opt/ffmpeg-full/bin", "/opt/homebrew/bin", "/usr/local/bin"]

    /// Where a program is; `nil` when it is not installed. TALKREEL_TOOLS names the only folder to look in.
    static func path(of name: String) -> String? {
        let environment = ProcessInfo.processInfo.environment
        if let only = environment["TALKREEL_TOOLS"] { return executable("\(only)/\(name)") }
        let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map(String.init)
        return (folders + extraFolders).lazy.compactMap { executable("\($0)/\(name)") }.first
    }

    private static func executable(_ path: String) -> String? {
        FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }

    /// Runs the program to its end; each line of its standard output is handed over as it comes.
    func run(
        _ arguments: [String], onLine: (@Sendable (String) -> Void)? = nil
    ) async throws(ToolFailure) -> ToolResult {
        guard let path = Self.path(of: name) else { throw .missing(name) }
        let boxed = Self.readsMedia.contains(name) ? await Sandbox.command(path, arguments, work: workFolder) : nil
        guard let boxed, let program = boxed.first else { return try await runBare(path, arguments, onLine) }
        var inBox = self
        inBox.ending = .atOnce
        return try await inBox.runBare(program, Array(boxed.dropFirst()), onLine)
    }

    /// How it is stopped. A sandbox that is asked to leave while it is being made would leave its first process behind,
    /// which takes no request: the whole group is killed.
    private enum Ending { case asked, atOnce }
    private var ending = Ending.asked

    /// What opens strangers' files.
    private static let readsMedia: Set<String> = ["ffmpeg", "ffprobe"]

    /// The same without a sandbox.
    func runBare(
        _ path: String, _ arguments: [String], _ onLine: (@Sendable (String) -> Void)? = nil
    ) async throws(ToolFailure) -> ToolResult {
        do {
            let (program, words) = asGuest(path, arguments)
            return try await withThrowingTaskGroup(of: ToolResult.self) { group in
                group.addTask { try await execute(program, words, onLine) }
                group.addTask {
                    try await Task.sleep(for: limit)
                    throw ToolFailure.timedOut(name)
                }
                defer { group.cancelAll() }
                guard let first = try await group.next() else { throw ToolFailure.cancelled }
                return first
            }
        } catch let failure as ToolFailure {
            throw failure
        } catch {
            throw Task.isCancelled ? .cancelled : .notRun("\(name): \(error)")
        }
    }

    /// The program behind `nice`, where there is one: whoever sits at the machine comes first. On Linux also with a limit
    /// of memory, which a hostile file cannot pass, and without core dumps.
    private func asGuest(_ path: String, _ arguments: [String]) -> (String, [String]) {
        guard let nice = Self.path(of: "nice") else { return (path, arguments) }
        var words = ["-n", "\(niceness)"]
        #if os(Linux)
            if Self.mayLimitMemory, let limit = Self.path(of: "prlimit") {
                words += [limit, "--as=\(Self.memoryLimit)", "--core=0", "--"]
            }
        #endif
        return (nice, words + [path] + arguments)
    }

    #if os(Linux)
        /// A limit that is lower already stays: it could not be raised, and nothing would start.
        private static let mayLimitMemory: Bool = {
            var now = rlimit()
            return getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &now) == 0 && now.rlim_max >= rlim_t(memoryLimit)
        }()
    #endif

    /// Bytes of address space. A 4K piece with two sources and titles stays far below it.
    private static let memoryLimit = 8 << 30

    private func execute(
        _ path: String, _ arguments: [String], _ onLine: (@Sendable (String) -> Void)?
    ) async throws -> ToolResult {
        let result = try await Subprocess.run(
            .path(FilePath(path)), arguments: Arguments(arguments), environment: Self.environment,
            platformOptions: ownSession, input: .none, output: .sequence, error: .sequence
        ) { execution in
            async let errors = tail(of: execution.standardError)
            var output = ""
            for try await line in execution.standardOutput.strings() {
                onLine?(line)
                if output.utf8.count + line.utf8.count < outputCap { output += line + "\n" }
            }
            return (output, try await errors)
        }
        try Task.checkCancellation()
        let (output, errors) = result.closureResult
        return ToolResult(exitCode: Self.code(of: result.terminationStatus), output: output, errorTail: errors)
    }

    private func tail(of stream: SubprocessOutputSequence) async throws -> String {
        var bytes: [UInt8] = []
        for try await chunk in stream {
            chunk.withUnsafeBytes { bytes.append(contentsOf: $0) }
            if bytes.count > 8192 { bytes.removeFirst(bytes.count - 4096) }
        }
        return String(decoding: bytes.suffix(4096), as: UTF8.self)
    }

    private static func code(of status: TerminationStatus) -> Int {
        switch status {
        case .exited(let code): Int(code)
        case .signaled(let signal): 128 + Int(signal)
        }
    }

    /// Only what tools need to find their files; nothing of ours, no tokens.
    private static var environment: Subprocess.Environment {
        let inherited = ProcessInfo.processInfo.environment
        var kept: [Subprocess.Environment.Key: String] = ["LC_ALL": "C"]
        for name in ["PATH", "HOME", "TMPDIR"] {
            kept[Subprocess.Environment.Key(stringLiteral: name)] = inherited[name]
        }
        return .custom(kept)
    }

    /// Away from our terminal, and a group that can be stopped as one.
    private var ownSession: PlatformOptions {
        var options = PlatformOptions()
        options.createSession = true
        options.teardownSequence =
            switch ending {
            case .asked: [.gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .milliseconds(500))]
            case .atOnce: [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(2))]
            }
        return options
    }
}
