// More paraphrases in English: offers, lists, brackets, marks of Markdown.

/// One a line, as in `interfaceTalk`.
let moreEnglishPhrasings = #"""
    "Choose \"Export\" from the top menu." ⇒ {"text":"","actions":["export"]}
    "Select the **Export** option in the File menu to save your work." ⇒ {"text":"","actions":["export"]}
    "Navigate to File > Export > MP4." ⇒ {"text":"","actions":["export"]}
    "Hit ⌘+Shift+E to export your film." ⇒ {"text":"","actions":["export"]}
    "Press the space bar to preview." ⇒ {"text":"","actions":["tracks"]}
    "Head to the Export panel and hit Save." ⇒ {"text":"","actions":["export"]}
    "If that works for you, tap Export." ⇒ {"text":"","actions":["suggest-export"]}
    "Should you want to save it, press Export." ⇒ {"text":"","actions":["suggest-export"]}
    "After rendering finishes, hit Download." ⇒ {"text":"","actions":["suggest-export"]}
    "All set? Press Export to finish." ⇒ {"text":"All set?","actions":["suggest-export"]}
    "You may now press the Export button." ⇒ {"text":"","actions":["suggest-export"]}
    "You could also open the editor to refine it." ⇒ {"text":"","actions":["suggest-state"]}
    "Want to save it? Hit Export." ⇒ {"text":"","actions":["suggest-export"]}
    "Want to save it? Just hit the export icon." ⇒ {"text":"","actions":["suggest-export"]}
    "Would you like to preview it in the timeline?" ⇒ {"text":"","actions":["suggest-tracks"]}
    "Do not open the timeline while I'm working." ⇒ {"text":"","actions":[]}
    "You needn't press anything."
    "Avoid clicking Export for now."
    "The cut is ready; hit Play to watch it." ⇒ {"text":"The cut is ready.","actions":["tracks"]}
    "I trimmed the intro to 3.5s, raised the music to 40%, and added a fade. Preview it in the timeline." ⇒ {"text":"I trimmed the intro to 3.5s, raised the music to 40%, and added a fade.","actions":["tracks"]}
    "See the result in the player." ⇒ {"text":"","actions":["tracks"]}
    "Check the preview window to see the new title." ⇒ {"text":"","actions":["tracks"]}
    "Have a look at the timeline to see the new track." ⇒ {"text":"","actions":["tracks"]}
    "Open the Captions panel and change the font." ⇒ {"text":"","actions":["state"]}
    "Go to the Media tab." ⇒ {"text":"","actions":["state"]}
    "Visit your dashboard to see your plan." ⇒ {"text":"","actions":["credits"]}
    "Head over to your account settings to upgrade." ⇒ {"text":"","actions":["credits"]}
    "You have 3 credits left. Check your billing page for more." ⇒ {"text":"You have 3 credits left.","actions":["credits"]}
    "Go to Account > Billing to buy credits." ⇒ {"text":"","actions":["credits"]}
    "Drag the audio clip under the video track." ⇒ {"text":"","actions":["edit"],"edits":["Drag the audio clip under the video track"]}
    "Drag & drop the second clip before the first." ⇒ {"text":"","actions":["edit"],"edits":["Drag & drop the second clip before the first"]}
    "Move the subtitle to the bottom of the frame." ⇒ {"text":"","actions":["edit"],"edits":["Move the subtitle to the bottom of the frame"]}
    "Grab the end of the clip and drag it left." ⇒ {"text":"","actions":["edit"],"edits":["drag it left"]}
    "Drop your video files into the upload area." ⇒ {"text":"","actions":["upload"]}
    "Click the plus icon to upload." ⇒ {"text":"","actions":["upload"]}
    "Upload your footage via the Upload button." ⇒ {"text":"","actions":["upload"]}
    "Please upload a clip using the upload panel." ⇒ {"text":"","actions":["upload"]}
    "To add footage, drop files here." ⇒ {"text":"","actions":["upload"]}
    "Adjust the clip timing on the timeline." ⇒ {"text":"","actions":["edit"],"edits":["Adjust the clip timing on the timeline"]}
    "Fine-tune the captions in the editor if needed." ⇒ {"text":"","actions":["suggest-edit"]}
    "Adjust the length using the slider in the editor." ⇒ {"text":"","actions":["suggest-edit"]}
    "- Tap **Export**\n- Wait for the file" ⇒ {"text":"- Wait for the file","actions":["export"]}
    "Steps:\n1. Open the timeline.\n2. Drag the title to 2s.\n3. Press **Export**." ⇒ {"text":"","actions":["state","edit","export"],"edits":["Drag the title to 2s"]}
    "Your clip has:\n- 3 scenes\n- lo-fi music\n\nNext steps:\n- Preview in the timeline\n- Click Export\n" ⇒ {"text":"Your clip has:\n- 3 scenes\n- lo-fi music","actions":["tracks","export"]}
    "I replaced the song with \"Click Clack\". Hit Export when you're done." ⇒ {"text":"I replaced the song with \"Click Clack\".","actions":["suggest-export"]}
    "The title \"Open Your Eyes\" is in place, click Export to save." ⇒ {"text":"The title \"Open Your Eyes\" is in place.","actions":["export"]}
    "Finished (press Export to save)." ⇒ {"text":"Finished.","actions":["export"]}
    "Finished. (Press Export to save it.)" ⇒ {"text":"Finished.","actions":["export"]}
    "Finished! → Click Export" ⇒ {"text":"Finished!","actions":["export"]}
    "👉 Click **Export** to get your video." ⇒ {"text":"","actions":["export"]}
    "Your video is done! 👉 Tap Export." ⇒ {"text":"Your video is done!","actions":["export"]}
    "Click the ‘Export’ button." ⇒ {"text":"","actions":["export"]}
    "Click on 'Download'." ⇒ {"text":"","actions":["export"]}
    "Kindly press the \"Export\" button located in the upper right corner." ⇒ {"text":"","actions":["export"]}
    "Then simply press Export and you're done!" ⇒ {"text":"","actions":["export"]}
    "Please wait until rendering completes, then click Export." ⇒ {"text":"Please wait until rendering completes.","actions":["export"]}
    "To share it with friends, export it first." ⇒ {"text":"","actions":["export"]}
    "You're all set! Export your video now." ⇒ {"text":"You're all set!","actions":["export"]}
    "When everything looks good, export the video." ⇒ {"text":"","actions":["suggest-export"]}
    "Save your project by clicking Save." ⇒ {"text":"","actions":["export"]}
    "Access the settings menu." ⇒ {"text":"","actions":["state"]}
    "The Upload button is at the bottom of the screen." ⇒ {"text":"","actions":["suggest-upload"]}
    "You can find the Export button at the top." ⇒ {"text":"","actions":["suggest-export"]}
    "Tap Done." ⇒ {"text":"","actions":["suggest-edit"]}
    "Click Regenerate if you want another take." ⇒ {"text":"","actions":["suggest-edit"]}
    "Press Ctrl+Z to undo." ⇒ {"text":"","actions":["suggest-edit"]}
    "Use the slider in the Audio panel to lower the volume." ⇒ {"text":"","actions":["state"]}
    "The video now runs 12s. You can preview it in the player, adjust it in the editor, or export it." ⇒ {"text":"The video now runs 12s.","actions":["suggest-tracks","suggest-edit","suggest-export"]}
    "I've added the logo so please click Export." ⇒ {"text":"I've added the logo.","actions":["export"]}
    "Your video is ready please click Export to save." ⇒ {"text":"Your video is ready.","actions":["export"]}
    "All done! To get your file, look for the Export button at the top right and click it." ⇒ {"text":"All done!","actions":["suggest-export"]}
    "Your edit is complete. Go ahead and press **Export** whenever you feel ready." ⇒ {"text":"Your edit is complete.","actions":["suggest-export"]}
    "I made the text bigger. Have a look in the preview player." ⇒ {"text":"I made the text bigger.","actions":["tracks"]}
    "Now head to the Timeline tab and drag the logo to the 3-second mark." ⇒ {"text":"","actions":["state","edit"],"edits":["drag the logo to the 3-second mark"]}
    "To finish, select \"Export Video\" from the dropdown menu." ⇒ {"text":"","actions":["export"]}
    "Use the Export menu to save it as MP4." ⇒ {"text":"","actions":["export"]}
    "Give the Export button a click when you're satisfied." ⇒ {"text":"","actions":["suggest-export"]}
    "Just a click on Export and it's yours!" ⇒ {"text":"","actions":["export"]}
    "Hit the big red Export button to finish up." ⇒ {"text":"","actions":["export"]}
    "If you need more credits, go to the billing dashboard." ⇒ {"text":"","actions":["suggest-credits"]}
    "Your trial has ended. Go to Billing to subscribe." ⇒ {"text":"Your trial has ended.","actions":["credits"]}
    "You've used all your credits; please check your account dashboard." ⇒ {"text":"You've used all your credits.","actions":["credits"]}
    "Open Settings > Subtitles to change the language." ⇒ {"text":"","actions":["state"]}
    "You can open the subtitle panel to fix typos." ⇒ {"text":"","actions":["suggest-state"]}
    "Click \"Open Timeline\" to see the tracks." ⇒ {"text":"","actions":["tracks"]}
    "The new song is in. Press ▶ to listen." ⇒ {"text":"The new song is in.","actions":["tracks"]}
    "Press the ▶ button to preview." ⇒ {"text":"","actions":["tracks"]}
    "Rearrange the clips on the timeline as you like." ⇒ {"text":"","actions":["edit"],"edits":["Rearrange the clips on the timeline as you like"]}
    "You can rearrange the clips in the timeline." ⇒ {"text":"","actions":["suggest-edit"]}
    "Trim the clip in the editor." ⇒ {"text":"","actions":["suggest-edit"]}
    "Drag the right edge of the clip to make it longer." ⇒ {"text":"","actions":["edit"],"edits":["Drag the right edge of the clip to make it longer"]}
    "Pull the volume slider down to 20%." ⇒ {"text":"","actions":["edit"],"edits":["Pull the volume slider down to 20%"]}
    "Drag your video into this window to upload." ⇒ {"text":"","actions":["upload"]}
    "Please drop an image here so I can use it as the logo." ⇒ {"text":"","actions":["upload"]}
    "Click \"Add Media\" to upload more footage." ⇒ {"text":"","actions":["upload"]}
    "I couldn't find any footage. Upload a clip with the Upload button first." ⇒ {"text":"I couldn't find any footage.","actions":["upload"]}
    "You don't need to do anything in the editor."
    "There is no need to open any panel." ⇒ {"text":"","actions":[]}
    "Hold off on clicking Export."
    "Do NOT click Export yet!" ⇒ {"text":"","actions":[]}
    "Unless you want more changes, click Export." ⇒ {"text":"","actions":["suggest-export"]}
    "In case you like it, hit Export." ⇒ {"text":"","actions":["suggest-export"]}
    "Not happy? Open the editor to tweak it." ⇒ {"text":"Not happy?","actions":["suggest-state"]}
    "Done. Click the download icon (top right) to save." ⇒ {"text":"Done.","actions":["export"]}
    "Done — now tap **Save**." ⇒ {"text":"Done.","actions":["export"]}
    "**Next step:** Click Export." ⇒ {"text":"","actions":["export"]}
    "**Tip:** You can adjust the timing in the timeline." ⇒ {"text":"","actions":["suggest-edit"]}
    "*Note: click Export to save your work.*" ⇒ {"text":"","actions":["export"]}
    "> Click Export to save your video." ⇒ {"text":"","actions":["export"]}
    "### How to save\n1. Click **Export**\n2. Pick a folder" ⇒ {"text":"### How to save\n2. Pick a folder","actions":["export"]}
    "✅ Music added\n✅ Title added\n➡️ Click Export to finish" ⇒ {"text":"✅ Music added\n✅ Title added","actions":["export"]}
    "| Track | Length |\n|---|---|\n| Video | 10s |\n\nClick Export." ⇒ {"text":"| Track | Length |\n|---|---|\n| Video | 10s |","actions":["export"]}
    "Here's the plan:\n\n1. I trim the intro.\n2. I add music.\n3. You click Export."
    "The video has three parts: intro, body, and outro. Click Export to save." ⇒ {"text":"The video has three parts: intro, body, and outro.","actions":["export"]}
    "It's 12.5s long, 1080p, 24 fps. Simply click the Export button at the top." ⇒ {"text":"It's 12.5s long, 1080p, 24 fps.","actions":["export"]}
    "\"Sunset\" is now the title. Click Export." ⇒ {"text":"\"Sunset\" is now the title.","actions":["export"]}
    "He opens the gate at 0:04, as you asked. Click Export to keep it." ⇒ {"text":"He opens the gate at 0:04, as you asked.","actions":["export"]}
    "The hand presses the keys in slow motion now. Preview it in the timeline." ⇒ {"text":"The hand presses the keys in slow motion now.","actions":["tracks"]}
    "I've finished; you may hit Export." ⇒ {"text":"I've finished.","actions":["suggest-export"]}
    "Everything's ready, so hit Export!" ⇒ {"text":"Everything's ready!","actions":["export"]}
    "Your reel's ready to go—hit Export to download it." ⇒ {"text":"Your reel's ready to go.","actions":["export"]}
    "Once you've reviewed everything in the timeline, hit Export." ⇒ {"text":"","actions":["suggest-export"]}
    "Preview your video in the player before you export." ⇒ {"text":"","actions":["tracks"]}
    "Would you like to adjust anything in the editor?" ⇒ {"text":"","actions":["suggest-edit"]}
    "Do you want to open the timeline?" ⇒ {"text":"","actions":["suggest-state"]}
    "How about exporting it now?"
    "CLICK EXPORT NOW" ⇒ {"text":"","actions":["export"]}
    "click  Export" ⇒ {"text":"","actions":["export"]}
    "Click → Export" ⇒ {"text":"","actions":["export"]}
    "Please click the button labeled \"Export\"." ⇒ {"text":"","actions":["export"]}
    "Please click the “Export” button, then choose 1080p." ⇒ {"text":"","actions":["export"]}
    "Press E to export." ⇒ {"text":"","actions":["export"]}
    "Tap the hamburger menu and select Export." ⇒ {"text":"","actions":["export"]}
    "Tap the share icon." ⇒ {"text":"","actions":["suggest-edit"]}
    "After that, go back to the timeline." ⇒ {"text":"","actions":["state"]}
    "Please refresh the page."
    "Log in to your account to check your balance." ⇒ {"text":"","actions":["credits"]}
    "Thanks for waiting! 🎉 Your video is ready 🎬 Click Export to save it." ⇒ {"text":"Thanks for waiting! 🎉 Your video is ready 🎬","actions":["export"]}
    """#
