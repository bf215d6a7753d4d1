// The list of projects: order, ways to name one, names that are guessed and names that are given.

import Foundation
import Locking
import Reel
import Resources
import Talk
import Testing
import Wire

@testable import talkreel

@Suite struct ProjectBookTests {
    private let folder = NSTemporaryDirectory() + "projects-\(UUID().uuidString.prefix(8))"
    private let time = Lock(1000)

    private var book: ProjectBook { ProjectBook(folder: folder, now: { time.withLock { $0 } }) }

    private func add(_ session: String, _ name: String) -> APISession {
        time.withLock { $0 += 10 }
        let made = APISession(taskID: "t", sessionID: session)
        book.touch(made)
        book.guess(ProjectName(name, .subject), for: made)
        return made
    }

    @Test func `the project used last comes first and can be named in every way`() throws {
        let sea = add("1111", "海边的傍晚")
        let city = add("2222", "City at night")
        #expect(book.notes.map(\.session) == [city, sea])
        #expect(book.find("2")?.session == sea && book.find("海边")?.session == sea)
        #expect(book.find("city AT night")?.session == city && book.find("2222")?.session == city)
        let short = try #require(book.note(of: sea)).shortID
        #expect(short.count == 4 && book.find(short)?.session == sea)
        #expect(book.find("3") == nil && book.find("forest") == nil)
        time.withLock { $0 += 10 }
        book.touch(sea)
        #expect(book.notes.first?.session == sea)
    }

    @Test func `a guessed name gives way to a better one, a given one stays`() {
        let project = APISession(taskID: "t", sessionID: "1")
        func name(after guess: ProjectName) -> String? {
            book.guess(guess, for: project)
            return book.note(of: project)?.name
        }
        #expect(name(after: ProjectName("trim it", .words)) == "trim it")
        #expect(name(after: ProjectName("cut it", .words)) == "trim it")
        #expect(name(after: ProjectName("sunset", .subject)) == "sunset")
        #expect(name(after: ProjectName("rain", .subject)) == "sunset")
        #expect(name(after: ProjectName("Summer", .title)) == "Summer")
        #expect(name(after: ProjectName("Autumn", .title)) == "Autumn")
        #expect(name(after: ProjectName("night", .subject)) == "Autumn")
        book.rename(project, "  My \n film ")
        #expect(name(after: ProjectName("Winter", .title)) == "My film")
    }

    @Test func `the title on the screen names the project, not the first one the film had`() throws {
        let namer = try ProjectNamer(table: keywordTable)
        var draft = Draft()
        draft.metadata.title = "City at night"
        #expect(namer.name(from: .state(draft)) == ProjectName("City at night", .title))
        var late = Segment(id: "s2", start: .seconds(5), duration: .seconds(2))
        late.text = "The end"
        var first = Segment(id: "s1", start: .zero, duration: .seconds(2))
        first.text = "Night walk"
        draft.tracks = [Track(id: "t", kind: .text, role: "title", segments: [late, first])]
        #expect(namer.name(from: .state(draft)) == ProjectName("Night walk", .title))
        draft.tracks[0].role = "subtitles"
        #expect(namer.name(from: .state(draft)) == ProjectName("City at night", .title))
    }

    @Test func `a name that an older program guessed gives way to titles only`() throws {
        let project = add("1", "generate a sunset")
        let path = "\(folder)/1.json"
        let old = try String(contentsOfFile: path, encoding: .utf8).replacing(",\"guess\":2", with: "")
        try old.write(toFile: path, atomically: true, encoding: .utf8)
        book.guess(ProjectName("rain", .subject), for: project)
        #expect(book.note(of: project)?.name == "generate a sunset")
        book.guess(ProjectName("Summer", .title), for: project)
        #expect(book.note(of: project)?.name == "Summer")
    }

    @Test func `what is forgotten is off the list, and rubbish in the folder is no project`() throws {
        let project = add("1", "one")
        try "no json".write(toFile: "\(folder)/x.json", atomically: true, encoding: .utf8)
        #expect(book.notes.count == 1 && book.forget(project) && !book.forget(project) && book.notes.isEmpty)
    }
}
