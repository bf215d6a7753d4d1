// The slash commands: one table that makes parsing and /help.

import Reel

/// What a slash command does.
enum CommandAction: String, Hashable, CaseIterable {
    case help, export, credits, status, timeline, upload, media, frames, preview, play
    case undo, redo, version, diff
    case history, projects, new, open, rename, delete, clean, saveTranscript
    case jobs, cancel, queue, retry, copy, edit, script, record
    case language, settings, theme, plain, notify, backend, login, doctor, about, quit
}

/// Whether the shell has a command too.
enum ShellUse: Hashable {
    /// `talkreel NAME`, as a line of the chat.
    case line
    /// Under that name, with options of its own; another name where the shell's habits differ.
    case own(String? = nil)
    /// Only a chat has use for it.
    case none
}

/// What may stand behind a command, for completion.
enum CommandArgument: Hashable {
    case none, file, project, command, setting
    case words([String])
}

/// One command with its names in both languages; all names always work.
struct Command: Hashable {
    let action: CommandAction
    /// Without the slash; the first English and the first Chinese one stand in /help.
    let english: [String]
    let chinese: [String]
    /// What follows the name, as /help shows it; empty when nothing does.
    let usage: String
    let argument: CommandArgument
    let shell: ShellUse

    init(
        _ action: CommandAction, _ english: [String], _ chinese: [String], _ usage: String = "",
        _ argument: CommandArgument = .none, shell: ShellUse = .none
    ) {
        self.shell = shell
        self.action = action
        self.english = english
        self.chinese = chinese
        self.usage = usage
        self.argument = argument
    }

    static let all: [Command] = [
        Command(.help, ["help", "?"], ["帮助"], "[NAME]", .command, shell: .own()),
        Command(
            .export, ["export"], ["导出"], "[720p|1080p|4k] [gif|webm|mp3|…] [--max-size 25MB] [--to FILE]",
            .words(["720p", "1080p", "4k", "gif", "webm", "mov", "mp3", "wav", "png", "srt", "--max-size", "--to"]),
            shell: .own()),
        Command(.status, ["status"], ["状态"], shell: .own()),
        Command(.timeline, ["timeline"], ["时间线"], "[-w]", .words(["-w"]), shell: .own()),
        Command(.credits, ["credits"], ["积分", "余额"], shell: .own()),
        Command(.upload, ["upload"], ["上传"], "FILE|URL …", .file, shell: .own()),
        Command(.media, ["media"], ["素材"], "[N]", shell: .line),
        Command(.frames, ["frames"], ["抽帧"], "[N]"),
        Command(.preview, ["preview"], ["预览"], "[TIME|FROM-TO|film [FROM-TO]]", shell: .line),
        Command(.play, ["play"], ["播放"], "[FILE]", .file, shell: .line),
        Command(.undo, ["undo"], ["撤销"], shell: .line),
        Command(.redo, ["redo"], ["重做"], shell: .line),
        Command(.history, ["history", "versions"], ["历史"], "[N]", shell: .line),
        Command(.version, ["version"], ["版本"], "N", shell: .line),
        Command(.diff, ["diff"], ["对比"], "[N [M]]", shell: .line),
        Command(.projects, ["projects"], ["项目"], shell: .own()),
        Command(.new, ["new"], ["新建"], "[NAME]", shell: .line),
        Command(.open, ["open"], ["打开"], "ID|N|NAME", .project, shell: .line),
        Command(.rename, ["rename"], ["改名"], "NAME", shell: .line),
        Command(.delete, ["delete"], ["删除项目"], "ID|N|NAME", .project, shell: .line),
        Command(.clean, ["clean"], ["清理"], "[all]", .words(["all"]), shell: .own()),
        Command(.saveTranscript, ["save-transcript"], ["保存记录"], "FILE.md", .file, shell: .line),
        Command(.jobs, ["jobs"], ["任务"], "[continue|cancel N]", .words(["continue", "cancel"]), shell: .own()),
        Command(.cancel, ["cancel"], ["取消"], "[N]", shell: .line),
        Command(.queue, ["queue"], ["排队"], "[clear]", .words(["clear"])),
        Command(.retry, ["retry"], ["重试"]),
        Command(.copy, ["copy"], ["复制"]),
        Command(.edit, ["edit"], ["编辑器"]),
        Command(.script, ["script"], ["脚本"], "FILE", .file, shell: .line),
        Command(.record, ["record"], ["录制"], "FILE.cast|stop", .file),
        Command(.language, ["lang"], ["语言"], "en|zh|auto", .words(["en", "zh", "auto"])),
        Command(.settings, ["set"], ["设置"], "[NAME VALUE]", .setting, shell: .own("config")),
        Command(.theme, ["theme"], ["主题"], "[color|faint|none]", .words(["auto", "color", "faint", "none"])),
        Command(.plain, ["plain"], ["纯文本"]),
        Command(.notify, ["notify"], ["通知"], "on|off", .words(["on", "off"])),
        Command(.backend, ["backend"], ["后端"], "[studio|cloud|URL]", .words(["studio", "cloud"])),
        Command(.login, ["login"], ["登录"], shell: .own()),
        Command(.doctor, ["doctor"], ["诊断"], shell: .own()),
        Command(.about, ["about"], ["关于"], shell: .line),
        Command(.quit, ["quit", "exit"], ["退出"]),
    ]

    /// `/upload FILE|URL …` in a language.
    func shown(in language: Language) -> String {
        let name = (language == .english ? english : chinese).first ?? ""
        guard !usage.isEmpty else { return "/\(name)" }
        return "/\(name) " + (language == .english ? usage : Self.inChinese(usage))
    }

    /// The words of a usage that stand for something; those that are typed as they are stay.
    private static let places: KeyValuePairs = [
        "FROM-TO": "起-止", "film": "影片", "FILE": "文件", "NAME": "名称", "VALUE": "值", "TIME": "时间", "URL": "网址",
        "ID|N": "ID|编号",
    ]

    private static func inChinese(_ usage: String) -> String {
        places.reduce(usage) { $0.replacing($1.key, with: $1.value) }
    }
}
