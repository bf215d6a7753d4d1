// A file's bytes on their way into a form: read from one descriptor, and given up when the file changes meanwhile.

import CCurl

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// An open file of a fixed size. A file that vanishes is read to its end all the same; one that is written to while
/// it is read would arrive torn, so the last bytes are held back and the request is abandoned.
/// A class as a box for C callbacks; used on the driver thread only.
final class FileSource {
    let path: String
    let size: Int
    private(set) var failure: TransferFailure?
    private let descriptor: Int32
    private let changed: timespec
    private var sent = 0

    /// `nil` when the file cannot be opened.
    init?(path: String) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        var facts = stat()
        guard descriptor >= 0 else { return nil }
        guard fstat(descriptor, &facts) == 0 else {
            close(descriptor)
            return nil
        }
        size = Int(facts.st_size)
        changed = Self.modified(facts)
    }

    deinit { close(descriptor) }

    static func modified(_ facts: stat) -> timespec {
        #if canImport(Darwin)
            facts.st_mtimespec
        #else
            facts.st_mtim
        #endif
    }

    /// How many bytes were put into the buffer; `nil` to abandon the request.
    func fill(_ buffer: UnsafeMutableRawPointer, _ room: Int) -> Int? {
        let count = read(descriptor, buffer, min(room, size - sent))
        if size == sent { return 0 }
        guard count > 0 else {
            failure = count == 0 ? .fileChanged(path: path) : .fileUnreadable(path: path)
            return nil
        }
        sent += count
        if sent == size, hasChanged {
            failure = .fileChanged(path: path)
            return nil
        }
        return count
    }

    func rewind(to offset: Int) -> Bool {
        sent = offset
        return lseek(descriptor, off_t(offset), SEEK_SET) >= 0
    }

    private var hasChanged: Bool {
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { return true }
        let now = Self.modified(facts)
        return Int(facts.st_size) != size || now.tv_sec != changed.tv_sec || now.tv_nsec != changed.tv_nsec
    }

    /// Adds itself to a form. The handle that owns the form keeps this object alive.
    func attach(to part: OpaquePointer?) {
        curl_mime_data_cb(
            part, curl_off_t(size),
            { buffer, size, count, context in
                guard let buffer, let context else { return Int(CURL_READFUNC_ABORT) }
                let source = Unmanaged<FileSource>.fromOpaque(context).takeUnretainedValue()
                return source.fill(buffer, size * count) ?? Int(CURL_READFUNC_ABORT)
            },
            { context, offset, origin in
                guard let context, origin == SEEK_SET else { return CURL_SEEKFUNC_CANTSEEK }
                let source = Unmanaged<FileSource>.fromOpaque(context).takeUnretainedValue()
                return source.rewind(to: Int(offset)) ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL
            }, nil, Unmanaged.passUnretained(self).toOpaque())
    }
}
