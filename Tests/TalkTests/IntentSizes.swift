// Sizes that an export is to keep to, and sizes that are only talked about: utterance ⇒ steps, ≤ bytes.

let englishSizes = """
    export under 25 MB ⇒ export ≤25000000
    Export for TikTok under 10 MB ⇒ export tiktok ≤10000000
    make it smaller than 8 megabytes and export ⇒ export ≤8000000
    export in 720p, at most 1.5GB please ⇒ export 720p ≤1500000000
    export, but keep it under 25 megs ⇒ export ≤25000000
    export a gif below 500 KB ⇒ export gif ≤500000
    send me the video under 16MB ⇒ export ≤16000000
    trim the first 2 seconds and export under 25 MB ⇒ chat ‹trim the first 2 seconds› | export ≤25000000
    export max 25MB ⇒ export ≤25000000
    export with a max file size of 25 MB ⇒ export ≤25000000
    export so that it stays under 8 MB ⇒ export ≤8000000
    compress it to 10 MB and export ⇒ export ≤10000000
    save it as mp4, no more than 50 mb ⇒ export mp4 ≤50000000
    export, don't exceed 10M ⇒ export ≤10000000
    export 25 MB or less ⇒ export ≤25000000
    download it, 25 MB max ⇒ export ≤25000000
    render it, it has to fit in 100 MB ⇒ export ≤100000000
    export at 1080p under 20 MB and title it Summer ⇒ export 1080p ≤20000000 | chat ‹title it Summer›
    i need the video under 8mb for discord ⇒ export ≤8000000
    export, small enough for email, under 20 MB ⇒ export ≤20000000
    export at 1080p, 30MB tops ⇒ export 1080p ≤30000000
    make the export smaller than 5 MB ⇒ export ≤5000000
    export <25MB ⇒ export ≤25000000
    export for WhatsApp, less than 16 MB ⇒ export ≤16000000
    cut the first 25 MB ⇒ chat
    the file is 25 MB ⇒ chat
    under 25 MB ⇒ chat
    my clip has 25 MB, trim it ⇒ chat
    make it shorter than 25 seconds and export ⇒ chat ‹make it shorter than 25 seconds› | export
    make it under 30 seconds and export ⇒ chat ‹make it under 30 seconds› | export
    title it 25 MB and export ⇒ chat ‹title it 25 MB› | export
    why is the export 25 MB? ⇒ chat
    export if it is under 25 MB ⇒ chat
    export at 25 mbps ⇒ chat
    export under 25m ⇒ chat
    export less ⇒ chat
    export it under twenty megabytes ⇒ export ≤20000000
    export at most twenty-five megs please ⇒ export ≤25000000
    export under a hundred and fifty MB ⇒ export ≤150000000
    save it in under one gigabyte ⇒ export ≤1000000000
    export it smaller, under five megabytes ⇒ export ≤5000000
    export under twenty seconds ⇒ chat
    export the small clip ⇒ chat
    cut twenty megabytes ⇒ chat
    upload the file under 25 MB ⇒ chat
    generate a video of a 25 MB hard disk ⇒ chat
    """

let chineseSizes = """
    导出到25MB以内 ⇒ export ≤25000000
    导出，不要超过10兆 ⇒ export ≤10000000
    导出25M以内的视频 ⇒ export ≤25000000
    导出抖音版，小于20MB ⇒ export douyin ≤20000000
    导出1080p，控制在50兆以内 ⇒ export 1080p ≤50000000
    把文件压缩到8MB以下再导出 ⇒ export ≤8000000
    导出，文件大小不超过二十五兆 ⇒ export ≤25000000
    导出一个10MB以内的gif ⇒ export gif ≤10000000
    剪掉前两秒，然后导出到１６MB以内 ⇒ chat ‹剪掉前两秒› | export ≤16000000
    导出，最大1.5GB ⇒ export ≤1500000000
    请导出视频，限制在100兆字节以内 ⇒ export ≤100000000
    给我视频，不超过十兆 ⇒ export ≤10000000
    导出，别超过30兆，谢谢 ⇒ export ≤30000000
    导出 mp4 大小要小于 9 MB ⇒ export mp4 ≤9000000
    导出时不要超过25MB ⇒ export ≤25000000
    导出 小于等于25MB ⇒ export ≤25000000
    导出小一点，10MB以内 ⇒ export ≤10000000
    导出小点，二十兆以内 ⇒ export ≤20000000
    导出一个小一点的视频，不超过20MB ⇒ export ≤20000000
    音乐小一点，导出 ⇒ chat ‹音乐小一点› | export
    导出的声音小一点 ⇒ chat
    剪掉前25兆 ⇒ chat
    这个文件有25兆 ⇒ chat
    25MB以内 ⇒ chat
    导出的文件是25MB ⇒ chat
    为什么导出的视频有100兆？ ⇒ chat
    如果不超过25MB就导出 ⇒ chat
    控制在25秒以内再导出 ⇒ chat ‹控制在25秒以内› | export
    标题改成“25MB以内”，导出 ⇒ chat ‹标题改成“25MB以内”› | export
    上传25MB以内的文件 ⇒ chat
    导出以内 ⇒ chat
    音乐不要超过30% ⇒ chat
    """
