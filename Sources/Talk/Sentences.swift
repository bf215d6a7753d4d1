// Causes → sentences: what happened, why, what to do now.

package import Reel

/// Where the user can act on a sentence.
package enum CommandPlace: Hashable, Sendable {
    /// At the prompt of a chat on a screen.
    case chat
    case shell

    /// What changes to the studio on this machine.
    var studio: String { self == .chat ? "/backend studio" : "talkreel --studio" }
}

extension Words {
    /// A failure in words.
    package func sentence(
        for failure: BackendFailure, in language: Language, at place: CommandPlace = .shell
    ) -> String {
        switch failure {
        case .tokenInvalid: self(language, "error.token")
        case .sessionGone: self(language, "error.session")
        case .noCredits(let link?): self(language, "error.credits.register", ["link": link])
        case .noCredits(nil): self(language, "error.credits")
        case .clientIDMissing: self(language, "error.client")
        case .planForbidsExport(let link?):
            self(language, "error.plan.register", ["link": link, "studio": place.studio])
        case .planForbidsExport(nil): self(language, "error.plan", ["studio": place.studio])
        case .rateLimited(let seconds): self(language, "error.rate", ["seconds": String(seconds ?? 30)])
        case .timedOut: self(language, "error.timeout")
        case .disconnected: self(language, "error.disconnected")
        case .redirected(let place): self(language, "error.redirected", ["place": place])
        case .webPage: self(language, "error.page")
        case .cancelled: self(language, "stopped")
        case .damagedDownload: self(language, "error.damaged")
        case .linkExpired: self(language, "error.link")
        case .changedMeanwhile: self(language, "error.changed")
        case .server(let message, _): self(language, "error.server", ["message": remark(message, in: language)])
        default: network(failure, language) ?? kind(failure, language) ?? file(failure, language) ?? ""
        }
    }

    /// Nothing was sent.
    private func network(_ failure: BackendFailure, _ language: Language) -> String? {
        switch failure {
        case .unreachable(let why): self(language, "error.unreachable", ["why": remark(why, in: language)])
        case .nameNotFound(let host): self(language, "error.name", ["host": host])
        case .refused(let address): self(language, "error.refused", ["address": address])
        case .proxy(let why): self(language, "error.proxy", ["why": why])
        case .certificate(let host, let authority?, _):
            self(language, "error.certificate.by", ["host": host, "authority": authority])
        case .certificate(let host, nil, let why): self(language, "error.certificate", ["host": host, "why": why])
        case .insecure(let why): self(language, "error.insecure", ["why": why])
        case .studioMissing(let why): self(language, "error.studio", ["why": reason(why, in: language)])
        default: nil
        }
    }

    /// A part of a sentence.
    package func reason(_ trouble: StudioTrouble, in language: Language) -> String {
        switch trouble {
        case .programMissing(let path): self(language, "studio.missing", ["path": path])
        case .didNotStart(let log): self(language, "studio.log", ["path": log])
        case .cannotWrite(let path): self(language, "studio.write", ["path": path])
        }
    }

    /// The server is not what was hoped for.
    private func kind(_ failure: BackendFailure, _ language: Language) -> String? {
        switch failure {
        case .notOffered(let offer): self(language, "error.offer.\(offer)")
        case .unknownServer(let url): self(language, "error.server.unknown", ["url": url])
        case .serverTokenWanted: self(language, "error.server.token")
        case .appUnclear(_, let apps) where apps.isEmpty: self(language, "error.app.none")
        case .appUnclear(nil, let apps): self(language, "error.app.choose", ["apps": apps.joined(separator: ", ")])
        case .appUnclear(let app?, let apps):
            self(language, "error.app.unknown", ["app": app, "apps": apps.joined(separator: ", ")])
        default: nil
        }
    }

    private func file(_ failure: BackendFailure, _ language: Language) -> String? {
        switch failure {
        case .unsupportedFile(let name):
            self(language, "error.file.type", ["name": name ?? self(language, "file"), "formats": Self.formats])
        case .fileTooLarge(let name, let bytes?):
            self(
                language, "error.file.size",
                ["name": name ?? self(language, "file"), "size": Self.megabytes(bytes)])
        case .fileTooLarge(let name, nil):
            self(language, "error.file.large", ["name": name ?? self(language, "file")])
        case .fileUnreadable(let path): self(language, "error.file.unreadable", ["path": path])
        case .fileChanged(let path): self(language, "error.file.changed", ["path": path])
        case .fileEmpty(let path): self(language, "error.file.empty", ["path": path])
        case .diskFull(let path, let wanted?, let free?):
            self(
                language, "error.disk.room",
                ["path": path, "wanted": Self.megabytes(wanted), "free": Self.megabytes(free)])
        case .diskFull(let path, _, _): self(language, "error.disk", ["path": path])
        case .notWritable(let path): self(language, "error.write", ["path": path])
        default: nil
        }
    }

    static var formats: String { MediaKind.allCases.flatMap(\.extensions).joined(separator: ", ") }

    /// `8.4 MB`, or `12 KB` for a small file.
    package static func size(_ bytes: Int) -> String {
        bytes < 1_000_000 ? "\((bytes + 999) / 1000) KB" : megabytes(bytes)
    }

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

    /// The same in a sentence: `2:00`, `2 分钟`.
    func said(in language: Language) -> String { Milliseconds(Int(components.seconds) * 1000).said(in: language) }
}

/// How a conversation ended, for a program's exit code. The first failure counts.
package enum ChatOutcome: Hashable, Sendable {
    case success, failure, unreachable, notAllowed, noCredits, unsuitableFile, timedOut, interrupted

    init(_ failure: BackendFailure?) {
        switch failure {
        case .unreachable, .nameNotFound, .refused, .proxy, .certificate, .insecure, .studioMissing, .webPage,
            .redirected, .unknownServer:
            self = .unreachable
        case .planForbidsExport, .tokenInvalid, .clientIDMissing, .serverTokenWanted: self = .notAllowed
        case .noCredits: self = .noCredits
        case .unsupportedFile, .fileTooLarge, .fileUnreadable, .fileChanged, .fileEmpty: self = .unsuitableFile
        case .timedOut, .disconnected: self = .timedOut
        case .cancelled: self = .interrupted
        default: self = .failure
        }
    }
}
