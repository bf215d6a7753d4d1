// What `doctor` found out, as lines for people and as one object for programs. Nothing secret in it.

import Reel
import Talk

/// How the backend answered.
enum DoctorAnswer {
    /// A network would have to be asked.
    case unasked
    case no(String)
    /// Our own studio; whether strangers' files are opened in a sandbox, where it says.
    case studio(isBoxed: Bool?)
    case nemoVideo
    case adk(DoctorADK)
    /// It answers, and this is wrong.
    case unclear(String)
}

/// A plain ADK server as it tells of itself.
struct DoctorADK {
    var version: String?
    var apps: [String]
    /// The app that a chat would talk to.
    var app: String?
    /// Why there is none.
    var trouble: String?
}

struct DoctorReport {
    let backend: String
    let tools: [(name: String, path: String?)]
    /// What is kept, by the names of the sentences, and where.
    let places: [(key: String, path: String)]
    let locale: String?
    let terminal: String?
    let hasToken: Bool
    let hasServerToken: Bool
    let settings: Settings
    let answer: DoctorAnswer
    let errors: [String]
    let log: [String]

    // MARK: For people

    /// One fact a line.
    func lines(_ wording: Wording) -> [String] {
        func fact(_ key: String, _ value: String?) -> String {
            wording("doctor.\(key)", ["value": value ?? wording("doctor.unset")])
        }
        let found = tools.map {
            wording("doctor.tool", ["name": $0.name, "value": $0.path ?? wording("doctor.missing")])
        }
        let tokens = [
            wording(hasToken ? "doctor.token.yes" : "doctor.token.no"),
            wording(hasServerToken ? "doctor.server.token.yes" : "doctor.server.token.no"),
        ]
        return ["talkreel \(ChatOptions.version)", fact("backend", backend)] + found
            + places.map { fact($0.key, $0.path) } + [fact("locale", locale), fact("terminal", terminal)] + tokens
            + answer.lines(wording) + listed("doctor.settings", settings.lines(origins: wording) ?? [], wording)
            + settings.problems.map { "  \($0.words(wording))" }
            + listed("doctor.errors", errors, wording) + listed("doctor.log.lines", log, wording)
    }

    private func listed(_ heading: String, _ lines: [String], _ wording: Wording) -> [String] {
        lines.isEmpty ? [] : [wording(heading)] + lines.map { "  \($0)" }
    }

    // MARK: For programs

    /// docs/events.md, "`doctor --json`".
    func json(_ wording: Wording) -> JSONValue {
        var found = JSONObject()
        for tool in tools { found[tool.name] = tool.path.map { .string($0) } ?? .null }
        var kept = JSONObject()
        for place in places { kept[place.key] = .string(place.path) }
        var members: JSONObject = [
            "v": 1, "version": .string(ChatOptions.version), "backend": .string(backend), "tools": .object(found),
            "places": .object(kept), "locale": locale.map { .string($0) } ?? .null,
            "terminal": terminal.map { .string($0) } ?? .null, "token": .bool(hasToken),
            "server_token": .bool(hasServerToken), "settings": .array(settings.facts()),
            "problems": .array(settings.problems.map { $0.facts(wording) }),
            "errors": .array(errors.map { .string($0) }), "log": .array(log.map { .string($0) }),
        ]
        for (name, value) in answer.facts.members { members[name] = value }
        return .object(members)
    }
}

extension DoctorAnswer {
    fileprivate func lines(_ wording: Wording) -> [String] {
        switch self {
        case .unasked: return [wording("doctor.answers.unasked")]
        case .no(let why): return [wording("doctor.answers.no", ["why": why])]
        case .studio(let isBoxed):
            let box = isBoxed.map { wording($0 ? "doctor.sandbox" : "doctor.sandbox.no") }
            return [wording("doctor.answers")] + [box].compactMap { $0 }
        case .nemoVideo: return ["doctor.answers", "doctor.server.nemo", "doctor.can.all"].map { wording($0) }
        case .unclear(let what): return [wording("doctor.answers"), wording("doctor.server", ["value": what])]
        case .adk(let server):
            return [
                wording("doctor.answers"),
                wording("doctor.server.adk", ["version": server.version.map { " \($0)" } ?? ""]),
                wording("doctor.apps", ["list": wording.list(server.apps)]),
                server.app.map { wording("doctor.app", ["name": $0]) } ?? server.trouble ?? "",
                wording("doctor.can.adk"),
                wording("doctor.cannot", ["list": wording.list(Offer.allCases.map { wording("offer.\($0)") })]),
            ]
        }
    }

    fileprivate var facts: JSONObject {
        switch self {
        case .unasked: return ["answers": .null]
        case .no(let why): return ["answers": false, "why": .string(why)]
        case .studio(let isBoxed):
            return ["answers": true, "server": "studio", "sandbox": isBoxed.map { .bool($0) } ?? .null]
        case .nemoVideo: return ["answers": true, "server": "nemovideo"]
        case .unclear(let what): return ["answers": true, "server": .null, "why": .string(what)]
        case .adk(let server):
            return [
                "answers": true, "server": "adk", "server_version": server.version.map { .string($0) } ?? .null,
                "apps": .array(server.apps.map { .string($0) }), "app": server.app.map { .string($0) } ?? .null,
                "cannot": .array(Offer.allCases.map { .string("\($0)") }),
            ]
        }
    }
}
