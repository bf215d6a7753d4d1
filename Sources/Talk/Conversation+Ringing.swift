// What a notification says when long work has ended: what came of it.

import Reel

extension Conversation {
    /// Whoever waited longer may have looked away.
    static let longWork = Duration.seconds(10)
    private static let longest = 100

    /// After a turn that took long; whoever stopped it is there.
    func ring(for turn: Turn, after text: String) {
        guard elapsed > Self.longWork, turnOutcome != .stopped else { return }
        if case .failed = turnOutcome {
            return output.ring(words("ring.failed", ["what": Self.line(text)]))
        }
        output.ring(words("ring.done", ["what": news(of: turn)]))
    }

    /// The first thing that changed; where nothing did, how the answer begins.
    private func news(of turn: Turn) -> String {
        let before = turn.before
        let now = turn.draft
        let changes = before.flatMap { before in now?.changes(from: before, in: language.current) } ?? []
        if let first = changes.first {
            let more = changes.count - 1
            return Self.line(first) + (more > 0 ? words("ring.more", ["count": String(more)]) : "")
        }
        return Self.line(turn.lastWords ?? words("ring.answered"))
    }

    /// An export has ended.
    func ring(for export: RunningExport, _ end: ExportEnd) {
        guard parts.clock.now() - export.started > Self.longWork else { return }
        let key =
            switch end {
            case .done: "ring.export.done"
            case .paused: "ring.export.paused"
            case .failed, .renderFailed: "ring.export.failed"
            case .cancelled: ""
            }
        if !key.isEmpty { output.ring(words(key, ["name": export.ticket.name])) }
    }

    /// The beginning of a text, without Markdown's marks.
    private static func line(_ text: String) -> String {
        let first = text.split(whereSeparator: \.isNewline).first ?? ""
        let plain = first.filter { !"*`#".contains($0) }.drop { $0 == " " }
        return plain.count > longest ? plain.prefix(longest) + "…" : String(plain)
    }
}
