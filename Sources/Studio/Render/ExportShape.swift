// What platforms want of a film: its shape.

import Reel

/// A size in pixels that a platform, or a word such as "vertical", stands for.
enum ExportShape {
    /// `nil` for platforms that take every shape (YouTube, Bilibili, X, Facebook), and for unknown words.
    static func size(of preset: String) -> (width: Int, height: Int)? {
        switch preset {
        case "tiktok", "douyin", "shorts", "reels", "kuaishou", "wechat", "vertical": (1080, 1920)
        case "instagram": (1080, 1350)
        case "xiaohongshu": (1080, 1440)
        case "landscape": (1920, 1080)
        case "square": (1080, 1080)
        default: nil
        }
    }
}

extension RenderOutput {
    /// The draft in the shape that was asked for. A picture of another shape stands before a blurred one of itself,
    /// as far as no clip says otherwise.
    func shaped(_ draft: Draft) -> Draft {
        guard let size = preset.flatMap(ExportShape.size) else { return draft }
        let (width, height) = (draft.metadata.width ?? 1920, draft.metadata.height ?? 1080)
        guard width * size.height != height * size.width else { return draft }
        var shaped = draft
        (shaped.metadata.width, shaped.metadata.height) = size
        for index in shaped.tracks.indices where shaped.tracks[index].kind == .video {
            for clip in shaped.tracks[index].segments.indices
            where shaped.tracks[index].segments[clip].other["fit"]?.string ?? "fit" == "fit" {
                shaped.tracks[index].segments[clip].other["fit"] = "blur"
            }
        }
        return shaped
    }
}
