// Which backend the chat talks to: the studio on this machine unless a cloud is asked for.

import Wire

/// A backend by its kind.
enum BackendChoice: Hashable, Sendable {
    case studio
    /// NemoVideo's cloud or another server of the same API: its base URL.
    case remote(String)

    /// seed.txt, "First-Time Connection".
    static let cloudURL = "https://mega-api-prod.nemovideo.ai"

    /// `--studio`, `--server` or `--cloud`, then TALKREEL_SERVER, then a NEMO_TOKEN, which is of no use to the studio.
    init(options: ChatOptions, environment: (String) -> String? = environmentValue) {
        if options.studio {
            self = .studio
        } else if let server = options.server ?? (options.cloud ? nil : environment("TALKREEL_SERVER")) {
            self = .remote(server)
        } else if options.cloud || environment("NEMO_TOKEN") != nil {
            self = .remote(Self.cloudURL)
        } else {
            self = .studio
        }
    }

    /// Only a server that the user named is asked what it is.
    var isProbed: Bool {
        guard case .remote(let url) = self else { return false }
        return url != Self.cloudURL && url != Self.cloudURL + "/"
    }

    /// What people call it; not a secret.
    var name: String {
        switch self {
        case .studio: "studio"
        case .remote(Self.cloudURL): "NemoVideo"
        case .remote(let url): url
        }
    }

    private func address(_ places: Places) -> ServerAddress {
        switch self {
        case .studio: .socket(places.studioSocket)
        case .remote(let url): .url(url)
        }
    }

    func client(
        _ places: Places, _ credentials: Credentials, limits: TransferLimits = TransferLimits()
    ) -> APIClient {
        let identity = ClientIdentity(
            version: ChatOptions.version, source: environmentValue("SKILL_SOURCE"), installedAt: ownProgramPath())
        return APIClient(address: address(places), credentials: credentials, identity: identity, limits: limits)
    }

    /// Who we are there. A token belongs to one server and is never offered to another.
    /// - Parameter token: a token to try; `nil` = TALKREEL_TOKEN for `--server`, NEMO_TOKEN, or what was kept.
    func credentials(_ places: Places, token: String? = nil) -> Credentials {
        if self == .studio { return credentials(places, exactly: nil) }
        return credentials(places, exactly: token ?? serverToken ?? environmentValue("NEMO_TOKEN"))
    }

    /// The user's token for a server that is not NemoVideo's: TALKREEL_TOKEN, or the one that `login` kept for it.
    func foreignToken(_ places: Places) -> String? { credentials(places, exactly: serverToken).ownToken }

    private var serverToken: String? { isProbed ? environmentValue("TALKREEL_TOKEN") : nil }

    private func credentials(_ places: Places, exactly token: String?) -> Credentials {
        let name =
            switch self {
            case .studio: "studio-\(places.studioData)"
            case .remote(let url): url
            }
        return Credentials(clientIDPath: places.clientID, tokenFolder: places.tokens, server: name, token: token)
    }

    /// The site where a browser shows projects of this server: NemoVideo's, or the one TALKREEL_WEB names.
    var webPage: String? {
        guard case .remote(let url) = self else { return nil }
        return environmentValue("TALKREEL_WEB") ?? (url == Self.cloudURL ? "https://nemovideo.com" : nil)
    }
}
