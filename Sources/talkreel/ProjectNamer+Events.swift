// What a conversation gives a project its name by, until the user names it.

import Reel
import Talk

extension ProjectNamer {
    func name(from event: ChatEvent) -> ProjectName? {
        switch event {
        case .sent(let text): name(from: text)
        case .uploaded(let file): ProjectName(file: file.fileName)
        case .state(let draft): (draft.titleWords ?? draft.metadata.title).map { ProjectName($0, .title) }
        default: nil
        }
    }
}

extension Draft {
    /// What the first title on the screen says now; the server's own name for the film may be that of its first.
    fileprivate var titleWords: String? {
        let titles = tracks.filter { $0.kind == .text && $0.role == "title" }.flatMap(\.segments)
        return titles.min { ($0.start ?? .zero) < ($1.start ?? .zero) }?.text
    }
}
