// Programs that a test starts, and what they print.

import Foundation
import Support

/// The standard output of a program that ends by itself; up to what a pipe holds.
func output(
    of program: String, _ arguments: [String], in folder: String = "/", environment: [String: String] = [:]
) async throws -> String {
    let pipe = Pipe()
    let process = prepared(program, arguments, in: folder, environment: environment, output: pipe)
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
        process.terminationHandler = { _ in done.resume() }
        do { try process.run() } catch { done.resume(throwing: error) }
    }
    return String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
}

/// A program that is not yet started. Its environment is `PATH` and what is given.
func prepared(
    _ program: String, _ arguments: [String], in folder: String, environment: [String: String] = [:], output: Pipe
) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: program.hasPrefix("/") ? program : "/usr/bin/env")
    process.arguments = program.hasPrefix("/") ? arguments : [program] + arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ["PATH": "/usr/bin:/bin:/usr/sbin:/usr/local/bin:/opt/homebrew/bin"].merging(environment) {
        $1
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    return process
}

/// What `wire-probe` prints: transfers in a process and an environment of their own.
func probe(_ arguments: String..., environment: [String: String] = [:]) async throws -> String {
    try await output(of: builtProgram("wire-probe"), arguments, environment: environment)
}

/// Foundation starts programs from threads that block SIGTERM, and they keep that.
func end(_ process: Process) { kill(process.processIdentifier, SIGKILL) }
