// What `talkreel doctor` says of a `--server`: its kind, and what it can do.

import Reel
import Talk
import Wire

/// Asks the server what it is, as the chat does.
func serverLines(for options: ChatOptions, _ places: Places) async -> [String] {
    let backend = WireBackend(
        choice: BackendChoice(options: options), places: places, language: .english, app: options.app)
    guard let finder = backend.finder else { return [] }
    do throws(BackendFailure) {
        guard case .adk(let apps) = try await finder.kind() else {
            return ["answers: yes", "server: NemoVideo's API", "can: chat, status, credits, upload, export"]
        }
        return await adkLines(apps, finder)
    } catch {
        switch error {
        case .unknownServer, .serverTokenWanted: return ["answers: yes", "server: \(words(for: error))"]
        default: return ["answers: no (\(words(for: error)))"]
        }
    }
}

private func adkLines(_ apps: [String], _ finder: ServerFinder) async -> [String] {
    let version = await finder.client.adkVersion(token: finder.token).map { " \($0)" } ?? ""
    let chosen: String
    do throws(BackendFailure) { chosen = "app: \(try finder.choose(from: apps))" } catch { chosen = words(for: error) }
    return [
        "answers: yes", "server: plain ADK\(version)", "apps: \(apps.joined(separator: ", "))", chosen,
        "can: chat, status", "cannot: \(Offer.allCases.map(\.rawValue).joined(separator: ", "))",
    ]
}

/// The doctor speaks English.
private func words(for failure: BackendFailure) -> String {
    (try? Words())?.sentence(for: failure, in: .english) ?? "\(failure)"  // damaged tables still leave a name
}
