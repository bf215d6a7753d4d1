// Further utterances of both languages, written after the router to try it.

/// One a line: the utterance, `⇒`, its steps. `chat` alone is the whole utterance.
let mixedUtterances = #"""
    Export this one ⇒ export
    I'm happy with it, send it over ⇒ export
    could u dl the vid ⇒ export
    export to my phone in vertical ⇒ export vertical
    export it in landscape please ⇒ export landscape
    make it 1080p and export ⇒ chat ‹make it 1080p› | export
    Please export in the highest quality ⇒ export
    wrap it up and send me the file ⇒ chat
    that'll do, export ⇒ export
    export the SRT file ⇒ export srt
    export the subtitles ⇒ export srt
    save a copy ⇒ export
    quick: export ⇒ export
    okay let's download this thing ⇒ export
    I'd like the mp4 please ⇒ export mp4
    can you give me the download link ⇒ export
    export & show credits ⇒ export | credits
    credits pls ⇒ credits
    Credits: how many left? ⇒ credits
    balance left? ⇒ credits
    how much do I have left ⇒ credits
    tell me the balance ⇒ credits
    any points remaining ⇒ credits
    could you check how many credits I've got ⇒ credits
    show me status and credits ⇒ status | credits
    current timeline? ⇒ status
    what tracks are in my project ⇒ status
    what's the progress on my video? ⇒ status
    upload new footage please ⇒ upload
    uploading: a.mp4 ⇒ upload ‹a.mp4›
    here's a.mp4 ⇒ upload ‹a.mp4›
    send a.mp4 ⇒ upload ‹a.mp4›
    C:/Users/Me/Videos/clip.mp4 ⇒ upload ‹C:/Users/Me/Videos/clip.mp4›
    "~/My Videos/a.mp4" ⇒ upload ‹~/My Videos/a.mp4›
    ./clip.mov ../b.mov ⇒ upload ‹./clip.mov› ‹../b.mov›
    add https://x.io/a.mp3 ⇒ upload ‹https://x.io/a.mp3›
    http://x.io/a.jpg ⇒ upload ‹http://x.io/a.jpg›
    upload https://x.io/a.mp4, cut the first 3 seconds, then export ⇒ upload ‹https://x.io/a.mp4› | chat ‹cut the first 3 seconds› | export
    show "upload" in big letters ⇒ chat
    the word export should glow ⇒ chat
    animate a loading status ⇒ chat
    a man saves money at a bank ⇒ chat
    save room for the logo ⇒ chat
    save the last two seconds for the logo ⇒ chat
    keep the status quo in the story ⇒ chat
    have the credits roll over black ⇒ chat
    write "credits" in Comic Sans ⇒ chat
    a film about imports and exports ⇒ chat
    a video comparing download speeds ⇒ chat
    make it look like a download screen ⇒ chat
    I want the video to be shorter ⇒ chat
    give me the video in black and white ⇒ chat
    get the video brighter ⇒ chat
    give me more saturation ⇒ chat
    send the title to the back ⇒ chat
    download some rain sounds and add them ⇒ chat
    export nothing ⇒ chat
    don't bother exporting ⇒ chat
    skip the export ⇒ chat
    export it tomorrow ⇒ chat
    could we export after the review? ⇒ chat
    if you're happy with it, export it ⇒ chat
    trim it if needed and export ⇒ chat ‹trim it if needed› | export
    do not export until I say so ⇒ chat
    don't trim it; export it ⇒ chat ‹don't trim it› | export
    add a logo ⇒ chat
    then export ⇒ export
    剪完以后导出 ⇒ export
    弄成竖屏再导出 ⇒ chat ‹弄成竖屏› | export
    好，下载吧 ⇒ export
    我要这个视频 ⇒ export
    把它导出 ⇒ export
    请输出成片 ⇒ export
    可以发我一份吗 ⇒ export
    导出一下呗，谢啦 ⇒ export
    导出成抖音和B站两个版本 ⇒ export douyin | export bilibili
    麻烦把最终版保存到桌面 ⇒ export
    OK导出 ⇒ export
    可不可以导出mov ⇒ export mov
    我还有几个积分 ⇒ credits
    积分够用吗 ⇒ credits
    帮我看下余额 ⇒ credits
    余额还有多少呢 ⇒ credits
    告诉我剩余积分 ⇒ credits
    我有多少点数 ⇒ credits
    目前进展如何 ⇒ status
    剪到哪一步了 ⇒ status
    给我看一下状态 ⇒ status
    视频现在什么样子了 ⇒ status
    显示一下时间线 ⇒ status
    有什么轨道 ⇒ status
    我想看看时间轴 ⇒ status
    好了没 ⇒ status
    我传个素材 ⇒ upload
    给你素材：~/a.mp4 ⇒ upload ‹~/a.mp4›
    这两张图 a.png b.png ⇒ upload ‹a.png› ‹b.png›
    上传图片a.png，放到开头 ⇒ upload ‹a.png› | chat ‹放到开头›
    把a.mp4和b.mp4拼起来 ⇒ chat
    用a.mp3做背景音乐 ⇒ chat
    标题写上“状态良好” ⇒ chat
    把状态写成红色 ⇒ chat
    出口成章的动画 ⇒ chat
    生成一个下载进度的UI动画 ⇒ chat
    保存粮食的公益广告 ⇒ chat
    积分制管理培训视频 ⇒ chat
    导出口语练习的字幕 ⇒ chat
    上传者的名字放大 ⇒ chat
    把导出字样换成下载 ⇒ chat
    先看看效果再导出 ⇒ chat ‹先看看效果› | export
    等字幕加好再导出 ⇒ chat
    暂停导出 ⇒ chat
    还没改完别导出 ⇒ chat
    不着急导出 ⇒ chat
    导出前检查一下 ⇒ chat
    加标题，不要导出 ⇒ chat
    不要标题，导出 ⇒ chat ‹不要标题› | export
    别加音乐，直接导出吧 ⇒ chat ‹别加音乐› | export
    剪掉开头，导出，顺便告诉我还剩多少积分 ⇒ chat ‹剪掉开头› | export | credits
    背景换成海边然后发给我 ⇒ chat ‹背景换成海边› | export
    调亮一点 然后看看状态 ⇒ chat ‹调亮一点› | status
    don't forget to export ⇒ export
    make sure to export at 1080p ⇒ export 1080p
    记得导出 ⇒ export
    别忘了导出 ⇒ export
    export but don't upload it ⇒ export | chat ‹don't upload it›
    upload a.mp4 but don't trim it ⇒ upload ‹a.mp4› | chat ‹don't trim it›
    shorten to 10s but export in 4k ⇒ chat ‹shorten to 10s› | export 4k
    ~/a.mp4 trim the first 2 seconds ⇒ upload ‹~/a.mp4› | chat ‹trim the first 2 seconds›
    ~/a.mp4 剪掉前2秒 ⇒ upload ‹~/a.mp4› | chat ‹剪掉前2秒›
    “导出” ⇒ chat
    'export' ⇒ chat
    save as "beach day.mov" in 1080p ⇒ export mov 1080p
    caption: download our app, then export ⇒ chat ‹caption: download our app› | export
    make the credits scroll, then show my credits ⇒ chat ‹make the credits scroll› | credits
    我不要导出，我要看状态 ⇒ chat ‹我不要导出› | status
    Ｓｔａｔｕｓ ⇒ status
    余额　多少 ⇒ credits
    credits呢 ⇒ credits
    把BGM调低然后export ⇒ chat ‹把BGM调低› | export
    可以先不导出吗 ⇒ chat
    add a.mp4 to the timeline ⇒ upload ‹a.mp4› | chat
    把a.mp4加到时间线上 ⇒ upload ‹a.mp4› | chat
    add a.mp4 to my project ⇒ upload ‹a.mp4›
    upload a.mp4 to the timeline and export ⇒ upload ‹a.mp4› | chat ‹upload a.mp4 to the timeline› | export
    export 完了吗 ⇒ status
    export完成了吗 ⇒ status
    done 了吗 ⇒ status
    render 好了没有 ⇒ status
    可以 export 了吗 ⇒ export
    帮我 export 一个 720p 的 gif，小于 5MB ⇒ export gif 720p ≤5000000
    先 trim 前2秒，then export 到 25 MB 以内 ⇒ chat ‹先 trim 前2秒› | export ≤25000000
    """#
