// Finds out what `--server` leads to: NemoVideo's API, or plain ADK and which of its apps.

import Talk
import Wire

/// What the server behind a choice is to us.
enum ServerRole: Hashable, Sendable {
    case nemoVideo
    case adk(ADKApp)
}

/// The questions to one server that the user named.
struct ServerFinder: Sendable {
    let client: APIClient
    let url: String
    /// `--app` or TALKREEL_APP.
    let app: String?
    /// NEMO_TOKEN belongs to NemoVideo; this one to whatever `--server` is: TALKREEL_TOKEN, or what `login` kept.
    let token: String?

    /// `nil` where it is known what the server is: nobody asks the studio or the cloud.
    init?(_ choice: BackendChoice, _ client: APIClient, _ places: Places, app: String?) {
        guard choice.isProbed else { return nil }
        self.client = client
        url = choice.name
        self.app = app ?? environmentValue("TALKREEL_APP")
        token = choice.foreignToken(places)
    }

    func kind() async throws(BackendFailure) -> ServerKind {
        do throws(ServerKindError) {
            return try await client.serverKind(ownToken: token)
        } catch {
            switch error {
            case .api(let cause): throw BackendFailure(cause, client.credentials)
            case .refused: throw .serverTokenWanted
            case .unknown: throw .unknownServer(url: url)
            }
        }
    }

    func role() async throws(BackendFailure) -> ServerRole {
        guard case .adk(let apps) = try await kind() else { return .nemoVideo }
        return .adk(ADKApp(name: try choose(from: apps), token: token))
    }

    func result() async -> Result<ServerRole, BackendFailure> {
        do throws(BackendFailure) { return .success(try await role()) } catch { return .failure(error) }
    }

    /// The app that was asked for, NemoVideo's, or the only one.
    func choose(from apps: [String]) throws(BackendFailure) -> String {
        if let app {
            guard apps.contains(app) else { throw .appUnclear(asked: app, apps: apps) }
            return app
        }
        if apps.contains("nemo_agent") { return "nemo_agent" }
        guard let only = apps.first, apps.count == 1 else { throw .appUnclear(asked: nil, apps: apps) }
        return only
    }
}
