// One frame of a timeline as a picture that a terminal can draw without a decoder: binary PPM.

import FlyingFox
import Reel

extension StudioAPI {
    /// Pixels.
    private static let heights = 36...720
    private static let usualHeight = 360

    /// `at` in milliseconds (0 where it is not named), `height` in pixels, `version` = the present one where not named.
    func frame(_ request: HTTPRequest, session id: String) async throws -> HTTPResponse {
        _ = try await session(id, of: try user(of: request))
        let time = max(0, try request.wholeNumber("at") ?? 0)
        let asked = try request.wholeNumber("height") ?? Self.usualHeight
        let draft = try await draft(named: request.query["version"], of: id)
        var renderer = Renderer(media: media, cache: "\(configuration.dataFolder)/cache")
        renderer.proxies = proxies.folder
        do throws(RenderFailure) {
            let picture = try await renderer.picture(
                of: draft, at: Milliseconds(time),
                height: min(max(asked, Self.heights.lowerBound), Self.heights.upperBound))
            return HTTPResponse(
                statusCode: .ok, headers: [.contentType: "image/x-portable-pixmap"], body: picture)
        } catch {
            throw APIRefusal(noFrame: error)
        }
    }
}

extension StudioAPI {
    /// Where version `new` (the present one where not named) is drawn another way than version `old`:
    /// `{"changes":[{"before":[0,3000],"after":[0,3000]}]}`, in milliseconds.
    func changes(_ request: HTTPRequest, session id: String) async throws -> HTTPResponse {
        _ = try await session(id, of: try user(of: request))
        let before = try await draft(ofVersion: request.query["old"] ?? "", of: id)
        let after = try await draft(named: request.query["new"], of: id)
        let renderer = Renderer(media: media, cache: "\(configuration.dataFolder)/cache")
        do throws(RenderFailure) {
            let changes = try await renderer.changes(from: before, to: after)
            return .success(["changes": .array(changes.map(\.json))])
        } catch {
            throw APIRefusal(noFrame: error)
        }
    }

    private func draft(named version: String?, of session: String) async throws -> Draft {
        guard let version else { return try await projects.draft(of: session) }
        return try await draft(ofVersion: version, of: session)
    }
}

extension HTTPRequest {
    /// - Throws: 422 for something that is no whole number.
    fileprivate func wholeNumber(_ name: String) throws -> Int? {
        guard let text = query[name] else { return nil }
        guard let number = Int(text) else { throw APIRefusal(422, code: 422, "No whole number: \(name)") }
        return number
    }
}

extension APIRefusal {
    init(noFrame failure: RenderFailure) {
        switch failure {
        case .emptyTimeline:
            self.init(404, code: 404, "The timeline is empty: generate or upload something first.")
        case .mediaMissing(let name):
            self.init(404, code: 404, "The media of \"\(name)\" is missing on this machine.")
        case .toolMissing(let name): self.init(503, code: 503, "\(name) is not installed: install it and ask again.")
        case .diskFull: self.init(507, code: 507, "The disk is full: make room and ask again.")
        case .cancelled: self.init(503, code: 503, "The frame was not finished.")
        case .encoder, .noText, .tooFewBytes:
            self.init(500, code: 500, "The frame could not be made: \(RenderQueue.words(for: failure)).")
        }
    }
}
