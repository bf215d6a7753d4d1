// More paraphrases in English: offers, lists, brackets, marks of Markdown.

/// One a line, as in `interfaceTalk`.
let moreEnglishPhrasings = #"""
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
    "Your video's cooking! As soon as it's finished, smash Export." ⇒ {"text":"Your video's cooking!","actions":["suggest-export"]}
    "Wanna keep it? Click Export!" ⇒ {"text":"Wanna keep it?","actions":["suggest-export"]}
    "Like what you see? Then press Export." ⇒ {"text":"Like what you see?","actions":["suggest-export"]}
    "I've rendered a draft. From the File menu, choose Export." ⇒ {"text":"I've rendered a draft.","actions":["export"]}
    "From the top toolbar, select Download." ⇒ {"text":"","actions":["export"]}
    "In the Export dialog, click Save." ⇒ {"text":"","actions":["export"]}
    "On the right-hand side, click Export." ⇒ {"text":"","actions":["export"]}
    "At the top of the screen, tap Export." ⇒ {"text":"","actions":["export"]}
    "Under Settings, choose Billing." ⇒ {"text":"","actions":["credits"]}
    "Your balance is shown in the dashboard."
    "The final cut is saved. You're welcome to open the timeline and look around." ⇒ {"text":"The final cut is saved.","actions":["suggest-state"]}
    "Please open your dashboard to view your remaining credits." ⇒ {"text":"","actions":["credits"]}
    "See your remaining credits under Account." ⇒ {"text":"","actions":["credits"]}
    "Check your credits." ⇒ {"text":"","actions":["credits"]}
    "Go back to the editor." ⇒ {"text":"","actions":["state"]}
    "Open the editor." ⇒ {"text":"","actions":["state"]}
    "Head back to the timeline and preview it." ⇒ {"text":"","actions":["state"]}
    "Play it back in the preview window." ⇒ {"text":"","actions":["tracks"]}
    "Hit the play button in the player to watch your video." ⇒ {"text":"","actions":["tracks"]}
    "Scrub through the timeline to check the cuts." ⇒ {"text":"","actions":["tracks"]}
    "Use the preview player to watch it." ⇒ {"text":"","actions":["tracks"]}
    "Drag the playhead to 0:03." ⇒ {"text":"","actions":["edit"],"edits":["Drag the playhead to 0:03"]}
    "Drag the caption up a little." ⇒ {"text":"","actions":["edit"],"edits":["Drag the caption up a little"]}
    "Drag it onto the timeline." ⇒ {"text":"","actions":["edit"],"edits":["Drag it onto the timeline"]}
    "Then drag the second clip in front of the first one." ⇒ {"text":"","actions":["edit"],"edits":["drag the second clip in front of the first one"]}
    "Simply drag the ends of the clip to trim it." ⇒ {"text":"","actions":["edit"],"edits":["drag the ends of the clip to trim it"]}
    "You can also drop in your own music on the timeline." ⇒ {"text":"","actions":["suggest-edit"]}
    "Click Browse to upload a file." ⇒ {"text":"","actions":["suggest-edit"]}
    "Click Choose File." ⇒ {"text":"","actions":["suggest-edit"]}
    "Drop a photo here to start." ⇒ {"text":"","actions":["upload"]}
    "Tap the + button to add a clip." ⇒ {"text":"","actions":["suggest-edit"]}
    "Hit Ctrl+S to save." ⇒ {"text":"","actions":["export"]}
    "Press Enter to confirm." ⇒ {"text":"","actions":["suggest-edit"]}
    "Adjust the volume with the slider in the editor." ⇒ {"text":"","actions":["suggest-edit"]}
    "Adjust the timing of the title in the timeline panel." ⇒ {"text":"","actions":["edit"],"edits":["Adjust the timing of the title in the timeline panel"]}
    "Edit the text in the subtitle panel." ⇒ {"text":"","actions":["suggest-edit"]}
    "If the pacing feels off, adjust the timing in the timeline." ⇒ {"text":"","actions":["suggest-edit"]}
    "The music is set to 35%. To change it, use the slider." ⇒ {"text":"The music is set to 35%.","actions":["suggest-edit"]}
    "The music fades out at 9s; if that's too early, drag the end of the track in the timeline." ⇒ {"text":"The music fades out at 9s.","actions":["suggest-edit"]}
    "Done. Please review in timeline and export when satisfied." ⇒ {"text":"Done.","actions":["tracks","suggest-export"]}
    "Done! You can either preview in the timeline or export right away." ⇒ {"text":"Done!","actions":["suggest-tracks","suggest-export"]}
    "Done! Either click Export or tell me what to change." ⇒ {"text":"Done! Tell me what to change.","actions":["suggest-export"]}
    "Let me know if you'd like any changes; otherwise, click Export to save." ⇒ {"text":"Let me know if you'd like any changes.","actions":["suggest-export"]}
    "I can make it shorter, or you can click Export." ⇒ {"text":"I can make it shorter.","actions":["suggest-export"]}
    "I can't export on this plan. Go to Billing to upgrade." ⇒ {"text":"I can't export on this plan.","actions":["credits"]}
    "The render takes two minutes. Don't close the panel."
    "Please don't open the editor while I work." ⇒ {"text":"","actions":[]}
    "You won't need to click Export, it's automatic." ⇒ {"text":"It's automatic.","actions":[]}
    "Never drag clips while rendering." ⇒ {"text":"","actions":[]}
    "Before exporting, open the timeline and check the order." ⇒ {"text":"","actions":["suggest-state"]}
    "To export your video:\n1. Click the **Export** button.\n2. Wait a moment.\n3. Your file is saved." ⇒ {"text":"To export your video:\n2. Wait a moment.\n3. Your file is saved.","actions":["export"]}
    "What I did:\n- Cut the intro\n- Added a title\n\nWhat you can do:\n- Preview in the timeline\n- Click Export to save" ⇒ {"text":"What I did:\n- Cut the intro\n- Added a title","actions":["suggest-tracks","suggest-export"]}
    "Your video is ready! [Click Export](#export) to save it." ⇒ {"text":"Your video is ready!","actions":["export"]}
    "Your video is ready! <b>Click Export</b> to save it." ⇒ {"text":"Your video is ready!","actions":["export"]}
    "Ready: \"City Nights\" (10s). Export it with the Export button." ⇒ {"text":"Ready: \"City Nights\" (10s).","actions":["export"]}
    "Click the Export button. Then click the Export button again." ⇒ {"text":"","actions":["export"]}
    "The vlog is cut to 45s. Find the Export button and press it." ⇒ {"text":"The vlog is cut to 45s.","actions":["suggest-export"]}
    "Perfect! Now select the Export tab and download your video." ⇒ {"text":"Perfect!","actions":["export"]}
    "If you're okay with it, select Export." ⇒ {"text":"","actions":["suggest-export"]}
    "It's ready whenever you are: press Export." ⇒ {"text":"It's ready whenever you are.","actions":["export"]}
    "You might want to tap the Export button now." ⇒ {"text":"","actions":["suggest-export"]}
    "When you've checked the titles, choose Export in the menu." ⇒ {"text":"","actions":["suggest-export"]}
    "Tap \"Export\" (the arrow icon) to save the clip." ⇒ {"text":"","actions":["export"]}
    "Choose **File → Export → MP4**." ⇒ {"text":"","actions":["export"]}
    "Please head over to the account page." ⇒ {"text":"","actions":["credits"]}
    "You're running low on credits, so check your dashboard." ⇒ {"text":"You're running low on credits.","actions":["credits"]}
    "Head over to the timeline and drag the outro to 0:20." ⇒ {"text":"","actions":["state","edit"],"edits":["drag the outro to 0:20"]}
    "Press the Subtitles tab to open the panel." ⇒ {"text":"","actions":["state"]}
    "Open the timeline, then arrange the clips by date." ⇒ {"text":"","actions":["state","edit"],"edits":["arrange the clips by date"]}
    "I changed the font. Open the Text panel if you want another one." ⇒ {"text":"I changed the font.","actions":["suggest-state"]}
    "The waves are louder now. Hit preview to hear them." ⇒ {"text":"The waves are louder now.","actions":["tracks"]}
    "Select Preview to watch the film." ⇒ {"text":"","actions":["tracks"]}
    "Check the timeline to see where the title starts." ⇒ {"text":"","actions":["tracks"]}
    "Choose \"Upload\" and add your photos." ⇒ {"text":"","actions":["upload"]}
    "Press the Upload button and pick a clip." ⇒ {"text":"","actions":["upload"]}
    "Drag the title card after the intro clip." ⇒ {"text":"","actions":["edit"],"edits":["Drag the title card after the intro clip"]}
    "Don't hit Export just yet; the music is still being mixed." ⇒ {"text":"The music is still being mixed.","actions":[]}
    "You do not need to press Export." ⇒ {"text":"","actions":[]}
    "Are you happy with it? If so, press Export." ⇒ {"text":"Are you happy with it?","actions":["suggest-export"]}
    "A new intro is in place (see the timeline), and the music is softer." ⇒ {"text":"A new intro is in place, and the music is softer.","actions":["tracks"]}
    "- Music: jazz\n- Title: \"Hit Export\"\n- To save: click **Export**" ⇒ {"text":"- Music: jazz\n- Title: \"Hit Export\"","actions":["export"]}
    "1) Preview in the timeline\n2) Adjust in the editor\n3) Click Export" ⇒ {"text":"","actions":["tracks","suggest-edit","export"]}
    "I added rain sounds and a fade. Tap Play to preview, adjust timing in the timeline, or click Export to save." ⇒ {"text":"I added rain sounds and a fade.","actions":["tracks","suggest-edit","suggest-export"]}
    "Your cut is ready. Click here to export." ⇒ {"text":"Your cut is ready.","actions":["export"]}
    "Next, tap the Export icon at the bottom of the screen." ⇒ {"text":"","actions":["export"]}
    "Export it by clicking the Export button." ⇒ {"text":"","actions":["export"]}
    """#
