// How a picture of another shape fills the canvas: with bars, cut off, or before a blurred one of itself.

extension PieceGraph {
    mutating func fitting(_ fit: String, matrix: String) -> String {
        let (width, height) = (settings.width, settings.height)
        let scale = "scale=\(width):\(height):flags=lanczos\(matrix):out_color_matrix=bt709:out_range=tv"
        switch fit {
        case "fill": return "\(scale):force_original_aspect_ratio=increase,crop=\(width):\(height),setsar=1"
        case "blur":
            // Blurred small and scaled up again: the eye sees no difference, the processor does.
            let small = "\(even(width / 8)):\(even(height / 8))"
            let (back, front, soft, sharp) = (newLabel(), newLabel(), newLabel(), newLabel())
            return
                "split[\(back)][\(front)];[\(back)]scale=\(small):force_original_aspect_ratio=increase,crop=\(small),"
                + "gblur=sigma=8,scale=\(width):\(height)\(matrix):out_color_matrix=bt709:out_range=tv,setsar=1[\(soft)];"
                + "[\(front)]\(scale):force_original_aspect_ratio=decrease:force_divisible_by=2,setsar=1[\(sharp)];"
                + "[\(soft)][\(sharp)]overlay=(W-w)/2:(H-h)/2:format=yuv420,setsar=1"
        default:
            return "\(scale):force_original_aspect_ratio=decrease:force_divisible_by=2,"
                + "pad=\(width):\(height):(ow-iw)/2:(oh-ih)/2,setsar=1"
        }
    }

    private func even(_ pixels: Int) -> Int { max(2, pixels / 2 * 2) }
}
