// Commands that show the picture: a frame, a strip of frames, two versions beside each other.

import Reel
import Talk
import Terminal

import struct Reel.Draft

extension CommandRunner {
    /// `/frames 4`: as many frames, evenly spaced.
    func frames(_ argument: String) async {
        guard let count = argument.isEmpty ? 4 : Int(argument), (1...8).contains(count) else {
            return await refuse("frames.usage")
        }
        guard let draft = await conversation.timeline() else { return }
        if draft.isEmpty { return await say("status.empty") }
        let times = (0..<count).map { Milliseconds(draft.duration.count * (2 * $0 + 1) / (2 * count)) }
        await show(times.map { Still(time: $0, version: nil, caption: $0.clock) })
    }

    /// `/preview 0:03`: one frame; the middle when no time is given. `/preview 0:03-0:08`: four of a stretch.
    /// `/preview film`, `/preview film 0:03-0:08`: all of it, or the stretch, as a small film.
    func preview(_ argument: String) async {
        guard let draft = await conversation.timeline() else { return }
        if draft.isEmpty { return await say("status.empty") }
        let words = argument.split(separator: " ", maxSplits: 1)
        let isFilm = ["film", "video", "影片", "视频"].contains(words.first?.lowercased() ?? "")
        if isFilm, words.count == 1 {
            return await conversation.preview(.zero...draft.duration, as: "/preview \(argument)")
        }
        let places = isFilm ? String(words[1]) : argument
        let edges = places.split(whereSeparator: { "-–—~～到至".contains($0) }).map { Milliseconds(clock: $0.trimmed) }
        if edges.count == 2, let first = edges[0], let last = edges[1], first < last {
            guard first < draft.duration else { return await refusePreview(beyond: draft) }
            let end = min(last, draft.duration)
            if isFilm { return await conversation.preview(first...end, as: "/preview \(argument)") }
            let length = end - first
            let times = (0..<4).map { first + Milliseconds(length.count * (2 * $0 + 1) / 8) }
            return await show(times.map { Still(time: $0, version: nil, caption: $0.clock) })
        }
        let middle = Milliseconds(draft.duration.count / 2)
        guard !isFilm, let time = argument.isEmpty ? middle : Milliseconds(clock: argument) else {
            return await refuse("preview.usage")
        }
        guard time <= draft.duration else { return await refusePreview(beyond: draft) }
        await show([Still(time: time, version: nil, caption: time.clock)])
    }

    private func refusePreview(beyond draft: Draft) async {
        await refuse("preview.end", ["time": draft.duration.clock])
    }

    // MARK: Versions

    /// `/version 3`: makes an earlier one the present one; it becomes a new version, nothing is lost.
    func restore(_ argument: String) async {
        guard let number = Int(argument) else { return await refuse("version.usage") }
        guard await !conversation.isBusy else { return await refuse("project.busy") }
        let seen = await conversation.seen
        await trying { () throws(BackendFailure) in
            do throws(BackendFailure) {
                try await making.backend.restore(version: number, seen: seen)
            } catch {
                if case .server(_, 404) = error, let last = await versions()?.last?.number {
                    return await refuse("version.unknown", ["last": String(last)])
                }
                guard error == .changedMeanwhile else { throw error }
                let opened = await making.backend.seenAtOpening
                return try await tellChanges(since: seen ?? opened, before: number)
            }
            await conversation.projectChanged()
            await say("version.restored", ["number": String(number)])
            await conversation.submit("status")
        }
    }

    /// What another chat did since the user looked; the command is then said again.
    private func tellChanges(since seen: Int?, before number: Int) async throws(BackendFailure) {
        output.problem(
            making.words.sentence(for: BackendFailure.changedMeanwhile, in: await conversation.interfaceLanguage))
        var former = Draft()
        if let seen, seen > 0 { former = Draft(json: try await making.backend.draft(ofVersion: seen)) }
        // It is shown with this, and so has been seen.
        guard let now = await conversation.timeline() else { return }
        for line in now.changes(from: former, in: await conversation.interfaceLanguage) { output.commit("✓ \(line)") }
        await say("version.again", ["number": String(number)])
    }

