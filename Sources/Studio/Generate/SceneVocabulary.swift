// The words of scenes, English and Chinese, as data. English entries match whole words, with or without a plural s.

import Reel

enum SceneVocabulary {
    static let kinds: [(words: [String], value: SceneKind)] = [
        (
            [
                "ocean", "sea", "seaside", "beach", "coast", "coastline", "shore", "shoreline", "wave", "island", "bay",
                "lake", "harbor", "harbour", "pacific", "atlantic", "marine", "sailing", "海边", "大海", "海洋", "海面", "海上",
                "海滩", "沙滩", "海浪", "海岸", "海景", "海平面", "湖", "看海", "海水", "浪花", "海岛", "港湾",
            ], .ocean
        ),
        (
            [
                "city", "cities", "town", "urban", "skyline", "skyscraper", "downtown", "street", "metropolis",
                "cityscape", "building", "traffic", "tokyo", "new york", "shanghai", "hong kong", "cyberpunk",
                "neon sign",
                "城市", "都市", "夜景", "街道", "街头", "高楼", "大厦", "摩天", "车流", "霓虹灯", "上海", "香港", "东京", "外滩", "赛博朋克",
                "马路",
            ], .city
        ),
        (
            [
                "window", "windowpane", "raindrop", "rain on glass", "bokeh", "rainy window", "雨窗", "窗外", "窗户", "玻璃上",
                "雨滴", "窗上", "车窗", "光斑",
            ], .rainWindow
        ),
        (
            [
                "forest", "wood", "woodland", "tree", "jungle", "rainforest", "pine", "grove", "light shaft", "sunbeam",
                "firefly", "fireflies", "森林", "树林", "丛林", "林间", "树木", "竹林", "松林", "雨林", "萤火虫", "林中",
            ], .forest
        ),
        (
            [
                "starry", "star", "night sky", "milky way", "aurora", "northern light", "constellation", "meteor",
                "shooting star", "星空", "星星", "银河", "极光", "流星", "繁星", "夜空", "星夜",
            ], .nightSky
        ),
        (
            [
                "mountain", "peak", "alps", "alpine", "himalaya", "everest", "summit", "glacier", "valley", "hill",
                "snow mountain", "雪山", "高山", "山峰", "山脉", "群山", "山顶", "冰川", "雪峰", "大山", "山谷", "山水", "珠峰",
            ], .mountains
        ),
        (
            [
                "cloud", "sea of cloud", "sky", "skies", "cloudscape", "heaven", "云", "云海", "云朵", "白云", "天空", "蓝天",
                "晚霞", "彩霞",
            ], .clouds
        ),
        (
            [
                "fire", "fireplace", "flame", "campfire", "bonfire", "ember", "burning", "candle", "hearth", "火焰", "篝火",
                "壁炉", "火堆", "炉火", "燃烧", "烈火", "火光", "蜡烛",
            ], .fire
        ),
        (
            [
                "underwater", "under water", "under the sea", "deep sea", "deep ocean", "coral", "diving", "aquarium",
                "seabed", "水下", "海底", "深海", "潜水", "珊瑚", "水族馆",
            ], .underwater
        ),
        (
            [
                "space", "galaxy", "galaxies", "nebula", "cosmos", "universe", "planet", "outer space", "宇宙", "太空",
                "星系",
                "星云", "星球", "外太空",
            ], .space
        ),
        (
            [
                "abstract", "gradient", "fluid", "liquid", "background", "wallpaper", "pattern", "geometric", "抽象",
                "渐变",
                "流体", "背景", "纹理",
            ], .abstract
        ),
    ]

    static let times: [(words: [String], value: DayTime)] = [
        (
            [
                "sunset", "dusk", "evening", "golden hour", "twilight", "sundown", "日落", "夕阳", "傍晚", "黄昏", "落日", "晚霞",
                "余晖", "暮色",
            ],
            .sunset
        ),
        (["sunrise", "dawn", "morning", "daybreak", "日出", "清晨", "早晨", "朝阳", "黎明", "晨光", "早上", "晨曦"], .sunrise),
        (
            [
                "day", "daytime", "noon", "sunny", "afternoon", "daylight", "summer", "白天", "中午", "晴天", "下午", "阳光",
                "晴朗", "夏日",
            ], .day
        ),
        (
            [
                "night", "midnight", "moon", "moonlight", "moonlit", "nighttime", "夜晚", "晚上", "夜里", "月光", "月亮", "深夜",
                "夜景", "雨夜", "夜色", "月夜", "夜空", "午夜",
            ], .night
        ),
    ]

    static let weather: [(words: [String], value: Weather)] = [
        (
            [
                "rain", "rainy", "raining", "rainfall", "drizzle", "storm", "raindrop", "下雨", "雨夜", "雨天", "雨中", "大雨",
                "小雨", "暴雨", "细雨", "雨滴", "雨",
            ], .rain
        ),
        (
            [
                "snow", "snowy", "snowing", "snowfall", "snowflake", "blizzard", "winter", "christmas", "下雪", "雪花",
                "飘雪", "大雪", "雪景", "冬天", "冬日", "雪", "圣诞",
            ], .snow
        ),
    ]

