// What clips are often called, in both languages: 码头那段 is the clip named "harbour". A row is one thing.

enum ContentWords {
    private static let table = """
        harbour, harbor, port, dock, docks, pier, quay, marina, 码头, 港口, 海港, 港湾, 渡口
        beach, seaside, shore, coast, seashore, sand, 海滩, 海边, 沙滩, 海岸
        sea, ocean, waves, wave, 大海, 海洋, 海浪, 浪花, 海面
        walk, walking, stroll, strolling, 散步, 漫步, 走路, 步行
        city, town, urban, downtown, skyline, 城市, 都市, 城里, 市区, 市中心
        night, nighttime, nightlife, evening, 夜晚, 夜景, 晚上, 夜里, 黑夜, 夜间
        day, daytime, 白天
        morning, dawn, sunrise, 早晨, 清晨, 早上, 日出, 黎明
        sunset, dusk, twilight, 日落, 黄昏, 傍晚, 夕阳, 晚霞
        forest, woods, jungle, trees, 森林, 树林, 林间, 丛林
        mountain, mountains, hill, hills, peak, 雪山, 山, 山峰, 群山, 高山
        snow, snowy, winter, 雪, 雪景, 下雪, 冬天
        rain, rainy, storm, 雨, 下雨, 雨天, 雨景
        sky, clouds, cloud, 天空, 云, 白云, 蓝天
        stars, starry, galaxy, 星空, 星星, 银河
        lake, pond, 湖, 湖面, 湖边, 湖水
        river, stream, 河, 河流, 小溪, 江, 河边
        street, road, streets, 街道, 马路, 街, 街头, 公路
        market, bazaar, 市场, 集市, 菜市场, 夜市
        bridge, 桥, 大桥
        boat, boats, ship, ferry, sailing, 船, 轮船, 渡轮, 帆船
        car, driving, drive, 汽车, 开车, 车
        train, railway, station, 火车, 列车, 车站
        plane, airport, flight, flying, 飞机, 机场, 飞行
        drone, aerial, 航拍, 无人机
        dog, puppy, 狗, 小狗
        cat, kitten, 猫, 小猫
        bird, birds, 鸟, 小鸟
        food, meal, dinner, lunch, 美食, 食物, 吃饭, 晚餐, 午餐
        coffee, cafe, 咖啡, 咖啡馆, 咖啡厅
        kitchen, cooking, 厨房, 做饭, 烹饪
        home, house, room, 家, 房子, 房间
        park, garden, 公园, 花园
        flower, flowers, 花, 花朵, 鲜花
        party, birthday, 派对, 聚会, 生日
        wedding, 婚礼
        interview, 采访, 访谈
        speech, talk, 演讲, 讲话
        dance, dancing, 跳舞, 舞蹈
        sport, football, game, 运动, 足球, 比赛
        school, class, 学校, 上课
        office, work, 办公室, 工作
        product, demo, 产品, 演示
        selfie, 自拍
        family, kids, children, 家人, 孩子, 小孩
        temple, 寺庙, 庙
        fireworks, 烟花, 烟火
        hotel, 酒店, 宾馆
        desert, 沙漠
        island, 海岛, 小岛, 岛
        tower, building, 塔, 大楼, 楼
        shop, shopping, store, 商店, 购物, 逛街
        """

    private static let rows: [[String]] = table.split(separator: "\n").map { row in
        row.split(separator: ",").map(Lexicon.trimmed)
    }

    /// What `said` speaks of: the row of each thing, and the words by which it was recognised.
    static func things(in said: String) -> [Int: [String]] {
        let words = Set(said.split { !Lexicon.isWord($0) }.map(String.init))
        var found: [Int: [String]] = [:]
        for (index, row) in rows.enumerated() {
            let hits = row.filter { word in
                word.unicodeScalars.first?.isASCII == true ? words.contains(word) : said.contains(word)
            }
            if !hits.isEmpty { found[index] = hits }
        }
        return found
    }
}
