// What a server is, found out with two questions that change nothing there and carry no token of NemoVideo's.

import Reel

/// A server by the paths it has.
package enum ServerKind: Hashable, Sendable {
    /// NemoVideo's own paths: its cloud, or a studio. Its cloud runs on ADK too, so these paths decide.
    case nemoVideo
    /// Google's Agent Development Kit and nothing else, with the names of its apps.
    case adk(apps: [String])
}

/// Why it is not known what a server is.
package enum ServerKindError: Error, Hashable, Sendable {
    /// The transport failed, or the server did.
    case api(APIError)
    /// It answers nobody without a token (401, 403), or not this token.
    case refused
    /// It answers, but has neither kind of path.
    case unknown
}

extension APIClient {
    /// - Parameter ownToken: the user's own for exactly this server; it goes along only to one that refused without.
    package func serverKind(ownToken: String?) async throws(ServerKindError) -> ServerKind {
        do throws(ServerKindError) {
            return try await serverKind()
        } catch {
            guard error == .refused, let ownToken else { throw error }
            return try await serverKind(token: ownToken)
        }
    }

    /// Asks for the balance, then for ADK's apps; as nobody where there is no token.
    func serverKind(token: String? = nil) async throws(ServerKindError) -> ServerKind {
        let balance = try await probe("/api/credits/balance/simple", token)
        if balance.isNemoVideo { return .nemoVideo }
        let list = try await probe("/list-apps", token)
        if let apps = list.apps { return .adk(apps: apps) }
        // Where other paths are not there, one that asks for a token is.
        if balance.isRefusal, list.status == 404 { return .nemoVideo }
        if balance.isRefusal || list.isRefusal { throw .refused }
        if let failed = [balance, list].first(where: { $0.status >= 500 }) {
            throw .api(.server(message: "HTTP \(failed.status)", status: failed.status))
        }
        throw balance.isWebPage ? .api(.webPage) : .unknown
    }

    private func probe(_ path: String, _ token: String?) async throws(ServerKindError) -> ProbeAnswer {
        var request = foreignRequest("GET", path, token: token)
        request.limits.head = min(request.limits.head, .seconds(15))
        do throws(APIError) {
            let (head, body) = try await persistently(request) { () throws(APIError) in try await fetch(request) }
            return ProbeAnswer(head, body)
        } catch {
            throw .api(error)
        }
    }
}

/// What came back from a question.
private struct ProbeAnswer {
    let status: Int
    let isWebPage: Bool
    private let json: JSONValue

    init(_ head: TransferHead, _ body: [UInt8]) {
        status = head.status
        json = (try? JSONValue(parsing: body)) ?? .null  // a page for people says nothing here
        isWebPage = APIError(head: head, body: body) == .webPage
    }

    var isRefusal: Bool { status == 401 || status == 403 }

    /// NemoVideo's wrapper around an answer: `code` or `success` (PROTOCOL.md section 3). On a path that is not there
    /// such a wrapper is anybody's.
    var isNemoVideo: Bool {
        guard status != 404, status != 405, status < 500 else { return false }
        return json["code"]?.int != nil || json["success"]?.bool != nil
    }

    /// ADK's answer to `/list-apps`: a bare list of names.
    var apps: [String]? {
        guard status == 200, let list = json.array else { return nil }
        let names = list.compactMap(\.string)
        return names.count == list.count ? names : nil
    }
}
