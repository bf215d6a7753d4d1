// `talkreel-studio plan`: what the agent understood, and nothing done.

package import Reel

/// Answers one input line of `plan` (EXPLAIN.md) with one line of JSON; a bad line with `{"error":"…"}`.
package func planAnswer(to line: String) -> JSONValue { ["error": "not built yet"] }