    /// The versions of the project; `nil` when this server keeps none.
    func versions() async -> [ProjectVersion]? {
        do throws(BackendFailure) { return try await making.backend.versions() } catch { return nil }
    }

    /// `/diff`, `/diff 2`, `/diff 2 4`: an earlier version and the present one, or two of them.
    func diff(_ argument: String) async {
        await trying { () throws(BackendFailure) in
            let versions = try await making.backend.versions()
            let asked = argument.split(separator: " ").compactMap { Int($0) }
            guard let last = versions.last?.number else { return await say("history.none") }
            let current = versions.first(where: \.isCurrent)?.number ?? last
            let (old, new) = (asked.first ?? current - 1, asked.count > 1 ? asked[1] : current)
            guard versions.contains(where: { $0.number == old }), versions.contains(where: { $0.number == new }) else {
                return await refuse("version.unknown", ["last": String(last)])
            }
            let before = Draft(json: try await making.backend.draft(ofVersion: old))
            let after = Draft(json: try await making.backend.draft(ofVersion: new))
            let changes = after.differences(from: before, in: await conversation.interfaceLanguage)
            if changes.isEmpty { await say("diff.same", ["old": String(old), "new": String(new)]) }
            for row in DiffTable(changes: changes, columns: terminal?.columns).rows { output.pieces(row) }
            guard terminal != nil, !before.isEmpty, !after.isEmpty else { return }
            let places = try await making.backend.changes(from: old, to: new).filter {
                !$0.before.isEmpty && !$0.after.isEmpty
            }
            let middle = Milliseconds(min(before.duration.count, after.duration.count) / 2)
            // The middle of each stretch that changed; where none is to be shown, that of the film.
            let times =
                places.isEmpty ? [(middle, middle)] : places.prefix(2).map { ($0.before.middle, $0.after.middle) }
            await show(
                times.flatMap { earlier, later in
                    [
                        Still(time: earlier, version: old, caption: "\(old) · \(earlier.clock)"),
                        Still(time: later, version: new, caption: "\(new) · \(later.clock)"),
                    ]
                })
        }
    }

    /// Says what the backend could not do.
    func trying(_ deed: () async throws(BackendFailure) -> Void) async {
        do throws(BackendFailure) { try await deed() } catch {
            // Whoever stopped it was told so.
            guard error != .cancelled else { return }
            output.problem(making.words.sentence(for: error, in: await conversation.interfaceLanguage))
        }
    }

    // MARK: Drawing

    private struct Still {
        let time: Milliseconds
        let version: Int?
        let caption: String
    }

    /// Rows of pixels asked for: enough for a picture of eleven rows in any terminal.
    private static let height = 216

    /// Pictures made of blocks are no ASCII: then only those who chose a kind get any.
    var pictureSetting: PictureSetting {
        let setting = PictureSetting(Settings(flags: options.flags)[.thumbs]) ?? .automatic
        return setting == .automatic && options.ascii ? .always(.none) : setting
    }

    private func show(_ stills: [Still]) async {
        guard let terminal else { return await refuse("pictures.terminal") }
        let style = await terminal.pictureStyle(pictureSetting)
        guard style.kind != .none else { return await refuse("pictures.none") }
        await trying { () throws(BackendFailure) in
            var pictures: [Picture] = []
            for still in stills {
                let bytes = try await making.backend.frame(at: still.time, height: Self.height, version: still.version)
                guard let picture = Picture(ppm: bytes) else { return await refuse("pictures.damaged") }
                pictures.append(picture)
            }
            guard let strip = style.strip(pictures, window: terminal.window) else {
                return await refuse("pictures.room")
            }
            terminal.commit(strip.drawing)
            terminal.commit(strip.captions(stills.map(\.caption), mark: options.ascii ? "." : "…"))
        }
    }
}

extension Milliseconds {
    /// `7`, `7.5`, `0:07`, `1:02:03`; `nil` for anything else.
    init?(clock text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Double($0) }
        guard (1...3).contains(parts.count), !parts.contains(nil) else { return nil }
        let seconds = parts.reduce(0) { $0 * 60 + ($1 ?? 0) }
        guard seconds >= 0, seconds < 1e6 else { return nil }
        self = .seconds(seconds)
    }
}
