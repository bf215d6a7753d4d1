// `talkreel doctor`: what is installed, where state lives, which backend answers. Nothing secret in it.

import ArgumentParser
import Reel
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

    @OptionGroup var object: ObjectOption
    @OptionGroup var options: ChatOptions

    func run() async throws {
        options.tellProblems()
        let wording = try Wording(options)
        let report = await doctorReport(for: options, wording)
        if object.json { return PlainOutput(descriptor: 1).write(report.json(wording).text) }
        let output = PlainOutput(descriptor: 1, glyphs: options.settled(Settings(flags: options.flags)).glyphs)
        for line in report.lines(wording) { output.write(line) }
    }
}

/// Looks around, and asks the backend where that costs nothing.
/// - Parameter options: as they were given, or settled.
func doctorReport(for options: ChatOptions, _ wording: Wording) async -> DoctorReport {
    let places = Places()
    let settings = Settings(flags: options.flags)
    let settled = options.settled(settings)
    let backend = BackendChoice(options: settled)
    return DoctorReport(
        backend: backend.name,
        tools: ["ffmpeg", "ffprobe", "fluidsynth", "curl"].map { ($0, findProgram($0)) },
        places: [
            ("config", places.tokens), ("client", places.clientID), ("history", places.history),
            ("exports", places.jobs), ("data", places.studioData), ("log", places.studioLog),
            ("socket", places.studioSocket),
        ],
        locale: environmentValue("LC_ALL") ?? environmentValue("LANG"), terminal: environmentValue("TERM"),
        hasToken: environmentValue("NEMO_TOKEN") != nil, hasServerToken: environmentValue("TALKREEL_TOKEN") != nil,
        settings: settings, answer: await answer(of: backend, settled, places, wording),
        errors: lastLines(of: places.errors, as: timed), log: lastLines(of: places.studioLog))
}

private func answer(
    of backend: BackendChoice, _ options: ChatOptions, _ places: Places, _ wording: Wording
) async -> DoctorAnswer {
    if backend.isProbed { return await serverAnswer(for: options, places, wording) }
    guard case .studio = backend else { return .unasked }
    return await studioAnswer(places, wording)
}

/// Where a program is found on the PATH.
func findProgram(_ name: String) -> String? {
    let folders = (environmentValue("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
}

/// A log's last lines; a log that cannot be read has none.
private func lastLines(of path: String, as shown: (Substring) -> String = { String($0) }) -> [String] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    lseek(descriptor, max(0, lseek(descriptor, 0, SEEK_END) - 2048), SEEK_SET)
    var buffer = [UInt8](repeating: 0, count: 2048)
    let count = max(0, read(descriptor, &buffer, buffer.count))
    return String(decoding: buffer[..<count], as: UTF8.self).split(separator: "\n").suffix(5).map(shown)
}

/// The log's lines begin with the Unix time.
private func timed(_ line: Substring) -> String {
    let number = line.prefix { $0.isNumber }
    return Int(number).map { localTime($0) + line.dropFirst(number.count) } ?? String(line)
}
