// What the status row says of exports: a bar and the time left of one, the percents of several.

import Reel

extension Conversation {
    /// - Parameter columns: what the row has for it; 0 = other things stand there too, so no bar.
    func exportRow(columns: Int) -> String? {
        let exports = exports.filter { !$0.value.hasEnded }
        guard let export = exports.min(by: { $0.key < $1.key })?.value else { return nil }
        guard exports.count == 1 else {
            let percents = exports.sorted { $0.key < $1.key }.map { "\($0.value.machine.percent)%" }
            return words(
                "status.exports", ["count": String(exports.count), "percents": percents.joined(separator: " / ")])
        }
        let (now, percent) = (parts.clock.now(), export.machine.percent)
        let bar = progressBar(percent, columns: columns)
        let values: KeyValuePairs = [
            "number": String(export.ticket.number), "bar": bar, "percent": String(percent),
            "time": (now - export.started).clock,
        ]
        let row = words(bar.isEmpty ? "status.export" : "status.export.bar", values)
        guard let left = export.pace.left(at: now) else { return row }
        return row + words("status.export.left", ["time": left.clock])
    }
}

/// `█████░░░`; empty where the row has no room for the words and eight cells.
func progressBar(_ percent: Int, columns: Int) -> String {
    let cells = min(24, columns - 48)
    guard cells >= 8 else { return "" }
    let full = min(cells, cells * percent / 100)
    return String(repeating: "█", count: full) + String(repeating: "░", count: cells - full)
}
