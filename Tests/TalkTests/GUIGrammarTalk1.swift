// More talk of an interface and of films, part 1: a message as JSON, and its answer where it changes.

/// One a line.
let grammarTalk1 = #"""
    "Simply tap the blue Export button in the top right corner." ⇒ {"text":"","actions":["export"]}
    "Head over to the Export tab." ⇒ {"text":"","actions":["export"]}
    "Head over to the Export tab to download your video." ⇒ {"text":"","actions":["export"]}
    "Select Export from the File menu." ⇒ {"text":"","actions":["export"]}
    "Choose File > Export." ⇒ {"text":"","actions":["export"]}
    "Go to File → Export to save your video." ⇒ {"text":"","actions":["export"]}
    "Press Ctrl+E to export." ⇒ {"text":"","actions":["export"]}
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
    "Export when ready." ⇒ {"text":"","actions":["suggest-export"]}
    "Ready? Hit Export!" ⇒ {"text":"Ready?","actions":["suggest-export"]}
    "Happy with the result? Click Export to save it." ⇒ {"text":"Happy with the result?","actions":["suggest-export"]}
    "Once rendering is done, click Export." ⇒ {"text":"","actions":["suggest-export"]}
    "When the render completes, press Download." ⇒ {"text":"","actions":["suggest-export"]}
    "After the preview finishes, click on Export." ⇒ {"text":"","actions":["suggest-export"]}
    "If everything looks good, go ahead and click Export." ⇒ {"text":"","actions":["suggest-export"]}
    "As soon as you're satisfied, tap Export." ⇒ {"text":"","actions":["suggest-export"]}
    "Click Export once you're happy with the result." ⇒ {"text":"","actions":["suggest-export"]}
    "Click Export if you like it." ⇒ {"text":"","actions":["suggest-export"]}
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
    "You don't have to open the timeline." ⇒ {"text":"","actions":[]}
    "You needn't click anything." ⇒ {"text":"","actions":[]}
    "Never close the Export tab." ⇒ {"text":"","actions":[]}
    "Please don't hit Export before the render is done." ⇒ {"text":"","actions":[]}
    "I clicked Export for you."
    "I've opened the timeline."
    "I have opened the timeline panel and checked your tracks."
    "I already pressed Export."
    "I'll export it now."
    "I will open the timeline and check the clips."
    "I'm going to click Export for you."
    "Let me click Export for you."
    "I can export it for you."
    "I can't click Export from here."
    "The Export button has been moved."
    "The Export button was clicked twice."
    "Your export is ready."
    "The export is complete."
    "The exported file is 12 MB."
    "Exporting your video now."
    "Export finished in 42 seconds."
    "Export format: MP4, 1080p."
    "Preview: a cat jumps over a fence."
    "Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: \"Urban Dreams\" (0-3s)"
    "A hand presses the piano keys."
    "The gate opens onto a garden."
    "He clicks his fingers."
    "She selects a red apple."
    "Trains export grain across the plain."
    "Drops of rain hit the window."
    "The door opens slowly."
    "She opens the envelope and reads the letter."
    "He drags the suitcase through the snow."
    "A child taps on the drum."
    "The camera moves to the left."
    "The dancer hits every beat."
    "Rain drops on the glass while she opens the window."
    "A man presses the button and the elevator opens."
    "The hero presses a big red button."
    "A finger taps the screen of a phone."
    "The girl clicks a pen."
    "Workers drag crates to the ship for export."
    "An open book lies on the table."
    "Open fields stretch to the horizon."
    "Press photographers surround the star."
    "Play of light on the water."
    "Select scenes show the city at night."
    "Hit songs play in the background."
    "Drop shadows were added to the title."
    "Drag queens dance on stage."
    "Preview image: a cat on a sofa."
    "Export of coffee beans from Brazil, told in 30 seconds."
    "Save the whales is the theme."
    "The account of a soldier's journey."
    "Balance and harmony in every frame."
    "The panel of judges smiles."
    "The editor of the magazine walks in."
    "A settings sun drops behind the hills."
    "The player kicks the ball."
    "The title \"Click Here\" is shown at 3s."
    "I set the title to \"Click Here\"."
    "I added the caption 'Tap to start' at the end."
    "The caption \"Open the door\" appears at 0:04."
    "The text “Export Now” is centered."
    "The end card says \"Hit subscribe and press the bell\"."
    "The voice-over says: \"Open your eyes and choose freedom.\""
    "The subtitle reads \"Drag me to hell\"."
    "I wrote *Press Start* on the title card."
    "Title: Click Here"
    "Title: \"Open Sesame\""
    "Caption: Press any key"
    "I named the clip `export_final.mp4`."
    "Run `click export` in the shell."
    "The scene: she opens the panel of an old radio."
    "Scene 2: He opens the menu and orders soup."
    "Scene 1: The chef drops the egg into the pan."
    "Your video is ready! Preview in Timeline panel or click Export to save it." ⇒ {"text":"Your video is ready!","actions":["tracks","suggest-export"]}
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
    "Open the door of the house at 3s and fade to black."
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
    "Drag the clip to the start of the timeline." ⇒ {"text":"","actions":["edit"],"edits":["Drag the clip to the start of the timeline"]}
    "Drag the second clip before the first one." ⇒ {"text":"","actions":["edit"],"edits":["Drag the second clip before the first one"]}
    "Drag and drop the music onto track 2." ⇒ {"text":"","actions":["edit"],"edits":["Drag and drop the music onto track 2"]}
    "Move the title to 5 seconds in the timeline." ⇒ {"text":"","actions":["edit"],"edits":["Move the title to 5 seconds in the timeline"]}
    "Move the clip to 0:05 on the timeline." ⇒ {"text":"","actions":["edit"],"edits":["Move the clip to 0:05 on the timeline"]}
    "Drag the edge of the clip to shorten it." ⇒ {"text":"","actions":["edit"],"edits":["Drag the edge of the clip to shorten it"]}
    "Drag the volume slider down to 20%." ⇒ {"text":"","actions":["edit"],"edits":["Drag the volume slider down to 20%"]}
    "Rearrange the clips in the timeline." ⇒ {"text":"","actions":["edit"],"edits":["Rearrange the clips in the timeline"]}
    "You can drag the clips to reorder them." ⇒ {"text":"","actions":["suggest-edit"]}
    "If you want, drag the title to another place." ⇒ {"text":"","actions":["suggest-edit"]}
    "Drop your files here." ⇒ {"text":"","actions":["upload"]}
    "Drop files here to upload." ⇒ {"text":"","actions":["upload"]}
    "Drag your photos into the upload area." ⇒ {"text":"","actions":["upload"]}
    "Drag and drop your video into the media panel." ⇒ {"text":"","actions":["upload"]}
    "Click the Upload button to add your footage." ⇒ {"text":"","actions":["upload"]}
    "Click Upload." ⇒ {"text":"","actions":["upload"]}
    "Tap the + icon to add media." ⇒ {"text":"","actions":["upload"]}
    "Click \"Add Media\" to import your clips." ⇒ {"text":"","actions":["upload"]}
    "Please upload your video using the Upload button." ⇒ {"text":"","actions":["upload"]}
    "Please upload your video."
    "Send me the file and I will cut it."
    "Upload your logo via the media panel." ⇒ {"text":"","actions":["upload"]}
    "Hit Import to bring in your own clips." ⇒ {"text":"","actions":["upload"]}
    "You can upload more clips with the Upload button." ⇒ {"text":"","actions":["suggest-upload"]}
    "Preview in timeline" ⇒ {"text":"","actions":["tracks"]}
    "Preview in player" ⇒ {"text":"","actions":["tracks"]}
    "Preview it in the player." ⇒ {"text":"","actions":["tracks"]}
    "Preview your video in the Timeline panel." ⇒ {"text":"","actions":["tracks"]}
    "Watch the result in the preview window." ⇒ {"text":"","actions":["tracks"]}
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
    "Adjust the colors in the editor." ⇒ {"text":"","actions":["suggest-edit"]}
    "You can fine-tune it in the editor." ⇒ {"text":"","actions":["suggest-edit"]}
    "Adjust timing in timeline" ⇒ {"text":"","actions":["edit"],"edits":["Adjust timing in timeline"]}
    "Adjust the timing of the subtitles in the timeline." ⇒ {"text":"","actions":["edit"],"edits":["Adjust the timing of the subtitles in the timeline"]}
    "Edit the title in the text panel." ⇒ {"text":"","actions":["suggest-edit"]}
    "Tweak the font size in the properties panel." ⇒ {"text":"","actions":["suggest-edit"]}
    "Change the volume in the audio panel." ⇒ {"text":"","actions":["suggest-edit"]}
    "Click Undo to revert." ⇒ {"text":"","actions":["suggest-edit"]}
    "Click the Split button." ⇒ {"text":"","actions":["suggest-edit"]}
    "Click **Regenerate** if you'd like another version." ⇒ {"text":"","actions":["suggest-edit"]}
    "Click Next." ⇒ {"text":"","actions":[]}
    "Click OK to confirm." ⇒ {"text":"","actions":[]}
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
    "The Export button is in the top right corner." ⇒ {"text":"","actions":["suggest-export"]}
    "You'll see the Export button at the top." ⇒ {"text":"","actions":["suggest-export"]}
    "1. Open the Timeline panel.\n2. Review the clips.\n3. Click Export." ⇒ {"text":"2. Review the clips.","actions":["state","export"]}
    "- Preview in timeline\n- Click Export" ⇒ {"text":"","actions":["tracks","export"]}
    "Your video is ready:\n- Length: 10 s\n- Music: lo-fi\nClick **Export** to save it." ⇒ {"text":"Your video is ready:\n- Length: 10 s\n- Music: lo-fi","actions":["export"]}
    "Here is what you can do next:\n1. Click Export to save\n2. Drag clips to reorder\n3. Ask me for changes" ⇒ {"text":"Here is what you can do next:\n3. Ask me for changes","actions":["suggest-export","suggest-edit"]}
    "Next steps:\n\n* Click **Export**\n* Open the **Timeline** panel\n" ⇒ {"text":"","actions":["export","state"]}
    "All set! 🎉 Click **Export** to download your video. 🎬" ⇒ {"text":"All set! 🎉","actions":["export"]}
    "Click [Export](https://app.example.com/e) to save it." ⇒ {"text":"","actions":["export"]}
    "See [the docs](https://example.com/docs) for details."
    "Download: https://cdn.example.com/v.mp4"
    "Your file: [video.mp4](https://cdn.example.com/video.mp4)"
    "Click https://nemovideo.ai/register to sign up."
    "Click Export, then click Export again." ⇒ {"text":"","actions":["export"]}
    """#

/// All parts.
let grammarTalk = [grammarTalk1, grammarTalk2, grammarTalk3, grammarTalk4].joined(separator: "\n")
