// `talkreel doctor`: what is installed, where state lives, which backend answers. Nothing secret in it.

import ArgumentParser
import Terminal

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Show what is installed, where things are kept and which backend answers.")

    @OptionGroup var options: ChatOptions

    func run() async throws {
        let output = PlainOutput(descriptor: 1)
        for line in await doctorLines(for: options) { output.write(line) }
    }
}

/// The report, one fact a line.
func doctorLines(for options: ChatOptions) async -> [String] {
    let places = Places()
    let backend = BackendChoice(options: options)
    var lines = ["talkreel \(ChatOptions.version)", "backend: \(backend.name)"]
    lines += ["ffmpeg", "ffprobe", "fluidsynth", "curl"].map { tool in
        "\(tool): \(findProgram(tool) ?? "missing; install it and try again")"
    }
    lines += [
        "config: \(places.tokens)", "client id: \(places.clientID)", "history: \(places.history)",
        "exports: \(places.jobs)",
        "studio data: \(places.studioData)", "studio log: \(places.studioLog)", "socket: \(places.studioSocket)",
    ]
    lines.append("locale: \(environmentValue("LC_ALL") ?? environmentValue("LANG") ?? "not set")")
    lines.append("terminal: \(environmentValue("TERM") ?? "not set")")
    lines.append("token in the environment: \(environmentValue("NEMO_TOKEN") == nil ? "no" : "yes")")
    lines.append("token for --server in the environment: \(environmentValue("TALKREEL_TOKEN") == nil ? "no" : "yes")")
    lines += await reachability(of: backend, options, places)
    return lines + lastLines("last errors of the chat (Unix time first):", of: places.errors)
        + lastLines("last lines of the studio log:", of: places.studioLog)
}

private func reachability(of backend: BackendChoice, _ options: ChatOptions, _ places: Places) async -> [String] {
    if backend.isProbed { return await serverLines(for: options, places) }
    guard case .studio = backend else { return ["answers: not asked (network)"] }
    do throws(StudioTrouble) {
        try await StudioProcess(places: places).ready()
        return ["answers: yes"]
    } catch {
        return ["answers: no (\(error))"]
    }
}

/// Where a program is found on the PATH.
func findProgram(_ name: String) -> String? {
    let folders = (environmentValue("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
}

/// A log's last lines; a log that cannot be read has none.
private func lastLines(_ heading: String, of path: String) -> [String] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    lseek(descriptor, max(0, lseek(descriptor, 0, SEEK_END) - 2048), SEEK_SET)
    var buffer = [UInt8](repeating: 0, count: 2048)
    let count = max(0, read(descriptor, &buffer, buffer.count))
    let lines = String(decoding: buffer[..<count], as: UTF8.self).split(separator: "\n").suffix(5)
    return lines.isEmpty ? [] : [heading] + lines.map { "  \($0)" }
}
