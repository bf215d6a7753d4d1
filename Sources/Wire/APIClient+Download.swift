// Where a finished render is fetched from, and with which identity.

package import Reel

extension APIClient {
    /// Downloads a render. The token goes to the API's own host only.
    /// - Parameters:
    ///   - known: what the half-made file is a part of, from an earlier try.
    ///   - begun: tells the version, before its bytes come.
    package func download(
        _ job: RenderJob, to path: String, known: DownloadMark? = nil,
        begun: @escaping @Sendable (DownloadMark) -> Void = { _ in },
        progress: @escaping @Sendable (_ received: Int, _ total: Int?) -> Void
    ) async throws(APIError) -> DownloadedFile {
        let own = address.base + "/api/render/proxy/\(percentEncoded(job.id))/download"
        let url = job.outputURL.flatMap { $0.hasPrefix("/") ? address.base + $0 : $0 } ?? own
        let isOwnHost = url.hasPrefix(address.base + "/")
        let sleep = sleep
        func load(_ request: TransferRequest) async throws(APIError) -> DownloadedFile {
            try await Download(request: request, path: path, known: known, begun: begun, progress: progress)
                .run(sleep: sleep)
        }
        var request = TransferRequest("GET", encodedLink(url))
        if isOwnHost { request = self.request("GET", String(url.dropFirst(address.base.count))) }
        request.limits = .longTransfer
        return isOwnHost ? try await authorized(request, load) : try await load(request)
    }

    /// Spaces and Chinese letters in a link, as some servers write them.
    private func encodedLink(_ url: String) -> String {
        url.utf8.map { $0 > 0x20 && $0 < 0x7F ? String(Unicode.Scalar($0)) : percentByte($0) }.joined()
    }

    private func percentByte(_ byte: UInt8) -> String {
        "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}
