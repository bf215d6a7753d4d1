// The media of a project with what is seen and heard of them at a glance.

import FlyingFox
import Foundation
import Reel

import enum Reel.JSONValue

extension StudioAPI {
    /// Each upload as the state has it, with `wave` (0…100 a stretch) and `sheet` where its preview is made.
    func mediaList(_ request: HTTPRequest, session id: String) async throws -> HTTPResponse {
        _ = try await session(id, of: try user(of: request))
        let list = try await projects.uploads(in: id).map { upload -> JSONValue in
            var entry = upload.json.object ?? JSONObject()
            if let preview = proxies.previews?.preview(of: upload.reference) {
                entry["sheet"] = .bool(preview.hasSheet)
                if !preview.wave.isEmpty { entry["wave"] = .array(preview.wave.map { .int($0) }) }
            }
            return .object(entry)
        }
        return .success(["media": .array(list)])
    }

    /// The sheet of one of them, 1 = the first, as binary PPM. It is made now where nobody was idle enough to.
    func sheet(_ request: HTTPRequest, _ number: String, session id: String) async throws -> HTTPResponse {
        _ = try await session(id, of: try user(of: request))
        let uploads = try await projects.uploads(in: id)
        guard let place = Int(number), uploads.indices.contains(place - 1) else {
            throw APIRefusal(404, code: 404, "There is no file \(number.prefix(20)) in this project.")
        }
        let upload = uploads[place - 1]
        do throws(RenderFailure) {
            _ = try await proxies.previews?.make(upload.reference, upload.info)
        } catch {
            throw APIRefusal(noFrame: error)
        }
        guard let sheet = proxies.previews?.sheet(of: upload.reference) else {
            throw APIRefusal(404, code: 404, "\(upload.fileName.prefix(100)) has no picture.")
        }
        return HTTPResponse(statusCode: .ok, headers: [.contentType: "image/x-portable-pixmap"], body: sheet)
    }
}
