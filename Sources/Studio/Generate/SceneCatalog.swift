// Prompt words → which scene is drawn, in what light and weather; and what was made, in words.

package import Reel

/// What we can draw.
package enum SceneKind: String, Hashable, Sendable, CaseIterable {
    case ocean, city, rainWindow, forest, nightSky, mountains, clouds, fire, underwater, space, abstract
}

package enum DayTime: String, Hashable, Sendable, CaseIterable {
    case sunset, sunrise, day, night
}

/// A scene with everything that the words said about it.
package struct SceneChoice: Hashable, Sendable {
    package var kind: SceneKind
    package var time: DayTime?
    /// Whether the words named a scene that we have; else the picture is abstract.
    package var matched: Bool
    /// Words of things that we cannot draw, as they were written.
    package var missing: [String]
    var weather: Weather
    var mood: AbstractMood
    var speed: Float
    var aurora: Bool
    var autumn: Bool
}

package enum SceneCatalog {
    /// Never fails: what is not known is abstract, in colours that the words suggest.
    package static func choose(_ prompt: String) -> SceneChoice {
        let words = PromptWords(PromptWords.withoutMusic(SourceText.plain(prompt)))
        func first<Value>(_ table: [(words: [String], value: Value)]) -> Value? { words.first(in: table) }
        let time = first(SceneVocabulary.times)
        let named = first(SceneVocabulary.kinds)
        var weather = first(SceneVocabulary.weather) ?? .clear
        // "Snowy mountains" have snow on them; it need not be falling.
        if named == .mountains, weather == .snow, words.firstPlace(of: SceneVocabulary.fallingSnow) == nil {
            weather = .clear
        }
        let kind = named ?? implied(by: weather, time)
        let known = kind ?? .abstract
        return SceneChoice(
            kind: known, time: time, matched: kind != nil,
            missing: SceneVocabulary.undrawable.filter { words.firstPlace(of: [$0]) != nil },
            weather: weather, mood: first(SceneVocabulary.moods) ?? .dusk,
            speed: first(SceneVocabulary.speeds) ?? 1, aurora: words.firstPlace(of: SceneVocabulary.aurora) != nil,
            autumn: words.firstPlace(of: SceneVocabulary.autumn) != nil)
    }

    /// "sunset" alone is a sunset at sea, "rain" alone is rain on a window.
    private static func implied(by weather: Weather, _ time: DayTime?) -> SceneKind? {
        switch (weather, time) {
        case (.rain, _): .rainWindow
        case (.snow, _): .mountains
        case (.clear, .sunset), (.clear, .sunrise): .ocean
        case (.clear, .night): .nightSky
        case (.clear, .day): .clouds
        case (.clear, nil): nil
        }
    }

    /// What was made, as a noun phrase: "a sunset over the ocean", "海上日落".
    package static func describe(_ choice: SceneChoice, _ language: Language) -> String {
        let table = SceneVocabulary.names[language] ?? [:]
        let time = choice.time.flatMap { table["\(choice.kind.rawValue).\($0.rawValue)"] }
        let weather = table["\(choice.kind.rawValue).\(choice.weather.rawValue)"]
        return weather ?? time ?? table[choice.kind.rawValue] ?? choice.kind.rawValue
    }

    /// What a kind is called, without the light or the weather of one clip.
    package static func describe(_ kind: SceneKind, _ language: Language) -> String {
        SceneVocabulary.names[language]?[kind.rawValue] ?? kind.rawValue
    }
}

/// A prompt as words to look up: English by whole words (plural or not), Chinese anywhere.
struct PromptWords {
    private let text: String
    private let english: String

    init(_ prompt: String) {
        text = String(prompt.prefix(4000)).lowercased()
        var line = " "
        for scalar in text.unicodeScalars {
            let isLetter = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
            if isLetter { line.unicodeScalars.append(scalar) } else if line.last != " " { line.append(" ") }
        }
        english = line + " "
    }

    /// The prompt without what it says of its music: "calm music" does not make the waves slow, and 背景音乐 asks for no
    /// backdrop. In English the words since "with" or "and" go, else one; in Chinese those since a pause, at most six.
    static func withoutMusic(_ prompt: String) -> String {
        var text = String(prompt.prefix(4000)).lowercased()
        for word in ["background music", "music", "soundtrack", "bgm"] {
            while let range = text.firstRange(of: word) {
                let before = text[..<range.lowerBound].split(separator: " ", omittingEmptySubsequences: false)
                let joint = before.suffix(5).lastIndex { ["with", "and", "plus", "to", "has", "add"].contains($0) }
                let kept = before[..<(joint ?? max(0, before.count - 2))].joined(separator: " ")
                text = kept + " " + text[range.upperBound...]
            }
        }
        for word in ["背景音乐", "音乐", "配乐"] {
            while let range = text.firstRange(of: word) {
                let stops: Set<Character> = ["，", "。", "、", ",", "；", " ", "配", "加", "和"]
                let before = text[..<range.lowerBound].suffix(6)
                let start = before.lastIndex { stops.contains($0) } ?? before.startIndex
                text = text[..<start] + " " + text[range.upperBound...]
            }
        }
        return text
    }

    /// The value whose words stand first in the prompt; of two that start at one place, the longer word's:
    /// "sea of clouds" is clouds.
    func first<Value>(in table: [(words: [String], value: Value)]) -> Value? {
        var best: (place: Int, length: Int, value: Value)?
        for entry in table {
            for word in entry.words {
                guard let place = place(of: word) else { continue }
                let length = word.utf8.count
                if let best, (best.place, -best.length) <= (place, -length) { continue }
                best = (place, length, entry.value)
            }
        }
        return best?.value
    }

    /// How far into the prompt the first of the words stands; `nil` when none does.
    func firstPlace(of words: [String]) -> Int? {
        words.compactMap { place(of: $0) }.min()
    }

    private func place(of word: String) -> Int? {
        guard word.unicodeScalars.allSatisfy(\.isASCII) else {
            return text.firstRange(of: word).map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) }
        }
        for ending in [" ", "s ", "es "] {
            if let range = english.firstRange(of: " " + word + ending) {
                return english.utf8.distance(from: english.startIndex, to: range.lowerBound)
            }
        }
        return nil
    }
}
