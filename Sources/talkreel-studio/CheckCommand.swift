// `talkreel-studio check`: is a file what it claims to be?

import ArgumentParser
import Foundation
import Reel
import Studio

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Decode files whole and say what is wrong or odd in them.")

    @Argument(help: ArgumentHelp("The films, sounds or pictures.", valueName: "file"))
    var files: [String]

    @Flag(help: "One JSON object a file.")
    var json = false

    func run() async throws {
        var isFine = true
        for file in files {
            do {
                let report = try await FilmCheck().check(URL(filePath: file).path)
                isFine = isFine && report.isFine
                if json {
                    var members = report.json.object ?? JSONObject()
                    members["file"] = .string(file)
                    write(JSONValue.object(members).text)
                } else {
                    report.lines(for: printable(file), in: language).forEach(write)
                }
            } catch {
                isFine = false
                let why = "\(printable(file)): \(words(for: error))"
                if json {
                    write((["file": .string(file), "ok": false, "error": .string(why)] as JSONValue).text)
                } else {
                    FileHandle.standardError.write(Data((why + "\n").utf8))
                }
            }
        }
        if !isFine { throw ExitCode(1) }
    }

    private var language: Language {
        let environment = ProcessInfo.processInfo.environment
        let name = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return Language(locale: name)
    }

    private func words(for failure: any Error) -> String {
        guard let refusal = failure as? MediaRefusal else { return "\(failure)" }
        return switch refusal {
        case .unsupported(let why): "this is no media file that can be read (\(why))"
        case .unreadable: "there is no such file, or it cannot be read"
        case .tooLarge: "it is larger than 500 MB"
        case .toolMissing(let name): "\(name) is not installed"
        }
    }

    /// A name may hold what a terminal would obey.
    private func printable(_ name: String) -> String {
        String(
            String.UnicodeScalarView(
                name.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }))
    }

    private func write(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
}
