// Causes → sentences: what happened, why, what to do now.

package import Reel

extension Words {
    /// A failure in words.
    package func sentence(for failure: BackendFailure, in language: Language) -> String {
        switch failure {
        case .tokenInvalid: self(language, "error.token")
        case .sessionGone: self(language, "error.session")
        case .noCredits(let link?): self(language, "error.credits.register", ["link": link])
        case .noCredits(nil): self(language, "error.credits")
        case .unsupportedFile: self(language, "error.file.type", ["formats": Self.formats])
        case .fileTooLarge(let bytes?): self(language, "error.file.size", ["size": Self.megabytes(bytes)])
        case .fileTooLarge(nil): self(language, "error.file.large")
        case .clientIDMissing: self(language, "error.client")
        case .planForbidsExport: self(language, "error.plan")
        case .rateLimited(let seconds): self(language, "error.rate", ["seconds": String(seconds ?? 30)])
        case .unreachable(let why): self(language, "error.unreachable", ["why": why])
        case .insecure(let why): self(language, "error.insecure", ["why": why])
        case .timedOut: self(language, "error.timeout")
        case .disconnected: self(language, "error.disconnected")
        case .cancelled: self(language, "stopped")
        case .fileUnreadable(let path): self(language, "error.file.unreadable", ["path": path])
        case .diskFull(let path): self(language, "error.disk", ["path": path])
        case .notWritable(let path): self(language, "error.write", ["path": path])
        case .studioMissing(let why): self(language, "error.studio", ["why": why])
        case .server(let message, _): self(language, "error.server", ["message": message])
        }
    }

    static var formats: String { MediaKind.allCases.flatMap(\.extensions).joined(separator: ", ") }

    /// `8.4 MB`.
    package static func megabytes(_ bytes: Int) -> String {
        let tenths = Int((Double(bytes) / 100_000).rounded())
        return tenths >= 1000 ? "\(tenths / 10) MB" : "\(tenths / 10).\(tenths % 10) MB"
    }

    /// A tool's name in words; an unknown one as it is.
    func tool(_ name: String, in language: Language) -> String {
        let key = "tool.\(name)"
        let words = self(language, key)
        return words == key ? name.split(separator: "_").joined(separator: " ") : words
    }
}

extension Duration {
    /// `2:00`.
    var clock: String { Milliseconds(Int(components.seconds) * 1000).clock }
}

/// How a conversation ended, for a program's exit code. The first failure counts.
package enum ChatOutcome: Hashable, Sendable {
    case success, failure, unreachable, notAllowed, noCredits, unsuitableFile, timedOut, interrupted

    init(_ failure: BackendFailure?) {
        switch failure {
        case .unreachable, .insecure, .studioMissing: self = .unreachable
        case .planForbidsExport, .tokenInvalid, .clientIDMissing: self = .notAllowed
        case .noCredits: self = .noCredits
        case .unsupportedFile, .fileTooLarge, .fileUnreadable: self = .unsuitableFile
        case .timedOut, .disconnected: self = .timedOut
        case .cancelled: self = .interrupted
        default: self = .failure
        }
    }
}
