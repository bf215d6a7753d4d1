// What an account may still spend.

/// Credits as the backend counts them.
package struct Credits: Hashable, Sendable {
    package var available: Int
    /// Reserved by work that is still running.
    package var frozen: Int
    package var total: Int

    package init(available: Int, frozen: Int, total: Int) {
        self.available = available
        self.frozen = frozen
        self.total = total
    }
}
