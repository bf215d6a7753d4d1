// What an export has come to, step by step: what a ledger keeps, so that it survives the chat.

package import Reel

/// One step of an export. It is written down before the program acts on it.
package enum ExportStep: Hashable, Sendable {
    /// A submission under this id follows.
    case planned(id: String)
    /// The server has taken it.
    case submitted
    /// Percent.
    case rendering(Int)
    /// The finished file lies at the server.
    case rendered
    case downloading(DownloadMark)
    case downloaded(path: String, bytes: Int)
    case failed(String)
    case cancelled
}

/// An export as a ledger knows it.
package struct ExportTicket: Hashable, Sendable {
    /// What people call it; new for each export of this user.
    package var number: Int
    /// The server's name in files; another server knows nothing of it.
    package var server: String
    /// Where the file shall lie.
    package var path: String
    /// The draft as it was, untouched: a lost submission is repeated with exactly this.
    package var draft: JSONValue
    package var options: ExportOptions
    /// Unix time (s).
    package var started: Int
    package private(set) var id: String?
    package private(set) var isSubmitted = false
    package private(set) var percent = 0
    package private(set) var mark: DownloadMark?
    /// The last step, when nothing more will come.
    package private(set) var end: ExportStep?

    package init(
        number: Int, server: String, path: String, draft: JSONValue, options: ExportOptions, started: Int
    ) {
        self.number = number
        self.server = server
        self.path = path
        self.draft = draft
        self.options = options
        self.started = started
    }

    package var isOpen: Bool { end == nil }
    package var name: String { path.lastPathPart }

    package mutating func note(_ step: ExportStep) {
        switch step {
        case .planned(let next): (id, isSubmitted, percent, mark) = (next, false, 0, nil)
        case .submitted: isSubmitted = true
        case .rendering(let done): (isSubmitted, percent) = (true, done)
        case .rendered: (isSubmitted, percent) = (true, 100)
        case .downloading(let begun): mark = begun
        case .downloaded, .failed, .cancelled: end = step
        }
    }
}

/// Where exports are written down before they are acted upon. One process at a time holds an export in its hands.
package protocol ExportLedger: Sendable {
    /// Makes an entry, held by this process; its number is new. `nil` when nothing can be written: the export then
    /// lives in this process only.
    func begin(_ ticket: ExportTicket) -> ExportTicket?
    func note(_ step: ExportStep, for number: Int)
    /// Open exports of a server that no living process holds; from now on this one does.
    func adopt(server: String) -> [ExportTicket]
    /// One open export, adopted; `nil` when it has ended or another process holds it.
    func adopt(_ number: Int, server: String) -> ExportTicket?
    func letGo(_ number: Int)
    /// Whether another living process holds an export.
    func isHeldElsewhere(_ number: Int) -> Bool
    /// Every export still known, oldest first.
    var tickets: [ExportTicket] { get }
}
