// The project a run works on: chosen by its options, told to whom reads events.

import Reel
import Talk
import Terminal
import Wire

extension ChatMaking {
    /// Opens what `--project`, `--resume` or `--new` name.
    /// - Returns: an exit code when there is no such project.
    func chooseProject(_ run: RunOptions) async -> ChatExit? {
        if run.new {
            await backend.openNew()
            return nil
        }
        guard let word = run.project ?? run.resume else { return nil }
        guard let project = await backend.book.find(word) else {
            await conversation.reportProblem(
                words(await conversation.interfaceLanguage, "project.unknown", ["name": word]))
            return .failure
        }
        await backend.open(project)
        return nil
    }

    /// How to go on, where something was begun.
    func goodbye(in language: Language) -> String {
        transcript.shortID.map { words(language, "leave.resume", ["id": $0]) } ?? words(language, "leave.bye")
    }

    /// The open project for readers of events. Only the backend when it cannot be reached, which the first message
    /// will tell.
    func sessionFacts() async -> JSONObject {
        do throws(BackendFailure) {
            let project = try await backend.project()
            return [
                "backend": .string(choice.name), "session": .string(project.session.sessionID),
                "project": .string(project.shortID), "name": .string(project.name),
            ]
        } catch {
            return ["backend": .string(choice.name)]
        }
    }
}
