// What belongs to the studio as a whole, not to a project: needs no session.

import Talk
import Wire

extension WireBackend {
    /// What no project needs any more, and what can be made again.
    func garbage() async throws(BackendFailure) -> Garbage {
        let client = client
        return try await callWithoutSession(for: .cleaning) { () throws(APIError) in try await client.garbage() }
    }

    /// Removes what was shown.
    func remove(_ media: [String], copies: Bool) async throws(BackendFailure) -> Garbage.Sum {
        let client = client
        return try await callWithoutSession(for: .cleaning) { () throws(APIError) in
            try await client.remove(media, copies: copies)
        }
    }

    /// On our own studio with all its versions; elsewhere the server keeps it. Off the list in both cases.
    func delete(_ project: ProjectNote) async throws(BackendFailure) {
        if choice == .studio {
            let client = client
            do throws(BackendFailure) {
                try await callWithoutSession { () throws(APIError) in
                    try await client.delete(session: project.session.sessionID)
                }
            } catch {
                // The studio has none of it: then only the list does.
                guard error == .sessionGone else { throw error }
            }
        }
        _ = book.forget(project.session)
    }
}
