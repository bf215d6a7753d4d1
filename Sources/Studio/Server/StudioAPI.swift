// Which call a request is (PROTOCOL.md section 2), who may make it, and how errors leave.

import FlyingFox
import Foundation
import Reel

import enum Reel.JSONValue

/// The API over its stores. A value: all state is in the actors and the database.
struct StudioAPI: Sendable {
    let configuration: StudioConfiguration
    let accounts: AccountStore
    let projects: ProjectStore
    let jobs: JobStore
    let renders: RenderQueue
    let proxies: ProxyQueue
    let receipts: ReceiptQueue
    let media: MediaFolder
    let turns: Turns
    let activity: Activity

    /// Answers every request; never throws.
    func answer(_ request: HTTPRequest) async -> HTTPResponse {
        activity.began()
        defer { activity.ended() }
        // A page in a browser must not drive a server on loopback.
        guard request.header("Origin") == nil else { return .plain("Forbidden: origin not allowed", status: 403) }
        do {
            return try await route(request)
        } catch let refusal as APIRefusal {
            return refusal.response
        } catch {
            return APIRefusal(500, code: 500, "The studio failed: \(error.localizedDescription)").response
        }
    }

    private func route(_ request: HTTPRequest) async throws -> HTTPResponse {
        let parts = request.parts
        switch (request.method, parts.first ?? "", parts.count) {
        case (.POST, "run_sse", 1): return try await runSSE(request)
        case (_, "run_sse", 1): throw APIRefusal(405, code: 405, "Method Not Allowed")
        case (_, "api", 2...): return try await routeAPI(request, Array(parts.dropFirst()))
        default: throw APIRefusal(404, code: 404, "Not Found")
        }
    }

    private func routeAPI(_ request: HTTPRequest, _ parts: [String]) async throws -> HTTPResponse {
        switch (request.method, parts[0], parts.count) {
        case (.POST, "auth", 2) where parts[1] == "anonymous-token": return try anonymousToken(request)
        case (.POST, "auth", 2) where parts[1] == "claim-token": return try await claimToken(request)
        case (.POST, "tasks", 4) where parts[2] == "with-session": return try await openSession(request)
        case (.POST, "upload-video", 4): return try await upload(request, session: parts[3])
        case (.GET, "credits", 3) where parts[1] == "balance": return try credits(request)
        case (.GET, "state", 5): return try await state(request, session: parts[3])
        case (_, "render", 3...) where parts[1] == "proxy": return try await routeRender(request, parts)
        case (.GET, "studio", 1): return await studioFacts()
        case (.POST, "studio", 2) where parts[1] == "leave": return try await leave()
        case (.GET, "studio", 2) where parts[1] == "clean": return try await listGarbage(request)
        case (.POST, "studio", 2) where parts[1] == "clean": return try await removeGarbage(request)
        case (_, "studio", 3...): return try await routeStudio(request, parts)
        default: throw APIRefusal(404, code: 404, "Not Found")
        }
    }

    private func routeRender(_ request: HTTPRequest, _ parts: [String]) async throws -> HTTPResponse {
        switch (request.method, parts.count) {
        case (.POST, 3) where parts[2] == "lambda": try await submitRender(request)
        case (.GET, 4) where parts[2] == "lambda": try await renderStatus(request, id: parts[3])
        case (.POST, 5) where parts[2] == "lambda" && parts[4] == "cancel":
            try await cancelRender(request, id: parts[3])
        case (.GET, 4) where parts[3] == "download": try await download(request, id: parts[2])
        default: throw APIRefusal(404, code: 404, "Not Found")
        }
    }

    /// What only a studio has: PROTOCOL.md knows nothing of it.
    private func routeStudio(_ request: HTTPRequest, _ parts: [String]) async throws -> HTTPResponse {
        switch (request.method, parts[1], parts.count) {
        case (.GET, "versions", 3): try await versions(request, session: parts[2])
        case (.GET, "versions", 4): try await version(request, parts[3], session: parts[2])
        case (.POST, "versions", 4): try await restore(request, parts[3], session: parts[2])
        case (.DELETE, "projects", 3): try await deleteProject(request, session: parts[2])
        case (.GET, "media", 3): try await mediaList(request, session: parts[2])
        case (.GET, "media", 4): try await sheet(request, parts[3], session: parts[2])
        case (.GET, "frame", 3): try await frame(request, session: parts[2])
        case (.GET, "changes", 3): try await changes(request, session: parts[2])
        default: throw APIRefusal(404, code: 404, "Not Found")
        }
    }

    // MARK: Who asks

    /// The user of the request's token.
    func user(of request: HTTPRequest) throws -> String {
        let words = (request.header("Authorization") ?? "").split(separator: " ")
        guard words.count == 2, words[0].lowercased() == "bearer",
            let user = try accounts.user(ofToken: String(words[1]))
        else { throw APIRefusal.tokenInvalid }
        return user
    }

    /// The session, if it is this user's.
    func session(_ id: String, of user: String) async throws -> StoredSession {
        guard let session = try await projects.session(id), session.user == user else { throw APIRefusal.noSession(id) }
        return session
    }

    // MARK: The studio itself

    private func studioFacts() async -> HTTPResponse {
        .success([
            "version": .string(configuration.version), "pid": .int(Int(ProcessInfo.processInfo.processIdentifier)),
            "idle": .bool(await !isWorking), "rendering": .bool(await renders.isBusy),
            "sandbox": .bool(await Sandbox.isThere),
        ])
    }

    /// Nothing renders, nobody talks, no request is being answered, no proxy or receipt is being made.
    var isIdle: Bool {
        get async {
            guard await !proxies.isBusy, await !receipts.isBusy, !activity.isServing else { return false }
            return await !isWorking
        }
    }

    var isWorking: Bool {
        get async {
            let (isRendering, isTalking) = (await renders.isBusy, await turns.isBusy)
            return isRendering || isTalking
        }
    }

    /// A newer chat asks an idle studio of another version to make room. Only on the private socket.
    private func leave() async throws -> HTTPResponse {
        guard case .unix = configuration.address else { throw APIRefusal(404, code: 404, "Not Found") }
        guard await !isWorking else { throw APIRefusal(409, code: 409, "The studio is at work.") }
        activity.leaveSoon()
        return .success(["leaving": true])
    }
}
