// Paraphrases of instructions for an interface in English, and what a user should read and get instead.

/// One a line, as in `interfaceTalk`.
let englishPhrasings = #"""
    "Hit Export to save your video." ⇒ {"text":"","actions":["export"]}
    "Press the Export button to download." ⇒ {"text":"","actions":["export"]}
    "Simply tap the blue Export button in the top right corner." ⇒ {"text":"","actions":["export"]}
    "Ready? Hit Export!" ⇒ {"text":"Ready?","actions":["suggest-export"]}
    "Export when ready." ⇒ {"text":"","actions":["suggest-export"]}
    "Once rendering is done, click Export." ⇒ {"text":"","actions":["suggest-export"]}
    "Head over to the Export tab." ⇒ {"text":"","actions":["export"]}
    "Select Export from the File menu." ⇒ {"text":"","actions":["export"]}
    "Choose File > Export." ⇒ {"text":"","actions":["export"]}
    "Go to File > Export to save the video." ⇒ {"text":"","actions":["export"]}
    "Go to File → Export → MP4." ⇒ {"text":"","actions":["export"]}
    "Press Ctrl+E to export." ⇒ {"text":"","actions":["export"]}
    "Press ⌘E to export the video." ⇒ {"text":"","actions":["export"]}
    "Hit Cmd+E to export." ⇒ {"text":"","actions":["export"]}
    "Your clip is done! Just hit **Export** in the toolbar." ⇒ {"text":"Your clip is done!","actions":["export"]}
    "You can click Export." ⇒ {"text":"","actions":["suggest-export"]}
    "You can click the Export button at any time." ⇒ {"text":"","actions":["suggest-export"]}
    "Feel free to hit Export whenever you like." ⇒ {"text":"","actions":["suggest-export"]}
    "If you're happy with the result, click Export." ⇒ {"text":"","actions":["suggest-export"]}
    "Happy with it? Click **Export**." ⇒ {"text":"Happy with it?","actions":["suggest-export"]}
    "Looks good? Hit Export to download." ⇒ {"text":"Looks good?","actions":["suggest-export"]}
    "When you're happy with the cut, press Export." ⇒ {"text":"","actions":["suggest-export"]}
    "I changed the title to \"Urban Dreams\". Click Export to save it." ⇒ {"text":"I changed the title to \"Urban Dreams\".","actions":["export"]}
    "Would you like to export now?" ⇒ {"text":"","actions":["suggest-export"]}
    "Do you want to export the video?" ⇒ {"text":"","actions":["suggest-export"]}
    "Shall I export it now?"
    "Don't press Export until I'm finished." ⇒ {"text":"","actions":[]}
    "Please do not click Export yet." ⇒ {"text":"","actions":[]}
    "There's no need to click Export." ⇒ {"text":"","actions":[]}
    "You don't have to open the timeline." ⇒ {"text":"","actions":[]}
    "No need to hit Export — it's already saved." ⇒ {"text":"It's already saved.","actions":[]}
    "Open the timeline to see the changes." ⇒ {"text":"","actions":["state"]}
    "Open the subtitle panel." ⇒ {"text":"","actions":["state"]}
    "Open the Text menu and pick a font." ⇒ {"text":"","actions":["state"]}
    "Please open the subtitle panel to edit the captions." ⇒ {"text":"","actions":["state"]}
    "Open up the media library." ⇒ {"text":"","actions":["state"]}
    "Navigate to the timeline panel." ⇒ {"text":"","actions":["state"]}
    "Head over to Settings." ⇒ {"text":"","actions":["state"]}
    "Go to the settings page." ⇒ {"text":"","actions":["state"]}
    "Go to Settings." ⇒ {"text":"","actions":["state"]}
    "Go to your dashboard." ⇒ {"text":"","actions":["credits"]}
    "Head to the Billing page to upgrade." ⇒ {"text":"","actions":["credits"]}
    "Check your account balance." ⇒ {"text":"","actions":["credits"]}
    "Check your billing." ⇒ {"text":"","actions":["credits"]}
    "Check your dashboard for remaining credits." ⇒ {"text":"","actions":["credits"]}
    "You're out of credits. Check account/billing." ⇒ {"text":"You're out of credits.","actions":["credits"]}
    "Please check your account/billing to top up." ⇒ {"text":"","actions":["credits"]}
    "Visit your account page to see your plan." ⇒ {"text":"","actions":["credits"]}
    "You can check your balance in the dashboard." ⇒ {"text":"","actions":["suggest-credits"]}
    "Preview in the player." ⇒ {"text":"","actions":["tracks"]}
    "Preview it in the Timeline panel." ⇒ {"text":"","actions":["tracks"]}
    "Preview your video in the timeline." ⇒ {"text":"","actions":["tracks"]}
    "Watch the result in the preview window." ⇒ {"text":"","actions":["tracks"]}
    "You can preview it in the timeline." ⇒ {"text":"","actions":["suggest-tracks"]}
    "Hit play to watch it." ⇒ {"text":"","actions":["tracks"]}
    "Press the play button to preview." ⇒ {"text":"","actions":["tracks"]}
    "Tap Preview to check the result." ⇒ {"text":"","actions":["tracks"]}
    "Take a look at the timeline." ⇒ {"text":"","actions":["tracks"]}
    "Review it in the preview panel, then hit Export." ⇒ {"text":"","actions":["tracks","export"]}
    "Drag the clip to the start of the timeline." ⇒ {"text":"","actions":["edit"],"edits":["Drag the clip to the start of the timeline"]}
    "Drag the music track to 0:05." ⇒ {"text":"","actions":["edit"],"edits":["Drag the music track to 0:05"]}
    "Drop the logo on the second track." ⇒ {"text":"","actions":["edit"],"edits":["Drop the logo on the second track"]}
    "Move the clip to the beginning of the timeline." ⇒ {"text":"","actions":["edit"],"edits":["Move the clip to the beginning of the timeline"]}
    "Arrange the clips in the order you like." ⇒ {"text":"","actions":["edit"],"edits":["Arrange the clips in the order you like"]}
    "Drag/drop/move clips in the timeline." ⇒ {"text":"","actions":["edit"],"edits":["Drag/drop/move clips in the timeline"]}
    "Drag the edge of the clip to shorten it." ⇒ {"text":"","actions":["edit"],"edits":["Drag the edge of the clip to shorten it"]}
    "Slide the volume slider to 40%." ⇒ {"text":"","actions":["edit"],"edits":["Slide the volume slider to 40%"]}
    "You can drag the title to where you want it." ⇒ {"text":"","actions":["suggest-edit"]}
    "Drop files here." ⇒ {"text":"","actions":["upload"]}
    "Drop your files here to upload." ⇒ {"text":"","actions":["upload"]}
    "Drag your photos into the upload area." ⇒ {"text":"","actions":["upload"]}
    "Click the upload button." ⇒ {"text":"","actions":["upload"]}
    "Tap Upload to add clips." ⇒ {"text":"","actions":["upload"]}
    "Please use the Upload button to add your footage." ⇒ {"text":"","actions":["upload"]}
    "Click **Upload** and choose a file." ⇒ {"text":"","actions":["upload"]}
    "Adjust the timing in the timeline." ⇒ {"text":"","actions":["edit"],"edits":["Adjust the timing in the timeline"]}
    "Adjust the colors in the editor." ⇒ {"text":"","actions":["suggest-edit"]}
    "You can fine-tune it in the editor." ⇒ {"text":"","actions":["suggest-edit"]}
    "Make further changes in the editor." ⇒ {"text":"","actions":["suggest-edit"]}
    "Tweak the timing in the timeline." ⇒ {"text":"","actions":["edit"],"edits":["Tweak the timing in the timeline"]}
    "Click the three dots menu." ⇒ {"text":"","actions":["suggest-edit"]}
    "Click the gear icon." ⇒ {"text":"","actions":["suggest-edit"]}
    "Click Settings." ⇒ {"text":"","actions":["state"]}
    "Click on the **Timeline** tab." ⇒ {"text":"","actions":["tracks"]}
    "Click the Billing tab." ⇒ {"text":"","actions":["credits"]}
    "1. Click **Export**\n2. Choose MP4\n3. Click **Download**" ⇒ {"text":"2. Choose MP4","actions":["export"]}
    "Here is your video:\n- Length: 10s\n- Music: Lo-fi\n\nClick **Export** to save it." ⇒ {"text":"Here is your video:\n- Length: 10s\n- Music: Lo-fi","actions":["export"]}
    "**Video** is ready. **Click Export** to save it." ⇒ {"text":"**Video** is ready.","actions":["export"]}
    "Your video is ready. *Click Export to save.*" ⇒ {"text":"Your video is ready.","actions":["export"]}
    "Your video is ready (click Export to save it)." ⇒ {"text":"Your video is ready.","actions":["export"]}
    "Your video (10s) is ready. Click \"Export\" (top right)." ⇒ {"text":"Your video (10s) is ready.","actions":["export"]}
    "Done! To export, click the Export button." ⇒ {"text":"Done!","actions":["export"]}
    "To download your video, simply click on the Export button at the top right of the screen." ⇒ {"text":"","actions":["export"]}
    "Now click Export to render the final video in 1080p." ⇒ {"text":"","actions":["export"]}
    "Then, press Export." ⇒ {"text":"","actions":["export"]}
    "Finally, hit the export button and wait for the download to start." ⇒ {"text":"","actions":["export"]}
    "The title is set, so go ahead and click Export." ⇒ {"text":"The title is set.","actions":["export"]}
    "All that's left is to click Export." ⇒ {"text":"","actions":["export"]}
    "All you have to do is press Export." ⇒ {"text":"","actions":["export"]}
    "You just have to tap Export." ⇒ {"text":"","actions":["export"]}
    "It's time to hit Export!" ⇒ {"text":"","actions":["export"]}
    "Go ahead and export it." ⇒ {"text":"","actions":["export"]}
    "Use File > Export." ⇒ {"text":"","actions":["export"]}
    "Click [Export]." ⇒ {"text":"","actions":["export"]}
    "Click [Export Video] to download your masterpiece." ⇒ {"text":"","actions":["export"]}
    "Click 'Export' to save." ⇒ {"text":"","actions":["export"]}
    "Click the \"Export Video\" button." ⇒ {"text":"","actions":["export"]}
    "Click Export Video." ⇒ {"text":"","actions":["export"]}
    "Click Save." ⇒ {"text":"","actions":["export"]}
    "Click Download MP4." ⇒ {"text":"","actions":["export"]}
    "Select \"Export as MP4\"." ⇒ {"text":"","actions":["export"]}
    "Choose Export from the menu." ⇒ {"text":"","actions":["export"]}
    "Pick **Export** in the top bar." ⇒ {"text":"","actions":["export"]}
    "If you'd like changes, just tell me; otherwise click Export." ⇒ {"text":"If you'd like changes, just tell me.","actions":["suggest-export"]}
    "Otherwise, hit Export." ⇒ {"text":"","actions":["suggest-export"]}
    "If everything looks right, go ahead and hit Export." ⇒ {"text":"","actions":["suggest-export"]}
    "As soon as you're satisfied, press the Export button." ⇒ {"text":"","actions":["suggest-export"]}
    "Whenever you're ready, just press Export." ⇒ {"text":"","actions":["suggest-export"]}
    "Click Export if you like it." ⇒ {"text":"","actions":["suggest-export"]}
    "Hit Export once you're done." ⇒ {"text":"","actions":["suggest-export"]}
    "Your 10-second sunset is ready and you can now click Export." ⇒ {"text":"Your 10-second sunset is ready.","actions":["suggest-export"]}
    "The Export button is in the top right corner." ⇒ {"text":"","actions":["suggest-export"]}
    "You'll find Export in the File menu." ⇒ {"text":"","actions":["suggest-export"]}
    "Your credits are low — check your dashboard." ⇒ {"text":"Your credits are low.","actions":["credits"]}
    "The music is softer now; preview it in the timeline." ⇒ {"text":"The music is softer now.","actions":["tracks"]}
    "I added captions, which you can edit in the subtitle panel." ⇒ {"text":"I added captions.","actions":["suggest-edit"]}
    "If you want a different song, open the Music panel." ⇒ {"text":"","actions":["suggest-state"]}
    "I need more footage. Please click Upload and add at least two clips." ⇒ {"text":"I need more footage.","actions":["upload"]}
    "Switch to the Effects tab." ⇒ {"text":"","actions":["state"]}
    "Please select the title and press Delete." ⇒ {"text":"","actions":["suggest-edit"]}
    "Double-click the title to edit it." ⇒ {"text":"","actions":["suggest-edit"]}
    "Right-click the clip and choose Split." ⇒ {"text":"","actions":["suggest-edit"]}
    "Click on the clip and drag it to 5s." ⇒ {"text":"","actions":["edit"],"edits":["drag it to 5s"]}
    "Select the clip, then drag it to the second track." ⇒ {"text":"","actions":["edit"],"edits":["drag it to the second track"]}
    "Ready to go! Tap **Export** in the toolbar to grab your MP4." ⇒ {"text":"Ready to go!","actions":["export"]}
    "Smash that Export button!" ⇒ {"text":"","actions":["export"]}
    "Your montage is finished. Press Download to save a copy." ⇒ {"text":"Your montage is finished.","actions":["export"]}
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
    """#
