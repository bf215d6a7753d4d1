// What a studio is started with.

import Reel

/// Where a studio listens.
package enum ListenAddress: Hashable, Sendable {
    case unix(path: String)
    case tcp(host: String, port: UInt16)
}

/// A studio's settings.
package struct StudioConfiguration: Sendable {
    package var address: ListenAddress
    /// Database, media, renders and cache live here.
    package var dataFolder: String
    /// Answers as the cloud does: attribution headers and client id asked for, one token a week, prices on.
    package var isStrict: Bool
    /// Leaves after this long without a request and with nothing rendering; `nil` = never.
    package var idleLimit: Duration?
    package var version: String
    /// An empty `data:` line this often while a turn runs: a sign of life, and how a client that left is noticed.
    package var heartbeat = Duration.seconds(10)
    /// The user's language model; `nil` = the rules alone.
    package var model: ModelEndpoint?

    package init(
        address: ListenAddress, dataFolder: String, isStrict: Bool = false, idleLimit: Duration? = nil,
        version: String = "0.1.0"
    ) {
        self.address = address
        self.dataFolder = dataFolder
        self.isStrict = isStrict
        self.idleLimit = idleLimit
        self.version = version
    }
}

/// What a message to the agent and an export cost in strict mode (PROTOCOL.md section 5, "Costs").
enum Price {
    static let generation = 100
    static let editing = 0
}

/// Why a studio did not start.
package enum StudioStartFailure: Error, Hashable, Sendable {
    /// Another studio owns the data folder.
    case dataFolderInUse(String)
    case cannotWrite(String)
    case cannotListen(String)
}
