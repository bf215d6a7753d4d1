// The studio's life: opens the store, listens, serves, leaves when idle or told to.

import FlyingFox
import FlyingSocks
import Foundation
import Reel

import enum Reel.JSONValue

/// A running studio.
package final class Studio: Sendable {
    private let server: HTTPServer
    private let api: StudioAPI
    private let lock: DataFolderLock
    private let configuration: StudioConfiguration

    /// Opens the data folder; nothing listens yet.
    /// - Throws: `StudioStartFailure`; database errors.
    package init(_ configuration: StudioConfiguration) async throws {
        self.configuration = configuration
        let data = configuration.dataFolder
        do {
            for folder in [data, "\(data)/scratch"] {
                try FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            }
        } catch {
            throw StudioStartFailure.cannotWrite(data)
        }
        lock = try DataFolderLock(data)
        OrphanedTools.end(in: data)
        Leftovers.remove(from: data)
        let database = try StudioDatabase.open(at: "\(data)/studio.sqlite")
        let media = MediaFolder(root: "\(data)/media")
        let small = ProxyFolder(media: media, folder: "\(data)/proxies")
        var renderer = Renderer(media: media, cache: "\(data)/cache")
        renderer.proxies = small
        let jobs = JobStore(database: database)
        let renders = RenderQueue(jobs: jobs, folder: "\(data)/renders") { [renderer] draft, output, path, progress in
            try await renderer.render(draft, as: output, to: path, progress: progress)
        }
        let accounts = AccountStore(database: database, isStrict: configuration.isStrict)
        try accounts.releaseUnsettled()
        let (turns, activity) = (Turns(), Activity())
        let previews = PreviewFolder(media: media, folder: "\(data)/previews", proxies: small)
        @Sendable func isQuiet(_ least: Duration) async -> Bool {
            guard activity.quiet > least, !activity.isServing else { return false }
            let (isRendering, isTalking) = (await renders.isBusy, await turns.isBusy)
            return !isRendering && !isTalking
        }
        let proxies = ProxyQueue(small, previews: previews, cache: "\(data)/cache") { await isQuiet(.seconds(3)) }
        let receipts = ReceiptQueue(
            isQuiet: { await isQuiet(.milliseconds(500)) }, draw: { [renderer] in await renderer.isSeen($0) })
        api = StudioAPI(
            configuration: configuration, accounts: accounts, projects: ProjectStore(database: database), jobs: jobs,
            renders: renders, proxies: proxies, receipts: receipts, media: media, turns: turns, activity: activity)
        server = try Self.server(api, configuration.address)
        try await renders.resume()
    }

    // MARK: Serving

    /// Serves until told to leave, idle for too long, or cancelled. `onReady` gets the address once it listens.
    package func run(onReady: @escaping @Sendable (String) -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [server] in try await server.run() }
            group.addTask { [server] in
                try await server.waitUntilListening(timeout: 10)
                onReady(await self.listening())
                await self.untilLeaving()
            }
            // The first end is the end: leaving, a failed listener, or cancellation of this task.
            defer { group.cancelAll() }
            do { try await group.next() } catch { try await Self.stopped(error) }
        }
        await server.stop()
        await api.turns.stop()
        await api.renders.stop()
        await api.proxies.stop()
        await api.receipts.stop()
        removeSocket()
    }

    private static func stopped(_ error: any Error) async throws {
        if Task.isCancelled || error is CancellationError { return }
        throw StudioStartFailure.cannotListen("\(error)")
    }

    private func untilLeaving() async {
        let look = Duration.milliseconds(500)
        // Ends early by cancellation.
        while !api.activity.isLeaving, (try? await Task.sleep(for: look)) != nil {
            guard let limit = configuration.idleLimit, api.activity.quiet > limit else { continue }
            if await api.isIdle { return }
        }
    }

    private func listening() async -> String {
        switch (configuration.address, await server.listeningAddress) {
        case (.unix(let path), _): "unix:\(path)"
        case (.tcp, .ip4(let host, let port)?): "http://\(host):\(port)"
        case (.tcp, .ip6(let host, let port)?): "http://[\(host)]:\(port)"
        case (.tcp(let host, let port), _): "http://\(host):\(port)"
        }
    }

    private func removeSocket() {
        if case .unix(let path) = configuration.address { unlink(path) }
    }

    // MARK: Listening

    private static func server(_ api: StudioAPI, _ address: ListenAddress) throws -> HTTPServer {
        let handler = StudioHandler(api: api)
        switch address {
        case .unix(let path):
            let folder = URL(filePath: path).deletingLastPathComponent().path
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try removeStaleSocket(path)
            return HTTPServer(config: settings(.unix(path: path)), handler: handler)
        case .tcp(let host, let port):
            if host.contains(":") {
                let plain = host.trimmingCharacters(in: ["[", "]"])
                return HTTPServer(config: settings(try .inet6(ip6: plain, port: port)), handler: handler)
            }
            let numeric = host == "localhost" ? "127.0.0.1" : host
            return HTTPServer(config: settings(try .inet(ip4: numeric, port: port)), handler: handler)
        }
    }

    /// A socket that nobody listens on is left over from a crash; a live one or an ordinary file is not ours to remove.
    private static func removeStaleSocket(_ path: String) throws {
        var facts = stat()
        guard lstat(path, &facts) == 0 else { return }
        guard facts.st_mode & S_IFMT == S_IFSOCK else {
            throw StudioStartFailure.cannotListen("\(path) is a file, not a socket")
        }
        let probe = try Socket(domain: Int32(AF_UNIX))
        defer { try? probe.close() }  // it was only tried
        guard (try? probe.connect(to: .unix(path: path))) == nil else {
            throw StudioStartFailure.cannotListen("\(path) belongs to a running studio")
        }
        unlink(path)
    }

    private static func settings(_ address: some SocketAddress) -> HTTPServer.Configuration {
        // The time limit covers reading a body: an upload of 500 MB over a slow link takes a while.
        HTTPServer.Configuration(
            address: address, timeout: 3600, sharedRequestBufferSize: 64 * 1024, sharedRequestReplaySize: 64 * 1024,
            logger: .disabled)
    }
}

private struct StudioHandler: HTTPHandler {
    let api: StudioAPI
    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse { await api.answer(request) }
}
