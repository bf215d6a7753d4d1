// Which project the backend works on: the last one, a chosen one, or a new one.

import Talk
import Wire

extension WireBackend {
    /// The list of this server's projects.
    var book: ProjectBook { ProjectBook(folder: keeper.projectFolder) }

    /// The project that is open; connects if need be.
    func project() async throws(BackendFailure) -> ProjectNote {
        let open = try await session()
        return book.note(of: open) ?? ProjectNote(session: open, name: "", created: 0, used: 0)
    }

    /// Goes on in another project.
    func open(_ project: ProjectNote) {
        keeper.keep(project.session)
        reconnect()
    }

    /// Opens a new, empty one at the next call.
    func openNew() {
        keeper.forget()
        reconnect()
    }

    /// Calls it by a name.
    func rename(_ name: String) async throws(BackendFailure) { book.rename(try await session(), name) }

    /// What the user calls the open project; `nil` while its name is a guess.
    func givenName() async -> String? {
        // Out of reach: the export itself says so.
        guard let project = try? await project(), project.isNamed else { return nil }
        return project.name
    }

    /// Names a project that the user has not named.
    func guess(_ name: ProjectName) async {
        // Without a session there is nothing to name.
        guard let open = try? await session() else { return }
        book.guess(name, for: open)
    }
}
