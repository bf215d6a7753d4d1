// What a scene is: everything costly made once, then any frame drawn from its time alone.

/// Pictures of one subject. Any two threads may draw different frames of it at once, each on its own canvas.
protocol Scene: Sendable {
    func draw(at moment: Moment, on canvas: Canvas)
}

/// A point in a clip.
struct Moment: Sendable {
    /// Since the clip's start, times the speed that the words asked for.
    var seconds: Float
    /// 0…1 through the clip, whatever its length.
    var progress: Float
}

/// What a scene is made for.
struct Stage: Sendable {
    /// Pixels that are drawn (the encoder scales them to what was asked).
    var width: Int
    var height: Int
    var seed: UInt64

    /// Width over height.
    var aspect: Float { Float(width) / Float(height) }

    /// Sizes of textures follow the picture, so that a small draft costs little: a power of two.
    func texture(_ full: Int) -> Int {
        let longest = max(width, height)
        return longest >= 1000 ? full : longest >= 500 ? full / 2 : full / 4
    }
}
