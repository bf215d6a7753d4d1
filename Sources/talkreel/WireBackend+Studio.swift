// What only the studio has: versions, frames, and what is seen of media at a glance.

import Reel
import Talk
import Wire

extension WireBackend {
    func isGone() async -> Bool {
        guard choice == .studio else { return false }
        return await StudioProcess(places: places).isGone()
    }

    func versions() async throws(BackendFailure) -> [ProjectVersion] {
        let client = client
        let versions = try await call(for: .versions) { session throws(APIError) in
            try await client.versions(of: session.sessionID)
        }
        return versions.compactMap(ProjectVersion.init)
    }

    func draft(ofVersion number: Int) async throws(BackendFailure) -> JSONValue {
        let client = client
        return try await call(for: .versions) { session throws(APIError) in
            try await client.draft(ofVersion: number, of: session.sessionID)
        }
    }

    func restore(version number: Int, seen: Int?) async throws(BackendFailure) {
        let (client, seen) = (client, seen ?? seenAtOpening)
        _ = try await call(for: .versions) { session throws(APIError) in
            try await client.restore(version: number, of: session.sessionID, seen: seen)
        }
    }

    func changes(from old: Int, to new: Int) async throws(BackendFailure) -> [ChangedStretch] {
        let client = client
        return try await call(for: .versions) { session throws(APIError) in
            try await client.changes(from: old, to: new, of: session.sessionID)
        }
    }

    func frame(at time: Milliseconds, height: Int, version: Int?) async throws(BackendFailure) -> [UInt8] {
        let client = client
        return try await call(for: .frames) { session throws(APIError) in
            try await client.frame(at: time, height: height, version: version, of: session.sessionID)
        }
    }
}

extension WireBackend {
    func media() async throws(BackendFailure) -> [MediaEntry] {
        let client = client
        return try await call(for: .frames) { session throws(APIError) in
            try await client.media(of: session.sessionID)
        }.map(MediaEntry.init)
    }

    /// Binary PPM.
    func sheet(ofMedium number: Int) async throws(BackendFailure) -> [UInt8] {
        let client = client
        return try await call(for: .frames) { session throws(APIError) in
            try await client.sheet(ofMedium: number, of: session.sessionID)
        }
    }
}

extension ProjectVersion {
    /// An entry of the studio's list; one without a number is of no use.
    init?(_ entry: JSONValue) {
        guard let number = entry["number"]?.int else { return nil }
        self.init(
            number: number, words: entry["words"]?.string ?? "", author: entry["author"]?.string ?? "",
            made: entry["made"]?.int ?? 0, isCurrent: entry["current"]?.bool ?? false)
    }
}
