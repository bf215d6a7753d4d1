// Titles, captions and other texts.

import Foundation
import Reel

extension Frames {
    mutating func titling() -> [Operation]? {
        if let next = nextText() ?? lastingOtherwise() { return next }
        readLooseSubtitles()
        guard isAboutText, !clause.has(.voice, .watermark, .soundEffect) else { return nil }
        // "Bring the music down while the titles are on screen" is about no text.
        if clause.has(.music), clause.has(.louder, .quieter, .mute), clause.quote == nil { return [ask("what")] }
        if let end = goneAfter() { return [end] }
        let isWritten = clause.quote != nil && clause.has(.add, .change)
        let isOfLook = clause.has(.outline, .box, .animation)
        if !isOfLook && clause.has(.delete, .without) || (clause.has(.cut) && clause.times.isEmpty), !isWritten {
            if let question = deletionQuestion { return [question] }
            return [Operation(.delete, ["target": .string(deletedText)])]
        }
        if clause.has(.fade, .fadeIn, .fadeOut) { return nil }
        if let moment = titleAtEdge() ?? retiming() ?? titleThroughout() ?? titleForLonger() ?? stayOfText {
            return [moment]
        }
        if let subject = titleOfScene() { return subject }
        let look = style()
        if clause.has(.until), clause.quote == nil, look.isEmpty, !clause.has(.add), bareTitle() == nil {
            return [Operation(.delete, ["target": .string(deletedText)])]
        }
        if let words = reworded() { return [written(words)] }
        if isUnknownFace { return [ask("what")] }
        let isLook = clause.has(.subtitles) && !clause.has(.title, .text, .caption, .add, .say) && !look.isEmpty
        if let words = clause.quotes.last ?? (isLook ? nil : bareTitle()), !words.isEmpty {
            return coloured(written(words), words)
        }
        if !look.isEmpty {
            var arguments: JSONObject = ["target": .string(textTarget)]
            for (key, value) in look.members { arguments[key] = value }
            return [Operation(.styleText, arguments)]
        }
        // "…, keep the title".
        if clause.has(.keep), clause.times.isEmpty, clause.unknown.isEmpty {
            talk = .leaveAlone
            return []
        }
        return clause.has(.subtitles) ? nil : [ask("text")]
    }

    /// 标题换成楷体: a face that is not there, and no words.
    private var isUnknownFace: Bool {
        guard clause.isChinese, clause.quote == nil, font == nil, let words = bareTitle() else { return false }
        return words.hasSuffix("体") && words.count < 5
    }

    /// A title, a name, a caption; how subtitles look, or a line of them that is said in full.
    private var isAboutText: Bool {
        if clause.has(.title, .text, .lowerThird, .caption) || namedFont != nil || isStayOfTitle { return true }
        let isSized = clause.has(.size) && clause.has(.larger, .smaller, .louder, .quieter)
        if isSized, !clause.has(.watermark, .pip, .clip, .image), namedAsset() == nil { return true }
        if wordsAtPlace != nil || isOfTitleBefore { return true }
        if clause.has(.called), !clause.has(.marker, .music, .delete, .cut, .mute, .move) { return true }
        if clause.has(.say, .show), clause.quote != nil { return true }
        // "Add our website www.example.com at the bottom".
        if clause.link != nil, clause.has(.add, .say, .show), clause.position != nil, !clause.has(.music) {
            return true
        }
        // 视频里加句话：…
        if clause.has(.say), clause.said.contains(":"), !clause.has(.voice, .music, .sound, .marker) { return true }
        // 右下角写再见.
        if clause.has(.say), clause.position != nil, !clause.has(.voice, .music, .sound), namedAsset() == nil {
            return true
        }
        if clause.quotes.count == 2, clause.has(.change, .replace), clause.has(.to, .with, .change) { return true }
        if clause.has(.subtitles), namedAsset() == nil, clause.file == nil {
            if clause.quote != nil, !clause.has(.delete) { return true }
            let isNew =
                clause.has(.add) && (!clause.times.isEmpty || clause.said.contains(":") || clause.has(.say))
                && bareTitle() != nil
            return isNew || (!style().isEmpty && clause.times.isEmpty)
        }
        let isOther =
            clause.has(.marker, .music, .clip, .generate, .watermark, .pip, .effect)
            || clause.has(.video) && !Phrase.throughout.isSaid(in: said)
        // "Put 'Breathe' on the first clip".
        let isOnClip =
            !clause.has(.add) && clause.said.contains(":")
            || !clause.has(.marker, .music, .generate, .watermark, .pip, .effect) && Phrase.onTop.isSaid(in: said)
        return goesOnAboutTitle || goesOnOfText && Phrase.throughout.isSaid(in: said)
            || (clause.quote != nil && (clause.has(.add) && (!isOther || isOnClip) || isOnClip && isWordsOnClip))
    }

    /// "And 'Slowly' on the second one": words, a clip, and no verb.
    private var isWordsOnClip: Bool {
        clause.quote != nil && onlyClip != nil && !clause.tokens.contains(where: Clause.isDeed) && clause.times.isEmpty
    }

