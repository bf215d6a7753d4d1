// More talk of an interface and of films, part 2: a message as JSON, and its answer where it changes.

/// One a line.
let grammarTalk2 = #"""
    "Click Export. Click Export." ⇒ {"text":"","actions":["export"]}
    "Click Export to save. When you're happy, click Export." ⇒ {"text":"","actions":["export"]}
    "Click either Preview or Export." ⇒ {"text":"","actions":["tracks","suggest-export"]}
    "Click Preview, then Export." ⇒ {"text":"","actions":["tracks","export"]}
    "First click Preview and then click Export." ⇒ {"text":"","actions":["tracks","export"]}
    "Now just click Export and you're done!" ⇒ {"text":"","actions":["export"]}
    "Click Export and wait for the render to finish." ⇒ {"text":"","actions":["export"]}
    "Click Export and your video will be saved to your computer." ⇒ {"text":"","actions":["export"]}
    "Click Export, choose 1080p, and hit Save." ⇒ {"text":"","actions":["export"]}
    "Click Export (top right) to download." ⇒ {"text":"","actions":["export"]}
    "Click Export → MP4 to download." ⇒ {"text":"","actions":["export"]}
    "In the toolbar, click Export." ⇒ {"text":"","actions":["export"]}
    "On the right side of the screen, tap Export." ⇒ {"text":"","actions":["export"]}
    "From the top menu, select Export." ⇒ {"text":"","actions":["export"]}
    "At the top right you'll find the Export button." ⇒ {"text":"","actions":["suggest-export"]}
    "To export your video, click the Export button." ⇒ {"text":"","actions":["export"]}
    "To preview, press Play." ⇒ {"text":"","actions":["tracks"]}
    "For a preview, open the player." ⇒ {"text":"","actions":["state"]}
    "If you want to change the music, open the Audio panel." ⇒ {"text":"","actions":["suggest-state"]}
    "If you need more credits, go to the dashboard." ⇒ {"text":"","actions":["suggest-credits"]}
    "If you have more footage, click Upload." ⇒ {"text":"","actions":["suggest-upload"]}
    "If the title is too long, tell me."
    "If you like the intro, I can add more scenes."
    "Let me know when you'd like to export."
    "Tell me if you want to open with a different shot."
    "Just say \"export\" and I'll render it."
    "Say “export” to save the video."
    "Type export to save."
    "The video opens with a shot of the sea; the music drops at 0:05."
    "I changed the opening: the door opens, she steps out, and the title drops in."
    "I selected upbeat music and hit all the beats."
    "I moved the title to 0:05 and dragged the music to the start."
    "We've exported 3 clips so far."
    "You clicked Export twice, so I made two files."
    "You asked me to open with the beach."
    "The user clicks the Export button in the tutorial video."
    "Viewers can click the link in the bio."
    "This tutorial shows how to click Export in the app."
    "In the demo, the cursor clicks Export and a dialog opens."
    "The animation shows a cursor clicking the Download button."
    "The scene shows a finger pressing the Upload button."
    "A screen recording of the editor, with the timeline at the bottom."
    "Scene 3: a close-up of the Export button."
    "I made the \"Export\" button in your mockup green."
    "Narration: Welcome! Click the Export button to begin."
    "Script:\n> Open the app. Click Export.\n> Enjoy."
    "I can add a button that says Click Here."
    "The call to action is Tap to Shop."
    "What should the button say, \"Buy now\" or \"Click here\"?"
    "Here's the storyboard:\n1. A girl opens the window.\n2. Drops of rain fall.\n3. She presses play on an old radio."
    "Shot list:\n- Open on the skyline\n- Press conference at noon\n- Drop of the beat at 0:12"
    "The timeline is 10 seconds long."
    "The timeline panel shows 3 tracks."
    "Your timeline now has: video (0-10s), music (0-10s)."
    "Your account has 80 credits."
    "Generation costs about 100 credits."
    "The settings are 1080p and 30 fps."
    "The panel discussion was cut to 30s."
    "Choose between warm and cold light."
    "Which one do you prefer: A or B?"
    "Select a style: anime, film noir, or watercolor."
    "Please choose a song."
    "Pick a color for the title."
    "Hit me up if you need changes!"
    "Press on with the next scene?"
    "Tap into nostalgia with a grainy film look."
    "Drop me a line if you want changes."
    "Drag race footage is in place."
    "Click and clack, the train rolls on."
    "A click track keeps the rhythm."
    "I preview every edit before I send it."
    "Move the camera slowly to the left."
    "Move on to the next scene?"
    "Arrange flowers on the table in scene 2."
    "Go to the beach scene at 0:12."
    "Go to sleep, says the mother."
    "Check the sky: it's orange now."
    "Check out this look!"
    "View of the mountains at dawn."
    "Watch the sunset fade into night."
    "Enjoy the view from the window."
    "Use bold colors in the title."
    "Import duties are explained at 0:20."
    "Uploading may take a minute."
    "Downloads start at 0:30 in the chart animation."
    "The balance between music and voice is better now."
    "The dashboard of the car glows at night."
    "The car's dashboard lights up and the window opens."
    "A player presses the controller buttons."
    "He selects an item from the menu of the restaurant."
    "The library opens at nine in the morning."
    "The editor clicks through the footage in the film's first scene."
    "Click Export. The file has 1080p and 30 fps." ⇒ {"text":"The file has 1080p and 30 fps.","actions":["export"]}
    "The colors are warmer, the sky is orange and the sea is calm. Click Export when you are happy!" ⇒ {"text":"The colors are warmer, the sky is orange and the sea is calm.","actions":["suggest-export"]}
    "I used a slow zoom, e.g. at 0:03. Then, click on \"Export\"." ⇒ {"text":"I used a slow zoom, e.g. at 0:03.","actions":["export"]}
    "The video (v2.1) is 12.5s long, click Export to keep it." ⇒ {"text":"The video (v2.1) is 12.5s long.","actions":["export"]}
    "It took 3 min. Hit the Export button!" ⇒ {"text":"It took 3 min.","actions":["export"]}
    "I've opened with the sea and you can click Export now." ⇒ {"text":"I've opened with the sea.","actions":["suggest-export"]}
    "She opens the envelope in scene 2. Click Export to save the video." ⇒ {"text":"She opens the envelope in scene 2.","actions":["export"]}
    "The door opens at 0:03, and the title \"Click Here\" appears. Open the Timeline panel to review it." ⇒ {"text":"The door opens at 0:03, and the title \"Click Here\" appears.","actions":["state"]}
    "I added the title \"Open Now\". Click **Export** to save." ⇒ {"text":"I added the title \"Open Now\".","actions":["export"]}
    "**Done.** Click **Export**." ⇒ {"text":"**Done.**","actions":["export"]}
    "**Click Export** to save your video." ⇒ {"text":"","actions":["export"]}
    "*Tip:* click Export to save your video." ⇒ {"text":"","actions":["export"]}
    "Tip: you can drag clips in the timeline." ⇒ {"text":"","actions":["suggest-edit"]}
    "Note: the export takes about 30 seconds."
    "(Click Export to save.)" ⇒ {"text":"","actions":["export"]}
    "The video is done (click Export to save it)." ⇒ {"text":"The video is done.","actions":["export"]}
    "The video is done! (You can preview it in the timeline.)" ⇒ {"text":"The video is done!","actions":["suggest-tracks"]}
    "CLICK EXPORT NOW" ⇒ {"text":"","actions":["export"]}
    "click export" ⇒ {"text":"","actions":["export"]}
    "Export" ⇒ {"text":"","actions":["export"]}
    "Then export." ⇒ {"text":"","actions":["export"]}
    "Go ahead and export your video." ⇒ {"text":"","actions":["export"]}
    "Export your video now." ⇒ {"text":"","actions":["export"]}
    "Export it as MP4." ⇒ {"text":"","actions":["export"]}
    "Export as MP4 for widest compatibility." ⇒ {"text":"","actions":["export"]}
    "Download your video." ⇒ {"text":"","actions":["export"]}
    "Now export the video to save it." ⇒ {"text":"","actions":["export"]}
    "You can export it now." ⇒ {"text":"","actions":["suggest-export"]}
    "You can now download your video." ⇒ {"text":"","actions":["suggest-export"]}
    "It's ready to export."
    "All done — your clip is ready. Tap the Export icon to grab the MP4." ⇒ {"text":"All done — your clip is ready.","actions":["export"]}
    "Just press the Save button and the file lands in your downloads." ⇒ {"text":"","actions":["export"]}
    "Want to tweak the pacing? Drag the clip edges on the timeline." ⇒ {"text":"Want to tweak the pacing?","actions":["suggest-edit"]}
    "You'll want to hit Export next." ⇒ {"text":"","actions":["suggest-export"]}
    "When it looks right to you, choose Export from the top menu." ⇒ {"text":"","actions":["suggest-export"]}
    "Please head to the billing page to add more credits." ⇒ {"text":"","actions":["credits"]}
    "Jump to the timeline to check the cuts." ⇒ {"text":"","actions":["state"]}
    "The music fades out at 0:09. Preview it in the player." ⇒ {"text":"The music fades out at 0:09.","actions":["tracks"]}
    "Double-click the title to edit it in the text panel." ⇒ {"text":"","actions":["suggest-edit"]}
    "Drag the logo to the top right corner." ⇒ {"text":"","actions":["edit"],"edits":["Drag the logo to the top right corner"]}
    "Drag the intro clip to the very beginning of the timeline, then click Export." ⇒ {"text":"","actions":["edit","export"],"edits":["Drag the intro clip to the very beginning of the timeline"]}
    "Click the three dots and select Download." ⇒ {"text":"","actions":["export"]}
    "Once you have checked the preview, press Export." ⇒ {"text":"","actions":["suggest-export"]}
    "No need to press anything; I'll let you know when it's done." ⇒ {"text":"I'll let you know when it's done.","actions":[]}
    "You won't need to open the editor for this." ⇒ {"text":"","actions":[]}
    "Do not drag the clips while rendering." ⇒ {"text":"","actions":[]}
    "I've dragged the music to the start and opened the editor to check it."
    "The camera pans as the woman opens a drawer and selects a ring."
    "He taps the glass and the crowd falls silent."
    "A door opens, a bell rings, and the shopkeeper presses a coin into her hand."
    "Export-quality coffee beans drop into the grinder."
    "Press releases cover the wall in scene 3."
    "Snowflakes drop gently while a player hits the puck."
    "Two kids drag a sled uphill."
    "Select few survive the winter in this story."
    "The open sea glitters under the bridge."
    "She previews the painting at the gallery."
    "Save room for the logo in the last scene."
    "The title card says Click to Play."
    "The text overlay reads: Tap here to win!"
    "I made the caption \"Press Export to continue\" yellow."
    "Your render is queued; you can click Download in the Export panel later." ⇒ {"text":"Your render is queued.","actions":["suggest-export"]}
    "Have a look at the timeline and tell me what you think." ⇒ {"text":"Tell me what you think.","actions":["tracks"]}
    "Import your own track via the Media tab." ⇒ {"text":"","actions":["upload"]}
    "Add your photos with the Upload button on the left." ⇒ {"text":"","actions":["upload"]}
    "Drop your clips into the upload box." ⇒ {"text":"","actions":["upload"]}
    "Want more control? Open the Properties panel." ⇒ {"text":"Want more control?","actions":["suggest-state"]}
    "Click the gear icon to open settings." ⇒ {"text":"","actions":["state"]}
    "Check your remaining credits in your account." ⇒ {"text":"","actions":["credits"]}
    "Visit the Billing tab." ⇒ {"text":"","actions":["credits"]}
    "I trimmed the intro to 2 s. You can adjust timing in the timeline if needed." ⇒ {"text":"I trimmed the intro to 2 s.","actions":["suggest-edit"]}
    "The cut is 15 s long (preview it in the timeline)." ⇒ {"text":"The cut is 15 s long.","actions":["tracks"]}
    "Finished! Now all you have to do is click Export." ⇒ {"text":"Finished!","actions":["export"]}
    "If that works for you, tap **Export**." ⇒ {"text":"","actions":["suggest-export"]}
    "Should you wish to keep it, click Export." ⇒ {"text":"","actions":["suggest-export"]}
    "Press the Export button whenever you feel ready." ⇒ {"text":"","actions":["suggest-export"]}
    "I'd recommend opening the timeline to check the cuts." ⇒ {"text":"","actions":["suggest-state"]}
    "Choose the Export option to download it." ⇒ {"text":"","actions":["export"]}
    "Step 1: Open the Timeline panel.\nStep 2: Click Export." ⇒ {"text":"","actions":["state","export"]}
    "**Next:** click **Export**." ⇒ {"text":"","actions":["export"]}
    "The music is softer now, and you can preview it in the timeline." ⇒ {"text":"The music is softer now.","actions":["suggest-tracks"]}
    "Shall I export it for you?"
    "Are you happy with the cut?"
    "The city never sleeps: trains export steel, ships import grain."
    "Turn the key, open the chest, and take the treasure: that's scene 4."
    "The final frame shows a laptop with a timeline on its screen."
    "Voilà! Smash that Export button to download your reel." ⇒ {"text":"Voilà!","actions":["export"]}
    "I'll open the timeline and click Export."
    "I'll open the editor, then click Export for you."
    "Next up: tap Export." ⇒ {"text":"Next up.","actions":["export"]}
    "When everything looks perfect to you, simply press Export in the toolbar." ⇒ {"text":"","actions":["suggest-export"]}
    "You could also open the Audio panel to change the music." ⇒ {"text":"","actions":["suggest-state"]}
    "The subtitles are in place. Open the Subtitles panel to review them." ⇒ {"text":"The subtitles are in place.","actions":["state"]}
    "Move the second clip to the beginning of the timeline." ⇒ {"text":"","actions":["edit"],"edits":["Move the second clip to the beginning of the timeline"]}
    "Your footage goes here: drag it into the Media panel." ⇒ {"text":"Your footage goes here.","actions":["upload"]}
    "Watch your video in the player before exporting." ⇒ {"text":"","actions":["tracks"]}
    "Please don't close the export window. " ⇒ {"text":"","actions":[]}
    "The credits roll at the end, over a slow piano."
    "A timeline of the war is shown at 0:08."
    "The panel slides open and a robot steps out."
    "The dashboard camera films the road ahead."
    "She drops the glass and presses her hand to her mouth."
    "Click-clack go the heels of the dancer."
    "Open with fireworks, end on silence."
    "The export business of the family collapses."
    "I pressed play on a slower beat at 0:05."
    "Her account of the night is heard off screen."
    "The caption “Swipe up, then tap Download” stays for 3s."
    "Go to the next scene and make it darker?"
    "Your video (1080p, 30 fps) is ready - click Download below." ⇒ {"text":"Your video (1080p, 30 fps) is ready.","actions":["export"]}
    "You have 20 credits left; go to Billing to buy more." ⇒ {"text":"You have 20 credits left.","actions":["credits"]}
    "Nothing needs to be clicked."
    "After the sunset I added a title, click Export." ⇒ {"text":"After the sunset I added a title.","actions":["export"]}
    "点击导出。" ⇒ {"text":"","actions":["export"]}
    "按一下右上角的导出按钮" ⇒ {"text":"","actions":["export"]}
    "前往“导出”页面" ⇒ {"text":"","actions":["export"]}
    "选择“导出为MP4”。" ⇒ {"text":"","actions":["export"]}
    "请点一下上传按钮" ⇒ {"text":"","actions":["upload"]}
    "在时间线面板中预览" ⇒ {"text":"","actions":["tracks"]}
    "将片段拖到5秒处" ⇒ {"text":"","actions":["edit"],"edits":["将片段拖到5秒处"]}
    "把音乐轨道拖动到开头" ⇒ {"text":"","actions":["edit"],"edits":["把音乐轨道拖动到开头"]}
    "前往账户页面查看余额" ⇒ {"text":"","actions":["credits"]}
    "如果满意，点击导出即可" ⇒ {"text":"","actions":["suggest-export"]}
    "满意的话就按导出" ⇒ {"text":"","actions":["suggest-export"]}
    "无需点击导出" ⇒ {"text":"","actions":[]}
    "请点击“导出”按钮保存视频。" ⇒ {"text":"","actions":["export"]}
    "请按导出按钮。" ⇒ {"text":"","actions":["export"]}
    "按下“导出”键即可保存。" ⇒ {"text":"","actions":["export"]}
    "点一下“下载”就可以保存视频。" ⇒ {"text":"","actions":["export"]}
    "点击页面右上角的【导出】按钮。" ⇒ {"text":"","actions":["export"]}
    "点击下方的下载按钮获取视频。" ⇒ {"text":"","actions":["export"]}
    "单击“保存”。" ⇒ {"text":"","actions":["export"]}
    "轻触导出按钮即可。" ⇒ {"text":"","actions":["export"]}
    "点选导出。" ⇒ {"text":"","actions":["export"]}
    "选择导出。" ⇒ {"text":"","actions":["export"]}
    "选择“文件”菜单中的“导出”。" ⇒ {"text":"","actions":["export"]}
    "在文件菜单中选择“导出”。" ⇒ {"text":"","actions":["export"]}
    "从菜单里选择“下载”。" ⇒ {"text":"","actions":["export"]}
    """#
