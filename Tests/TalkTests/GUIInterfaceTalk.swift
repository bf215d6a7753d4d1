// What backends say of buttons and panels, and what a user should read and get instead.

/// One a line: the message as JSON, `⇒`, the answer.
let interfaceTalk = #"""
    "Click Export to save" ⇒ {"text":"","actions":["export"]}
    "点击“导出”按钮即可保存" ⇒ {"text":"","actions":["export"]}
    "Open the Timeline panel" ⇒ {"text":"","actions":["state"]}
    "drag the clip to 5s" ⇒ {"text":"","actions":["edit"],"edits":["drag the clip to 5s"]}
    "check your billing page" ⇒ {"text":"","actions":["credits"]}
    "upload it via the Upload button" ⇒ {"text":"","actions":["upload"]}
    "Preview in timeline" ⇒ {"text":"","actions":["tracks"]}
    "adjust in editor" ⇒ {"text":"","actions":["suggest-edit"]}
    "when you are happy, click Export" ⇒ {"text":"","actions":["suggest-export"]}
    "you can click Export or keep editing" ⇒ {"text":"","actions":["suggest-export"]}
    "如果满意，可以点击导出" ⇒ {"text":"","actions":["suggest-export"]}
    "don't click Export yet" ⇒ {"text":"","actions":[]}
    "Your video is ready! Preview in Timeline panel or click Export to save it." ⇒ {"text":"Your video is ready!","actions":["tracks","suggest-export"]}
    "Your video is ready, click **Export** to save it." ⇒ {"text":"Your video is ready.","actions":["export"]}
    "视频已生成！您可以在时间线中预览，或点击“导出”保存。" ⇒ {"text":"视频已生成！","actions":["suggest-tracks","suggest-export"]}
    "我已经添加了背景音乐，点击播放按钮即可预览。" ⇒ {"text":"我已经添加了背景音乐。","actions":["tracks"]}
    "1. Open the editor\n2. Drag the clip to the timeline\n3. Click Export" ⇒ {"text":"","actions":["state","edit","export"],"edits":["Drag the clip to the timeline"]}
    "Here are the steps:\n- Click the **Export** button\n- Choose 1080p" ⇒ {"text":"Here are the steps:\n- Choose 1080p","actions":["export"]}
    "Ready to share? Click Export." ⇒ {"text":"Ready to share?","actions":["suggest-export"]}
    "Go to the dashboard to check your credits." ⇒ {"text":"","actions":["credits"]}
    "请打开时间线面板查看轨道。" ⇒ {"text":"","actions":["state"]}
    "将片段拖到5秒处" ⇒ {"text":"","actions":["edit"],"edits":["将片段拖到5秒处"]}
    "拖拽片段到时间线上调整顺序" ⇒ {"text":"","actions":["edit"],"edits":["拖拽片段到时间线上调整顺序"]}
    "不要点击导出" ⇒ {"text":"","actions":[]}
    "检查您的账户余额" ⇒ {"text":"","actions":["credits"]}
    "前往设置页面" ⇒ {"text":"","actions":["state"]}
    "I've added lo-fi music at 35% volume. You can adjust the volume in the editor." ⇒ {"text":"I've added lo-fi music at 35% volume.","actions":["suggest-edit"]}
    "The sunset video is done (10s). Click the Export button in the top right corner to download it. 🎬" ⇒ {"text":"The sunset video is done (10s).","actions":["export"]}
    "Click [Export](https://app.nemovideo.ai/export) to download." ⇒ {"text":"","actions":["export"]}
    "To save it, click Export." ⇒ {"text":"","actions":["export"]}
    "In the top right corner, click Export." ⇒ {"text":"","actions":["export"]}
    "Once the render is finished, click \"Download\"." ⇒ {"text":"","actions":["suggest-export"]}
    "Use the Export button to save your video." ⇒ {"text":"","actions":["export"]}
    "Press play to preview your video." ⇒ {"text":"","actions":["tracks"]}
    "Click the Regenerate button to try again." ⇒ {"text":"","actions":["suggest-edit"]}
    "Export your video when you're ready." ⇒ {"text":"","actions":["suggest-export"]}
    "Let me know if you want changes, or click Export." ⇒ {"text":"Let me know if you want changes.","actions":["suggest-export"]}
    "Click Export or tell me what to change." ⇒ {"text":"Tell me what to change.","actions":["suggest-export"]}
    "You can now export your video." ⇒ {"text":"","actions":["suggest-export"]}
    "Drag and drop your files here." ⇒ {"text":"","actions":["upload"]}
    "点击右上角的导出按钮，保存视频。" ⇒ {"text":"","actions":["export"]}
    "视频已完成，时长10秒。您可以点击【导出】按钮下载视频，也可以继续编辑。" ⇒ {"text":"视频已完成，时长10秒。","actions":["suggest-export"]}
    "当前余额不足，请前往账单页面充值。" ⇒ {"text":"当前余额不足。","actions":["credits"]}
    "Don't click Export yet, I'm still rendering." ⇒ {"text":"I'm still rendering.","actions":[]}
    "- Click the **Export** button" ⇒ {"text":"","actions":["export"]}
    "- Click **Export** to download" ⇒ {"text":"","actions":["export"]}
    "- Open the Timeline panel" ⇒ {"text":"","actions":["state"]}
    "I've placed the title at 0:03 and you can drag it on the timeline to adjust." ⇒ {"text":"I've placed the title at 0:03.","actions":["suggest-edit"]}
    "Great! ✨ Your clip is 12.5 s long. Click **Export** ➡️ to save." ⇒ {"text":"Great! ✨ Your clip is 12.5 s long.","actions":["export"]}
    "请点击“上传”按钮上传您的素材。" ⇒ {"text":"","actions":["upload"]}
    "您可以随时点击右上角的“导出”按钮。" ⇒ {"text":"","actions":["suggest-export"]}
    "Select the music track and drag the volume slider to 20%." ⇒ {"text":"","actions":["edit"],"edits":["drag the volume slider to 20%"]}
    "Go to Settings > Export and choose MP4." ⇒ {"text":"","actions":["state"]}
    "Tap the play icon to watch it." ⇒ {"text":"","actions":["tracks"]}
    "You don't need to click Export; the file is saved automatically." ⇒ {"text":"The file is saved automatically.","actions":[]}
    "No need to open the editor." ⇒ {"text":"","actions":[]}
    "Please upload your footage using the Upload button, then tell me what you want." ⇒ {"text":"Tell me what you want.","actions":["upload"]}
    "If you'd like to change the font, open the Text panel." ⇒ {"text":"","actions":["suggest-state"]}
    "Check your account balance in the dashboard." ⇒ {"text":"","actions":["credits"]}
    "在编辑器中调整字体大小。" ⇒ {"text":"","actions":["suggest-edit"]}
    "在时间线中预览效果。" ⇒ {"text":"","actions":["tracks"]}
    "前往时间线面板查看所有轨道。" ⇒ {"text":"","actions":["state"]}
    "满意的话，点击导出即可。" ⇒ {"text":"","actions":["suggest-export"]}
    "如需调整，请打开编辑器。" ⇒ {"text":"","actions":["suggest-state"]}
    "无需点击导出，文件会自动保存。" ⇒ {"text":"文件会自动保存。","actions":[]}
    "拖动滑块调整音量。" ⇒ {"text":"","actions":["edit"],"edits":["拖动滑块调整音量"]}
    "Open the file menu, select Export, and choose MP4." ⇒ {"text":"","actions":["state","export"]}
    "Your video is ready. Would you like to export it?" ⇒ {"text":"Your video is ready.","actions":["suggest-export"]}
    "Once you're happy with it, hit **Export** in the top-right to download your MP4!" ⇒ {"text":"","actions":["suggest-export"]}
    "Everything is set — just click Export!" ⇒ {"text":"Everything is set!","actions":["export"]}
    "You can view the result in the preview window." ⇒ {"text":"","actions":["suggest-tracks"]}
    "See the Timeline panel for details." ⇒ {"text":"","actions":["tracks"]}
    "Find your credits in the billing page." ⇒ {"text":"","actions":["credits"]}
    "Adjust timing in timeline" ⇒ {"text":"","actions":["edit"],"edits":["Adjust timing in timeline"]}
    "Arrange clips in the timeline." ⇒ {"text":"","actions":["edit"],"edits":["Arrange clips in the timeline"]}
    "Drop here" ⇒ {"text":"","actions":["edit"],"edits":["Drop here"]}
    "Head over to the Billing tab to top up your credits." ⇒ {"text":"","actions":["credits"]}
    "导出完成后，您可以在素材库中查看。" ⇒ {"text":"","actions":["suggest-tracks"]}
    "请在时间轴上拖动片段以调整位置。" ⇒ {"text":"","actions":["edit"],"edits":["在时间轴上拖动片段以调整位置"]}
    "## Done\n\nYour video is ready.\n\n**Next steps:**\n1. Click **Export** to download\n2. Drag the title to 0:05\n" ⇒ {"text":"## Done\n\nYour video is ready.","actions":["export","edit"],"edits":["Drag the title to 0:05"]}
    "Next steps:\n- Click **Export** to download\n\nEnjoy your video!" ⇒ {"text":"Enjoy your video!","actions":["export"]}
    "✅ 视频已生成\n- 时长：10秒\n- 音乐：Lo-fi（35%）\n\n👉 点击“导出”按钮下载。" ⇒ {"text":"✅ 视频已生成\n- 时长：10秒\n- 音乐：Lo-fi（35%）","actions":["export"]}
    "First line.\r\nClick Export.\r\nLast line." ⇒ {"text":"First line.\r\nLast line.","actions":["export"]}
    "I've trimmed 3.5 seconds, e.g. the black frames. Click Export to save!" ⇒ {"text":"I've trimmed 3.5 seconds, e.g. the black frames.","actions":["export"]}
    "You'll find the Export button at the top right." ⇒ {"text":"","actions":["suggest-export"]}
    "Once the preview looks right, go to the Export tab and hit Download." ⇒ {"text":"","actions":["suggest-export"]}
    "Never click Export while rendering." ⇒ {"text":"","actions":[]}
    "请勿点击导出按钮。" ⇒ {"text":"","actions":[]}
    "现在您可以点击「导出」了。" ⇒ {"text":"","actions":["suggest-export"]}
    "可在时间线面板中预览效果，满意后点击导出。" ⇒ {"text":"","actions":["suggest-tracks","suggest-export"]}
    "音乐已添加。打开时间线可查看所有轨道。" ⇒ {"text":"音乐已添加。","actions":["state"]}
    "点击“积分”查看余额。" ⇒ {"text":"","actions":["credits"]}
    "您的积分不足，请检查您的账户。" ⇒ {"text":"您的积分不足。","actions":["credits"]}
    "下一步：点击导出按钮，即可下载视频。" ⇒ {"text":"","actions":["export"]}
    "Click on Preview to watch, or Export to save." ⇒ {"text":"","actions":["tracks","suggest-export"]}
    "You can preview it in the player." ⇒ {"text":"","actions":["suggest-tracks"]}
    "Use `Export` in the top bar to download the file." ⇒ {"text":"","actions":["export"]}
    "Tap **Upload** to add your own footage." ⇒ {"text":"","actions":["upload"]}
    "Feel free to open the Timeline panel and drag clips around." ⇒ {"text":"","actions":["suggest-state","suggest-edit"]}
    "If anything looks off, adjust it in the editor." ⇒ {"text":"","actions":["suggest-edit"]}
    "Your clip is ready — press the Download button to get it." ⇒ {"text":"Your clip is ready.","actions":["export"]}
    "To change the music, open the Audio panel and click Replace." ⇒ {"text":"","actions":["state"]}
    "Next: click Export." ⇒ {"text":"","actions":["export"]}
    "When you're ready click Export." ⇒ {"text":"","actions":["suggest-export"]}
    "满意后点击导出即可。" ⇒ {"text":"","actions":["suggest-export"]}
    "Please click \"Save\" to keep your changes." ⇒ {"text":"","actions":["export"]}
    "Click the timeline icon to see your tracks." ⇒ {"text":"","actions":["tracks"]}
    "打开“素材库”面板。" ⇒ {"text":"","actions":["state"]}
    "去编辑器里调整字幕。" ⇒ {"text":"","actions":["state"]}
    "在属性面板中修改字体。" ⇒ {"text":"","actions":["suggest-edit"]}
    """#
