// A cloud on loopback that speaks NemoVideo's API: one session, one draft, renders that end when a test wants it.

package import Locking
package import Reel

/// A real server with the API's routes. A test changes what it knows, or takes a route over by `fault`.
package final class ScriptedCloud: Sendable {
    package struct Facts: Sendable {
        package var draft: JSONValue = [
            "d": 2500, "m": ["width": 640, "height": 360, "kept": 7],
            "t": [["tt": 0, "id": "v", "sg": [["id": "s1", "name": "sea", "start": 0, "d": 2500]]]],
        ]
        package var film = smallFilm(milliseconds: 2500)
        /// Bytes of each event stream, one per message; the last one repeats.
        package var streams = [#"data: {"content":{"parts":[{"text":"Done."}]}}"# + "\n\n"]
        package var renderStatus = "completed"
        /// Ids of renders that were taken.
        package var renders: [String] = []
        package var tokens = 0
        package var sessions = 0
        /// The session that exists; others are gone.
        package var session = "s1"
    }

    package let facts = Lock(Facts())
    private let held = Lock<AnsweringServer?>(nil)

    /// - Parameter fault: steps that replace the usual answer; `nil` = the usual one.
    package init(fault: @escaping @Sendable (ReceivedRequest, ScriptedCloud) -> [FaultStep]? = { _, _ in nil }) {
        let server = AnsweringServer { [weak self] request in
            guard let self else { return [.close] }
            if let steps = fault(request, self) { return steps }
            return request.path.hasPrefix("/films/") ? self.film(request) : [.send(self.usual(request))]
        }
        held.withLock { $0 = server }
    }

    deinit { server?.stop() }

    private var server: AnsweringServer? { held.withLock { $0 } }
    package var url: String { server?.url ?? "" }
    package var requests: [ReceivedRequest] { server?.requests ?? [] }
    package func count(_ method: String, _ path: String) -> Int { server?.count(method, path) ?? 0 }

    /// The usual answer to a request, as bytes on the wire.
    package func usual(_ request: ReceivedRequest) -> String {
        let path = request.path
        switch (request.method, path) {
        case ("POST", "/api/auth/anonymous-token"): return token()
        case ("POST", "/api/tasks/me/with-session/nemo_agent"): return newSession()
        case ("POST", "/run_sse"): return stream()
        case ("GET", "/api/credits/balance/simple"):
            return httpAnswer(#"{"code":0,"data":{"available":80,"frozen":0,"total":100}}"#)
        case ("POST", "/api/render/proxy/lambda"): return submit(request)
        case ("POST", _) where path.hasPrefix("/api/upload-video/"):
            return httpAnswer(#"{"code":0,"data":{"files":[{"filename":"a.mp4","duration":2.5}]}}"#)
        case ("POST", _) where path.hasSuffix("/cancel"): return httpAnswer(#"{"code":0}"#)
        case ("GET", _) where path.hasPrefix("/api/state/"): return state(path)
        case ("GET", _) where path.hasPrefix("/api/render/proxy/lambda/"): return status(path)
        default: return httpAnswer(#"{"code":404,"detail":"Not Found"}"#, status: "404 Not Found")
        }
    }

    private func token() -> String {
        let count = facts.withLock { facts in
            facts.tokens += 1
            return facts.tokens
        }
        return httpAnswer(#"{"code":0,"data":{"token":"nmv_usr_\#(count)","user_id":"anon_7","credits":100}}"#)
    }

    private func newSession() -> String {
        let session = facts.withLock { facts in
            facts.sessions += 1
            return facts.session
        }
        return httpAnswer(#"{"code":0,"data":{"task_id":"t1","session_id":"\#(session)"}}"#)
    }

    private func stream() -> String {
        let text = facts.withLock { $0.streams.count > 1 ? $0.streams.removeFirst() : $0.streams[0] }
        return httpAnswer(text, type: "text/event-stream")
    }

    private func state(_ path: String) -> String {
        let (draft, session) = facts.withLock { ($0.draft, $0.session) }
        guard path.contains("/\(session)/") else {
            return httpAnswer(#"{"code":1002,"message":"Session not found"}"#, status: "404 Not Found")
        }
        return httpAnswer((["code": 0, "data": ["state": ["draft": draft]]] as JSONValue).text)
    }

    private func submit(_ request: ReceivedRequest) -> String {
        let id = (try? JSONValue(parsing: request.body))?["id"]?.string ?? ""  // no id is an id of no letters
        let isNew = facts.withLock { facts in
            guard !facts.renders.contains(id) else { return false }
            facts.renders.append(id)
            return true
        }
        guard isNew else { return httpAnswer(#"{"code":4009,"message":"id used before"}"#, status: "409 Conflict") }
        return httpAnswer(#"{"success":true,"data":{"id":"\#(id)","status":"pending","progress":5}}"#)
    }

    private func status(_ path: String) -> String {
        let id = path.split(separator: "/").last.map(String.init) ?? ""
        let (isKnown, status) = facts.withLock { ($0.renders.contains(id), $0.renderStatus) }
        guard isKnown else { return httpAnswer(#"{"code":404,"message":"no render"}"#, status: "404 Not Found") }
        let link = status == "completed" ? #","outputUrl":"\#(url)/films/\#(id)""# : ""
        return httpAnswer(#"{"success":true,"data":{"id":"\#(id)","status":"\#(status)","progress":50\#(link)}}"#)
    }

    /// The film's bytes from `Range`, with its length and tag.
    package func film(_ request: ReceivedRequest, upTo end: Int? = nil) -> [FaultStep] {
        let film = facts.withLock { $0.film }
        let start = request.headers["range"]?.split(separator: "=").last?.split(separator: "-").first.flatMap {
            Int($0)
        }
        let range = start.map { "Content-Range: bytes \($0)-\(film.count - 1)/\(film.count)\r\n" } ?? ""
        let rest = Array(film[(start ?? 0)...])
        return [
            .send(
                "HTTP/1.1 \(start == nil ? "200 OK" : "206 Partial Content")\r\nETag: \"film\"\r\n\(range)"
                    + "Content-Type: video/mp4\r\nContent-Length: \(rest.count)\r\n\r\n"),
            .sendBytes(Array(rest.prefix((end ?? film.count) - (start ?? 0)))),
        ]
    }
}
