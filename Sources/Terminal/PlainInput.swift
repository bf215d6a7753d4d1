// Lines of a pipe or a file. A chunk is read only when its lines are wanted, so a huge input stays outside.

import Locking

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Lines of a descriptor. Empty lines count, and so does a last one without a newline.
package func plainLines(of descriptor: Int32) -> PlainInput { PlainInput(descriptor: descriptor) }

/// For one reader. Ends early when the reader's task is cancelled.
package struct PlainInput: AsyncSequence, Sendable {
    package typealias Element = String
    package typealias Failure = Never
    private let descriptor: Int32

    package init(descriptor: Int32) { self.descriptor = descriptor }

    package func makeAsyncIterator() -> Iterator { Iterator(descriptor: descriptor) }

    package struct Iterator: AsyncIteratorProtocol {
        private let descriptor: Int32
        private var splitter = LineSplitter()
        private var lines: ArraySlice<String> = []
        private var hasEnded = false

        fileprivate init(descriptor: Int32) { self.descriptor = descriptor }

        package mutating func next() async -> String? {
            while lines.isEmpty, !hasEnded {
                if let chunk = await nextChunk(of: descriptor), !Task.isCancelled {
                    lines = splitter.receive(chunk)[...]
                } else {
                    hasEnded = true
                    if !Task.isCancelled, let last = splitter.finish() { lines = [last] }
                }
            }
            return lines.popFirst()
        }
    }
}

/// One read on a thread of its own: it may block for as long as nobody types. `nil` at the end and when cancelled.
private func nextChunk(of descriptor: Int32) async -> [UInt8]? {
    let waiting = Lock<CheckedContinuation<[UInt8]?, Never>?>(nil)
    let answer: @Sendable ([UInt8]?) -> Void = { chunk in
        let continuation = waiting.withLock { held in
            defer { held = nil }
            return held
        }
        continuation?.resume(returning: chunk)
    }
    return await withTaskCancellationHandler {
        await withCheckedContinuation { continuation in
            waiting.withLock { $0 = continuation }
            guard !Task.isCancelled, let thread = InputThread({ answer(readChunk(descriptor)) }) else {
                return answer(nil)
            }
            thread.detach()
        }
    } onCancel: {
        answer(nil)
    }
}

private func readChunk(_ descriptor: Int32) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = read(descriptor, &buffer, buffer.count)
        if count > 0 { return Array(buffer[..<count]) }
        guard count < 0, errno == EINTR || errno == EAGAIN else { return nil }
        var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        if errno == EAGAIN { poll(&polled, 1, -1) }
    }
}

/// Bytes → lines; damaged UTF-8 is repaired, a byte order mark and carriage returns go.
package struct LineSplitter {
    private var rest: [UInt8] = []
    private var isFirst = true
    /// What a longer line has beyond this is dropped.
    package static let limit = 16 << 20

    package init() {}

    package mutating func receive(_ chunk: [UInt8]) -> [String] {
        var lines: [String] = []
        var start = 0
        while let end = chunk[start...].firstIndex(of: UInt8(ascii: "\n")) {
            keep(chunk[start..<end])
            lines.append(take())
            start = end + 1
        }
        keep(chunk[start...])
        return lines
    }

    /// The last line, when it had no newline.
    package mutating func finish() -> String? { rest.isEmpty ? nil : take() }

    private mutating func keep(_ part: ArraySlice<UInt8>) {
        rest.append(contentsOf: part.prefix(max(0, Self.limit - rest.count)))
    }

    private mutating func take() -> String {
        if rest.last == 0x0D { rest.removeLast() }
        if isFirst, rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
        isFirst = false
        defer { rest = [] }
        return String(decoding: rest, as: UTF8.self)
    }
}
