// An empty timeline and a file that waits: a wish about the picture can only mean that file.

import Reel

extension TurnRun {
    /// The wishes with the one film (or the one picture) that was uploaded laid down before them, when they are edits
    /// that make sense then. Several files are not chosen from: that is asked.
    func aboutTheFile(_ understood: Understanding, _ message: String, _ uploads: [UploadedMedia]) -> Understanding {
        // A file that is put somewhere needs no help, and what is not an edit has nothing to do with it.
        let others: Set<OperationName> = [.append, .insert, .slideshow, .generate, .undo, .redo, .revert, .refuse]
        guard draft.clips.isEmpty, understood.talk == nil, let file = waiting(uploads).only,
            !understood.operations.contains(where: { others.contains($0.name) })
        else { return understood }
        let laying = Operation(.append, ["asset": .string(file)])
        let editor = Editor(materials: EditMaterials(uploads: uploads))
        // What cannot be laid down is told by the wishes as they are.
        guard let laid = try? editor.apply(laying, to: started(draft)) else { return understood }
        let scene = TalkScene(draft: laid, assets: uploads.map(\.fileName), lastTarget: laid.clips.first?.id)
        var again = Understander().understand(message, in: scene)
        guard again.talk == nil, !again.operations.isEmpty,
            !again.operations.contains(where: { others.contains($0.name) || $0.name == .clarify })
        else { return understood }
        again.operations.insert(laying, at: 0)
        return again
    }

    /// A question, or what to do first when there is nothing yet that it could be about.
    func question(_ operation: Operation, _ uploads: [UploadedMedia]) -> String {
        guard draft.clips.isEmpty, ["target", "time"].contains(operation.text("about")) else {
            return words.question(operation)
        }
        return nothingYet(uploads)
    }

    /// That the timeline is empty, and which files wait.
    func nothingYet(_ uploads: [UploadedMedia]) -> String {
        let names = waiting(uploads).names
        guard let first = names.first else { return words("emptyTimeline") }
        let list = names.prefix(5).joined(separator: words.language == .chinese ? "、" : ", ")
        return words("filesWait", ["names": list, "first": first])
    }

    /// Films and pictures that could be laid down, and the one among them that is meant without a name.
    private func waiting(_ uploads: [UploadedMedia]) -> (names: [String], only: String?) {
        func names(_ kind: MediaKind) -> [String] {
            var names: [String] = []
            for media in uploads where media.info.kind == kind && !names.contains(media.fileName) {
                names.append(media.fileName)
            }
            return names
        }
        let (films, pictures) = (names(.video), names(.image))
        let only = films.count == 1 ? films[0] : films.isEmpty && pictures.count == 1 ? pictures[0] : nil
        return (films + pictures, only)
    }
}
