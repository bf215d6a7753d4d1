// English messages of a second collection: plain instructions, offers and warnings.

/// One a line, as in `interfaceTalk`.
let englishToldTalk = #"""
    "Head over to the Export tab to download your video." ⇒ {"text":"","actions":["export"]}
    "Go to File → Export to save your video." ⇒ {"text":"","actions":["export"]}
    "Press ⌘E to export." ⇒ {"text":"","actions":["export"]}
    "Use Cmd+E to export your video." ⇒ {"text":"","actions":["export"]}
    "Hit the big green Export button." ⇒ {"text":"","actions":["export"]}
    "Press Export." ⇒ {"text":"","actions":["export"]}
    "Tap Export!" ⇒ {"text":"","actions":["export"]}
    "Select **Export**." ⇒ {"text":"","actions":["export"]}
    "Choose \"Export\" to get your file." ⇒ {"text":"","actions":["export"]}
    "Pick Download from the menu." ⇒ {"text":"","actions":["export"]}
    "Click on the \"Download\" button below." ⇒ {"text":"","actions":["export"]}
    "Click the download icon." ⇒ {"text":"","actions":["export"]}
    "Hit save when you're done." ⇒ {"text":"","actions":["suggest-export"]}
    "Happy with the result? Click Export to save it." ⇒ {"text":"Happy with the result?","actions":["suggest-export"]}
    "When the render completes, press Download." ⇒ {"text":"","actions":["suggest-export"]}
    "After the preview finishes, click on Export." ⇒ {"text":"","actions":["suggest-export"]}
    "If everything looks good, go ahead and click Export." ⇒ {"text":"","actions":["suggest-export"]}
    "As soon as you're satisfied, tap Export." ⇒ {"text":"","actions":["suggest-export"]}
    "Click Export once you're happy with the result." ⇒ {"text":"","actions":["suggest-export"]}
    "Whenever you're ready, just hit the Export button." ⇒ {"text":"","actions":["suggest-export"]}
    "You can click Export at any time." ⇒ {"text":"","actions":["suggest-export"]}
    "Feel free to hit Export." ⇒ {"text":"","actions":["suggest-export"]}
    "You may press the Export button now." ⇒ {"text":"","actions":["suggest-export"]}
    "You're welcome to click Export." ⇒ {"text":"","actions":["suggest-export"]}
    "I recommend clicking Export now." ⇒ {"text":"","actions":["suggest-export"]}
    "I suggest you click Export." ⇒ {"text":"","actions":["suggest-export"]}
    "Would you like to export?" ⇒ {"text":"","actions":["suggest-export"]}
    "Would you like to export the video now?" ⇒ {"text":"","actions":["suggest-export"]}
    "Do you want to export it as MP4?" ⇒ {"text":"","actions":["suggest-export"]}
    "Do you want to click Export?" ⇒ {"text":"","actions":["suggest-export"]}
    "Don't click Export yet." ⇒ {"text":"","actions":[]}
    "Do not press the Export button." ⇒ {"text":"","actions":[]}
    "There is no need to click Export." ⇒ {"text":"","actions":[]}
    "Never close the Export tab." ⇒ {"text":"","actions":[]}
    "Please don't hit Export before the render is done." ⇒ {"text":"","actions":[]}
    "Your video is ready! Click Export to save it." ⇒ {"text":"Your video is ready!","actions":["export"]}
    "Your 10-second sunset video is ready. Preview it in the timeline panel." ⇒ {"text":"Your 10-second sunset video is ready.","actions":["tracks"]}
    "I added calm music at 35%. Check it in the Timeline panel." ⇒ {"text":"I added calm music at 35%.","actions":["tracks"]}
    "The title is now red. Open the timeline to see it." ⇒ {"text":"The title is now red.","actions":["state"]}
    "Done! You can preview it in the player, and export it when you're happy." ⇒ {"text":"Done!","actions":["suggest-tracks","suggest-export"]}
    "I trimmed the clip to 5s, so click Export to save it." ⇒ {"text":"I trimmed the clip to 5s.","actions":["export"]}
    "I trimmed the clip; now click **Export**." ⇒ {"text":"I trimmed the clip.","actions":["export"]}
    "Music added, title added – hit Export to finish." ⇒ {"text":"Music added, title added.","actions":["export"]}
    "The music is in. Next, open the subtitle panel and adjust timing in timeline." ⇒ {"text":"The music is in.","actions":["state","edit"],"edits":["adjust timing in timeline"]}
    "Please open the subtitle panel." ⇒ {"text":"","actions":["state"]}
    "Open the menu and choose Export." ⇒ {"text":"","actions":["state","export"]}
    "Open the panel on the left." ⇒ {"text":"","actions":["state"]}
    "Open your project." ⇒ {"text":"","actions":["state"]}
    "Open the media library to find your files." ⇒ {"text":"","actions":["state"]}
    "Open the timeline." ⇒ {"text":"","actions":["state"]}
    "Open Timeline" ⇒ {"text":"","actions":["state"]}
    "Open the export window." ⇒ {"text":"","actions":["export"]}
    "Open the Export dialog and press Save." ⇒ {"text":"","actions":["export"]}
    "Open the billing page." ⇒ {"text":"","actions":["credits"]}
    "Go to settings." ⇒ {"text":"","actions":["state"]}
    "Go to the dashboard." ⇒ {"text":"","actions":["credits"]}
    "Go to your account page to check your balance." ⇒ {"text":"","actions":["credits"]}
    "Go to Settings → Billing." ⇒ {"text":"","actions":["credits"]}
    "Navigate to the Billing section." ⇒ {"text":"","actions":["credits"]}
    "Check your account." ⇒ {"text":"","actions":["credits"]}
    "Check your dashboard." ⇒ {"text":"","actions":["credits"]}
    "Check billing." ⇒ {"text":"","actions":["credits"]}
    "Check your credit balance in the account panel." ⇒ {"text":"","actions":["credits"]}
    "Visit your dashboard to see how many credits are left." ⇒ {"text":"","actions":["credits"]}
    "You're out of credits. Go to the dashboard to top up." ⇒ {"text":"You're out of credits.","actions":["credits"]}
    "You have 40 credits left. Check your account for details." ⇒ {"text":"You have 40 credits left.","actions":["credits"]}
    "Click on your profile icon to check your balance." ⇒ {"text":"","actions":["credits"]}
    "Click Upgrade to get more credits." ⇒ {"text":"","actions":["credits"]}
    "Click \"Buy credits\" to continue." ⇒ {"text":"","actions":["credits"]}
    "Drag the second clip before the first one." ⇒ {"text":"","actions":["edit"],"edits":["Drag the second clip before the first one"]}
    "Drag and drop the music onto track 2." ⇒ {"text":"","actions":["edit"],"edits":["Drag and drop the music onto track 2"]}
    "Move the title to 5 seconds in the timeline." ⇒ {"text":"","actions":["edit"],"edits":["Move the title to 5 seconds in the timeline"]}
    "Move the clip to 0:05 on the timeline." ⇒ {"text":"","actions":["edit"],"edits":["Move the clip to 0:05 on the timeline"]}
    "Drag the volume slider down to 20%." ⇒ {"text":"","actions":["edit"],"edits":["Drag the volume slider down to 20%"]}
    "Rearrange the clips in the timeline." ⇒ {"text":"","actions":["edit"],"edits":["Rearrange the clips in the timeline"]}
    "You can drag the clips to reorder them." ⇒ {"text":"","actions":["suggest-edit"]}
    "If you want, drag the title to another place." ⇒ {"text":"","actions":["suggest-edit"]}
    "Drop your files here." ⇒ {"text":"","actions":["upload"]}
    "Drop files here to upload." ⇒ {"text":"","actions":["upload"]}
    "Drag and drop your video into the media panel." ⇒ {"text":"","actions":["upload"]}
    "Click the Upload button to add your footage." ⇒ {"text":"","actions":["upload"]}
    "Click Upload." ⇒ {"text":"","actions":["upload"]}
    "Tap the + icon to add media." ⇒ {"text":"","actions":["upload"]}
    "Click \"Add Media\" to import your clips." ⇒ {"text":"","actions":["upload"]}
    "Please upload your video using the Upload button." ⇒ {"text":"","actions":["upload"]}
    "Upload your logo via the media panel." ⇒ {"text":"","actions":["upload"]}
    "Hit Import to bring in your own clips." ⇒ {"text":"","actions":["upload"]}
    "You can upload more clips with the Upload button." ⇒ {"text":"","actions":["suggest-upload"]}
    "Preview in player" ⇒ {"text":"","actions":["tracks"]}
    "Preview it in the player." ⇒ {"text":"","actions":["tracks"]}
    "Preview your video in the Timeline panel." ⇒ {"text":"","actions":["tracks"]}
    "Press the play button." ⇒ {"text":"","actions":["tracks"]}
    "Hit Play to watch it." ⇒ {"text":"","actions":["tracks"]}
    "Click the play button to preview." ⇒ {"text":"","actions":["tracks"]}
    "Check the timeline." ⇒ {"text":"","actions":["tracks"]}
    "Look at the timeline to see all tracks." ⇒ {"text":"","actions":["tracks"]}
    "Review the clips in the timeline." ⇒ {"text":"","actions":["tracks"]}
    "Take a look at the Timeline panel." ⇒ {"text":"","actions":["tracks"]}
    "Have a look in the preview player." ⇒ {"text":"","actions":["tracks"]}
    "See the result in the preview panel." ⇒ {"text":"","actions":["tracks"]}
    "You can watch it in the preview panel." ⇒ {"text":"","actions":["suggest-tracks"]}
    "Adjust in editor" ⇒ {"text":"","actions":["suggest-edit"]}
    "Adjust the timing of the subtitles in the timeline." ⇒ {"text":"","actions":["edit"],"edits":["Adjust the timing of the subtitles in the timeline"]}
    "Edit the title in the text panel." ⇒ {"text":"","actions":["suggest-edit"]}
    "Tweak the font size in the properties panel." ⇒ {"text":"","actions":["suggest-edit"]}
    "Change the volume in the audio panel." ⇒ {"text":"","actions":["suggest-edit"]}
    "Click Undo to revert." ⇒ {"text":"","actions":["suggest-edit"]}
    "Click the Split button." ⇒ {"text":"","actions":["suggest-edit"]}
    "Click **Regenerate** if you'd like another version." ⇒ {"text":"","actions":["suggest-edit"]}
    "Click here to download your video." ⇒ {"text":"","actions":["export"]}
    "Click the button below to export." ⇒ {"text":"","actions":["export"]}
    "Click the button in the top right corner to export your video." ⇒ {"text":"","actions":["export"]}
    "Download your video by clicking the Export button." ⇒ {"text":"","actions":["export"]}
    "Save your video by clicking Export." ⇒ {"text":"","actions":["export"]}
    "You can save it by clicking Export." ⇒ {"text":"","actions":["suggest-export"]}
    "By clicking Export you can save it." ⇒ {"text":"","actions":["suggest-export"]}
    "The video can be exported by clicking the Export button." ⇒ {"text":"","actions":["suggest-export"]}
    "The video can be previewed in the Timeline panel." ⇒ {"text":"","actions":["suggest-tracks"]}
    "The result can be seen in the player." ⇒ {"text":"","actions":["suggest-tracks"]}
    "You'll see the Export button at the top." ⇒ {"text":"","actions":["suggest-export"]}
    "1. Open the Timeline panel.\n2. Review the clips.\n3. Click Export." ⇒ {"text":"2. Review the clips.","actions":["state","export"]}
    "- Preview in timeline\n- Click Export" ⇒ {"text":"","actions":["tracks","export"]}
    "Your video is ready:\n- Length: 10 s\n- Music: lo-fi\nClick **Export** to save it." ⇒ {"text":"Your video is ready:\n- Length: 10 s\n- Music: lo-fi","actions":["export"]}
    "Here is what you can do next:\n1. Click Export to save\n2. Drag clips to reorder\n3. Ask me for changes" ⇒ {"text":"Here is what you can do next:\n3. Ask me for changes","actions":["suggest-export","suggest-edit"]}
    "Next steps:\n\n* Click **Export**\n* Open the **Timeline** panel\n" ⇒ {"text":"","actions":["export","state"]}
    "All set! 🎉 Click **Export** to download your video. 🎬" ⇒ {"text":"All set! 🎉","actions":["export"]}
    "Click [Export](https://app.example.com/e) to save it." ⇒ {"text":"","actions":["export"]}
    "Click Export, then click Export again." ⇒ {"text":"","actions":["export"]}
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
    "(Click Export to save.)" ⇒ {"text":"","actions":["export"]}
    "The video is done (click Export to save it)." ⇒ {"text":"The video is done.","actions":["export"]}
    "The video is done! (You can preview it in the timeline.)" ⇒ {"text":"The video is done!","actions":["suggest-tracks"]}
    "click export" ⇒ {"text":"","actions":["export"]}
    "Then export." ⇒ {"text":"","actions":["export"]}
    "Go ahead and export your video." ⇒ {"text":"","actions":["export"]}
    "Export your video now." ⇒ {"text":"","actions":["export"]}
    "Export it as MP4." ⇒ {"text":"","actions":["export"]}
    "Export as MP4 for widest compatibility." ⇒ {"text":"","actions":["export"]}
    "Download your video." ⇒ {"text":"","actions":["export"]}
    "Now export the video to save it." ⇒ {"text":"","actions":["export"]}
    "You can export it now." ⇒ {"text":"","actions":["suggest-export"]}
    "You can now download your video." ⇒ {"text":"","actions":["suggest-export"]}
    "All done — your clip is ready. Tap the Export icon to grab the MP4." ⇒ {"text":"All done — your clip is ready.","actions":["export"]}
    "Just press the Save button and the file lands in your downloads." ⇒ {"text":"","actions":["export"]}
    "Want to tweak the pacing? Drag the clip edges on the timeline." ⇒ {"text":"Want to tweak the pacing?","actions":["suggest-edit"]}
    "When it looks right to you, choose Export from the top menu." ⇒ {"text":"","actions":["suggest-export"]}
    "Please head to the billing page to add more credits." ⇒ {"text":"","actions":["credits"]}
    "Jump to the timeline to check the cuts." ⇒ {"text":"","actions":["state"]}
    "The music fades out at 0:09. Preview it in the player." ⇒ {"text":"The music fades out at 0:09.","actions":["tracks"]}
    "Double-click the title to edit it in the text panel." ⇒ {"text":"","actions":["suggest-edit"]}
    "Drag the logo to the top right corner." ⇒ {"text":"","actions":["edit"],"edits":["Drag the logo to the top right corner"]}
    "Drag the intro clip to the very beginning of the timeline, then click Export." ⇒ {"text":"","actions":["edit","export"],"edits":["Drag the intro clip to the very beginning of the timeline"]}
    "Click the three dots and select Download." ⇒ {"text":"","actions":["export"]}
    "Once you have checked the preview, press Export." ⇒ {"text":"","actions":["suggest-export"]}
    "You won't need to open the editor for this." ⇒ {"text":"","actions":[]}
    "Do not drag the clips while rendering." ⇒ {"text":"","actions":[]}
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
    "Voilà! Smash that Export button to download your reel." ⇒ {"text":"Voilà!","actions":["export"]}
    "When everything looks perfect to you, simply press Export in the toolbar." ⇒ {"text":"","actions":["suggest-export"]}
    "You could also open the Audio panel to change the music." ⇒ {"text":"","actions":["suggest-state"]}
    "The subtitles are in place. Open the Subtitles panel to review them." ⇒ {"text":"The subtitles are in place.","actions":["state"]}
    "Move the second clip to the beginning of the timeline." ⇒ {"text":"","actions":["edit"],"edits":["Move the second clip to the beginning of the timeline"]}
    "Your footage goes here: drag it into the Media panel." ⇒ {"text":"Your footage goes here.","actions":["upload"]}
    "Watch your video in the player before exporting." ⇒ {"text":"","actions":["tracks"]}
    "Please don't close the export window. " ⇒ {"text":"","actions":[]}
    "Your video (1080p, 30 fps) is ready - click Download below." ⇒ {"text":"Your video (1080p, 30 fps) is ready.","actions":["export"]}
    "You have 20 credits left; go to Billing to buy more." ⇒ {"text":"You have 20 credits left.","actions":["credits"]}
    "After the sunset I added a title, click Export." ⇒ {"text":"After the sunset I added a title.","actions":["export"]}
    """#
