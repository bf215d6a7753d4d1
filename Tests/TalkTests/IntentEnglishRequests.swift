// What people ask of an editing program in English, and the steps they mean.

/// One a line: the utterance, `⇒`, its steps. `chat` alone is the whole utterance.
let englishRequests = #"""
    export ⇒ export
    Export it please ⇒ export
    can you export the video? ⇒ export
    send me the video ⇒ export
    save it as mp4 ⇒ export mp4
    how many credits do I have left ⇒ credits
    what's my balance ⇒ credits
    status ⇒ status
    show tracks ⇒ status
    show me the timeline ⇒ status
    upload ~/clip.mp4 ⇒ upload ‹~/clip.mp4›
    ~/clip.mp4 ⇒ upload ‹~/clip.mp4›
    https://example.com/a.mp4 ⇒ upload ‹https://example.com/a.mp4›
    ＥＸＰＯＲＴ ⇒ export
    export,please!! ⇒ export
    EXPORT NOW ⇒ export
    export SRT ⇒ export srt
    when you are done, export ⇒ export
    trim the first 5 seconds and export ⇒ chat ‹trim the first 5 seconds› | export
    upload a.mp4 and trim it ⇒ upload ‹a.mp4› | chat ‹trim it›
    export and tell me my credits ⇒ export | credits
    show status then export ⇒ status | export
    title it Summer, then export as 720p ⇒ chat ‹title it Summer› | export 720p
    upload a.mp4 and b.mp4, put them together and export ⇒ upload ‹a.mp4› ‹b.mp4› | chat ‹put them together› | export
    make it vertical and export ⇒ chat ‹make it vertical› | export
    export as gif ⇒ export gif
    export in 4K for YouTube ⇒ export 4k youtube
    export 2160p mov ⇒ export mov 4k
    '/home/me/My Clips/a b.mp4' ⇒ upload ‹/home/me/My Clips/a b.mp4›
    /home/me/My\ Clips/a\ b.mp4 ⇒ upload ‹/home/me/My Clips/a b.mp4›
    file:///home/me/%E4%B8%AD%E6%96%87.mp4 ⇒ upload ‹/home/me/中文.mp4›
    ~/a.mp4 ~/b.mov ⇒ upload ‹~/a.mp4› ‹~/b.mov›
    upload ~/My Videos/clip one.mp4 ⇒ upload ‹~/My Videos/clip one.mp4›
    upload /Users/me/Screen Recording 2024-01-01 at 3.00.00 PM.mov ⇒ upload ‹/Users/me/Screen Recording 2024-01-01 at 3.00.00 PM.mov›
    upload ⇒ upload
    I want to upload a clip ⇒ upload
    export the audio only ⇒ export mp3
    add music, save and export ⇒ chat ‹add music› | export
    generate a 10-second video of a sunset and export ⇒ chat ‹generate a 10-second video of a sunset› | export
    export it, thanks, and show my credits ⇒ export | credits
    looks great, export it ⇒ export
    export when you're done ⇒ export
    use ~/a.mp4 ⇒ upload ‹~/a.mp4›
    @~/clip.mp4 ⇒ upload ‹~/clip.mp4›
    /export 1080p ⇒ export 1080p
    /status ⇒ status
    balance ⇒ credits
    BALANCE? ⇒ credits
    Credits. ⇒ credits
    export. then show credits. ⇒ export | credits
    Could you please export this for me? ⇒ export
    pls download ⇒ export
    I'd like to download the final video ⇒ export
    can I get the video file ⇒ export
    Give me the mp4 ⇒ export mp4
    get the video ⇒ export
    save ⇒ export
    save video ⇒ export
    export with subtitles ⇒ export
    I want to export now ⇒ export
    let's export it ⇒ export
    ok export ⇒ export
    great, thanks! export ⇒ export
    download it in 1080p please ⇒ export 1080p
    export for instagram reels ⇒ export reels
    Export vertical for TikTok ⇒ export tiktok
    save as out.mov ⇒ export mov
    export to ~/Desktop/final.webm ⇒ export webm
    render it ⇒ export
    don't add music, just export ⇒ chat ‹don't add music› | export
    undo that and export again ⇒ chat ‹undo that› | export
    make it shorter, then download ⇒ chat ‹make it shorter› | export
    Please add subtitles and then send it to me ⇒ chat ‹Please add subtitles› | export
    show me my balance ⇒ credits
    credits? ⇒ credits
    do I have any credits left? ⇒ credits
    check my credits please ⇒ credits
    what is my credit balance? ⇒ credits
    How much balance is left ⇒ credits
    am I out of credits ⇒ credits
    what's the status? ⇒ status
    how's it going ⇒ status
    is it done? ⇒ status
    show the timeline ⇒ status
    list tracks ⇒ status
    what's on the timeline ⇒ status
    show me what we have ⇒ status
    what's in it ⇒ status
    progress ⇒ status
    how many tracks are there ⇒ status
    Is my video ready yet? ⇒ status
    here's my footage: ~/a.mp4 ⇒ upload ‹~/a.mp4›
    use this clip https://x.com/v/a.mov?x=1 ⇒ upload ‹https://x.com/v/a.mov?x=1›
    upload https://drive.google.com/file/d/abc ⇒ upload ‹https://drive.google.com/file/d/abc›
    C:\Users\me\clip.mp4 ⇒ upload ‹C:\Users\me\clip.mp4›
    upload "my holiday.mp4" ⇒ upload ‹my holiday.mp4›
    upload 'a b.mp4' 'c d.mov' ⇒ upload ‹a b.mp4› ‹c d.mov›
    upload a.mp4, b.mp4 and c.jpg ⇒ upload ‹a.mp4› ‹b.mp4› ‹c.jpg›
    trim, crop and export ⇒ chat ‹trim, crop› | export
    remove the logo & export ⇒ chat ‹remove the logo› | export
    Remove the intro; export as webm. ⇒ chat ‹Remove the intro› | export webm
    cut 0-5s. export. show credits ⇒ chat ‹cut 0-5s.› | export | credits
    add a caption "trim and export", then export ⇒ chat ‹add a caption "trim and export"› | export
    title it "Now, export" and export it ⇒ chat ‹title it "Now, export"› | export
    name it Export Guide then download ⇒ chat ‹name it Export Guide› | export
    speed it up 2x, 1080p, export ⇒ chat ‹speed it up 2x, 1080p› | export
    make a cat video, vertical, 1080p, and export it ⇒ chat ‹make a cat video, vertical, 1080p› | export
    export 720p and 1080p ⇒ export 720p | export 1080p
    export for youtube and tiktok ⇒ export youtube | export tiktok
    trim the intro, then show me the timeline ⇒ chat ‹trim the intro› | status
    hey can you export this thing for me ⇒ export
    gimme the video ⇒ export
    export video to my desktop plz ⇒ export
    could you download the final cut in 4k? ⇒ export 4k
    I think we're done, export it ⇒ export
    export at 720 ⇒ export 720p
    Export, thanks! ⇒ export
    export.... ⇒ export
    pls export the whole video as a gif ⇒ export gif
    I'd love to export this ⇒ export
    export with high quality for bilibili ⇒ export bilibili
    ready to export ⇒ export
    make an export ⇒ export
    download mp4 1080p ⇒ export mp4 1080p
    get me the final file ⇒ export
    i want to download my video now ⇒ export
    please save the video to my computer ⇒ export
    hand me the finished file ⇒ export
    export the project ⇒ export
    how many credits do i still have ⇒ credits
    what's left of my credits ⇒ credits
    remaining credits ⇒ credits
    credits left? ⇒ credits
    can you check my balance please ⇒ credits
    tell me my credit balance ⇒ credits
    how much credit do I have ⇒ credits
    do I still have credits ⇒ credits
    show credits and status ⇒ credits | status
    what's the current status of my project ⇒ status
    show me the tracks please ⇒ status
    can i see the timeline ⇒ status
    display the timeline ⇒ status
    what have we got so far ⇒ status
    give me a status update ⇒ status
    whats the progress ⇒ status
    let me see the timeline ⇒ status
    how far along are we ⇒ status
    tell me what's in the timeline ⇒ status
    I'd like to upload some photos ⇒ upload
    upload my video ⇒ upload
    can i upload a file? ⇒ upload
    uploading ~/clip.mp4 ⇒ upload ‹~/clip.mp4›
    let me upload this: ~/Movies/trip.mov ⇒ upload ‹~/Movies/trip.mov›
    attach /Users/ann/Desktop/logo.png ⇒ upload ‹/Users/ann/Desktop/logo.png›
    here are my clips ~/a.mp4 ~/b.mp4 ~/c.mp4 ⇒ upload ‹~/a.mp4› ‹~/b.mp4› ‹~/c.mp4›
    take this https://cdn.site.com/video/clip.webm?sig=abc%20d ⇒ upload ‹https://cdn.site.com/video/clip.webm?sig=abc%20d›
    please import 'my song.mp3' ⇒ upload ‹my song.mp3›
    make the end credits bigger and export ⇒ chat ‹make the end credits bigger› | export
    add closing credits then export ⇒ chat ‹add closing credits› | export
    trim 3s, add music, then export to mp4 ⇒ chat ‹trim 3s, add music› | export mp4
    brighten it up and show me the timeline ⇒ chat ‹brighten it up› | status
    fix the colors. what's my balance? ⇒ chat ‹fix the colors.› | credits
    cut the ending; then status ⇒ chat ‹cut the ending› | status
    add "Hello, and export" as title and download it ⇒ chat ‹add "Hello, and export" as title› | export
    upload intro.mp4, trim it to 5s, then export for tiktok ⇒ upload ‹intro.mp4› | chat ‹trim it to 5s› | export tiktok
    make it black and white and save it ⇒ chat ‹make it black and white› | export
    change the title to "Credits" and check my credits ⇒ chat ‹change the title to "Credits"› | credits
    export then upload b.mp4 ⇒ export | upload ‹b.mp4›
    show my credits then generate a sunset video ⇒ credits | chat ‹generate a sunset video›
    generate a sunset video and check my credits ⇒ chat ‹generate a sunset video› | credits
    rotate the clip and then export it as a 1080p mov please ⇒ chat ‹rotate the clip› | export mov 1080p
    Can you please send me the video now? ⇒ export
    download pls :) ⇒ export
    EXPORT AS MP4 ⇒ export mp4
    export to webm, 480p ⇒ export webm 480p
    save it in mov format ⇒ export mov
    I need it in 4k, export ⇒ export 4k
    i wanna download it ⇒ export
    Please export the latest version ⇒ export
    export it for my phone ⇒ export
    export my reel for instagram ⇒ export instagram
    Could I get an mp4 of this? ⇒ export mp4
    send the final cut to me ⇒ export
    just give me the file already ⇒ export
    export? ⇒ export
    Export video. ⇒ export
    Export the movie for WeChat Channels please ⇒ export wechat
    download this as 1920x1080 ⇒ export 1080p
    export square ⇒ export square
    what are my credits? ⇒ credits
    how many points do I have ⇒ credits
    check balance ⇒ credits
    balance please ⇒ credits
    what is the remaining credit ⇒ credits
    Show my credit balance and then export ⇒ credits | export
    got any credits? ⇒ credits
    credits remaining? ⇒ credits
    how many credits have I used ⇒ credits
    Where are we at? ⇒ status
    what's the state of my timeline ⇒ status
    project status ⇒ status
    show me all tracks ⇒ status
    tracks please ⇒ status
    Status, please. ⇒ status
    is the render finished? ⇒ status
    how's my video coming along? ⇒ status
    what does the timeline look like ⇒ status
    upload these ~/Desktop/a.png ~/Desktop/b.png ⇒ upload ‹~/Desktop/a.png› ‹~/Desktop/b.png›
    upload "/Users/me/My Movies/big file.mov" ⇒ upload ‹/Users/me/My Movies/big file.mov›
    I want to use this: https://media.example.org/v.mp4 ⇒ upload ‹https://media.example.org/v.mp4›
    /Users/me/Desktop/Screen\ Shot\ 2024.png ⇒ upload ‹/Users/me/Desktop/Screen Shot 2024.png›
    file:///Users/me/a%20b.mov file:///Users/me/c.mov ⇒ upload ‹/Users/me/a b.mov› ‹/Users/me/c.mov›
    add this clip ~/x.mov ⇒ upload ‹~/x.mov›
    upload some music ⇒ upload
    Upload: ~/clip.mp4 ⇒ upload ‹~/clip.mp4›
    make a timelapse of the city and upload music to it ⇒ chat ‹make a timelapse of the city› | upload
    trim, rotate, then download as gif ⇒ chat ‹trim, rotate› | export gif
    crop to square and export for instagram ⇒ chat ‹crop to square› | export instagram
    Add subtitles; check credits; export. ⇒ chat ‹Add subtitles› | credits | export
    add lofi music & save it as 720p mp4 ⇒ chat ‹add lofi music› | export mp4 720p
    remove silence and then upload ~/b.mp4 ⇒ chat ‹remove silence› | upload ‹~/b.mp4›
    delete clip 2 and show tracks ⇒ chat ‹delete clip 2› | status
    change the font, then tell me the status ⇒ chat ‹change the font› | status
    export it and then make it shorter ⇒ export | chat ‹make it shorter›
    shorten it to 15 seconds and export for shorts ⇒ chat ‹shorten it to 15 seconds› | export shorts
    "make it pop" and export ⇒ chat ‹"make it pop"› | export
    speed up 1.5x and export ⇒ chat ‹speed up 1.5x› | export
    add 3.5s fade, export 1080p ⇒ chat ‹add 3.5s fade› | export 1080p
    """#
