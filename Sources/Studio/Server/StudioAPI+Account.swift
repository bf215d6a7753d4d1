// Calls 1, 2, 3, 6: token, session, claim, credits.

import FlyingFox
import Foundation
import Reel

import enum Reel.JSONValue

extension StudioAPI {
    func anonymousToken(_ request: HTTPRequest) throws -> HTTPResponse {
        guard let client = request.header("X-Client-Id"), (1...64).contains(client.count) else {
            throw APIRefusal(400, code: 400, "The header X-Client-Id is missing: send a UUID.")
        }
        do {
            let account = try accounts.account(forClient: client)
            let ends = Date(timeIntervalSince1970: TimeInterval(account.expires))
            return .success([
                "token": .string(account.token), "user_id": .string(account.user),
                "expires_at": .string(ends.formatted(.iso8601)),
                "credits": .int(try accounts.balance(of: account.user).available),
            ])
        } catch AccountRefusal.tooSoon(let seconds) {
            throw APIRefusal(
                429, code: 429, "One token per client in 7 days.", headers: ["Retry-After": "\(seconds)"])
        }
    }

    func openSession(_ request: HTTPRequest) async throws -> HTTPResponse {
        let user = try user(of: request)
        let body = try await request.json()
        let name = (body["task_name"] ?? body["taskName"])?.string ?? "project"
        let session = try await projects.openSession(
            user: user, name: String(name.prefix(200)), language: body["language"]?.string ?? "en")
        return .success([
            "task_id": .string(session.task), "session_id": .string(session.id), "user_id": .string(user),
        ])
    }

    func claimToken(_ request: HTTPRequest) async throws -> HTTPResponse {
        let user = try user(of: request)
        let body = try await request.json()
        let id = (body["session_id"] ?? body["sessionId"])?.string ?? ""
        let session = try await session(id, of: user)
        let claim = SHA256.hex(of: "claim \(session.id) \(user)".utf8).prefix(32)
        return .success(["claim_token": .string("clm_\(claim)"), "expires_in": .int(AccountStore.week)])
    }

    func credits(_ request: HTTPRequest) throws -> HTTPResponse {
        let balance = try accounts.balance(of: try user(of: request))
        return .success([
            "available": .int(balance.available), "frozen": .int(balance.frozen), "total": .int(balance.total),
        ])
    }
}
