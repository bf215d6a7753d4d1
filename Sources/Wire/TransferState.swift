// What the driver thread and the waiting task share of one transfer.

import Locking

/// The mailbox of one transfer: libcurl's thread fills it, one task empties it.
final class TransferState: Sendable {
    /// Above this much unread body libcurl is paused (TRANSPORT.md section 1.4).
    static let highWater = 256 * 1024

    struct Contents {
        var head: TransferHead?
        var buffer: [UInt8] = []
        var isPaused = false
        var isIdleArmed = false
        var outcome: Result<Void, TransferFailure>?
        var headWaiter: CheckedContinuation<Result<TransferHead, TransferFailure>, Never>?
        var bodyWaiter: CheckedContinuation<Result<[UInt8]?, TransferFailure>, Never>?
    }

    private let contents = Lock(Contents())

    // MARK: The driver's side

    func deliver(_ head: TransferHead) {
        let waiter = contents.withLock {
            contents -> CheckedContinuation<Result<TransferHead, TransferFailure>, Never>? in
            contents.head = head
            return contents.headWaiter.take()
        }
        waiter?.resume(returning: .success(head))
    }

    /// `false` when the reader is behind: libcurl keeps the chunk and offers it again after `unpause`.
    func deliver(_ chunk: UnsafeBufferPointer<UInt8>) -> Bool {
        let (accepted, waiter, bytes) = contents.withLock {
            contents -> (Bool, CheckedContinuation<Result<[UInt8]?, TransferFailure>, Never>?, [UInt8]) in
            if let waiter = contents.bodyWaiter.take() { return (true, waiter, Array(chunk)) }
            guard contents.buffer.count + chunk.count <= Self.highWater else {
                contents.isPaused = true
                return (false, nil, [])
            }
            contents.buffer.append(contentsOf: chunk)
            return (true, nil, [])
        }
        waiter?.resume(returning: .success(bytes))
        return accepted
    }

    var isPaused: Bool { contents.withLock { $0.isPaused } }
    var isIdleArmed: Bool { contents.withLock { $0.isIdleArmed } }
    func armIdle() { contents.withLock { $0.isIdleArmed = true } }

    /// The first outcome counts: a cancelled transfer stays cancelled.
    func finish(_ outcome: Result<Void, TransferFailure>) {
        let (headWaiter, bodyWaiter) = contents.withLock { contents in
            if contents.outcome == nil { contents.outcome = outcome }
            return (contents.headWaiter.take(), contents.bodyWaiter.take())
        }
        headWaiter?.resume(returning: Self.missingHead(outcome))
        // A body waiter waits only while the buffer is empty.
        bodyWaiter?.resume(returning: outcome.map { nil })
    }

    private static func missingHead(_ outcome: Result<Void, TransferFailure>) -> Result<TransferHead, TransferFailure> {
        switch outcome {
        case .failure(let failure): .failure(failure)
        case .success: .failure(.truncated("the server closed without an answer"))
        }
    }

    // MARK: The reader's side

    func head() async -> Result<TransferHead, TransferFailure> {
        await withCheckedContinuation { waiter in
            let ready = contents.withLock { contents -> Result<TransferHead, TransferFailure>? in
                if let head = contents.head { return .success(head) }
                if let outcome = contents.outcome { return Self.missingHead(outcome) }
                contents.headWaiter = waiter
                return nil
            }
            if let ready { waiter.resume(returning: ready) }
        }
    }

    /// The bytes that have come, all at once; `nil` at the end. `unpause` is called when libcurl was held back.
    func next(unpause: () -> Void) async -> Result<[UInt8]?, TransferFailure> {
        var wasPaused = false
        let result = await withCheckedContinuation { waiter in
            let ready = contents.withLock { contents -> Result<[UInt8]?, TransferFailure>? in
                wasPaused = contents.isPaused
                contents.isPaused = false
                if !contents.buffer.isEmpty {
                    let bytes = contents.buffer
                    contents.buffer = []
                    return .success(bytes)
                }
                if let outcome = contents.outcome { return outcome.map { nil } }
                contents.bodyWaiter = waiter
                return nil
            }
            if wasPaused { unpause() }
            if let ready { waiter.resume(returning: ready) }
        }
        return result
    }
}

extension Optional {
    /// The value, taken out.
    mutating func take() -> Wrapped? {
        defer { self = nil }
        return self
    }
}
