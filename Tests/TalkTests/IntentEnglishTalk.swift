// What people tell the agent in English: words of other senses, negations, questions, conditions.

/// One a line: the utterance, `⇒`, its steps. `chat` alone is the whole utterance.
let englishTalk = #"""
    add a title that says 'Export' ⇒ chat
    call it Download Day ⇒ chat
    title it Status Report ⇒ chat
    rename the title to Credits ⇒ chat
    closing credits ⇒ chat
    roll the credits ⇒ chat
    add end credits ⇒ chat
    white balance ⇒ chat
    fix the white balance ⇒ chat
    balance the audio ⇒ chat
    status bar ⇒ chat
    make the export button red ⇒ chat
    a download progress bar animation ⇒ chat
    add a "save the date" title ⇒ chat
    uploading data animation ⇒ chat
    generate a video about exporting goods ⇒ chat
    generate a clip of someone downloading a file ⇒ chat
    what does export do? ⇒ chat
    how do I export? ⇒ chat
    will it cost credits to export? ⇒ chat
    status quo ⇒ chat
    don't export yet ⇒ chat
    do not export ⇒ chat
    no export ⇒ chat
    before exporting, fix the title ⇒ chat
    I'm not ready to export ⇒ chat
    cancel the export ⇒ chat
    stop exporting ⇒ chat
    if it looks good, export ⇒ chat
    generate a 10 second video about the balance of nature ⇒ chat
    upload it to YouTube ⇒ chat
    download the music ⇒ chat
    make a video about import and export ⇒ chat
    title it Save and Export ⇒ chat
    title it Lights, Camera, Export ⇒ chat
    add a title and credits ⇒ chat
    add a title, credits, and music ⇒ chat
    how to trim, export and share ⇒ chat
    export last 5 seconds ⇒ chat
    edit the timeline ⇒ chat
    update the status ⇒ chat
    give me a video of a cat ⇒ chat
    I want a video about credits ⇒ chat
    translate this: upload, export, save ⇒ chat
    generate a 10-second video of a sunset over the ocean with calm music ⇒ chat
    undo ⇒ chat
    12 ⇒ chat
    😀 ⇒ chat
    https://example.com/page ⇒ chat
    https://youtu.be/abc ⇒ chat
    check out https://example.com/article and make a video of it ⇒ chat
    add a.mp3 as background music ⇒ chat
    say "download now" at the end ⇒ chat
    add text: Export ⇒ chat
    make a 15s ad with the tagline Download Now ⇒ chat
    create an animated download icon ⇒ chat
    show a progress bar at the bottom ⇒ chat
    add a status update overlay ⇒ chat
    what a balance of colors ⇒ chat
    keep the balance between music and voice ⇒ chat
    credit the photographer at the end ⇒ chat
    give credit to Anna ⇒ chat
    scroll the credits faster ⇒ chat
    change the credits font ⇒ chat
    I uploaded the file already ⇒ chat
    the export failed, why? ⇒ chat
    why did the export fail ⇒ chat
    when can I download it? ⇒ chat
    where is my video ⇒ chat
    not now ⇒ chat
    never mind, don't download it ⇒ chat
    can you not export it yet ⇒ chat
    do not download or upload anything ⇒ chat
    let's not export ⇒ chat
    wait before exporting ⇒ chat
    hold off on the export ⇒ chat
    I don't want to download ⇒ chat
    once you have added the music, export ⇒ chat
    unless it's ugly, export it ⇒ chat
    make the title say Download and Enjoy ⇒ chat
    change text to Balance Sheet ⇒ chat
    make me a gif of it ⇒ chat
    use /tmp/x.wav for the music ⇒ chat
    put a "Download our app" banner at 3s ⇒ chat
    add a caption saying status: single ⇒ chat
    show a balance scale in the corner ⇒ chat
    create a video of a balance beam gymnast ⇒ chat
    make an uploading animation for my app intro ⇒ chat
    slow motion, and credits roll at the end ⇒ chat
    move the credits up ⇒ chat
    remove the export watermark ⇒ chat
    show me how to export ⇒ chat
    can you tell me how to download it ⇒ chat
    is it possible to export in 4k? ⇒ chat
    why is the export so slow ⇒ chat
    is there a way to download ⇒ chat
    what does status mean ⇒ chat
    I don't need to export ⇒ chat
    please do not upload anything ⇒ chat
    not yet, no export please ⇒ chat
    hold the export ⇒ chat
    don't show credits ⇒ chat
    never export automatically ⇒ chat
    after the music is added, export it ⇒ chat
    export only if it's under 10 seconds ⇒ chat
    when the render finishes tell me ⇒ chat
    yo, export that bad boy ⇒ chat
    exporting time! ⇒ chat
    make a logo reveal saying "Export Masters" ⇒ chat
    add 'credits' at the end ⇒ chat
    Create a title: Upload Complete ⇒ chat
    insert a status indicator ⇒ chat
    generate a 5s clip of a man balancing on a rope ⇒ chat
    generate a video about credit cards ⇒ chat
    show a download counter going up ⇒ chat
    a timeline of world war 2 in 30 seconds ⇒ chat
    the text should read Download Free ⇒ chat
    balance out the highs and lows ⇒ chat
    adjust colour balance a bit ⇒ chat
    trim the credits at the end ⇒ chat
    replace export with import in the text ⇒ chat
    I'll export later ⇒ chat
    maybe export later ⇒ chat
    can't export ⇒ chat
    do not save ⇒ chat
    hang on don't send it yet ⇒ chat
    wait until I say export ⇒ chat
    only show credits if they are low ⇒ chat
    export when I say so ⇒ chat
    Before you export, show me the timeline ⇒ chat
    once I approve, export it ⇒ chat
    """#
