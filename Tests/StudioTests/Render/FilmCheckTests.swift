// Files that are right, odd and broken, and what the check says of them.

import Foundation
import Reel
import Testing

@testable import Studio

@Suite(.serialized) struct FilmCheckTests {
    @Test func `an export passes its check`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        _ = try await bench.render(
            draft(clip: try await bench.ramp(), lasting: 3000, music: (try await bench.tone(), 0.5)))
        let report = try await FilmCheck().check(bench.file("out.mp4"))
        #expect(report.findings == [])
        #expect(report.frames == 90)
        #expect(report.codecs == ["h264", "aac"] && (report.truePeak ?? 0) <= -1)
        #expect(report.lines(for: "out.mp4", in: .english)[0].hasPrefix("out.mp4: 3 s, 320×180, 30 fps, h264/aac, "))
    }

    @Test func `black, still and silent stretches are told with their times`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let path = try await bench.make(
            "dark.mp4",
            [
                "-f", "lavfi", "-i", "testsrc2=s=320x180:r=30:d=2", "-f", "lavfi", "-i",
                "color=black:s=320x180:r=30:d=3",
                "-f", "lavfi", "-i", "sine=400:d=5,volume='if(lt(t,2),1,0)':eval=frame", "-filter_complex",
                "[0][1]concat=n=2:v=1:a=0", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac",
            ])
        let report = try await FilmCheck().check(path)
        var (black, frozen, silent) = (0.0, 0.0, 0.0)
        for finding in report.findings {
            switch finding {
            case .black(let span): black = span.lowerBound
            case .frozen(let span): frozen = span.lowerBound
            case .silent(let span): silent = span.lowerBound
            default: Issue.record("\(finding)")
            }
        }
        #expect(report.isFine && abs(black - 2) < 0.1 && abs(frozen - 2) < 0.1 && abs(silent - 2) < 0.1)
    }

    @Test func `damage, noise and loudness are faults`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        _ = try await bench.render(draft(clip: try await bench.ramp(), lasting: 3000))
        _ = try await bench.make("broken.mp4", ["-i", bench.file("out.mp4"), "-c", "copy", "-bsf:v", "noise=60"])
        let broken = try await FilmCheck().check(bench.file("broken.mp4"))
        #expect(!broken.isFine)
        #expect(broken.lines(for: "x", in: .chinese).contains { $0.hasPrefix("✗ 解码时出错") && !$0.contains("0x") })
        let loud = try await bench.make(
            "loud.wav", ["-f", "lavfi", "-i", "sine=440:d=2,volume=40", "-c:a", "pcm_s16le"])
        let report = try await FilmCheck().check(loud)
        #expect(report.findings.contains(.noPicture) && !report.isFine)
        await #expect(throws: MediaRefusal.self) { try await FilmCheck().check(bench.file("nothing.mp4")) }
    }
}
