// `/clean`: what no project needs any more is shown first, and removed when it is said again.

import Reel
import Talk
import Terminal
import Wire

extension CommandRunner {
    /// Rows of the list; what is beyond them is counted.
    private static let mostRows = 30

    /// `/clean`, `/clean all` for what can be made again as well.
    func clean(_ argument: String) async {
        guard ["", "all", "全部"].contains(argument.lowercased()) else { return await refuse("clean.usage") }
        let isAll = !argument.isEmpty
        await trying { () throws(BackendFailure) in
            let garbage = try await making.backend.garbage()
            await show(garbage)
            let copies = isAll ? garbage.copies.files : 0
            guard !garbage.media.isEmpty || copies > 0 else { return }
            let ids = garbage.media.map(\.id)
            guard assumesYes || memory.isConfirmed("clean \(argument) \(ids.joined())") else {
                return await say(terminal == nil ? "clean.sure.script" : isAll ? "clean.sure.all" : "clean.sure")
            }
            let gone = try await making.backend.remove(ids, copies: isAll)
            await say("clean.done", ["count": String(gone.files), "size": Words.size(gone.bytes)])
        }
    }

    private func show(_ garbage: Garbage) async {
        if garbage.media.isEmpty {
            await say("clean.none")
        } else {
            let bytes = garbage.media.map(\.bytes).reduce(0, +)
            await say("clean.list", ["count": String(garbage.media.count), "size": Words.size(bytes)])
            show(
                table: garbage.media.prefix(Self.mostRows).map { medium in
                    // Eight digits of the hash for what nobody can name.
                    let name = medium.name.isEmpty ? String(medium.id.dropFirst(7).prefix(8)) : medium.name
                    return ["  \(name)", Words.size(medium.bytes)]
                })
            let more = garbage.media.count - Self.mostRows
            if more > 0 { output.commit("  … +\(more)") }
        }
        guard garbage.copies.files > 0 else { return }
        let (count, size) = (String(garbage.copies.files), Words.size(garbage.copies.bytes))
        await say("clean.copies", ["count": count, "size": size])
    }
}
