// Words for moods, English and Chinese, as data.

extension MusicMood {
    private static let words: [(words: [String], value: MusicMood)] = [
        (["lofi", "lo fi", "chillhop", "chill", "study", "低保真", "学习", "慵懒"], .lofi),
        (["piano", "钢琴"], .piano),
        (
            [
                "cinematic", "epic", "orchestral", "orchestra", "trailer", "film score", "movie", "dramatic", "grand",
                "史诗", "电影感", "电影", "大气", "恢弘", "震撼", "管弦", "壮阔",
            ], .cinematic
        ),
        (
            [
                "ambient", "atmospheric", "atmosphere", "drone", "meditation", "meditative", "spa", "sleep", "yoga",
                "dreamy", "氛围", "冥想", "空灵", "助眠", "瑜伽", "梦幻",
            ], .ambient
        ),
        (
            [
                "tense", "suspense", "suspenseful", "thriller", "scary", "horror", "dark", "mysterious", "mystery",
                "ominous", "紧张", "悬疑", "恐怖", "惊悚", "神秘", "诡异", "压抑",
            ], .tense
        ),
        (
            [
                "corporate", "business", "commercial", "presentation", "technology", "tech", "motivational",
                "inspiring", "inspirational", "professional", "商务", "企业", "科技", "励志", "宣传片", "正式",
            ], .corporate
        ),
        (
            [
                "sad", "melancholy", "melancholic", "sorrow", "sorrowful", "emotional", "lonely", "nostalgic",
                "heartbreak", "悲伤", "忧伤", "伤感", "难过", "忧郁", "孤独", "怀旧", "悲",
            ], .sad
        ),
        (
            [
                "happy", "cheerful", "joyful", "joy", "fun", "playful", "bright", "cute", "ukulele", "children",
                "birthday", "开心", "快乐", "高兴", "愉快", "俏皮", "可爱", "欢乐", "生日",
            ], .happy
        ),
        (
            [
                "upbeat", "energetic", "pop", "dance", "lively", "exciting", "fast", "sport", "workout", "party",
                "dynamic", "electronic", "rock", "欢快", "动感", "活力", "节奏感", "激情", "热血", "流行", "电子", "摇滚", "轻快", "动感",
            ], .upbeat
        ),
        (
            [
                "calm", "peaceful", "relaxing", "relaxed", "relax", "soft", "gentle", "soothing", "quiet", "slow",
                "serene", "tender", "romantic", "acoustic", "light", "轻柔", "舒缓", "平静", "安静", "柔和", "放松", "宁静", "温柔",
                "治愈", "浪漫", "舒服", "轻音乐", "缓慢",
            ], .calm
        ),
    ]

    /// The mood that a wish names first; `nil` when it names none that we know.
    package init?(words wish: String) {
        let wished = PromptWords(wish.replacing("lo-fi", with: "lofi"))
        guard let mood = wished.first(in: Self.words) else { return nil }
        self = mood
    }
}
