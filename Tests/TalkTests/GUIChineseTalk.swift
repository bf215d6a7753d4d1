// Paraphrases of instructions for an interface in Chinese and in both languages.

/// One a line, as in `interfaceTalk`.
let chinesePhrasings = #"""
    "视频已生成。按一下右上角的导出按钮。" ⇒ {"text":"视频已生成。","actions":["export"]}
    "前往“导出”页面。" ⇒ {"text":"","actions":["export"]}
    "选择“导出为MP4”。" ⇒ {"text":"","actions":["export"]}
    "在时间线面板中预览。" ⇒ {"text":"","actions":["tracks"]}
    "将片段拖到5秒处。" ⇒ {"text":"","actions":["edit"],"edits":["将片段拖到5秒处"]}
    "把音乐轨道拖动到开头。" ⇒ {"text":"","actions":["edit"],"edits":["把音乐轨道拖动到开头"]}
    "请点一下上传按钮。" ⇒ {"text":"","actions":["upload"]}
    "前往账户页面查看余额。" ⇒ {"text":"","actions":["credits"]}
    "如果满意，点击导出即可。" ⇒ {"text":"","actions":["suggest-export"]}
    "满意的话就按导出。" ⇒ {"text":"","actions":["suggest-export"]}
    "无需点击导出。" ⇒ {"text":"","actions":[]}
    "点击导出保存视频。" ⇒ {"text":"","actions":["export"]}
    "请点击导出。" ⇒ {"text":"","actions":["export"]}
    "点一下导出。" ⇒ {"text":"","actions":["export"]}
    "按导出按钮即可下载。" ⇒ {"text":"","actions":["export"]}
    "按下“导出”键。" ⇒ {"text":"","actions":["export"]}
    "轻触导出按钮。" ⇒ {"text":"","actions":["export"]}
    "轻触“导出”保存。" ⇒ {"text":"","actions":["export"]}
    "选择导出。" ⇒ {"text":"","actions":["export"]}
    "在文件菜单中选择导出。" ⇒ {"text":"","actions":["export"]}
    "点击文件>导出。" ⇒ {"text":"","actions":["export"]}
    "依次点击“文件”-“导出”。" ⇒ {"text":"","actions":["export"]}
    "前往导出页面下载视频。" ⇒ {"text":"","actions":["export"]}
    "片子做好了，快点击导出吧！" ⇒ {"text":"片子做好了！","actions":["export"]}
    "标题已改为“夏日”，点击导出保存。" ⇒ {"text":"标题已改为“夏日”。","actions":["export"]}
    "准备好了吗？点击导出吧。" ⇒ {"text":"准备好了吗？","actions":["suggest-export"]}
    "满意吗？点导出就行。" ⇒ {"text":"满意吗？","actions":["suggest-export"]}
    "您可以点击导出按钮保存。" ⇒ {"text":"","actions":["suggest-export"]}
    "确认无误后请点击导出。" ⇒ {"text":"","actions":["suggest-export"]}
    "渲染完成后，点击导出。" ⇒ {"text":"","actions":["suggest-export"]}
    "等渲染完成后再点击导出按钮。" ⇒ {"text":"","actions":["suggest-export"]}
    "需要的话可以点击导出。" ⇒ {"text":"","actions":["suggest-export"]}
    "想保存的话，点右上角的导出。" ⇒ {"text":"","actions":["suggest-export"]}
    "请不要点击导出，我还在渲染。" ⇒ {"text":"我还在渲染。","actions":[]}
    "先别按导出，还没好。" ⇒ {"text":"还没好。","actions":[]}
    "不用打开编辑器。" ⇒ {"text":"","actions":[]}
    "打开时间线。" ⇒ {"text":"","actions":["state"]}
    "打开字幕面板。" ⇒ {"text":"","actions":["state"]}
    "请打开字幕面板修改字幕。" ⇒ {"text":"","actions":["state"]}
    "打开菜单，选择导出。" ⇒ {"text":"","actions":["state","export"]}
    "打开左侧的素材面板。" ⇒ {"text":"","actions":["state"]}
    "进入设置页面。" ⇒ {"text":"","actions":["state"]}
    "前往设置。" ⇒ {"text":"","actions":["state"]}
    "前往控制台查看积分。" ⇒ {"text":"","actions":["credits"]}
    "请前往账单页面充值。" ⇒ {"text":"","actions":["credits"]}
    "查看账户余额。" ⇒ {"text":"","actions":["credits"]}
    "请检查您的账户/账单。" ⇒ {"text":"","actions":["credits"]}
    "在播放器中预览。" ⇒ {"text":"","actions":["tracks"]}
    "请在时间线里预览效果。" ⇒ {"text":"","actions":["tracks"]}
    "您可以在播放器里预览。" ⇒ {"text":"","actions":["suggest-tracks"]}
    "点击预览查看效果。" ⇒ {"text":"","actions":["tracks"]}
    "点击播放按钮预览。" ⇒ {"text":"","actions":["tracks"]}
    "把片段拖拽到时间线上。" ⇒ {"text":"","actions":["edit"],"edits":["把片段拖拽到时间线上"]}
    "将标题拖到3秒的位置。" ⇒ {"text":"","actions":["edit"],"edits":["将标题拖到3秒的位置"]}
    "把第二个片段移动到开头。" ⇒ {"text":"","actions":["edit"],"edits":["把第二个片段移动到开头"]}
    "拖动片段边缘来缩短。" ⇒ {"text":"","actions":["edit"],"edits":["拖动片段边缘来缩短"]}
    "您可以把标题拖到任意位置。" ⇒ {"text":"","actions":["suggest-edit"]}
    "将文件拖放到此处。" ⇒ {"text":"","actions":["upload"]}
    "把文件拖到这里上传。" ⇒ {"text":"","actions":["upload"]}
    "点击上传按钮添加素材。" ⇒ {"text":"","actions":["upload"]}
    "请先点击“上传”，再告诉我您想要什么。" ⇒ {"text":"告诉我您想要什么。","actions":["upload"]}
    "在时间线中调整时间。" ⇒ {"text":"","actions":["edit"],"edits":["在时间线中调整时间"]}
    "在时间轴中调整片段时长。" ⇒ {"text":"","actions":["edit"],"edits":["在时间轴中调整片段时长"]}
    "在编辑器中微调颜色。" ⇒ {"text":"","actions":["suggest-edit"]}
    "您可以在编辑器中调整。" ⇒ {"text":"","actions":["suggest-edit"]}
    "视频做好了（点击导出即可保存）。" ⇒ {"text":"视频做好了。","actions":["export"]}
    "1. 打开时间线\n2. 点击**导出**" ⇒ {"text":"","actions":["state","export"]}
    "操作步骤：\n1. 点击右上角“导出”\n2. 选择1080P" ⇒ {"text":"操作步骤：\n2. 选择1080P","actions":["export"]}
    "- 时长：10秒\n- 分辨率：1080p\n- 点击导出下载" ⇒ {"text":"- 时长：10秒\n- 分辨率：1080p","actions":["export"]}
    "视频 is ready，点击 Export 保存。" ⇒ {"text":"视频 is ready。","actions":["export"]}
    "您的视频已完成！点击 **Export** 按钮下载。" ⇒ {"text":"您的视频已完成！","actions":["export"]}
    "Done! 点击导出保存。" ⇒ {"text":"Done!","actions":["export"]}
    "点击Export按钮" ⇒ {"text":"","actions":["export"]}
    "请在 Timeline 面板中预览。" ⇒ {"text":"","actions":["tracks"]}
    "打开 Settings 面板" ⇒ {"text":"","actions":["state"]}
    "导出按钮在右上角。" ⇒ {"text":"","actions":["suggest-export"]}
    "我加了音乐，你可以去时间线看看。" ⇒ {"text":"我加了音乐。","actions":["suggest-state"]}
    "余额不足，请到账户页面充值。" ⇒ {"text":"余额不足。","actions":["credits"]}
    "如果想换音乐，请打开音乐面板。" ⇒ {"text":"","actions":["suggest-state"]}
    "选中片段，拖动到开头。" ⇒ {"text":"","actions":["edit"],"edits":["拖动到开头"]}
    "视频剪好啦，按一下导出键就能保存。" ⇒ {"text":"视频剪好啦。","actions":["export"]}
    "请轻点右上角的“下载”图标。" ⇒ {"text":"","actions":["export"]}
    "选择文件菜单里的导出。" ⇒ {"text":"","actions":["export"]}
    "选择“文件 > 导出”。" ⇒ {"text":"","actions":["export"]}
    "前往“文件”菜单，选择“导出”。" ⇒ {"text":"","actions":["state","export"]}
    "前往导出面板，按下保存。" ⇒ {"text":"","actions":["export"]}
    "麻烦您点击导出按钮。" ⇒ {"text":"","actions":["export"]}
    "您只需点击导出，视频就会保存到本地。" ⇒ {"text":"","actions":["export"]}
    "成片已就绪，直接点导出即可。" ⇒ {"text":"成片已就绪。","actions":["export"]}
    "片子已经剪完，可以导出了。" ⇒ {"text":"片子已经剪完。","actions":["suggest-export"]}
    "如果觉得没问题，就点一下导出吧。" ⇒ {"text":"","actions":["suggest-export"]}
    "要是满意，请按导出按钮。" ⇒ {"text":"","actions":["suggest-export"]}
    "当您满意时，选择导出。" ⇒ {"text":"","actions":["suggest-export"]}
    "看完之后可以点击下载。" ⇒ {"text":"","actions":["suggest-export"]}
    "随时可以点右上角导出。" ⇒ {"text":"","actions":["suggest-export"]}
    "效果怎么样？喜欢就点导出。" ⇒ {"text":"效果怎么样？","actions":["suggest-export"]}
    "把第一段视频移到最后。" ⇒ {"text":"","actions":["edit"],"edits":["把第一段视频移到最后"]}
    "把字幕拖到画面底部。" ⇒ {"text":"","actions":["edit"],"edits":["把字幕拖到画面底部"]}
    "可以将片段拖动到新的位置。" ⇒ {"text":"","actions":["suggest-edit"]}
    "拖动时间线上的片段来重新排序。" ⇒ {"text":"","actions":["edit"],"edits":["拖动时间线上的片段来重新排序"]}
    "将您的视频拖到这里即可上传。" ⇒ {"text":"","actions":["upload"]}
    "点击“上传素材”选择文件。" ⇒ {"text":"","actions":["upload"]}
    "请通过上传按钮添加视频。" ⇒ {"text":"","actions":["upload"]}
    "在时间轴上调整片段的时间。" ⇒ {"text":"","actions":["edit"],"edits":["在时间轴上调整片段的时间"]}
    "在编辑器里修改颜色即可。" ⇒ {"text":"","actions":["suggest-edit"]}
    "也可以在编辑器中做进一步调整。" ⇒ {"text":"","actions":["suggest-edit"]}
    "已完成！✅\n- 标题：夏日\n- 时长：12秒\n\n请点击**导出**保存。" ⇒ {"text":"已完成！✅\n- 标题：夏日\n- 时长：12秒","actions":["export"]}
    "后续操作：\n- 在时间线中预览\n- 点击导出" ⇒ {"text":"","actions":["tracks","export"]}
    "我把音乐换成了“点击”，请点击导出。" ⇒ {"text":"我把音乐换成了“点击”。","actions":["export"]}
    "视频已完成请点击导出。" ⇒ {"text":"视频已完成。","actions":["export"]}
    "视频做好了，您可以点击Export或者继续修改。" ⇒ {"text":"视频做好了。","actions":["suggest-export"]}
    "请 click Export 来保存。" ⇒ {"text":"","actions":["export"]}
    "在 timeline 里 preview 一下。" ⇒ {"text":"","actions":["tracks"]}
    "点击 Download 按钮下载 MP4。" ⇒ {"text":"","actions":["export"]}
    "按 Ctrl+E 导出。" ⇒ {"text":"","actions":["export"]}
    "导出按钮位于右上角。" ⇒ {"text":"","actions":["suggest-export"]}
    "如需更换音乐，前往音乐面板即可。" ⇒ {"text":"","actions":["suggest-state"]}
    "双击字幕进行编辑。" ⇒ {"text":"","actions":["state"]}
    "点击标题即可修改。" ⇒ {"text":"","actions":["suggest-edit"]}
    "视频搞定啦～点击右上角「导出」就可以下载咯！" ⇒ {"text":"视频搞定啦！","actions":["export"]}
    "全部完成！现在去点击导出按钮吧。" ⇒ {"text":"全部完成！","actions":["export"]}
    "您现在可以前往导出页面下载成片了。" ⇒ {"text":"","actions":["suggest-export"]}
    "请在右上角找到导出按钮并点击。" ⇒ {"text":"","actions":["suggest-export"]}
    "点“导出”→选择MP4即可。" ⇒ {"text":"","actions":["export"]}
    "点击【导出】，选择1080P，然后点击【确定】。" ⇒ {"text":"","actions":["export"]}
    "请按“导出”按钮，等待片刻即可下载。" ⇒ {"text":"","actions":["export"]}
    "按住片段并拖动到3秒处。" ⇒ {"text":"","actions":["edit"],"edits":["拖动到3秒处"]}
    "长按标题，拖到画面中央。" ⇒ {"text":"","actions":["edit"],"edits":["拖到画面中央"]}
    "如果没有问题，请选择“导出视频”。" ⇒ {"text":"","actions":["suggest-export"]}
    "若对效果满意，请点击右上角的导出。" ⇒ {"text":"","actions":["suggest-export"]}
    "确认没问题的话就点导出吧！" ⇒ {"text":"","actions":["suggest-export"]}
    "要不要点击导出？" ⇒ {"text":"","actions":["suggest-export"]}
    "您满意吗？满意就点击导出。" ⇒ {"text":"您满意吗？","actions":["suggest-export"]}
    "等视频渲染好了，再点击导出。" ⇒ {"text":"","actions":["suggest-export"]}
    "渲染完毕后即可点击导出。" ⇒ {"text":"","actions":["suggest-export"]}
    "别急着点导出，我还没做完。" ⇒ {"text":"我还没做完。","actions":[]}
    "目前还不能点击导出。" ⇒ {"text":"","actions":[]}
    "请勿关闭页面。"
    "没必要打开字幕面板。" ⇒ {"text":"","actions":[]}
    "打开右侧的属性面板，把字号调大。" ⇒ {"text":"把字号调大。","actions":["state"]}
    "点击左侧菜单中的“字幕”。" ⇒ {"text":"","actions":["state"]}
    "切换到时间线视图。" ⇒ {"text":"","actions":["state"]}
    "想查看余额，请前往控制台。" ⇒ {"text":"","actions":["credits"]}
    "请到“账单”里查看剩余积分。" ⇒ {"text":"","actions":["credits"]}
    "请登录账户查看套餐。" ⇒ {"text":"","actions":["credits"]}
    "您可以到账户中心查看积分余额。" ⇒ {"text":"","actions":["suggest-credits"]}
    "音乐换好了，在时间线上预览一下吧。" ⇒ {"text":"音乐换好了。","actions":["tracks"]}
    "请按空格键播放预览。" ⇒ {"text":"","actions":["tracks"]}
    "您可在右侧播放器中查看成片。" ⇒ {"text":"","actions":["suggest-tracks"]}
    "请把背景音乐拖拽到音频轨道。" ⇒ {"text":"","actions":["edit"],"edits":["把背景音乐拖拽到音频轨道"]}
    "将字幕向下拖动一点。" ⇒ {"text":"","actions":["edit"],"edits":["将字幕向下拖动一点"]}
    "拖拽调整片段顺序即可。" ⇒ {"text":"","actions":["edit"],"edits":["拖拽调整片段顺序即可"]}
    "请把您的素材拖入此处。" ⇒ {"text":"","actions":["upload"]}
    "请将图片拖放到上传区。" ⇒ {"text":"","actions":["upload"]}
    "没有找到素材，请先上传，点击上传按钮即可。" ⇒ {"text":"没有找到素材，请先上传。","actions":["upload"]}
    "请在时间轴中调整字幕的时间点。" ⇒ {"text":"","actions":["edit"],"edits":["在时间轴中调整字幕的时间点"]}
    "若要修改文字，可以在编辑器里调整。" ⇒ {"text":"","actions":["suggest-edit"]}
    "如需微调，可在编辑面板中操作。"
    "标题改为《点击导出》，请点击导出保存。" ⇒ {"text":"标题改为《点击导出》。","actions":["export"]}
    "画面里的女孩打开了窗户。点击导出即可保存。" ⇒ {"text":"画面里的女孩打开了窗户。","actions":["export"]}
    "**提示**：点击导出按钮保存视频。" ⇒ {"text":"","actions":["export"]}
    "提示：您可以在时间线中调整时长。" ⇒ {"text":"","actions":["suggest-edit"]}
    "✨ 视频已就绪 ✨\n点击下方“导出”按钮 👇" ⇒ {"text":"✨ 视频已就绪 ✨","actions":["export"]}
    "一、打开时间线\n二、点击导出" ⇒ {"text":"","actions":["state","export"]}
    "步骤：①打开时间线；②拖动片段；③点击导出。" ⇒ {"text":"","actions":["state","edit","export"],"edits":["拖动片段"]}
    "1、点击导出\n2、等待完成" ⇒ {"text":"2、等待完成","actions":["export"]}
    "Your video 已完成，请 tap 导出 to save." ⇒ {"text":"Your video 已完成.","actions":["export"]}
    "请打开 timeline panel 查看 tracks。" ⇒ {"text":"","actions":["state"]}
    "如果 you are happy，click 导出。" ⇒ {"text":"","actions":["suggest-export"]}
    "视频已生成 Click Export to save" ⇒ {"text":"视频已生成","actions":["export"]}
    "成片好了！喜欢的话点一下导出就行～" ⇒ {"text":"成片好了！","actions":["suggest-export"]}
    "要保存视频，请点击“导出”。" ⇒ {"text":"","actions":["export"]}
    "想要保存？点击导出。" ⇒ {"text":"","actions":["suggest-export"]}
    "在右上角点击导出。" ⇒ {"text":"","actions":["export"]}
    "在弹出的窗口中点击“导出”。" ⇒ {"text":"","actions":["export"]}
    "从菜单里选“导出”就行。" ⇒ {"text":"","actions":["export"]}
    "单击工具栏上的导出图标。" ⇒ {"text":"","actions":["export"]}
    "鼠标点击导出按钮。" ⇒ {"text":"","actions":["export"]}
    "用导出按钮保存视频。" ⇒ {"text":"","actions":["export"]}
    "通过导出面板下载成片。" ⇒ {"text":"","actions":["export"]}
    "确认效果后，前往导出页保存。" ⇒ {"text":"","actions":["suggest-export"]}
    "调整满意了就点击导出吧。" ⇒ {"text":"","actions":["suggest-export"]}
    "一切就绪，请按导出。" ⇒ {"text":"一切就绪。","actions":["export"]}
    "好了，去点导出吧！" ⇒ {"text":"好了！","actions":["export"]}
    "好的！视频已完成，现在点击导出。" ⇒ {"text":"好的！视频已完成。","actions":["export"]}
    "您可以选择导出，或者告诉我需要修改的地方。" ⇒ {"text":"告诉我需要修改的地方。","actions":["suggest-export"]}
    "请告诉我是否需要修改，或点击导出。" ⇒ {"text":"请告诉我是否需要修改。","actions":["suggest-export"]}
    "不需要点击任何按钮。" ⇒ {"text":"","actions":[]}
    "先不要打开编辑器，我在渲染。" ⇒ {"text":"我在渲染。","actions":[]}
    "渲染时请勿点击导出。" ⇒ {"text":"","actions":[]}
    "打开音乐面板换一首歌。" ⇒ {"text":"","actions":["state"]}
    "点开字幕面板。" ⇒ {"text":"","actions":["state"]}
    "展开时间线。" ⇒ {"text":"","actions":["state"]}
    "请返回时间线。" ⇒ {"text":"","actions":["state"]}
    "跳转到设置页。" ⇒ {"text":"","actions":["state"]}
    "前往仪表盘。" ⇒ {"text":"","actions":["credits"]}
    "进入账户页面即可查看余额。" ⇒ {"text":"","actions":["credits"]}
    "积分不够了，去账单页看看。" ⇒ {"text":"积分不够了。","actions":["credits"]}
    "请在账户中查看积分。" ⇒ {"text":"","actions":["credits"]}
    "在时间线上可以预览。" ⇒ {"text":"","actions":["tracks"]}
    "可以先在时间线里看看效果，再点击导出。" ⇒ {"text":"","actions":["suggest-tracks","suggest-export"]}
    "请于播放器中观看。" ⇒ {"text":"","actions":["tracks"]}
    "音乐已加上，请到时间线预览。" ⇒ {"text":"音乐已加上。","actions":["tracks"]}
    "把logo拖到右上角。" ⇒ {"text":"","actions":["edit"],"edits":["把logo拖到右上角"]}
    "请拖动播放头到3秒。" ⇒ {"text":"","actions":["edit"],"edits":["拖动播放头到3秒"]}
    "可拖动片段两端调整时长。" ⇒ {"text":"","actions":["suggest-edit"]}
    "请将素材文件拖到上传框。" ⇒ {"text":"","actions":["upload"]}
    "没有素材，点击“添加素材”上传。" ⇒ {"text":"没有素材。","actions":["upload"]}
    "请点击加号上传图片。" ⇒ {"text":"","actions":["upload"]}
    "您可以自己在时间线上调整节奏。" ⇒ {"text":"","actions":["suggest-edit"]}
    "在编辑器中可以修改字体。" ⇒ {"text":"","actions":["suggest-edit"]}
    "字幕已添加，可在字幕面板中编辑。" ⇒ {"text":"字幕已添加。","actions":["suggest-edit"]}
    "标题改好了，如果不满意可以打开文字面板修改。" ⇒ {"text":"标题改好了。","actions":["suggest-state"]}
    "共有三步：\n1. 打开时间线面板\n2. 把标题拖到3秒\n3. 按导出" ⇒ {"text":"","actions":["state","edit","export"],"edits":["把标题拖到3秒"]}
    "The title is “夏日”. 点击导出即可保存。" ⇒ {"text":"The title is “夏日”.","actions":["export"]}
    "请先 preview in timeline，然后 click Export。" ⇒ {"text":"","actions":["tracks","export"]}
    "点击 **导出（Export）** 按钮保存。" ⇒ {"text":"","actions":["export"]}
    "点击右上角的“导出”（Export）按钮。" ⇒ {"text":"","actions":["export"]}
    "短片完成！选择右上角的“导出”保存到本地。" ⇒ {"text":"短片完成！","actions":["export"]}
    "请按右上角导出。" ⇒ {"text":"","actions":["export"]}
    "如果觉得可以，按一下导出就好。" ⇒ {"text":"","actions":["suggest-export"]}
    "如果您喜欢这个版本，请前往导出页面。" ⇒ {"text":"","actions":["suggest-export"]}
    "您也可以选择“导出”来保存。" ⇒ {"text":"","actions":["suggest-export"]}
    "前往“账单”页面升级套餐。" ⇒ {"text":"","actions":["credits"]}
    "积分只剩5个了，请打开账户页面查看。" ⇒ {"text":"积分只剩5个了。","actions":["credits"]}
    "前往时间线，把标题拖到2秒处。" ⇒ {"text":"","actions":["state","edit"],"edits":["把标题拖到2秒处"]}
    "点一下时间线里的标题，然后拖到开头。" ⇒ {"text":"","actions":["tracks","edit"],"edits":["拖到开头"]}
    "选择字幕面板修改文字。" ⇒ {"text":"","actions":["state"]}
    "音乐已调低，按播放按钮听听看。" ⇒ {"text":"音乐已调低。","actions":["tracks"]}
    "前往播放器预览成片。" ⇒ {"text":"","actions":["state"]}
    "按“上传”添加图片。" ⇒ {"text":"","actions":["upload"]}
    "选择上传按钮，添加您的照片。" ⇒ {"text":"","actions":["upload"]}
    "还没渲染完，请先不要按导出。" ⇒ {"text":"还没渲染完。","actions":[]}
    "您不需要打开面板。" ⇒ {"text":"","actions":[]}
    "片头换好了。如果想调整，可以打开编辑器。" ⇒ {"text":"片头换好了。","actions":["suggest-state"]}
    "节奏有点快的话，可以在时间线里调整时间。" ⇒ {"text":"","actions":["suggest-edit"]}
    "1. 在播放器中预览\n2. 在编辑器中调整\n3. 点击导出" ⇒ {"text":"","actions":["tracks","suggest-edit","export"]}
    "雨声和淡出已加。您可以在时间线中预览、在编辑器中调整，或点击导出保存。" ⇒ {"text":"雨声和淡出已加。","actions":["suggest-tracks","suggest-edit","suggest-export"]}
    "视频好啦，按 Export 保存吧。" ⇒ {"text":"视频好啦。","actions":["export"]}
    "请在Timeline里拖动clip到5s。" ⇒ {"text":"","actions":["edit"],"edits":["在Timeline里拖动clip到5s"]}
    """#
