// Runs ffmpeg and FluidSynth as children: no shell, no terminal, a process group of their own, killed on cancellation.

import Foundation
import Subprocess

/// A child program and what its failures mean.
struct ToolRun: Sendable {
    let name: String
    let arguments: [String]
    /// Far more than the work takes on a slow machine.
    var limit = Duration.seconds(300)

    /// Messages kept: far more than `-v error` writes. A child that says more is stopped.
    private static let messageLimit = 256 * 1024

    /// A write to a child that has died must be an error, not the end of this process.
    private static let ignoresBrokenPipes: Void = { signal(SIGPIPE, SIG_IGN) }()

    /// The child has closed its end of the pipe: its exit status and its last words say why.
    struct StoppedReading: Error {}

    /// Runs to the end with nothing on standard input. Returns what it wrote to standard error.
    @discardableResult
    func run() async throws(GenerateFailure) -> String {
        try await guarded {
            let result = try await Subprocess.run(
                .name(name), arguments: Arguments(arguments), platformOptions: Self.options, input: .none,
                output: .discarded, error: .string(limit: Self.messageLimit))
            return Ending(isSuccess: result.terminationStatus.isSuccess, messages: result.standardError)
        }
    }

    /// Runs while `body` writes to its standard input, which closes when `body` returns.
    func run(
        feeding body: @escaping @Sendable (StandardInputWriter) async throws -> Void
    ) async throws(GenerateFailure) {
        try await guarded {
            let result = try await Subprocess.run(
                .name(name), arguments: Arguments(arguments), platformOptions: Self.options, input: .inputWriter,
                output: .discarded, error: .string(limit: Self.messageLimit)
            ) { execution in
                do {
                    try await body(execution.standardInputWriter)
                } catch let failure as SubprocessError where failure.code == .failedToWriteToSubprocess {
                    return
                } catch is StoppedReading {
                    return
                }
            }
            return Ending(isSuccess: result.terminationStatus.isSuccess, messages: result.standardError)
        }
    }

    private static var options: PlatformOptions {
        var options = PlatformOptions()
        options.processGroupID = 0
        options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(2))]
        return options
    }

    private struct Ending: Sendable {
        var isSuccess: Bool
        var messages: String
    }

    private struct TookTooLong: Error {}

    @discardableResult
    private func guarded(
        _ work: @escaping @Sendable () async throws -> Ending
    ) async throws(GenerateFailure) -> String {
        _ = Self.ignoresBrokenPipes
        let ending: Ending
        do {
            ending = try await withinLimit(work)
        } catch let failure as SubprocessError where failure.code == .executableNotFound {
            throw .toolMissing(name)
        } catch {
            if Task.isCancelled { throw .cancelled }
            throw .encoder(error is TookTooLong ? "\(name): not done after \(limit)" : "\(name): \(error)")
        }
        if Task.isCancelled { throw .cancelled }
        guard ending.isSuccess else { throw Self.failure(of: name, saying: ending.messages) }
        return ending.messages
    }

    /// A child that hangs is killed when the limit is over.
    private func withinLimit(_ work: @escaping @Sendable () async throws -> Ending) async throws -> Ending {
        try await withThrowingTaskGroup(of: Ending?.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await Task.sleep(for: limit)
                return nil
            }
            defer { group.cancelAll() }
            guard let ending = try await group.next() ?? nil else { throw TookTooLong() }
            return ending
        }
    }

    /// The cause that a child's last words name.
    static func failure(of name: String, saying messages: String) -> GenerateFailure {
        if messages.contains("No space left on device") || messages.contains("Disk quota exceeded") { return .diskFull }
        return .encoder("\(name): \(tail(of: messages))")
    }

    /// The last lines, short enough to show.
    static func tail(of messages: String) -> String {
        let lines = messages.split(whereSeparator: \.isNewline).suffix(4).joined(separator: "\n")
        return String(lines.suffix(600))
    }
}

extension StandardInputWriter {
    /// Writes all of the bytes.
    func send(_ bytes: [UInt8]) async throws {
        guard try await write(bytes) == bytes.count else { throw ToolRun.StoppedReading() }
    }
}

/// A file written under a temporary name beside its place: whole or not there.
func whole(
    _ path: String, write: (_ temporary: String) async throws(GenerateFailure) -> Void
) async throws(GenerateFailure) {
    let temporary = path + ".\(UInt32.random(in: 0 ... .max)).part"
    do throws(GenerateFailure) {
        try await write(temporary)
        guard rename(temporary, path) == 0 else {
            throw errno == ENOSPC ? GenerateFailure.diskFull : .encoder("cannot write \(path)")
        }
    } catch {
        unlink(temporary)
        throw error
    }
}

/// Writes a file that is only passed on to a tool.
func writeFile(_ bytes: [UInt8], to path: String) throws(GenerateFailure) {
    do {
        try Data(bytes).write(to: URL(filePath: path))
    } catch let error as CocoaError where error.code == .fileWriteOutOfSpace {
        throw .diskFull
    } catch {
        throw .encoder("cannot write \(path)")
    }
}