    /// "Title 'Hi' in red": the words, then their colour.
    private func coloured(_ title: Operation, _ words: String) -> [Operation] {
        guard [.title, .editText, .caption].contains(title.name) else { return [title] }
        var look: JSONObject = ["target": title.name == .caption ? "caption" : "title"]
        if let colour = clause.colour, clause.quote != nil || isColourSaidApart(words) {
            look["color"] = .string(colour)
        }
        if title.name == .editText, let position = clause.position, clause.quote != nil {
            look["position"] = .string(position)
        }
        let size = isSaidApart(words, .larger, .smaller) || clause.quote != nil ? style()["size"] : nil
        if let size { look["size"] = size }
        if clause.quote != nil, let font { look["font"] = .string(font) }
        if isSaidApart(words, .opacity), let opacity = style()["opacity"] { look["opacity"] = opacity }
        if isSaidApart(words, .outline), let outline = style()["outline"] { look["outline"] = outline }
        return look.members.count > 1 ? [title, Operation(.styleText, look)] : [title]
    }

    /// Whether one of the meanings is said outside of the words of the text.
    private func isSaidApart(_ words: String, _ concepts: Concept...) -> Bool {
        clause.tokens.contains { token in
            guard let concept = token.concept, concepts.contains(concept) else { return false }
            return !words.lowercased().contains(clause.text.plain(token.from, token.to))
        }
    }

    private func isColourSaidApart(_ words: String) -> Bool {
        let colours = clause.tokens.filter(\.isColour)
        return colours.contains { !words.lowercased().contains(clause.text.plain($0.from, $0.to)) }
    }

    /// "I don't like the title font", "delete all texts except the title", "erase the text on the wall": about no title.
    private var deletionQuestion: Operation? {
        if clause.has(.size, .colour), clause.quote == nil { return ask("what") }
        if clause.isException { return ask("target") }
        return textTarget == "title" ? stray : nil
    }

    private func written(_ words: String) -> Operation {
        let isLine = clause.has(.caption) || (clause.has(.subtitles) && !clause.has(.title)) || isUnderTitle
        let name: OperationName = clause.has(.lowerThird) ? .lowerThird : isLine ? .caption : .title
        let isPlaced =
            !clause.times.isEmpty
            || isWordsOnClip || clause.has(.show, .say) && !clause.has(.title, .called)
            || clause.has(.show) && clause.position != nil
            || clause.quote != nil && onlyClip != nil && !clause.has(.change, .called)
                && Phrase.overClip.isSaid(in: said)
        let isEdit =
            name == .title && !clause.has(.add) && !scene.draft.titles.isEmpty && !isPlaced
        if isEdit { return Operation(.editText, ["target": "title", "text": .string(words)]) }
        var arguments: JSONObject = ["text": .string(words)]
        place(&arguments)
        if isUnderTitle, arguments["frm"] == nil, let title = scene.draft.titles.first {
            arguments["frm"] = .int(title.begin.count)
            arguments["to"] = .int((title.end ?? title.begin).count)
        }
        return Operation(name, arguments)
    }

    /// 标题下面再加一行: the title is where, and stays.
    private var isUnderTitle: Bool {
        guard clause.isChinese, clause.has(.add), let title = clause.index(of: .title),
            title + 1 < clause.tokens.count
        else { return false }
        return clause.tokens[title + 1].isPlace && clause.tokens[(title + 2)...].contains { $0.concept == .add }
    }

    /// "Change Port to Lisbon in the title": one word of it for another.
    private func reworded() -> String? {
        guard let verb = clause.index(of: .change, .replace), let to = clause.index(of: .to, .with),
            let noun = clause.index(of: .title), verb + 1 < to, to + 1 < noun,
            let end = clause.tokens[(to + 1)..<noun].lastIndex(where: { $0.concept != .filler }),
            let title = spokenTitle?.text
        else { return nil }
        let old = clause.text.asTyped(clause.tokens[verb + 1].from, clause.tokens[to - 1].to)
        guard let place = title.range(of: old, options: .caseInsensitive) else { return nil }
        return title.replacingCharacters(
            in: place, with: clause.text.asTyped(clause.tokens[to + 1].from, clause.tokens[end].to))
    }

    /// "Louder", 大声点; 太大了 may be a size.
    var isHeardOnly: Bool {
        clause.tokens.contains { token in
            guard token.concept == .louder || token.concept == .quieter else { return false }
            let word = clause.text.plain(token.from, token.to)
            return !token.isHan || !(word.contains("大") || word.contains("小")) || word.contains("声")
        }
    }

    /// "make the title bigger and put it at the top": the second wish is about the title too.
    private var goesOnAboutTitle: Bool {
        let titleDeeds: Set<OperationName> = [.title, .editText, .styleText, .lowerThird, .subtitles]
        let isOfLastTurn = before.isEmpty && scene.lastTarget == "title" && clause.unknown.isEmpty
        let isGoingOn = if let last = before.last { titleDeeds.contains(last.name) } else { isOfLastTurn }
        guard isGoingOn, clause.quote == nil else { return false }
        // "Louder" and "quieter" are sizes of a text only where it was just spoken of.
        if isOfLastTurn, isHeardOnly || !clause.ordinals.isEmpty { return false }
        return !style().isEmpty
            && !clause.has(.music, .sound, .volume, .clip, .video, .speed, .watermark, .pip, .subtitles)
            && namedAsset() == nil
    }
}
