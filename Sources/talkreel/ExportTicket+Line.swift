// A ticket and its steps as lines of the ledger: one JSON object each, unknown members ignored.

import Reel
import Talk

extension ExportTicket {
    var headLine: JSONValue {
        var output = JSONObject()
        output["format"] = options.format.map { .string($0) }
        output["resolution"] = options.resolution.map { .string($0) }
        output["preset"] = options.preset.map { .string($0) }
        output["max_bytes"] = options.maxBytes.map { .int($0) }
        output["from"] = options.preview.map { .int($0.lowerBound.count) }
        output["to"] = options.preview.map { .int($0.upperBound.count) }
        return [
            "v": 1, "at": .int(started), "server": .string(server), "path": .string(path), "output": .object(output),
            "draft": draft,
        ]
    }

    init?(headLine line: JSONValue, number: Int) {
        guard let server = line["server"]?.string, let path = line["path"]?.string, let draft = line["draft"] else {
            return nil
        }
        let output = line["output"]
        var options = ExportOptions(
            format: output?["format"]?.string, resolution: output?["resolution"]?.string,
            preset: output?["preset"]?.string, maxBytes: output?["max_bytes"]?.int)
        if let from = output?["from"]?.int, let to = output?["to"]?.int, from < to {
            options.preview = Milliseconds(from)...Milliseconds(to)
        }
        self.init(
            number: number, server: server, path: path, draft: draft, options: options, started: line["at"]?.int ?? 0)
    }

    /// `talkreel jobs --json`.
    var report: JSONValue {
        [
            "number": .int(number), "name": .string(name), "path": .string(path), "server": .string(server),
            "state": .string(state), "percent": .int(percent), "started": .int(started),
        ]
    }

    private var state: String {
        switch end {
        case nil: "open"
        case .downloaded: "done"
        case .cancelled: "cancelled"
        default: "failed"
        }
    }
}

extension ExportStep {
    /// - Parameter time: Unix time (s).
    func line(at time: Int) -> JSONValue {
        var members: JSONObject = ["at": .int(time)]
        switch self {
        case .planned(let id): (members["step"], members["id"]) = ("planned", .string(id))
        case .submitted: members["step"] = "submitted"
        case .rendering(let percent): (members["step"], members["percent"]) = ("rendering", .int(percent))
        case .rendered: members["step"] = "rendered"
        case .downloading(let mark):
            (members["step"], members["validator"]) = ("downloading", .string(mark.validator))
            members["total"] = mark.total.map { .int($0) }
        case .downloaded(let path, let bytes):
            (members["step"], members["path"], members["bytes"]) = ("downloaded", .string(path), .int(bytes))
        case .failed(let why): (members["step"], members["why"]) = ("failed", .string(why))
        case .cancelled: members["step"] = "cancelled"
        }
        return .object(members)
    }

    init?(line: JSONValue) {
        switch line["step"]?.string {
        case "planned":
            guard let id = line["id"]?.string else { return nil }
            self = .planned(id: id)
        case "submitted": self = .submitted
        case "rendering": self = .rendering(line["percent"]?.int ?? 0)
        case "rendered": self = .rendered
        case "downloading":
            guard let validator = line["validator"]?.string else { return nil }
            self = .downloading(DownloadMark(validator: validator, total: line["total"]?.int))
        case "downloaded":
            self = .downloaded(path: line["path"]?.string ?? "", bytes: line["bytes"]?.int ?? 0)
        case "failed": self = .failed(line["why"]?.string ?? "")
        case "cancelled": self = .cancelled
        default: return nil
        }
    }
}
