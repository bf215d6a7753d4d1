// Deleting a project, and cleaning away what no project needs: shown first, removed by name.

import FlyingFox
import Foundation
import Reel

import enum Reel.JSONValue

extension StudioAPI {
    private static let atWork = APIRefusal(409, code: 409, "The studio is at work: wait for it, then try again.")

    /// The project with all its versions; its media stay until they are cleaned away.
    func deleteProject(_ request: HTTPRequest, session id: String) async throws -> HTTPResponse {
        _ = try await session(id, of: try user(of: request))
        let exports = try await turns.between(in: id) { [projects] in
            guard let exports = try await projects.delete(id) else { throw Self.atWork }
            return exports
        }
        guard let exports else { throw Self.atWork }
        for path in exports { unlink(path) }
        return .success(["deleted": true])
    }

    private var garbage: MediaGarbage {
        let data = configuration.dataFolder
        let copies = ["proxies", "previews", "cache"].map { "\(data)/\($0)" }
        return MediaGarbage(media: media, projects: projects, copies: copies)
    }

    /// What would go. Only on the private socket: names of all users' files are in it.
    func listGarbage(_ request: HTTPRequest) async throws -> HTTPResponse {
        try checkPrivate(request)
        let (unneeded, copies) = (try await garbage.unneeded(), garbage.remakeable)
        return .success([
            "media": .array(
                unneeded.map {
                    ["id": .string($0.reference), "name": .string($0.name), "bytes": .int($0.bytes)]
                }),
            "copies": copies.json,
        ])
    }

    /// `{"media": ["sha256:…"], "copies": true}`: what was listed, where still nobody needs it.
    func removeGarbage(_ request: HTTPRequest) async throws -> HTTPResponse {
        try checkPrivate(request)
        let body = try await request.json()
        // A file that is coming in, or a clip that is being made, is in no version yet.
        guard await !isWorking, activity.isAlone else { throw Self.atWork }
        var gone = try await garbage.remove((body["media"]?.array ?? []).compactMap(\.string))
        if body["copies"]?.bool == true {
            let copies = garbage.removeCopies()
            await proxies.startOver()
            gone.files += copies.files
            gone.bytes += copies.bytes
        }
        return .success(["gone": gone.json])
    }

    private func checkPrivate(_ request: HTTPRequest) throws {
        guard case .unix = configuration.address else { throw APIRefusal(404, code: 404, "Not Found") }
        _ = try user(of: request)
    }
}

extension Remakeable {
    fileprivate var json: JSONValue { ["files": .int(files), "bytes": .int(bytes)] }
}
