// How fast an export goes, and what is left of it.

/// Times are of one clock.
struct ExportPace: Sendable {
    private let began: (percent: Int, at: Duration)
    private var last: (percent: Int, at: Duration)
    /// Before a fifth of the whole is seen done, the rate says little.
    private static let telling = 20

    init(from percent: Int, at now: Duration) {
        (began, last) = ((percent, now), (percent, now))
    }

    mutating func note(_ percent: Int, at now: Duration) {
        if percent > last.percent { last = (percent, now) }
    }

    /// What is left at the rate so far, at least a second. `nil` while nobody can tell, and once all is rendered.
    func left(at now: Duration) -> Duration? {
        let done = last.percent - began.percent
        guard done >= Self.telling, last.percent < 100 else { return nil }
        let whole = (last.at - began.at) * (100 - last.percent) / done
        return max(.seconds(1), whole - (now - last.at))
    }
}
