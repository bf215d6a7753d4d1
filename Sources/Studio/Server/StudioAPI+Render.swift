// Calls 8 to 11: render, its status in both shapes at once, cancel, download.

import FlyingFox
import Foundation
import Reel

import enum Reel.JSONValue

extension StudioAPI {
    func submitRender(_ request: HTTPRequest) async throws -> HTTPResponse {
        let user = try user(of: request)
        try checkAttribution(request)
        let body = try await request.json()
        guard let id = body["id"]?.string, (1...128).contains(id.count) else {
            throw APIRefusal(422, code: 422, "Field required: id")
        }
        guard let sessionID = (body["sessionId"] ?? body["session_id"])?.string else {
            throw APIRefusal(422, code: 422, "Field required: sessionId")
        }
        _ = try await session(sessionID, of: user)
        guard let draft = body["draft"], draft.object != nil else {
            throw APIRefusal(422, code: 422, "Field required: draft")
        }
        guard !Draft(json: draft).isEmpty else {
            throw APIRefusal(400, code: 4000, "The timeline is empty: generate or upload something first.")
        }
        guard try jobs.add(id: id, session: sessionID, draft: draft, output: body["output"] ?? [:]) else {
            throw APIRefusal(409, code: 4009, "The render id \(id) was used before: send a new one.")
        }
        await renders.submit(id)
        return try renderAnswer(id, to: request)
    }

    func renderStatus(_ request: HTTPRequest, id: String) async throws -> HTTPResponse {
        _ = try await job(id, of: try user(of: request))
        return try renderAnswer(id, to: request)
    }

    func cancelRender(_ request: HTTPRequest, id: String) async throws -> HTTPResponse {
        _ = try await job(id, of: try user(of: request))
        try await renders.cancel(id)
        return try renderAnswer(id, to: request)
    }

    /// The job, if its session is this user's; others learn no more than that it is not theirs.
    private func job(_ id: String, of user: String) async throws -> StoredJob {
        guard let job = try jobs.job(id), let owner = try await projects.session(job.session)?.user, owner == user
        else {
            throw APIRefusal(404, code: 404, "No render with the id \(id.prefix(128)).")
        }
        return job
    }

    /// In strict mode an export without the attribution headers is refused, as the cloud does.
    private func checkAttribution(_ request: HTTPRequest) throws {
        guard configuration.isStrict else { return }
        for name in ["X-Skill-Source", "X-Skill-Version", "X-Skill-Platform"] where request.header(name) == nil {
            throw APIRefusal(402, code: 402, "Export is not available: the header \(name) is missing.")
        }
    }

    /// Both shapes of PROTOCOL.md section 3 at once, so that either reader works.
    private func renderAnswer(_ id: String, to request: HTTPRequest) throws -> HTTPResponse {
        guard let job = try jobs.job(id) else {
            throw APIRefusal(404, code: 404, "No render with the id \(id.prefix(128)).")
        }
        let status = job.status == "cancelled" ? "failed" : job.status
        var data: JSONObject = [
            "id": .string(job.id), "status": .string(status), "progress": .int(job.progress),
            "createdAt": .int(job.created * 1000),
        ]
        var body: JSONObject = [
            "code": 0, "success": true, "taskId": .string(job.id), "status": .string(status),
            "progress": .int(job.progress),
        ]
        if status == "completed" {
            let url = "\(request.baseURL)/api/render/proxy/\(id)/download"
            var output = job.facts.object ?? JSONObject()
            output["url"] = .string(url)
            body["output"] = .object(output)
            data["outputUrl"] = .string(url)
            data["completedAt"] = job.ended.map { .int($0 * 1000) }
        }
        if let error = job.error {
            body["error"] = .string(error)
            data["error"] = .string(error)
        }
        body["data"] = .object(data)
        return .json(.object(body))
    }

    func download(_ request: HTTPRequest, id: String) async throws -> HTTPResponse {
        guard let path = try await job(id, of: try user(of: request)).path, FileManager.default.fileExists(atPath: path)
        else {
            throw APIRefusal(404, code: 404, "There is no finished file for \(id.prefix(128)).")
        }
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        let range = try byteRange(request.header("Range"), size: size)
        let body = try HTTPBodySequence(file: URL(filePath: path), range: range, suggestedBufferSize: 256 * 1024)
        let format = ExportFormat(fileName: path) ?? .mp4
        var headers: HTTPHeaders = [
            .contentType: format.mediaType, HTTPHeader("Accept-Ranges"): "bytes",
            HTTPHeader("ETag"): "\"\(id.hashText)-\(size)\"",
            HTTPHeader("Content-Disposition"): "attachment; filename=\"video.\(format.rawValue)\"",
        ]
        if let range {
            headers[HTTPHeader("Content-Range")] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"
        }
        return HTTPResponse(statusCode: .status(range == nil ? 200 : 206), headers: headers, body: body)
    }

    /// `bytes=100-` or `bytes=100-199`; anything else is the whole file.
    private func byteRange(_ header: String?, size: Int) throws -> Range<Int>? {
        guard let header, header.hasPrefix("bytes="), !header.contains(",") else { return nil }
        let ends = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, let first = Int(ends[0]) else { return nil }
        guard first < size else {
            throw APIRefusal(
                416, code: 416, "The range lies beyond the file.", headers: ["Content-Range": "bytes */\(size)"])
        }
        let last = Int(ends[1]) ?? size - 1
        return last >= first ? first..<min(last + 1, size) : nil
    }
}

extension String {
    fileprivate var hashText: String { String(SHA256.hex(of: utf8).prefix(16)) }
}

extension HTTPRequest {
    /// The base of absolute links in the answer: where the client itself found us.
    fileprivate var baseURL: String {
        let host = header("Host") ?? ""
        let isPlain = host.utf8.allSatisfy { byte in
            let character = Character(Unicode.Scalar(byte))
            return character.isASCII && (character.isLetter || character.isNumber || ".:[]-".contains(character))
        }
        return "http://\(isPlain && !host.isEmpty ? host : "localhost")"
    }
}
