// What `talkreel doctor` finds out of a `--server`: its kind, and what it can do.

import Reel
import Talk
import Wire

/// Asks the server what it is, as the chat does.
func serverAnswer(for options: ChatOptions, _ places: Places, _ wording: Wording) async -> DoctorAnswer {
    let backend = WireBackend(
        choice: BackendChoice(options: options), places: places, language: wording.language, app: options.app)
    guard let finder = backend.finder else { return .unasked }
    do throws(BackendFailure) {
        guard case .adk(let apps) = try await finder.kind() else { return .nemoVideo }
        return .adk(await adkFacts(apps, finder, wording))
    } catch {
        let sentence = wording.sentence(for: error)
        switch error {
        case .unknownServer, .serverTokenWanted: return .unclear(sentence)
        default: return .no(sentence)
        }
    }
}

private func adkFacts(_ apps: [String], _ finder: ServerFinder, _ wording: Wording) async -> DoctorADK {
    var facts = DoctorADK(version: await finder.client.adkVersion(token: finder.token), apps: apps)
    do throws(BackendFailure) { facts.app = try finder.choose(from: apps) } catch {
        facts.trouble = wording.sentence(for: error)
    }
    return facts
}
