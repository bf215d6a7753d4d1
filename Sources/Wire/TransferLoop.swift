// One thread that drives every transfer through libcurl's multi interface; blocking C stays off the task pool.

import CCurl
import Locking

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The driver of transfers. Its thread and libcurl's start with the first request.
package final class TransferLoop: Sendable {
    package static let shared = TransferLoop()

    enum Command: Sendable {
        case add(id: Int, TransferRequest, TransferState)
        case cancel(id: Int)
        case unpause(id: Int)
        /// Resumed with the number of transfers that still run once the deadlines were looked at.
        case look(CheckedContinuation<Int, Never>)
        case stop
    }

    private struct Inbox {
        var commands: [Command] = []
        var multi: MultiPointer?
        var thread: ThreadName?
        /// What every request is answered with once the driver cannot or shall not run.
        var refusal: TransferFailure?
        var lastID = 0
    }

    /// `curl_multi_wakeup` is the one call that any thread may make on a multi handle.
    private struct MultiPointer: @unchecked Sendable {
        let pointer: UnsafeMutableRawPointer
    }

    /// A thread's name may be passed on; it is joined once.
    private struct ThreadName: @unchecked Sendable {
        let thread: pthread_t
    }

    private let inbox = Lock(Inbox())
    let clock: TransferClock

    package init(clock: TransferClock = .system) { self.clock = clock }

    /// Starts a transfer; its answer arrives in `state`.
    func start(_ request: TransferRequest, _ state: TransferState) -> Int {
        let (id, mustStart) = inbox.withLock { inbox in
            inbox.lastID += 1
            return (inbox.lastID, inbox.thread == nil && inbox.refusal == nil)
        }
        if mustStart { startThread() }
        post(.add(id: id, request, state))
        return id
    }

    /// After the end it does nothing but refuse.
    func post(_ command: Command) {
        let refusal = inbox.withLock { inbox in
            if inbox.refusal == nil { inbox.commands.append(command) }
            if let multi = inbox.multi { curl_multi_wakeup(multi.pointer) }
            return inbox.refusal
        }
        if let refusal { Self.refuse(command, refusal) }
    }

    private static func refuse(_ command: Command, _ failure: TransferFailure) {
        switch command {
        case .add(_, _, let state): state.finish(.failure(failure))
        case .look(let waiter): waiter.resume(returning: 0)
        case .cancel, .unpause, .stop: break
        }
    }

    /// Looks at the deadlines again, since the clock was moved; returns when that is done. Only once it runs.
    ///
    /// - Returns: how many transfers run on.
    @discardableResult
    package func wake() async -> Int {
        await withCheckedContinuation { post(.look($0)) }
    }

    /// Cancels what runs and waits for the thread. May be called again.
    package func stop() {
        let thread = inbox.withLock { inbox in
            // In one step: what asks from now on is refused, and starts no second thread that nobody would stop.
            if inbox.refusal == nil {
                inbox.refusal = .cancelled
                inbox.commands.append(.stop)
                if let multi = inbox.multi { curl_multi_wakeup(multi.pointer) }
            }
            return inbox.thread.take()
        }
        if let thread { pthread_join(thread.thread, nil) }
    }

    private func startThread() {
        inbox.withLock { inbox in
            guard inbox.thread == nil, inbox.refusal == nil else { return }
            // The thread keeps the loop alive by the retained pointer until it ends.
            let context = Unmanaged.passRetained(self).toOpaque()
            #if canImport(Darwin)
                var made: pthread_t?
                pthread_create(&made, nil, { driveTransfers($0) }, context)
                inbox.thread = made.map { ThreadName(thread: $0) }
            #else
                var made = pthread_t()
                let code = pthread_create(&made, nil, { driveTransfers($0) }, context)
                inbox.thread = code == 0 ? ThreadName(thread: made) : nil
            #endif
        }
    }

    // MARK: On the driver thread

    fileprivate func drive() {
        signal(SIGPIPE, SIG_IGN)  // OpenSSL's writes are not covered by NOSIGNAL
        guard talkreel_curl_load() == 0, let multi = curl_multi_init() else {
            return refuse(.unreachable("libcurl is not installed"))
        }
        inbox.withLock { $0.multi = MultiPointer(pointer: multi) }
        var driver = TransferDriver(multi: multi, clock: clock)
        while driver.turn(takeCommands()) {}
        refuse(.cancelled)
        inbox.withLock { $0.multi = nil }
        driver.endAll()
        curl_multi_cleanup(multi)
    }

    /// From now on every request fails at once, also those that just came in.
    private func refuse(_ failure: TransferFailure) {
        let left = inbox.withLock { inbox in
            inbox.refusal = failure
            defer { inbox.commands = [] }
            return inbox.commands
        }
        for command in left { Self.refuse(command, failure) }
    }

    private func takeCommands() -> [Command] {
        inbox.withLock { inbox in
            defer { inbox.commands = [] }
            return inbox.commands
        }
    }
}

private func driveTransfers(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let context { Unmanaged<TransferLoop>.fromOpaque(context).takeRetainedValue().drive() }
    return nil
}
