// Waiting for what another thread or process will do, with a limit.

/// Whether `condition` came true within `limit`; it is asked every five milliseconds. The limit is for what hangs: tests
/// that render beside it may keep every thread of a small machine for minutes.
package func eventually(
    within limit: Duration = .seconds(300), _ condition: @Sendable () async -> Bool
) async -> Bool {
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end {
        if await condition() { return true }
        // A cancelled test ends its wait.
        do { try await Task.sleep(for: .milliseconds(5)) } catch { return false }
    }
    return await condition()
}
