// The driver's work, turn by turn: commands, libcurl, finished transfers, deadlines. Lives on its thread.

import CCurl

struct TransferDriver {
    private let multi: UnsafeMutableRawPointer
    private let clock: TransferClock
    private var handles: [Int: TransferHandle] = [:]
    private var ids: [UnsafeMutableRawPointer: Int] = [:]
    private var probes: [UnsafeMutableRawPointer: CertificateProbe] = [:]
    private var lookers: [CheckedContinuation<Int, Never>] = []
    /// Until then no deadline can have passed: bytes only move deadlines away.
    private var nextLook = Duration.zero
    /// An idle limit that is armed meanwhile is longer than this.
    private static let longestSleep = Duration.seconds(60)

    init(multi: UnsafeMutableRawPointer, clock: TransferClock) {
        self.multi = multi
        self.clock = clock
    }

    /// `false` once it was told to stop.
    mutating func turn(_ commands: [TransferLoop.Command]) -> Bool {
        var stops = false
        for command in commands {
            if case .stop = command { stops = true }
            perform(command)
        }
        guard !stops else { return false }
        var running: Int32 = 0
        curl_multi_perform(multi, &running)
        finishDone()
        let wait = expireDeadlines()
        for waiter in lookers { waiter.resume(returning: handles.count + probes.count) }
        lookers = []
        curl_multi_poll(multi, nil, 0, Int32(clamping: wait.milliseconds + 1), nil)
        return true
    }

    mutating func endAll() {
        for waiter in lookers { waiter.resume(returning: 0) }
        for id in Array(handles.keys) { end(id, with: .failure(.cancelled)) }
        for probe in probes.values {
            curl_multi_remove_handle(multi, probe.easy)
            probe.state.finish(.failure(probe.failure))
        }
        probes = [:]
    }

    private mutating func perform(_ command: TransferLoop.Command) {
        switch command {
        case .add(let id, let request, let state): add(id, request, state)
        case .cancel(let id): end(id, with: .failure(.cancelled))
        case .unpause(let id):
            guard let handle = handles[id] else { return }
            handle.noteUnpaused()
            nextLook = .zero
            curl_easy_pause(handle.easy, CURLPAUSE_CONT)
        case .look(let waiter):
            lookers.append(waiter)
            nextLook = .zero
        case .stop: break
        }
    }

    private mutating func add(_ id: Int, _ request: TransferRequest, _ state: TransferState) {
        do throws(TransferFailure) {
            let handle = try TransferHandle(request, state: state, clock: clock)
            handles[id] = handle
            ids[handle.easy] = id
            nextLook = .zero
            curl_multi_add_handle(multi, handle.easy)
        } catch {
            state.finish(.failure(error))
        }
    }

    private mutating func end(_ id: Int, with outcome: Result<Void, TransferFailure>) {
        guard let handle = handles.removeValue(forKey: id) else { return }
        ids[handle.easy] = nil
        curl_multi_remove_handle(multi, handle.easy)
        handle.state.finish(outcome)
    }

    private mutating func finishDone() {
        var easy: UnsafeMutableRawPointer?
        var code = CURLE_OK
        while talkreel_next_done(multi, &easy, &code) == 1 {
            guard let easy else { continue }
            if let probe = probes.removeValue(forKey: easy) {
                curl_multi_remove_handle(multi, easy)
                probe.state.finish(.failure(probe.failure))
            } else if let id = ids[easy], let handle = handles[id] {
                finish(id, handle, code)
            }
        }
    }

    private mutating func finish(_ id: Int, _ handle: TransferHandle, _ code: CURLcode) {
        let outcome = handle.outcome(code)
        guard case .failure(let failure) = outcome, let probe = CertificateProbe(after: handle, failure) else {
            return end(id, with: outcome)
        }
        handles[id] = nil
        ids[handle.easy] = nil
        curl_multi_remove_handle(multi, handle.easy)
        probes[probe.easy] = probe
        curl_multi_add_handle(multi, probe.easy)
    }

    /// Ends what is overdue; returns how long the poll may sleep.
    private mutating func expireDeadlines() -> Duration {
        let now = clock.now()
        guard now >= nextLook else { return nextLook - now }
        var nearest = Self.longestSleep
        for (id, handle) in handles {
            let (left, failure) = handle.deadline(at: now)
            if left <= .zero { end(id, with: .failure(failure)) } else { nearest = min(nearest, left) }
        }
        nextLook = now + nearest
        return nearest
    }
}
