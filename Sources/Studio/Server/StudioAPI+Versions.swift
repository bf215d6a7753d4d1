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

    func restore(_ request: HTTPRequest, _ number: String, session id: String) async throws -> HTTPResponse {
        _ = try await session(id, of: try user(of: request))
        guard let wanted = Int(number) else { throw APIRefusal.noVersion(number) }
        let restored = try await turns.between(in: id) { [projects] in
            guard let draft = try await projects.restore(version: wanted, of: id) else {
                throw APIRefusal.noVersion(number)
            }
            return draft
        }
        guard let restored else {
            throw APIRefusal(409, code: 409, "The agent is still at work here: wait for its answer, then try again.")
        }
        return .success(["draft": restored.json])
    }

    func draft(ofVersion number: String, of session: String) async throws -> Draft {
        guard let wanted = Int(number), let draft = try await projects.draft(ofVersion: wanted, of: session) else {
            throw APIRefusal.noVersion(number)
        }
        return draft
    }
}

extension APIRefusal {
    static func noVersion(_ number: String) -> APIRefusal {
        APIRefusal(404, code: 404, "There is no version \(number.prefix(20)) in this project.")
    }
}
