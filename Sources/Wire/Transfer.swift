// A running transfer as tasks see it: a head, then bytes as they come.

import Locking

/// The answer to one request. Dropping it cancels the transfer.
package final class Transfer: Sendable {
    package let head: TransferHead
    package let bytes: Bytes
    private let lease: Lease

    private init(head: TransferHead, lease: Lease) {
        self.head = head
        self.lease = lease
        bytes = Bytes(lease: lease)
    }

    /// Sends the request and waits for the response head. A GET follows redirects, without what belongs to the first
    /// place only; anything else does not: a redirected POST would arrive as a GET, or twice.
    package static func start(
        _ request: TransferRequest, on loop: TransferLoop = .shared
    ) async throws(TransferFailure) -> Transfer {
        var request = request
        for _ in 0...TransferRequest.redirectLimit {
            let transfer = try await sent(request, on: loop)
            guard let place = transfer.head.redirect else { return try transfer.unredirected(request) }
            request = try request.redirected(to: place)
        }
        throw .redirected(to: request.url)
    }

    private static func sent(
        _ request: TransferRequest, on loop: TransferLoop
    ) async throws(TransferFailure) -> Transfer {
        guard !Task.isCancelled else { throw .cancelled }
        let lease = Lease(request, loop)
        let head = await withTaskCancellationHandler {
            await lease.state.head()
        } onCancel: {
            lease.cancel()
        }
        return Transfer(head: try head.get(), lease: lease)
    }

    private func unredirected(_ request: TransferRequest) throws(TransferFailure) -> Transfer {
        guard request.method != "GET", [301, 302, 303, 307, 308].contains(head.status),
            let place = head.headers["location"]
        else { return self }
        throw .redirected(to: String(place.prefix(200)))
    }

    /// From now on silence counts: the server has shown that it sends signs of life (`IdleStart.whenArmed`).
    package func armIdleLimit() { lease.state.armIdle() }

    /// The whole body.
    /// - Throws: `.tooLarge` beyond `limit` bytes.
    package func body(limit: Int = 64 * 1024 * 1024) async throws(TransferFailure) -> [UInt8] {
        var whole: [UInt8] = []
        var iterator = bytes.makeAsyncIterator()
        while let chunk = try await iterator.next(isolation: nil) {
            guard whole.count + chunk.count <= limit else { throw .tooLarge }
            whole += chunk
        }
        return whole
    }

    /// Keeps the transfer running; the last owner's end cancels it.
    fileprivate final class Lease: Sendable {
        let state = TransferState()
        private let loop: TransferLoop
        private let id: Int

        init(_ request: TransferRequest, _ loop: TransferLoop) {
            self.loop = loop
            id = loop.start(request, state)
        }

        func cancel() {
            state.finish(.failure(.cancelled))
            loop.post(.cancel(id: id))
        }

        func unpause() { loop.post(.unpause(id: id)) }

        deinit { loop.post(.cancel(id: id)) }
    }

    /// Body chunks; one consumer, pulled: what is not read waits in the kernel.
    package struct Bytes: AsyncSequence, Sendable {
        package typealias Element = [UInt8]
        package typealias Failure = TransferFailure
        fileprivate let lease: Lease

        package struct Iterator: AsyncIteratorProtocol {
            fileprivate let lease: Lease

            package mutating func next() async throws(TransferFailure) -> [UInt8]? {
                try await next(isolation: nil)
            }

            package mutating func next(
                isolation actor: isolated (any Actor)?
            ) async throws(TransferFailure) -> [UInt8]? {
                let lease = self.lease
                let result = await withTaskCancellationHandler {
                    await lease.state.next { lease.unpause() }
                } onCancel: {
                    lease.cancel()
                }
                return try result.get()
            }
        }

        package func makeAsyncIterator() -> Iterator { Iterator(lease: lease) }
    }
}
