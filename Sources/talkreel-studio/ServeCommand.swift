// `talkreel-studio serve`: the server in the foreground.

import ArgumentParser
import Foundation
import Reel
import Studio

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the API; prints {\"listening\":\"…\"} once it is ready.")

    @Option(help: ArgumentHelp("A Unix socket to listen on.", valueName: "path"))
    var unix: String?

    @Option(
        help: ArgumentHelp("An address to listen on, such as 127.0.0.1:8080 (port 0 = any).", valueName: "host:port"))
    var listen: String?

    @Option(help: ArgumentHelp("The data folder (default: $XDG_DATA_HOME/talkreel/studio).", valueName: "folder"))
    var data: String?

    @Flag(help: "Answer as the cloud does: attribution headers, client id, one token a week, prices.")
    var strict = false

    @Option(
        help: ArgumentHelp(
            "Leave after so many idle minutes (default: 15 on a Unix socket, never on TCP).", valueName: "minutes"))
    var idle: Double?

    @Option(help: ArgumentHelp("A sign of life this often while a turn runs (default: 10).", valueName: "seconds"))
    var heartbeat: Double = 10

    func run() async throws {
        let address = try address()
        var settings = StudioConfiguration(address: address, dataFolder: dataFolder, isStrict: strict)
        let minutes = idle ?? (unix == nil ? nil : 15)
        settings.model = ModelEndpoint(environment: ProcessInfo.processInfo.environment)
        settings.heartbeat = .seconds(max(heartbeat, 0.01))
        settings.idleLimit = minutes.map { .seconds($0 * 60) }
        signal(SIGHUP, SIG_IGN)  // a render outlives the terminal it was asked for in
        signal(SIGPIPE, SIG_IGN)
        do {
            let studio = try await Studio(settings)
            try await untilSignalled { try await studio.run { announce($0) } }
        } catch let failure as StudioStartFailure {
            throw ValidationError(Self.words(for: failure))
        }
    }

    private func address() throws -> ListenAddress {
        if let unix { return .unix(path: URL(filePath: unix).path) }
        guard let listen else { throw ValidationError("Name --unix PATH or --listen HOST:PORT.") }
        guard let colon = listen.lastIndex(of: ":"), let port = UInt16(listen[listen.index(after: colon)...]) else {
            throw ValidationError("--listen takes HOST:PORT, for example 127.0.0.1:8080.")
        }
        return .tcp(host: String(listen[..<colon]), port: port)
    }

    private var dataFolder: String {
        if let data { return URL(filePath: data).path }
        let environment = ProcessInfo.processInfo.environment
        let base = environment["XDG_DATA_HOME"] ?? "\(NSHomeDirectory())/.local/share"
        return "\(base)/talkreel/studio"
    }

    private static func words(for failure: StudioStartFailure) -> String {
        switch failure {
        case .dataFolderInUse(let folder):
            "Another studio is using \(folder). Stop it, or name another folder with --data."
        case .cannotWrite(let path):
            "Cannot write to \(path). Check its permissions, or name another folder with --data."
        case .cannotListen(let why): "Cannot listen there: \(why). Is the address in use?"
        }
    }
}

/// One line on standard output, at once.
private func announce(_ address: String) {
    let line: JSONValue = ["listening": .string(address)]
    FileHandle.standardOutput.write(Data((line.text + "\n").utf8))
}

/// Runs the work until it ends or SIGTERM or SIGINT asks for an end.
private func untilSignalled(_ work: @escaping @Sendable () async throws -> Void) async throws {
    let (signals, continuation) = AsyncStream.makeStream(of: Void.self)
    let sources = [SIGTERM, SIGINT].map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number)  // the one portable way to wait for a signal
        source.setEventHandler { continuation.yield() }
        source.resume()
        return source
    }
    defer { for source in sources { source.cancel() } }
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await work() }
        group.addTask {
            for await _ in signals { return }
        }
        try await group.next()
        group.cancelAll()
        try await group.waitForAll()
    }
}
