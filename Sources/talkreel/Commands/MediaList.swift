// `/media`: the uploaded files with their lengths, sizes and waveforms, and a sheet of frames of one of them.

import Reel
import Talk
import Terminal

/// An uploaded file as the studio tells it.
struct MediaEntry: Hashable {
    var name: String
    /// Zero for an image.
    var duration: Milliseconds
    /// `1920×1080`; empty for sound.
    var size: String
    /// 0…100 for each stretch; empty without sound, and until it is made.
    var wave: [Int]

    init(_ json: JSONValue) {
        name = json["filename"]?.string ?? ""
        duration = .seconds(min(max(json["duration"]?.double ?? 0, 0), 1e6))
        size = ""
        if let width = json["width"]?.int, let height = json["height"]?.int { size = "\(width)×\(height)" }
        wave = (json["wave"]?.array ?? []).compactMap(\.int).map { min(max($0, 0), 100) }
    }

    /// The waveform in so many cells, each as high as its loudest stretch.
    func wave(columns: Int, isASCII: Bool) -> String {
        guard !wave.isEmpty, columns > 0 else { return "" }
        let steps = Array(isASCII ? " .:-=+*#" : "▁▂▃▄▅▆▇█")
        let cells = min(columns, wave.count)
        return String(
            (0..<cells).map { cell in
                let peak = wave[(cell * wave.count / cells)..<((cell + 1) * wave.count / cells)].max() ?? 0
                return steps[min(peak * steps.count / 101, steps.count - 1)]
            })
    }
}

extension CommandRunner {
    private static let waveColumns = 24
    /// Frames of a sheet: rows of so many.
    private static let sheetColumns = 4

    /// `/media`, `/media 2`.
    func media(_ argument: String) async {
        guard argument.isEmpty else { return await sheet(argument) }
        guard let entries = await entries() else {
            guard let names = await conversation.media() else { return }
            if names.isEmpty { return await say("media.none") }
            for (index, name) in names.enumerated() { output.commit("\(index + 1). \(name)") }
            return
        }
        if entries.isEmpty { return await say("media.none") }
        show(
            table: entries.enumerated().map { index, entry in
                [
                    "\(index + 1). \(entry.name)", entry.duration == .zero ? "" : entry.duration.clock, entry.size,
                    entry.wave(columns: Self.waveColumns, isASCII: options.ascii),
                ]
            })
    }

    /// As our own studio tells them; `nil` where the server knows only names.
    private func entries() async -> [MediaEntry]? {
        guard making.choice == .studio else { return nil }
        do throws(BackendFailure) { return try await making.backend.media() } catch { return nil }
    }

    private func sheet(_ argument: String) async {
        guard let number = Int(argument), number > 0 else { return await refuse("media.usage") }
        guard let terminal else { return await refuse("pictures.terminal") }
        await trying { () throws(BackendFailure) in
            let entries = try await making.backend.media()
            guard entries.indices.contains(number - 1) else { return await refuse("media.usage") }
            let entry = entries[number - 1]
            guard !entry.size.isEmpty else { return output.commit(await line(of: entry)) }
            let style = await terminal.pictureStyle(pictureSetting)
            guard style.kind != .none else { return await refuse("pictures.none") }
            guard let picture = Picture(ppm: try await making.backend.sheet(ofMedium: number)) else {
                return await refuse("pictures.damaged")
            }
            output.commit(await line(of: entry))
            let isStill = entry.duration == .zero
            let rows = isStill ? [[picture]] : rows(of: picture)
            for (index, row) in rows.enumerated() {
                guard let strip = style.strip(row, window: terminal.window) else {
                    return await refuse("pictures.room")
                }
                terminal.commit(strip.drawing)
                if !isStill { terminal.commit(strip.captions(captions(of: row.count, index, entry))) }
            }
        }
    }

    private func rows(of sheet: Picture) -> [[Picture]] {
        let tiles = sheet.tiles(columns: Self.sheetColumns, rows: 2)
        return stride(from: 0, to: tiles.count, by: Self.sheetColumns).map {
            Array(tiles[$0..<min($0 + Self.sheetColumns, tiles.count)])
        }
    }

    /// The times of one row's frames: at equal distances, the first half a distance in.
    private func captions(of count: Int, _ row: Int, _ entry: MediaEntry) -> [String] {
        (0..<count).map { column in
            let place = 2 * (row * Self.sheetColumns + column) + 1
            return Milliseconds(entry.duration.count * place / (4 * Self.sheetColumns)).clock
        }
    }

    /// `beach.mp4  0:12  1920×1080  ▂▃▅▂`, as wide as the window allows.
    private func line(of entry: MediaEntry) async -> String {
        let head = [entry.name, entry.duration == .zero ? "" : entry.duration.clock, entry.size]
            .filter { !$0.isEmpty }.joined(separator: "  ")
        let room = min(60, (terminal?.columns ?? 80) - CellWidth.of(head) - 3)
        let wave = entry.wave(columns: room, isASCII: options.ascii)
        return wave.isEmpty ? head : "\(head)  \(wave)"
    }
}
