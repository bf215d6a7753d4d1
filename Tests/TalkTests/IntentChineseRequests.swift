// What people ask of an editing program in Chinese, and the steps they mean.

/// One a line: the utterance, `⇒`, its steps. `chat` alone is the whole utterance.
let chineseRequests = #"""
    导出 ⇒ export
    帮我导出一下视频 ⇒ export
    下载 ⇒ export
    还剩多少积分 ⇒ credits
    余额多少 ⇒ credits
    现在什么样了 ⇒ status
    上传 ~/视频/海边.mp4 ⇒ upload ‹~/视频/海边.mp4›
    ／导出 ⇒ export
    导出吧 ⇒ export
    导出呗 ⇒ export
    改完就导出 ⇒ export
    剪掉前5秒然后导出 ⇒ chat ‹剪掉前5秒› | export
    把音乐调小一点，再导出 ⇒ chat ‹把音乐调小一点› | export
    导出为gif ⇒ export gif
    导出1080p ⇒ export 1080p
    导出抖音版 ⇒ export douyin
    导出成小红书格式 ⇒ export xiaohongshu
    导出B站 1080P 的 mp4 ⇒ export mp4 1080p bilibili
    上传海边.mp4 ⇒ upload ‹海边.mp4›
    把海边.mp4上传一下 ⇒ upload ‹海边.mp4›
    上传~/视频/海边.mp4然后剪掉前5秒 ⇒ upload ‹~/视频/海边.mp4› | chat ‹剪掉前5秒›
    上传一个视频 ⇒ upload
    完美，导出吧 ⇒ export
    不错，导出1080p，mp4格式 ⇒ export mp4 1080p
    导出了吗 ⇒ status
    导出好了吗 ⇒ status
    可以导出了吗 ⇒ status
    积分还够吗 ⇒ credits
    查一下余额和状态 ⇒ credits | status
    加完字幕就导出 ⇒ chat ‹加完字幕› | export
    剪掉前5秒后导出 ⇒ chat ‹剪掉前5秒› | export
    先剪掉前5秒，再加个标题“夏天”，最后导出 ⇒ chat ‹先剪掉前5秒，再加个标题“夏天”› | export
    導出影片 ⇒ export
    下載 ⇒ export
    還剩多少積分 ⇒ credits
    查看時間軸 ⇒ status
    导出后告诉我余额 ⇒ export | credits
    帮我把视频导出来 ⇒ export
    把视频发给我 ⇒ export
    视频发我 ⇒ export
    下载视频 ⇒ export
    保存到本地 ⇒ export
    导出成mp4格式 ⇒ export mp4
    我要导出 ⇒ export
    我想下载这个视频 ⇒ export
    可以帮我导出吗 ⇒ export
    能不能导出4K的 ⇒ export 4k
    麻烦导出一下，谢谢 ⇒ export
    好了，导出吧 ⇒ export
    导出竖屏 ⇒ export vertical
    导出一个抖音的版本 ⇒ export douyin
    积分 ⇒ credits
    我的积分还有多少 ⇒ credits
    查余额 ⇒ credits
    看看我还剩多少积分 ⇒ credits
    余额 ⇒ credits
    账户余额 ⇒ credits
    我还有多少额度 ⇒ credits
    状态 ⇒ status
    进度怎么样了 ⇒ status
    看一下时间线 ⇒ status
    显示轨道 ⇒ status
    做到哪了 ⇒ status
    视频做好了吗 ⇒ status
    现在什么情况 ⇒ status
    时间线上有什么 ⇒ status
    上传文件 ⇒ upload
    我要上传视频 ⇒ upload
    帮我上传 a.mp4 和 b.mp4 ⇒ upload ‹a.mp4› ‹b.mp4›
    这是素材 ~/视频/a.mp4 ⇒ upload ‹~/视频/a.mp4›
    用这个 https://a.com/b.mp4 ⇒ upload ‹https://a.com/b.mp4›
    上传“我的 视频.mp4” ⇒ upload ‹我的 视频.mp4›
    上传https://a.com/a.mp4然后剪掉前5秒 ⇒ upload ‹https://a.com/a.mp4› | chat ‹剪掉前5秒›
    标题改成“下载”，然后导出 ⇒ chat ‹标题改成“下载”› | export
    把背景换成蓝色并导出 ⇒ chat ‹把背景换成蓝色› | export
    剪掉前5秒，加上字幕，导出1080p ⇒ chat ‹剪掉前5秒，加上字幕› | export 1080p
    剪掉前5秒 导出 ⇒ chat ‹剪掉前5秒› | export
    加字幕再导出成gif ⇒ chat ‹加字幕› | export gif
    改一下颜色，看看状态 ⇒ chat ‹改一下颜色› | status
    导出，顺便查一下积分 ⇒ export | credits
    上传a.mp4并剪掉前5秒 ⇒ upload ‹a.mp4› | chat ‹剪掉前5秒›
    导出视频和查余额 ⇒ export | credits
    先看看余额，再导出 ⇒ credits | export
    音乐换一个，好了就导出 ⇒ chat ‹音乐换一个› | export
    加音乐，导出 ⇒ chat ‹加音乐› | export
    剪掉前5秒 导出 1080p ⇒ chat ‹剪掉前5秒› | export 1080p
    加州.mp4 ⇒ upload ‹加州.mp4›
    发布会.mp4 ⇒ upload ‹发布会.mp4›
    上传好朋友.mp4 ⇒ upload ‹好朋友.mp4›
    一键导出 ⇒ export
    导出视频到桌面 ⇒ export
    把成片给我 ⇒ export
    给我成片 ⇒ export
    视频好了就发我 ⇒ export
    能把视频发给我吗 ⇒ export
    帮忙下载一下 ⇒ export
    我要下载 ⇒ export
    导出高清版 ⇒ export
    导出成4K的mov ⇒ export mov 4k
    保存为mp4 ⇒ export mp4
    以720p导出 ⇒ export 720p
    用抖音尺寸导出 ⇒ export douyin
    请帮我导出成适合B站的格式 ⇒ export bilibili
    可以了，导出 ⇒ export
    那就导出吧 ⇒ export
    还有积分吗 ⇒ credits
    我积分还剩几个 ⇒ credits
    积分余额 ⇒ credits
    余额查询 ⇒ credits
    查一下我的账户余额 ⇒ credits
    我现在有多少积分 ⇒ credits
    剩余积分 ⇒ credits
    看看状态 ⇒ status
    当前状态 ⇒ status
    项目状态 ⇒ status
    现在进度到哪了 ⇒ status
    时间线给我看看 ⇒ status
    有几条轨道 ⇒ status
    给我看看现在的时间轴 ⇒ status
    目前是什么样子 ⇒ status
    视频弄好了没 ⇒ status
    上传一段视频 ⇒ upload
    我想传个视频 ⇒ upload
    传文件 ⇒ upload
    上传这个文件：~/下载/旅行 视频.mp4 ⇒ upload ‹~/下载/旅行 视频.mp4›
    上传这两个：a.mp4、b.mp4 ⇒ upload ‹a.mp4› ‹b.mp4›
    素材在这里 /home/me/素材/1.mov ⇒ upload ‹/home/me/素材/1.mov›
    把 https://a.com/x.mp4 上传 ⇒ upload ‹https://a.com/x.mp4›
    加上字幕和音乐，然后导出成1080p的mp4 ⇒ chat ‹加上字幕和音乐› | export mp4 1080p
    先调亮一点，再加个片头，最后下载 ⇒ chat ‹先调亮一点，再加个片头› | export
    上传~/a.mp4，剪掉前3秒，导出gif ⇒ upload ‹~/a.mp4› | chat ‹剪掉前3秒› | export gif
    换个背景音乐并且查一下余额 ⇒ chat ‹换个背景音乐› | credits
    标题叫“导出和下载”，然后导出 ⇒ chat ‹标题叫“导出和下载”› | export
    把标题换成余额不足，然后看看状态 ⇒ chat ‹把标题换成余额不足› | status
    把音量调低，然后导出，再查积分 ⇒ chat ‹把音量调低› | export | credits
    剪掉结尾后下载 ⇒ chat ‹剪掉结尾› | export
    加个滤镜就导出吧 ⇒ chat ‹加个滤镜› | export
    用小红书的尺寸导出 ⇒ export xiaohongshu
    导出 mp4 1080p ⇒ export mp4 1080p
    下载成品 ⇒ export
    帮我存到手机 ⇒ export
    视频下载 ⇒ export
    给我导出一份 ⇒ export
    快导出 ⇒ export
    请导出视频，谢谢！ ⇒ export
    导出视频号的版本 ⇒ export wechat
    输出一个720p的gif ⇒ export gif 720p
    我要下载高清视频 ⇒ export
    导出，要抖音的 ⇒ export douyin
    积分剩多少 ⇒ credits
    我还有积分吗 ⇒ credits
    积分查询一下 ⇒ credits
    看看余额 ⇒ credits
    账户里还有多少积分 ⇒ credits
    余额还有吗 ⇒ credits
    余额？ ⇒ credits
    查积分余额 ⇒ credits
    状态如何 ⇒ status
    现在做成什么样了 ⇒ status
    看看现在的轨道 ⇒ status
    视频进度 ⇒ status
    时间线 ⇒ status
    渲染到哪了 ⇒ status
    导出进度怎么样 ⇒ status
    把时间线显示给我看 ⇒ status
    传一张图片 ⇒ upload
    我要上传几张照片 ⇒ upload
    上传素材 ~/a.mov ~/b.mov ⇒ upload ‹~/a.mov› ‹~/b.mov›
    把~/视频/海边.mp4传上去 ⇒ upload ‹~/视频/海边.mp4›
    用~/音乐/歌.mp3 ⇒ upload ‹~/音乐/歌.mp3›
    这是我的视频：https://a.com/v.mp4 ⇒ upload ‹https://a.com/v.mp4›
    上传 '/home/我/我的 视频.mp4' ⇒ upload ‹/home/我/我的 视频.mp4›
    你能导出4K吗 ⇒ export 4k
    剪到15秒，导出成抖音 ⇒ chat ‹剪到15秒› | export douyin
    加上片头片尾，查查还剩多少积分 ⇒ chat ‹加上片头片尾› | credits
    换个配乐，然后给我看看时间线 ⇒ chat ‹换个配乐› | status
    上传a.mp4，加字幕，再导出1080p ⇒ upload ‹a.mp4› | chat ‹加字幕› | export 1080p
    把颜色调暖并保存 ⇒ chat ‹把颜色调暖› | export
    静音然后下载mp4 ⇒ chat ‹静音› | export mp4
    标题改成“导出成功”并导出 ⇒ chat ‹标题改成“导出成功”› | export
    倒放，导出gif ⇒ chat ‹倒放› | export gif
    去掉水印 然后 导出 ⇒ chat ‹去掉水印› | export
    音乐小声点 再导出 ⇒ chat ‹音乐小声点› | export
    """#
