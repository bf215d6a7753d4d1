// Dates as servers write them → Unix time. No Foundation: the chat starts in milliseconds.

/// Days since 1 January 1970 of a date in the Gregorian calendar.
func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
    // Counted from March, a leap day is the last of its year.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
}

/// `2026-11-24T08:30:00Z`, `…00.123+02:00`, also with a space for the `T` → seconds since 1970; a time without a zone
/// is UTC. `nil` for anything else.
package func unixTime(iso8601 text: String) -> Int? {
    let bytes = Array(text.utf8)
    func number(_ start: Int, _ count: Int) -> Int? {
        guard bytes.count >= start + count else { return nil }
        let digits = bytes[start..<(start + count)]
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2), let hour = number(11, 2),
        let minute = number(14, 2), let second = number(17, 2), (1...12).contains(month), (1...31).contains(day),
        hour < 24, minute < 60, second <= 60, [0x54, 0x20].contains(bytes[10])
    else { return nil }
    var zone = bytes[19...]
    if zone.first == 0x2E { zone = zone.dropFirst().drop { (0x30...0x39).contains($0) } }
    let offset: Int
    switch zone.first {
    case nil, 0x5A: offset = 0
    case 0x2B, 0x2D:
        let minuteAt = zone.startIndex + (zone.count > 5 ? 4 : 3)
        guard let hours = number(zone.startIndex + 1, 2) else { return nil }
        offset = (hours * 60 + (number(minuteAt, 2) ?? 0)) * (zone.first == 0x2B ? 60 : -60)
    default: return nil
    }
    return daysSinceEpoch(year: year, month: month, day: day) * 86_400 + hour * 3600 + minute * 60 + second - offset
}

/// `Retry-After`: seconds, or an HTTP date such as `Tue, 24 Nov 2026 08:30:00 GMT` counted from `now` (Unix time, s).
/// A date that has passed is no wait; `nil` for anything else.
package func retryAfter(_ text: String, now: Int) -> Duration? {
    if let seconds = Int(text) { return .seconds(max(0, seconds)) }
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let words = text.split { $0 == " " || $0 == "," || $0 == "-" }
    guard words.count >= 5, let day = Int(words[1]), let month = months.firstIndex(of: String(words[2])),
        let year = Int(words[3]), (1...31).contains(day), (1970...9999).contains(year)
    else { return nil }
    let clock = words[4].split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3, clock.allSatisfy({ (0...60).contains($0) }) else { return nil }
    let days = daysSinceEpoch(year: year, month: month + 1, day: day)
    let then = days * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]
    return .seconds(max(0, then - now))
}
