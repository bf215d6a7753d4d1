// Call 7: the project as it stands.

import FlyingFox
import Reel

import enum Reel.JSONValue

extension StudioAPI {
    func state(_ request: HTTPRequest, session id: String) async throws -> HTTPResponse {
        let session = try await session(id, of: try user(of: request))
        let standing = try await projects.standing(in: id)
        let draft = standing.draft
        let uploads = try await projects.uploads(in: id)
        var state: JSONObject = [
            "video_infos": .array(uploads.map(\.json)), "generated_media": .array(generated(in: draft)),
            "revision": .int(standing.revision),
        ]
        if !draft.isEmpty {
            state["draft"] = draft.json
            state["canvas_config"] = [
                "width": .int(draft.metadata.width ?? 1920), "height": .int(draft.metadata.height ?? 1080),
            ]
        }
        return .success([
            "session_id": .string(session.id), "task_id": .string(session.task),
            "task_name": .string(draft.metadata.title ?? session.name), "state": .object(state),
        ])
    }

    private func generated(in draft: Draft) -> [JSONValue] {
        draft.tracks.flatMap(\.segments).compactMap { segment in
            guard segment.other["generated"] != nil, let source = segment.source else { return nil }
            return ["id": .string(source), "name": .string(segment.name ?? segment.id)]
        }
    }
}

extension UploadedMedia {
    /// As call 5 answers: duration in seconds.
    var json: JSONValue {
        var members: JSONObject = [
            "filename": .string(fileName), "file_type": .string(info.kind.rawValue), "cdn_url": .string(reference),
            "hash": .string(String(reference.dropFirst("sha256:".count))), "duration": .double(info.duration.seconds),
        ]
        members["width"] = info.width.map { .int($0) }
        members["height"] = info.height.map { .int($0) }
        members["fps"] = info.framesPerSecond.map { .double(($0 * 1000).rounded() / 1000) }
        return .object(members)
    }
}
