// Facts about a medium as the database and the cache keep them.

import Reel

extension MediaInfo {
    var json: JSONValue {
        var members: JSONObject = [
            "kind": .string(kind.rawValue), "duration": .int(duration.count), "audio": .bool(hasAudio),
            "bytes": .int(bytes),
        ]
        members["width"] = width.map { .int($0) }
        members["height"] = height.map { .int($0) }
        members["fps"] = framesPerSecond.map { .double($0) }
        members["hdr"] = isHDR ? true : nil
        members["plain"] = isPlain ? true : nil
        members["untagged"] = isUntaggedHD ? true : nil
        return .object(members)
    }

    init(json: JSONValue) {
        self.init(
            kind: json["kind"]?.string.flatMap(MediaKind.init(rawValue:)) ?? .video,
            duration: Milliseconds(json["duration"]?.int ?? 0), width: json["width"]?.int, height: json["height"]?.int,
            framesPerSecond: json["fps"]?.double, hasAudio: json["audio"]?.bool ?? false, bytes: json["bytes"]?.int ?? 0
        )
        isHDR = json["hdr"]?.bool ?? false
        isPlain = json["plain"]?.bool ?? false
        isUntaggedHD = json["untagged"]?.bool ?? false
    }
}
