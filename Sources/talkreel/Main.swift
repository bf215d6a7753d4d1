// The chat's command line.

@main
struct ChatProgram {
    static func main() {}
}
