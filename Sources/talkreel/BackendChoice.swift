// Which backend the chat talks to: the studio on this machine unless a cloud is asked for.

/// A backend by its kind.
enum BackendChoice: Hashable, Sendable {
    case studio
    /// NemoVideo's cloud or another server of the same API: its base URL.
    case remote(String)

    /// seed.txt, "First-Time Connection".
    static let cloudURL = "https://mega-api-prod.nemovideo.ai"

    /// `--server`, then `--cloud`, then TALKREEL_SERVER, then a NEMO_TOKEN, which is of no use to the studio.
    init(options: ChatOptions, environment: (String) -> String? = environmentValue) {
        if let server = options.server ?? (options.cloud ? nil : environment("TALKREEL_SERVER")) {
            self = .remote(server)
        } else if options.cloud || environment("NEMO_TOKEN") != nil {
            self = .remote(Self.cloudURL)
        } else {
            self = .studio
        }
    }

    /// What people call it; not a secret.
    var name: String {
        switch self {
        case .studio: "studio"
        case .remote(Self.cloudURL): "NemoVideo"
        case .remote(let url): url
        }
    }
}
