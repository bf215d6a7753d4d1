// The media of a project on our own studio, with what is seen and heard of them at a glance.

package import Reel

extension APIClient {
    /// Bytes of a sheet: eight frames of 320 × 90 pixels.
    private static let sheetLimit = 4 * 1024 * 1024

    /// Each upload: `filename`, `file_type`, `duration` (s), `width`, `height`; `wave` (0…100) once it is made.
    package func media(of session: String) async throws(APIError) -> [JSONValue] {
        let path = "/api/studio/media/\(percentEncoded(session))"
        return payload(of: try await call(request("GET", path)))["media"]?.array ?? []
    }

    /// The sheet of the file of that number, 1 = the first, as binary PPM: two rows of four frames, or a still image.
    package func sheet(ofMedium number: Int, of session: String) async throws(APIError) -> [UInt8] {
        let path = "/api/studio/media/\(percentEncoded(session))/\(number)"
        return try await picture(at: path, limit: Self.sheetLimit)
    }
}
