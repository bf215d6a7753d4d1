// A thread of our own for calls that block: they must not occupy the task pool.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A running thread; joined or detached once.
struct InputThread: @unchecked Sendable {
    // Unchecked because pthread_t is a pointer on some systems; it is only joined.
    private let thread: pthread_t

    /// `nil` when the system gives no thread.
    init?(_ body: @escaping @Sendable () -> Void) {
        // The thread takes the box over and frees it.
        let context = Unmanaged.passRetained(Body(body))
        #if canImport(Darwin)
            var made: pthread_t?
            let code = pthread_create(&made, nil, { runBody($0) }, context.toOpaque())
        #else
            var started = pthread_t()
            let code = pthread_create(&started, nil, { runBody($0) }, context.toOpaque())
            let made: pthread_t? = started
        #endif
        guard code == 0, let made else {
            context.release()
            return nil
        }
        thread = made
    }

    func join() { pthread_join(thread, nil) }

    func detach() { pthread_detach(thread) }

    fileprivate final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
}

private func runBody(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let context { Unmanaged<InputThread.Body>.fromOpaque(context).takeRetainedValue().run() }
    return nil
}
