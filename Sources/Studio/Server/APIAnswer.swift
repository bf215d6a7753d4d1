// Answers in the API's form: `{code, message, data}`, and errors that convert themselves.

import FlyingFox
import Foundation
import Reel

import enum Reel.JSONValue

/// An error of the API: HTTP status, body code (PROTOCOL.md section 5), a readable line.
struct APIRefusal: Error, Hashable, Sendable {
    var status: Int
    var code: Int
    var message: String
    var data: JSONObject?
    var headers: [String: String] = [:]

    init(_ status: Int, code: Int, _ message: String, data: JSONObject? = nil, headers: [String: String] = [:]) {
        self.status = status
        self.code = code
        self.message = message
        self.data = data
        self.headers = headers
    }

    static let tokenInvalid = APIRefusal(401, code: 1001, "The token is missing, wrong or expired.")
    static func noSession(_ id: String) -> APIRefusal {
        APIRefusal(404, code: 1002, "Session not found: \(id.prefix(64))")
    }

    /// `detail` beside `message`, so that a reader of ADK's form finds it too.
    var response: HTTPResponse {
        var body: JSONObject = ["code": .int(code), "message": .string(message), "detail": .string(message)]
        if let data { body["data"] = .object(data) }
        var response = HTTPResponse.json(.object(body), status: status)
        for (name, value) in headers { response.headers[HTTPHeader(name)] = value }
        return response
    }
}

extension HTTPResponse {
    static func json(_ value: JSONValue, status: Int = 200) -> HTTPResponse {
        HTTPResponse(
            statusCode: .status(status), headers: [.contentType: "application/json; charset=utf-8"],
            body: Data(value.bytes))
    }

    static func success(_ data: JSONValue) -> HTTPResponse {
        .json(["code": 0, "message": "ok", "data": data])
    }

    static func plain(_ text: String, status: Int) -> HTTPResponse {
        HTTPResponse(
            statusCode: .status(status), headers: [.contentType: "text/plain; charset=utf-8"], body: Data(text.utf8))
    }
}

extension HTTPStatusCode {
    static func status(_ code: Int) -> HTTPStatusCode {
        let phrases = [
            200: "OK", 206: "Partial Content", 400: "Bad Request", 401: "Unauthorized", 402: "Payment Required",
            403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 409: "Conflict", 413: "Content Too Large",
            415: "Unsupported Media Type", 416: "Range Not Satisfiable", 422: "Unprocessable Content",
            429: "Too Many Requests", 500: "Internal Server Error", 503: "Service Unavailable",
            507: "Insufficient Storage",
        ]
        return HTTPStatusCode(code, phrase: phrases[code] ?? "Status")
    }
}

extension HTTPRequest {
    /// A JSON body of at most 16 MB.
    func json() async throws -> JSONValue {
        var bytes: [UInt8] = []
        for try await chunk in bodySequence {
            bytes.append(contentsOf: chunk)
            guard bytes.count <= 16 << 20 else { throw APIRefusal(413, code: 413, "The request is too large.") }
        }
        do throws(JSONSyntaxError) {
            return try JSONValue(parsing: bytes)
        } catch {
            throw APIRefusal(422, code: 422, "The body is \(error).")
        }
    }

    func header(_ name: String) -> String? { headers[HTTPHeader(name)] }

    /// The path's parts, percent-decoded.
    var parts: [String] {
        path.split(separator: "/").map { String($0).removingPercentEncoding ?? String($0) }
    }
}
