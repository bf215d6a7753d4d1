// The flags that keep a stranger's file from being more than a file. Source: measured; a protocol whitelist alone
// still lets a playlist named .mp4 read other local files, the demuxer whitelist does not.

enum HostileMedia {
    /// Stand before each `-i` of a user's file, for ffmpeg and ffprobe alike.
    static let inputFlags = [
        "-protocol_whitelist", "file,pipe", "-format_whitelist",
        "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mp3,wav,flac,ogg,aac,mpegts,gif,image2,png_pipe,jpeg_pipe,webp_pipe",
        "-max_pixels", "40000000",
    ]

    /// An absolute path that no option parser or protocol takes for anything else.
    static func input(_ path: String) -> String { "file:" + path }
}
