// `talkreel doctor`: what is installed, where state lives, which backend answers. Nothing secret in it.

import ArgumentParser
import Talk
import Terminal

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: told("cli.doctor"))

    @OptionGroup var options: ChatOptions

    func run() async throws {
        let output = PlainOutput(descriptor: 1, glyphs: options.settled(Settings(flags: options.flags)).glyphs)
        for line in await doctorLines(for: options, try Wording(options)) { output.write(line) }
    }
}

/// The report, one fact a line.
func doctorLines(for options: ChatOptions, _ wording: Wording) async -> [String] {
    let places = Places()
    let backend = BackendChoice(options: options)
    func fact(_ key: String, _ value: String) -> String { wording("doctor.\(key)", ["value": value]) }
    let tools = ["ffmpeg", "ffprobe", "fluidsynth", "curl"].map { tool in
        wording("doctor.tool", ["name": tool, "value": findProgram(tool) ?? wording("doctor.missing")])
    }
    let facts = [
        ("config", places.tokens), ("client", places.clientID), ("history", places.history), ("exports", places.jobs),
        ("data", places.studioData), ("log", places.studioLog), ("socket", places.studioSocket),
        ("locale", environmentValue("LC_ALL") ?? environmentValue("LANG") ?? wording("doctor.unset")),
        ("terminal", environmentValue("TERM") ?? wording("doctor.unset")),
    ]
    let tokens = [
        environmentValue("NEMO_TOKEN") == nil ? "doctor.token.no" : "doctor.token.yes",
        environmentValue("TALKREEL_TOKEN") == nil ? "doctor.server.token.no" : "doctor.server.token.yes",
    ]
    return ["talkreel \(ChatOptions.version)", fact("backend", backend.name)] + tools + facts.map { fact($0, $1) }
        + tokens.map { wording($0) } + (await reachability(of: backend, options, places, wording))
        + lastLines(wording("doctor.errors"), of: places.errors, as: timed)
        + lastLines(wording("doctor.log.lines"), of: places.studioLog)
}

private func reachability(
    of backend: BackendChoice, _ options: ChatOptions, _ places: Places, _ wording: Wording
) async -> [String] {
    if backend.isProbed { return await serverLines(for: options, places, wording) }
    guard case .studio = backend else { return [wording("doctor.answers.unasked")] }
    return await studioLines(places, wording)
}

/// Where a program is found on the PATH.
func findProgram(_ name: String) -> String? {
    let folders = (environmentValue("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
}

/// A log's last lines; a log that cannot be read has none.
private func lastLines(_ heading: String, of path: String, as shown: (Substring) -> String = { String($0) }) -> [String]
{
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    lseek(descriptor, max(0, lseek(descriptor, 0, SEEK_END) - 2048), SEEK_SET)
    var buffer = [UInt8](repeating: 0, count: 2048)
    let count = max(0, read(descriptor, &buffer, buffer.count))
    let lines = String(decoding: buffer[..<count], as: UTF8.self).split(separator: "\n").suffix(5)
    return lines.isEmpty ? [] : [heading] + lines.map { "  \(shown($0))" }
}

/// The log's lines begin with the Unix time.
private func timed(_ line: Substring) -> String {
    let number = line.prefix { $0.isNumber }
    return Int(number).map { localTime($0) + line.dropFirst(number.count) } ?? String(line)
}
