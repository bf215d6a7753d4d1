// What `talkreel doctor` says of a `--server`: its kind, and what it can do.

import Reel
import Talk
import Wire

/// Asks the server what it is, as the chat does.
func serverLines(for options: ChatOptions, _ places: Places, _ wording: Wording) async -> [String] {
    let backend = WireBackend(
        choice: BackendChoice(options: options), places: places, language: wording.language, app: options.app)
    guard let finder = backend.finder else { return [] }
    do throws(BackendFailure) {
        guard case .adk(let apps) = try await finder.kind() else {
            return ["doctor.answers", "doctor.server.nemo", "doctor.can.all"].map { wording($0) }
        }
        return await adkLines(apps, finder, wording)
    } catch {
        let sentence = wording.sentence(for: error)
        switch error {
        case .unknownServer, .serverTokenWanted:
            return [wording("doctor.answers"), wording("doctor.server", ["value": sentence])]
        default: return [wording("doctor.answers.no", ["why": sentence])]
        }
    }
}

private func adkLines(_ apps: [String], _ finder: ServerFinder, _ wording: Wording) async -> [String] {
    let version = await finder.client.adkVersion(token: finder.token).map { " \($0)" } ?? ""
    let chosen: String
    do throws(BackendFailure) {
        chosen = wording("doctor.app", ["name": try finder.choose(from: apps)])
    } catch {
        chosen = wording.sentence(for: error)
    }
    return [
        wording("doctor.answers"), wording("doctor.server.adk", ["version": version]),
        wording("doctor.apps", ["list": wording.list(apps)]), chosen, wording("doctor.can.adk"),
        wording("doctor.cannot", ["list": wording.list(Offer.allCases.map { wording("offer.\($0)") })]),
    ]
}
