// What a conversation gives a project its name by, until the user names it.

import Reel
import Talk

extension ProjectNamer {
    func name(from event: ChatEvent) -> ProjectName? {
        switch event {
        case .sent(let text): name(from: text)
        case .uploaded(let file): ProjectName(file: file.fileName)
        case .state(let draft): draft.metadata.title.map { ProjectName($0, .title) }
        default: nil
        }
    }
}
