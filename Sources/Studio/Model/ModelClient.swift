// Asks the model. By the curl program, which is here for links anyway: streams, certificates, limits of time and size.

import Foundation
import Locking
import Reel

struct ModelClient: Sendable {
    let endpoint: ModelEndpoint
    /// A folder for the question while it is asked.
    let scratch: String

    /// Most bytes of an answer that are read.
    private static let sizeLimit = 4 << 20

    /// Sends a question and hands over the answer's words as they come.
    func ask(
        _ question: JSONObject, streamed: Bool = true, onText: @escaping @Sendable (String) -> Void
    ) async throws(ModelFailure) -> ModelAnswer {
        var question = question
        question["stream"] = .bool(streamed)
        let name = "\(scratch)/ask-\(UInt64.random(in: .min ... .max))"
        defer {
            unlink(name + ".json")
            unlink(name + ".curl")
        }
        // The key is in a file of ours: a command line can be read by everyone on the machine.
        try write(JSONValue.object(question).text, to: name + ".json")
        try write(settings(body: name + ".json"), to: name + ".curl")
        let heard = Lock(Hearing())
        let result: ToolResult
        do throws(ToolFailure) {
            var tool = ToolProcess("curl")
            tool.limit = endpoint.answerLimit + .seconds(5)
            tool.outputCap = 64 * 1024
            result = try await tool.run(["-q", "--config", name + ".curl"]) { line in
                let shown = heard.withLock { $0.read(line) }
                if !shown.isEmpty { onText(shown) }
            }
        } catch {
            switch error {
            case .missing(let tool): throw .toolMissing(tool)
            case .timedOut: throw .tooSlow
            case .cancelled: throw .cancelled
            case .notRun(let why): throw .unreachable(why)
            }
        }
        if result.exitCode == 28 { throw .tooSlow }
        let rest = heard.withLock { $0.answer.end() }
        if !rest.isEmpty { onText(rest) }
        return try judged(heard.withLock { $0 }, result)
    }

    private func judged(_ hearing: Hearing, _ result: ToolResult) throws(ModelFailure) -> ModelAnswer {
        let status = hearing.status ?? 0
        guard result.isSuccess || status != 0 else { throw .unreachable(String(result.errorTail.prefix(200))) }
        guard (200..<300).contains(status) else {
            throw .refused(status: status, hearing.answer.error ?? String(hearing.other.prefix(200)))
        }
        if let error = hearing.answer.error { throw .refused(status: status, error) }
        guard result.isSuccess, hearing.chunks > 0 else { throw .garbled }
        return hearing.answer
    }

    private func settings(body: String) -> String {
        let seconds = max(1, Int(endpoint.answerLimit.components.seconds))
        var lines = [
            "silent", "show-error", "no-buffer", "url = \(quoted(endpoint.url))", "data-binary = \(quoted("@" + body))",
            "header = \"Content-Type: application/json\"", "header = \"Accept: text/event-stream, application/json\"",
            "proto = \"=http,https\"", "max-time = \(seconds)", "connect-timeout = 10",
            "max-filesize = \(Self.sizeLimit)", "write-out = \"\\n\(Hearing.statusMark)%{http_code}\\n\"",
        ]
        if let key = endpoint.key { lines.append("header = \(quoted("Authorization: Bearer \(key)"))") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// As curl's settings read it: backslashes and quotes escaped, nothing that ends a line.
    private func quoted(_ text: String) -> String {
        let plain = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 }))
        return "\"" + plain.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    private func write(_ text: String, to path: String) throws(ModelFailure) {
        try? FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)  // told below
        let isWritten = FileManager.default.createFile(
            atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        guard isWritten else { throw .unreachable("cannot write \(path)") }
    }
}

/// The lines of an answer: events, a whole JSON body, or an error of any shape.
private struct Hearing: Sendable {
    static let statusMark = "talkreel-status:"
    var answer = ModelAnswer()
    var status: Int?
    var chunks = 0
    var other = ""

    mutating func read(_ line: String) -> String {
        let line = line.trimmingCharacters(in: .whitespacesAndNewlines)
        if line.hasPrefix(Self.statusMark) {
            status = Int(line.dropFirst(Self.statusMark.count))
            // A body that is no event stream is read whole, at its end.
            if chunks == 0, let json = try? JSONValue(parsing: other) { return take(json) }  // prose: told as it is
            return ""
        }
        guard line.hasPrefix("data:") else {
            if other.utf8.count < 1 << 20, !line.hasPrefix(":"), !line.hasPrefix("event:") { other += line + "\n" }
            return ""
        }
        let body = line.dropFirst(5).drop { $0 == " " }
        guard body != "[DONE]", let json = try? JSONValue(parsing: String(body)) else { return "" }  // damaged: skipped
        return take(json)
    }

    private mutating func take(_ json: JSONValue) -> String {
        chunks += 1
        return answer.read(json)
    }
}
