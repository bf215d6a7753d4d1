// A gate between a test and a server's thread.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Lets a step wait until a test says so. A thousand connections may wait at one: nothing is polled.
package final class FaultGate: @unchecked Sendable {
    // Unchecked because the compiler cannot see that `mutex` guards `isOpen`.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let opening = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var isOpen = false

    package init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(opening, nil)
    }

    deinit {
        pthread_cond_destroy(opening)
        pthread_mutex_destroy(mutex)
        opening.deallocate()
        mutex.deallocate()
    }

    package func open() {
        pthread_mutex_lock(mutex)
        isOpen = true
        pthread_cond_broadcast(opening)
        pthread_mutex_unlock(mutex)
    }

    /// On a connection's own thread; 60 s at most, so that a failed test leaves nothing behind.
    func wait() {
        var end = timespec(tv_sec: time(nil) + 60, tv_nsec: 0)
        pthread_mutex_lock(mutex)
        while !isOpen, pthread_cond_timedwait(opening, mutex, &end) == 0 {}
        pthread_mutex_unlock(mutex)
    }
}
