// The versions of a session: listed, shown, made current again.

import FlyingFox
import Reel

import enum Reel.JSONValue

extension StudioAPI {
    private static let versionLimit = 200
    /// Characters of a message in the list: one line of it is shown.
    private static let wordsLimit = 200

    func versions(_ request: HTTPRequest, session id: String) async throws -> HTTPResponse {
        _ = try await session(id, of: try user(of: request))
        let versions = try await projects.versions(of: id, newest: Self.versionLimit)
        return .success([
            "versions": .array(
                versions.map { version in
                    [
                        "number": .int(version.number), "words": .string(String(version.words.prefix(Self.wordsLimit))),
                        "author": .string(version.author), "made": .int(version.made),
                        "current": .bool(version.isCurrent),
                    ]
                })
        ])
    }

    func version(_ request: HTTPRequest, _ number: String, session id: String) async throws -> HTTPResponse {
        _ = try await session(id, of: try user(of: request))
        return .success(["draft": try await draft(ofVersion: number, of: id).json])
    }

    /// Where the chat has seen another timeline than the one that stands, nothing is brought back: 409 with what stands.
    func restore(_ request: HTTPRequest, _ number: String, session id: String) async throws -> HTTPResponse {
        _ = try await session(id, of: try user(of: request))
        guard let wanted = Int(number) else { throw APIRefusal.noVersion(number) }
        let seen = request.seenRevision
        let restored: StandingDraft?
        do {
            restored = try await turns.between(in: id) { [projects] in
                guard let standing = try await projects.restore(version: wanted, of: id, on: seen) else {
                    throw APIRefusal.noVersion(number)
                }
                return standing
            }
        } catch let stale as StaleEdit {
            throw APIRefusal(
                409, code: APIRefusal.staleCode, "The timeline has changed since you saw it: look at it and try again.",
                data: ["revision": .int(stale.now)])
        }
        guard let restored else {
            throw APIRefusal(409, code: 409, "The agent is still at work here: wait for its answer, then try again.")
        }
        return .success(["draft": restored.draft.json, "revision": .int(restored.revision)])
    }

    func draft(ofVersion number: String, of session: String) async throws -> Draft {
        guard let wanted = Int(number), let draft = try await projects.draft(ofVersion: wanted, of: session) else {
            throw APIRefusal.noVersion(number)
        }
        return draft
    }
}

extension HTTPRequest {
    /// The timeline that the chat has shown its user; `nil` when it does not say.
    var seenRevision: Int? { header("X-Talkreel-Seen").flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil } }

    /// Which chat asks: its memory is its own. Empty when it does not say.
    var chatName: String { header("X-Talkreel-Chat").map { String($0.prefix(40)) } ?? "" }
}

extension APIRefusal {
    /// The body code of an edit on a timeline that stands no more.
    static let staleCode = 4090

    static func noVersion(_ number: String) -> APIRefusal {
        APIRefusal(404, code: 404, "There is no version \(number.prefix(20)) in this project.")
    }
}
