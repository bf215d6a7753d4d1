// Exports through Wire's client: submit, ask, cancel, download, and the link for a browser.

import Reel
import Talk
import Wire

extension WireBackend {
    func submitRender(id: String, draft: JSONValue, output: ExportOptions) async throws(BackendFailure) -> RenderJob {
        let client = client
        var asked: JSONObject = ["format": "mp4", "quality": "high"]
        asked["resolution"] = output.resolution.map { .string($0) }
        // A server that does not know it makes the file as large as ever, which is told when it is there.
        asked["max_bytes"] = output.maxBytes.map { .int($0) }
        if choice == .studio {
            asked["format"] = .string(output.format ?? "mp4")
            asked["preset"] = output.preset.map { .string($0) }
            if let stretch = output.preview {
                asked["quality"] = "draft"
                (asked["from"], asked["to"]) = (.int(stretch.lowerBound.count), .int(stretch.upperBound.count))
            }
        }
        return try await call(for: .export) { session throws(APIError) in
            try await client.submitRender(id: id, session: session.sessionID, draft: draft, output: .object(asked))
        }
    }

    func renderJob(_ id: String) async throws(BackendFailure) -> RenderJob {
        let client = client
        return try await call(for: .export) { _ throws(APIError) in try await client.renderJob(id) }
    }

    func cancelRender(_ id: String) async throws(BackendFailure) {
        let client = client
        try await call(for: .export) { _ throws(APIError) in try await client.cancelRender(id) }
    }

    func download(
        _ job: RenderJob, _ order: DownloadOrder, begun: @escaping @Sendable (DownloadMark) -> Void,
        progress: @escaping @Sendable (Int, Int?) -> Void
    ) async throws(BackendFailure) -> DownloadedFilm {
        let client = client
        let file = try await call(for: .export) { _ throws(APIError) in
            try await client.download(
                job, to: order.path, known: order.mark, begun: begun, progress: progress)
        }
        return DownloadedFilm(
            path: file.path, bytes: file.bytes, duration: file.film?.duration, width: file.film?.width,
            height: file.film?.height)
    }

    /// PROTOCOL.md section 2, "Links": only `ct` is put into the address, never the token.
    func claimLink() async -> String? {
        guard let page = choice.webPage, !client.credentials.isGiven else { return nil }
        let client = client
        // No link is no failure: the export is there all the same.
        let word = try? await call(for: .export) { session throws(APIError) in try await client.claimToken(for: session)
        }
        return word.flatMap { $0 }.map { "\(page)/workspace/claim?ct=\($0)" }
    }
}
