// A check of a file in words.

package import Reel

extension FilmReport {
    /// One line of facts, then one a finding; `✗` what is wrong, `!` what may be meant.
    package func lines(for name: String, in language: Language) -> [String] {
        let chinese = language == .chinese
        var facts = [chinese ? "\(seconds(info.duration.seconds)) 秒" : "\(seconds(info.duration.seconds)) s"]
        if let width = info.width, let height = info.height { facts.append("\(width)×\(height)") }
        if let rate = info.framesPerSecond { facts.append("\(seconds(rate)) fps") }
        facts.append(codecs.joined(separator: "/"))
        facts.append("\(seconds(Double(info.bytes) / 1_000_000)) MB")
        var lines = ["\(name): " + facts.joined(separator: ", ")]
        let isWhole = !findings.contains { if case .broken = $0 { true } else { false } }
        if frames > 0 {
            lines.append((isWhole ? "✓ " : "") + (chinese ? "解码了 \(frames) 帧" : "\(frames) frames decoded"))
        }
        if let loudness {
            let peak = truePeak.map { chinese ? "，真峰值 \(seconds($0)) dBTP" : ", true peak \(seconds($0)) dBTP" } ?? ""
            lines.append((chinese ? "✓ 响度 " : "✓ loudness ") + "\(seconds(loudness)) LUFS" + peak)
        }
        return lines + findings.map { ($0.isFault ? "✗ " : "! ") + words(for: $0, chinese) }
    }

    private func words(for finding: Finding, _ chinese: Bool) -> String {
        func say(_ english: String, _ other: String) -> String { chinese ? other : english }
        switch finding {
        case .broken(let why):
            return say("it does not decode without errors: \(why)", "解码时出错：\(why)")
        case .noPicture: return say("there is no picture", "没有画面")
        case .noSound: return say("there is no sound", "没有声音")
        case .uneven(let picture, let sound):
            let (first, second) = (seconds(picture.seconds), seconds(sound.seconds))
            return say(
                "picture \(first) s, sound \(second) s: they do not end together", "画面 \(first) 秒，声音 \(second) 秒：长度不一致")
        case .peak(let level):
            return say(
                "its true peak of \(seconds(level)) dBTP may crackle (−1 is the limit)",
                "真峰值 \(seconds(level)) dBTP，超过 −1，可能破音")
        case .black(let span): return say("black \(stretch(span)) s", "黑屏 \(stretch(span)) 秒")
        case .frozen(let span): return say("the picture stands still \(stretch(span)) s", "画面静止 \(stretch(span)) 秒")
        case .silent(let span): return say("silent \(stretch(span)) s", "无声 \(stretch(span)) 秒")
        }
    }

    /// For programs: facts and findings by name.
    package var json: JSONValue {
        var members: JSONObject = [
            "ok": .bool(isFine), "duration_ms": .int(info.duration.count), "bytes": .int(info.bytes),
            "codecs": .array(codecs.map { .string($0) }), "frames": .int(frames),
        ]
        members["width"] = info.width.map { .int($0) }
        members["height"] = info.height.map { .int($0) }
        members["lufs"] = loudness.map { .double($0) }
        members["true_peak_dbtp"] = truePeak.map { .double($0) }
        members["findings"] = .array(
            findings.map { ["fault": .bool($0.isFault), "text": .string(words(for: $0, false))] })
        return .object(members)
    }

    private func stretch(_ span: ClosedRange<Double>) -> String {
        "\(seconds(span.lowerBound))–\(seconds(span.upperBound))"
    }

    private func seconds(_ value: Double) -> String { Segment.short(value) }
}
