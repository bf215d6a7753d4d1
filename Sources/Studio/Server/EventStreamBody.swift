// A response body made of chunks that come over time, one HTTP chunk each.

import FlyingFox
import FlyingSocks

/// Chunks of an event stream as FlyingFox wants them.
struct EventStreamBody: AsyncBufferedSequence {
    typealias Element = UInt8
    let chunks: AsyncStream<[UInt8]>

    func makeAsyncIterator() -> Iterator { Iterator(chunks: chunks.makeAsyncIterator()) }

    struct Iterator: AsyncBufferedIteratorProtocol {
        var chunks: AsyncStream<[UInt8]>.Iterator
        private var rest: ArraySlice<UInt8> = []

        init(chunks: AsyncStream<[UInt8]>.Iterator) { self.chunks = chunks }

        mutating func next() async throws -> UInt8? {
            if rest.isEmpty { rest = (await chunks.next() ?? [])[...] }
            return rest.popFirst()
        }

        mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
            if !rest.isEmpty {
                defer { rest = [] }
                return Array(rest)
            }
            return await chunks.next()
        }
    }
}