    static let moods: [(words: [String], value: AbstractMood)] = [
        (["neon", "cyber", "techno", "party", "nightclub", "electric", "霓虹", "赛博", "派对", "电音"], .neon),
        (
            [
                "corporate", "business", "technology", "tech", "data", "clean", "minimal", "professional", "商务", "科技",
                "数据", "简约", "企业",
            ], .corporate
        ),
        (
            [
                "calm", "peaceful", "soft", "gentle", "pastel", "relax", "dreamy", "white", "pink", "平静", "柔和", "温柔",
                "梦幻", "治愈", "粉", "白色",
            ], .pastel
        ),
        (["dark", "black", "mystery", "mysterious", "tense", "moody", "黑", "神秘", "暗", "紧张"], .dark),
        (
            [
                "warm", "red", "orange", "gold", "golden", "yellow", "happy", "joy", "love", "温暖", "红", "橙", "金", "黄色",
                "快乐", "开心", "爱",
            ], .warm
        ),
        (["blue", "cool", "ice", "cold", "water", "sad", "蓝", "冷", "冰", "悲伤", "忧郁"], .cool),
        (["green", "nature", "fresh", "spring", "forest", "绿", "自然", "清新", "春"], .green),
        (["purple", "violet", "magic", "luxury", "紫", "魔法", "奢华"], .dusk),
    ]

    static let speeds: [(words: [String], value: Float)] = [
        (["timelapse", "time lapse", "time-lapse", "延时", "延时摄影"], 3),
        (["fast", "dynamic", "energetic", "quick", "upbeat", "快速", "动感", "活力", "快节奏"], 1.7),
        (["slow", "slowly", "calm", "gentle", "peaceful", "slow motion", "慢", "缓慢", "平静", "舒缓", "慢动作"], 0.75),
    ]

    /// Snow that falls, not only lies.
    static let fallingSnow = [
        "snowing", "snowfall", "falling snow", "snow falling", "snowflake", "blizzard", "snowstorm", "下雪", "飘雪", "雪花",
        "大雪", "暴雪",
        "降雪", "落雪",
    ]

    static let aurora = ["aurora", "northern light", "borealis", "极光", "北极光"]
    static let autumn = ["autumn", "fall", "maple", "golden", "秋", "枫"]

    /// Things that people ask for and that no scene of ours shows.
    static let undrawable = [
        "cat", "kitten", "dog", "puppy", "bird", "horse", "fish", "whale", "dolphin", "animal", "person", "people",
        "man",
        "woman", "girl", "boy", "child", "children", "baby", "family", "couple", "face", "dancer", "dancing", "robot",
        "car", "train", "airplane", "plane", "boat", "ship", "bike", "phone", "computer", "food", "coffee", "cake",
        "pizza", "flower", "rose", "house", "castle", "temple", "dragon", "dinosaur", "astronaut", "logo", "猫", "狗",
        "鸟",
        "马儿", "鱼", "鲸", "海豚", "动物", "人物", "男人", "女人", "女孩", "男孩", "孩子", "宝宝", "家庭", "情侣", "跳舞", "机器人", "汽车",
        "火车", "飞机", "船", "手机", "电脑", "美食", "咖啡", "蛋糕", "花朵", "玫瑰", "房子", "城堡", "寺庙", "龙", "恐龙", "宇航员",
    ]

    static let names: [Language: [String: String]] = [
        .english: [
            "ocean": "the open sea", "ocean.sunset": "a sunset over the ocean",
            "ocean.sunrise": "a sunrise over the ocean",
            "ocean.day": "the sea on a sunny day", "ocean.night": "the sea by moonlight",
            "ocean.rain": "the sea in the rain", "ocean.snow": "the sea in the snow",
            "clouds.rain": "rain from grey clouds", "clouds.snow": "snow from grey clouds",
            "mountains.rain": "mountains in the rain",
            "city": "a city at night",
            "city.sunset": "a city at dusk", "city.rain": "a city in the rain at night",
            "city.snow": "a city in the snow at night",
            "rainWindow": "rain on a window with city lights behind it", "forest": "a forest with shafts of light",
            "forest.night": "a forest at night", "forest.rain": "a forest in the rain",
            "forest.snow": "a forest in the snow",
            "nightSky": "a starry night sky", "mountains": "snow mountains",
            "mountains.sunset": "snow mountains at sunset",
            "mountains.sunrise": "snow mountains at sunrise", "mountains.night": "snow mountains by moonlight",
            "mountains.snow": "snowfall in the mountains", "clouds": "drifting clouds",
            "clouds.sunset": "clouds at sunset",
            "clouds.sunrise": "clouds at sunrise", "clouds.night": "clouds in the moonlight", "fire": "a burning fire",
            "underwater": "light under water", "space": "stars and nebulae in space",
            "abstract": "an abstract flow of colour",
        ],
        .chinese: [
            "ocean": "大海", "ocean.sunset": "海上日落", "ocean.sunrise": "海上日出", "ocean.day": "晴天的大海",
            "ocean.night": "月光下的大海",
            "ocean.rain": "雨中的大海", "ocean.snow": "雪中的大海", "clouds.rain": "灰云落雨", "clouds.snow": "灰云飘雪",
            "mountains.rain": "雨中的山", "city": "城市夜景", "city.sunset": "黄昏的城市", "city.rain": "雨夜的城市",
            "city.snow": "雪夜的城市",
            "rainWindow": "雨打车窗，窗外是城市的灯光",
            "forest": "洒着光束的森林", "forest.night": "夜晚的森林", "forest.rain": "雨中的森林", "forest.snow": "雪中的森林",
            "nightSky": "星空",
            "mountains": "雪山", "mountains.sunset": "日落时的雪山", "mountains.sunrise": "日出时的雪山", "mountains.night": "月光下的雪山",
            "mountains.snow": "飘雪的山", "clouds": "流动的云", "clouds.sunset": "晚霞", "clouds.sunrise": "朝霞",
            "clouds.night": "月夜的云",
            "fire": "燃烧的火", "underwater": "水下的光", "space": "太空里的星云", "abstract": "流动的抽象色彩",
        ],
    ]
}
