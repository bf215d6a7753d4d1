// The studio's command line.

@main
struct StudioProgram {
    static func main() {}
}
