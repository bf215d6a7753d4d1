// One thread that drives every transfer through libcurl's multi interface; blocking C stays off the task pool.

import CCurl
import Locking

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The driver of all transfers of this process. Its thread and libcurl's start with the first request.
package final class TransferLoop: Sendable {
    package static let shared = TransferLoop()

    enum Command: Sendable {
        case add(id: Int, TransferRequest, TransferState)
        case cancel(id: Int)
        case unpause(id: Int)
    }

    private struct Inbox {
        var commands: [Command] = []
        var multi: MultiPointer?
        var isRunning = false
        var isBroken = false
        var lastID = 0
    }

    /// `curl_multi_wakeup` is the one call that any thread may make on a multi handle.
    private struct MultiPointer: @unchecked Sendable {
        let pointer: UnsafeMutableRawPointer
    }

    private let inbox = Lock(Inbox())

    package init() {}

    /// Starts a transfer; its answer arrives in `state`.
    func start(_ request: TransferRequest, _ state: TransferState) -> Int {
        let (id, mustStart) = inbox.withLock { inbox in
            inbox.lastID += 1
            defer { inbox.isRunning = true }
            return (inbox.lastID, !inbox.isRunning)
        }
        if mustStart { startThread() }
        post(.add(id: id, request, state))
        return id
    }

    func post(_ command: Command) {
        let isBroken = inbox.withLock { inbox in
            inbox.commands.append(command)
            if let multi = inbox.multi { curl_multi_wakeup(multi.pointer) }
            return inbox.isBroken
        }
        if isBroken, case .add(_, _, let state) = command { state.finish(.failure(Self.missing)) }
    }

    private func startThread() {
        // The thread lives as long as the process and keeps the loop alive by the retained pointer.
        let context = Unmanaged.passRetained(self).toOpaque()
        #if canImport(Darwin)
            var thread: pthread_t?
            let code = pthread_create(&thread, nil, { driveTransfers($0) }, context)
            let made = code == 0 ? thread : nil
        #else
            var thread = pthread_t()
            let code = pthread_create(&thread, nil, { driveTransfers($0) }, context)
            let made = code == 0 ? thread : nil
        #endif
        if let made { pthread_detach(made) }
    }

    // MARK: On the driver thread

    fileprivate func drive() {
        signal(SIGPIPE, SIG_IGN)  // OpenSSL's writes are not covered by NOSIGNAL
        guard talkreel_curl_load() == 0, let multi = curl_multi_init() else { return refuseEverything() }
        inbox.withLock { $0.multi = MultiPointer(pointer: multi) }
        var handles: [Int: TransferHandle] = [:]
        while true {
            for command in takeCommands() { perform(command, multi, &handles) }
            var running: Int32 = 0
            curl_multi_perform(multi, &running)
            finishDone(multi, &handles)
            let wait = expireDeadlines(multi, &handles)
            curl_multi_poll(multi, nil, 0, wait, nil)
        }
    }

    /// Without libcurl every request fails, at once and with words.
    private func refuseEverything() {
        inbox.withLock { $0.isBroken = true }
        for case .add(_, _, let state) in takeCommands() { state.finish(.failure(Self.missing)) }
    }

    private static let missing = TransferFailure.unreachable("libcurl is not installed")

    private func takeCommands() -> [Command] {
        inbox.withLock { inbox in
            defer { inbox.commands = [] }
            return inbox.commands
        }
    }

    private func perform(_ command: Command, _ multi: UnsafeMutableRawPointer, _ handles: inout [Int: TransferHandle]) {
        switch command {
        case .add(let id, let request, let state):
            guard let handle = TransferHandle(request, state: state) else {
                state.finish(.failure(.other(code: 0, "no memory for a transfer")))
                return
            }
            handles[id] = handle
            curl_multi_add_handle(multi, handle.easy)
        case .cancel(let id): end(id, with: .failure(.cancelled), multi, &handles)
        case .unpause(let id):
            if let handle = handles[id] {
                handle.lastByte = .now
                curl_easy_pause(handle.easy, CURLPAUSE_CONT)
            }
        }
    }

    private func end(
        _ id: Int, with outcome: Result<Void, TransferFailure>, _ multi: UnsafeMutableRawPointer,
        _ handles: inout [Int: TransferHandle]
    ) {
        guard let handle = handles.removeValue(forKey: id) else { return }
        curl_multi_remove_handle(multi, handle.easy)
        handle.state.finish(outcome)
    }

    private func finishDone(_ multi: UnsafeMutableRawPointer, _ handles: inout [Int: TransferHandle]) {
        var easy: UnsafeMutableRawPointer?
        var code = CURLE_OK
        while talkreel_next_done(multi, &easy, &code) == 1 {
            guard let (id, handle) = handles.first(where: { $0.value.easy == easy }) else { continue }
            let failure = TransferFailure(code: code, text: handle.errorDescription)
            end(id, with: code == CURLE_OK ? .success(()) : .failure(failure), multi, &handles)
        }
    }

    /// Ends what is overdue; returns how many milliseconds the poll may sleep.
    private func expireDeadlines(_ multi: UnsafeMutableRawPointer, _ handles: inout [Int: TransferHandle]) -> Int32 {
        let now = ContinuousClock.now
        var nearest = Duration.seconds(60)
        for (id, handle) in handles {
            let (left, failure) = handle.deadline(at: now)
            if left <= .zero { end(id, with: .failure(failure), multi, &handles) } else { nearest = min(nearest, left) }
        }
        return Int32(clamping: nearest.milliseconds + 1)
    }
}

extension TransferHandle {
    /// The nearest of the transfer's own deadlines: time left, and what passing it means.
    fileprivate func deadline(at now: ContinuousClock.Instant) -> (left: Duration, failure: TransferFailure) {
        let total = limits.total - (now - started)
        let quiet = now - lastByte
        if !hasHead {
            let head = limits.connect + limits.head - quiet
            return head < total ? (head, .headTimeout) : (total, .totalTimeout)
        }
        if state.isPaused { return (total, .totalTimeout) }
        let idle = limits.idle - quiet
        return idle < total ? (idle, .idleTimeout) : (total, .totalTimeout)
    }
}

private func driveTransfers(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let context { Unmanaged<TransferLoop>.fromOpaque(context).takeRetainedValue().drive() }
    return nil
}
