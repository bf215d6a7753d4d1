// A clip's effects → filters of ffmpeg. Only numbers and words of ours get into them, never a value as it came.

import Foundation
import Reel

struct PictureFilters {
    let effects: [JSONValue]
    let width: Int
    let height: Int
    /// The filter of each colour table, by its effect.
    var tables: [JSONValue: String] = [:]

    /// Turning and cropping: before the picture is fitted into the canvas. Ends with a comma when there are any.
    var beforeFitting: String {
        effects.compactMap { effect -> String? in
            switch effect["kind"]?.string {
            case "rotate": turned(effect["degrees"]?.double ?? 0)
            case "flip": flipped(effect)
            case "crop":
                cropped(1 - 2 * value(effect, "amount", 0.1, 0.01...0.4))
            case "denoise": "hqdn3d=\(number(2 + 8 * value(effect, "amount", 0.5, 0...1)))"
            // Where the key is see-through there is black: nothing lies below a clip of the story.
            case "chroma_key": key(effect) + ",premultiply=inplace=1,format=yuv420p"
            default: nil
            }
        }.map { $0 + "," }.joined()
    }

    /// Colour and sharpness, of the picture as it is shown. Begins with a comma when there are any.
    /// - Parameters: frames of the clip before this piece, and of the whole clip.
    func afterFitting(place: Int, of length: Int) -> String {
        effects.compactMap { effect -> String? in
            switch effect["kind"]?.string {
            case "grade": graded(effect)
            case "lut": inColours(tables[effect] ?? effect.text)
            case "blur":
                "gblur=sigma=\(number(value(effect, "amount", 0.5, 0...1) * Double(min(width, height)) / 40))"
            case "sharpen": "unsharp=5:5:\(number(2 * value(effect, "amount", 0.5, 0...1)))"
            case "vignette": "vignette=angle=\(number(0.3 + 0.6 * value(effect, "amount", 0.5, 0...1)))"
            case "grain":
                "noise=all_seed=7:c0s=\(number(4 + 32 * value(effect, "amount", 0.5, 0...1))):c0f=t+u"
            case "zoom": zoomed(value(effect, "amount", 0.15, -1...1), place, length)
            default: nil
            }
        }.map { "," + $0 }.joined()
    }

    /// Green becomes transparent, or the colour that is named.
    func key(_ effect: JSONValue) -> String {
        "chromakey=0x00FF00:\(number(0.1 + 0.3 * value(effect, "amount", 0.5, 0...1))):0.08"
    }

    private func turned(_ degrees: Double) -> String? {
        switch degrees {
        case 0: return nil
        case 90: return "transpose=clock"
        case 180: return "hflip,vflip"
        case 270: return "transpose=cclock"
        default:
            let angle = number(degrees * .pi / 180)
            return "rotate=\(angle):ow='trunc(rotw(\(angle))/2)*2':oh='trunc(roth(\(angle))/2)*2'"
        }
    }

    private func flipped(_ effect: JSONValue) -> String? {
        let filters = [("horizontal", "hflip"), ("vertical", "vflip")].filter { effect[$0.0]?.bool == true }.map(\.1)
        return filters.isEmpty ? nil : filters.joined(separator: ",")
    }

    private func cropped(_ part: Double) -> String {
        "crop='trunc(iw*\(number(part))/2)*2':'trunc(ih*\(number(part))/2)*2'"
    }

    private func graded(_ effect: JSONValue) -> String? {
        var filters = [String]()
        switch effect["preset"]?.string {
        case "warm": filters.append(inColours(balance(0.9)))
        case "cool": filters.append(inColours(balance(-0.8)))
        case "vivid": filters.append("eq=saturation=1.4:contrast=1.08")
        case "vintage":
            filters.append(
                inColours("curves=r='0/0.11 0.42/0.51 1/0.95':g='0/0 0.5/0.48 1/1':b='0/0.22 0.49/0.44 1/0.8'"))
            filters.append("eq=saturation=0.75")
        case "cinematic":
            filters.append(inColours("colorbalance=rs=-0.08:gs=0.01:bs=0.1:rh=0.08:gh=0.02:bh=-0.08"))
            filters.append("eq=contrast=1.1:saturation=0.9")
        case "bw": filters.append("hue=s=0")
        default: break
        }
        let temperature = value(effect, "temperature", 0, -1...1)
        if temperature != 0 { filters.append(inColours(balance(temperature))) }
        let light = value(effect, "brightness", 0, -1...1)
        let contrast = value(effect, "contrast", 0, -1...1)
        let saturation = value(effect, "saturation", 0, -1...1)
        let exposure = value(effect, "exposure", 0, -1...1)
        if light != 0 || contrast != 0 || saturation != 0 || exposure != 0 {
            filters.append(
                "eq=brightness=\(number(light * 0.6)):contrast=\(number(1 + contrast))"
                    + ":saturation=\(number(max(0, 1 + saturation * (saturation < 0 ? 1 : 1.5))))"
                    + ":gamma=\(number(pow(2, exposure * 1.5)))")
        }
        return filters.isEmpty ? nil : filters.joined(separator: ",")
    }

    /// Filters that work on red, green and blue: without the names of the matrix ffmpeg would take that of small
    /// pictures, and every colour would move.
    private func inColours(_ filter: String) -> String {
        "scale=in_color_matrix=bt709:in_range=tv,format=gbrp,\(filter),"
            + "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"
    }

    /// Warmer above zero, cooler below.
    private func balance(_ amount: Double) -> String {
        let (red, blue) = (number(0.16 * amount), number(-0.2 * amount))
        return "colorbalance=rs=\(red):rm=\(red):rh=\(number(0.1 * amount)):bs=\(blue):bm=\(blue)"
            + ":bh=\(number(-0.12 * amount))"
    }

    /// Slowly nearer (or, below zero, farther) over the whole clip. By perspective, whose edges move in parts of a
    /// pixel: a crop moves in whole ones and trembles.
    private func zoomed(_ amount: Double, _ place: Int, _ length: Int) -> String? {
        guard amount != 0, length > 1 else { return nil }
        // `in` counts from 1.
        let progress = "clip((in-1+\(place))/\(length - 1),0,1)"
        let way = amount > 0 ? progress : "(1-\(progress))"
        let margin = "(\(number(abs(amount)))*\(way)/(1+\(number(abs(amount)))*\(way))/2)"
        return "perspective=eval=frame:interpolation=cubic:sense=source"
            + ":x0='W*\(margin)':y0='H*\(margin)':x1='W*(1-\(margin))':y1='H*\(margin)'"
            + ":x2='W*\(margin)':y2='H*(1-\(margin))':x3='W*(1-\(margin))':y3='H*(1-\(margin))'"
    }

    private func value(_ effect: JSONValue, _ key: String, _ usual: Double, _ range: ClosedRange<Double>) -> Double {
        let value = effect[key]?.double ?? usual
        return value.isFinite ? min(max(value, range.lowerBound), range.upperBound) : usual
    }

    private func number(_ value: Double) -> String { String(format: "%.4f", value) }
}
