// One answer of a model, put together from the pieces of its stream. Source: the deviations of OpenAI, DashScope, Ollama,
// llama.cpp, vLLM and LM Studio, as measured and reported; a call counts when it is there, whatever the finish reason.

import Foundation
import Reel

/// A call as it came, and what it asks for.
struct ModelCall: Hashable, Sendable {
    var id: String
    var name: String
    /// Its JSON as text; pieces are joined.
    var arguments: String
}

struct ModelAnswer: Hashable, Sendable {
    private(set) var text = ""
    private(set) var calls: [ModelCall] = []
    private(set) var finish: String?
    /// An error that came inside a stream.
    private(set) var error: String?
    private(set) var isDone = false
    private var thinking = Thinking()
    private var open: [Int: Int] = [:]
    private var last: Int?

    /// What a chunk adds to the words that are shown.
    mutating func read(_ chunk: JSONValue) -> String {
        if let why = chunk["error"] {
            error = why["message"]?.string ?? why.string ?? "an error without words"
            return ""
        }
        guard let choice = chunk["choices"]?.array?.first else { return "" }
        if let reason = choice["finish_reason"]?.string { finish = reason }
        // A whole message instead of a delta: servers that do not stream.
        let delta = choice["delta"] ?? choice["message"] ?? .null
        for (place, call) in (delta["tool_calls"]?.array ?? []).enumerated() { add(call, at: place) }
        guard let content = delta["content"]?.string else { return "" }
        let shown = thinking.pass(content)
        text += shown
        return shown
    }

    mutating func end() -> String {
        isDone = true
        let rest = thinking.rest()
        text += rest
        // Cut off in the middle of a call: half a wish is none.
        if finish == "length", let last { calls.remove(at: last) }
        if calls.isEmpty { calls = TextCalls.found(in: text) }
        return rest
    }

    private mutating func add(_ piece: JSONValue, at place: Int) {
        let function = piece["function"] ?? .null
        let id = piece["id"]?.string.flatMap { $0.isEmpty ? nil : $0 }
        let name = function["name"]?.string.flatMap { $0.isEmpty ? nil : $0 }
        let arguments = function["arguments"].map { $0.string ?? ($0 == .null ? "" : $0.text) } ?? ""
        let index = piece["index"]?.int ?? last.flatMap { id == nil ? $0 : nil } ?? place
        if let slot = open[index], !begins(slot, id, name) {
            if calls[slot].name.isEmpty, let name { calls[slot].name = name }
            calls[slot].arguments += arguments
            last = slot
            return
        }
        calls.append(ModelCall(id: id ?? "call_\(calls.count + 1)", name: name ?? "", arguments: arguments))
        open[index] = calls.count - 1
        last = calls.count - 1
    }

    /// Whether a piece is a call of its own although its index was seen: a new id, or a name after arguments. Some
    /// servers repeat both in every piece: those are the same.
    private func begins(_ slot: Int, _ id: String?, _ name: String?) -> Bool {
        let call = calls[slot]
        if let id, id != call.id { return !call.name.isEmpty }
        return id == nil && name != nil && !call.arguments.isEmpty && name != call.name
    }
}

/// Leaves out what stands between `<think>` and `</think>`, however the stream is cut.
struct Thinking: Hashable, Sendable {
    private var held = ""
    private var isInside = false

    mutating func pass(_ piece: String) -> String {
        held += piece
        var out = ""
        while true {
            let mark = isInside ? "</think>" : "<think>"
            if let found = held.range(of: mark) {
                if !isInside { out += held[..<found.lowerBound] }
                held = String(held[found.upperBound...])
                isInside.toggle()
                continue
            }
            // The end may be the start of a mark.
            let kept = (1..<mark.count).last { held.hasSuffix(mark.prefix($0)) } ?? 0
            if !isInside { out += held.dropLast(kept) }
            held = String(held.suffix(kept))
            return out
        }
    }

    /// What was held back at the end of the stream.
    mutating func rest() -> String {
        defer { held = "" }
        return isInside ? "" : held
    }
}

/// Calls written as text: `<tool_call>{…}</tool_call>`, or JSON in a fence. A last resort.
enum TextCalls {
    static func found(in text: String) -> [ModelCall] {
        var pieces = text.components(between: "<tool_call>", and: "</tool_call>")
        if pieces.isEmpty { pieces = text.components(between: "```json", and: "```") }
        if pieces.isEmpty, text.drop(while: \.isWhitespace).hasPrefix("{") { pieces = [text] }
        return pieces.enumerated().compactMap { index, piece in
            guard let json = try? JSONValue(parsing: piece),  // prose in braces is no call
                let name = (json["name"] ?? json["op"])?.string
            else { return nil }
            let arguments = json["arguments"] ?? json["args"] ?? json["parameters"] ?? [:]
            return ModelCall(id: "call_\(index + 1)", name: name, arguments: arguments.string ?? arguments.text)
        }
    }
}

extension String {
    fileprivate func components(between open: String, and close: String) -> [String] {
        var found: [String] = []
        var rest = self[...]
        while let start = rest.range(of: open) {
            let tail = rest[start.upperBound...]
            let end = tail.range(of: close)
            found.append(String(end.map { tail[..<$0.lowerBound] } ?? tail))
            guard let end else { break }
            rest = tail[end.upperBound...]
        }
        return found
    }
}
