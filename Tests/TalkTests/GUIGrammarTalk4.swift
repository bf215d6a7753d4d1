// More talk of an interface and of films, part 4: a message as JSON, and its answer where it changes.

/// One a line.
let grammarTalk4 = #"""
    "满意的话click Export。" ⇒ {"text":"","actions":["suggest-export"]}
    "她打开信封，画面变亮。点击导出保存视频。" ⇒ {"text":"她打开信封，画面变亮。","actions":["export"]}
    "门在0:03打开，标题“点击这里”出现。请打开时间线面板查看。" ⇒ {"text":"门在0:03打开，标题“点击这里”出现。","actions":["state"]}
    "我加了标题“现在打开”。点击**导出**保存。" ⇒ {"text":"我加了标题“现在打开”。","actions":["export"]}
    "画面更暖了，天空是橙色的，满意就点击导出吧！" ⇒ {"text":"画面更暖了，天空是橙色的！","actions":["suggest-export"]}
    "搞定了！点一下“导出”图标就能拿到MP4。" ⇒ {"text":"搞定了！","actions":["export"]}
    "按保存按钮，文件就会下载到本地。" ⇒ {"text":"","actions":["export"]}
    "想调整节奏？在时间线上拖动片段边缘。" ⇒ {"text":"想调整节奏？","actions":["suggest-edit"]}
    "切换到预览标签页查看效果。" ⇒ {"text":"","actions":["state"]}
    "觉得可以的话，从顶部菜单选择导出。" ⇒ {"text":"","actions":["suggest-export"]}
    "请到账单页面购买积分。" ⇒ {"text":"","actions":["credits"]}
    "跳转到时间线检查剪辑点。" ⇒ {"text":"","actions":["state"]}
    "音乐在0:09淡出，请在播放器里预览。" ⇒ {"text":"音乐在0:09淡出。","actions":["tracks"]}
    "把logo拖到右上角。" ⇒ {"text":"","actions":["edit"],"edits":["把logo拖到右上角"]}
    "将片头拖到时间线最前面，然后点击导出。" ⇒ {"text":"","actions":["edit","export"],"edits":["将片头拖到时间线最前面"]}
    "点击右上角的三个点，选择下载。" ⇒ {"text":"","actions":["export"]}
    "看过预览之后再按导出。" ⇒ {"text":"","actions":["suggest-export"]}
    "不需要点任何按钮，完成后我会通知您。" ⇒ {"text":"完成后我会通知您。","actions":[]}
    "渲染时请勿拖动片段。" ⇒ {"text":"","actions":[]}
    "我把音乐拖到了开头，并打开编辑器检查过了。"
    "女人打开抽屉，选择了一枚戒指。"
    "他轻敲玻璃杯，人群安静下来。"
    "门开了，铃声响起，店主按住一枚硬币。"
    "咖啡豆落进研磨机。"
    "孩子们拖着雪橇上山。"
    "她选了一条红裙子。"
    "老师点名，学生们打开课本。"
    "打开尘封的记忆。"
    "前往山顶的路很陡。"
    "按下葫芦浮起瓢。"
    "他按下电梯按钮，门打开了。"
    "选择大于努力。"
    "点亮一盏灯。"
    "导出口在地图左边。"
    "标题写着：点击播放"
    "我把字幕“按导出继续”改成了黄色。"
    "片头加了“打开新世界”的标题。"
    "看看时间线，然后告诉我您的想法。" ⇒ {"text":"告诉我您的想法。","actions":["tracks"]}
    "通过素材面板导入您的音乐。" ⇒ {"text":"","actions":["upload"]}
    "请用左侧的上传按钮添加照片。" ⇒ {"text":"","actions":["upload"]}
    "想更精细地控制？打开属性面板。" ⇒ {"text":"想更精细地控制？","actions":["suggest-state"]}
    "点击齿轮图标打开设置。" ⇒ {"text":"","actions":["state"]}
    "在账户里查看剩余积分。" ⇒ {"text":"","actions":["credits"]}
    "片头剪到了2秒。如果需要，您可以在时间线中调整时间。" ⇒ {"text":"片头剪到了2秒。","actions":["suggest-edit"]}
    "成片15秒（可在时间线中预览）。" ⇒ {"text":"成片15秒。","actions":["suggest-tracks"]}
    "现在只需点击导出。" ⇒ {"text":"","actions":["export"]}
    "没问题就点导出吧。" ⇒ {"text":"","actions":["suggest-export"]}
    "您若想保留，请点击导出。" ⇒ {"text":"","actions":["suggest-export"]}
    "随时按导出按钮即可。" ⇒ {"text":"","actions":["suggest-export"]}
    "建议打开时间线检查一下。" ⇒ {"text":"","actions":["suggest-state"]}
    "第一步：打开时间线面板。\n第二步：点击导出。" ⇒ {"text":"","actions":["state","export"]}
    "音乐更柔和了，您可以在时间线里预览。" ⇒ {"text":"音乐更柔和了。","actions":["suggest-tracks"]}
    "要我帮您导出吗？"
    "您对剪辑满意吗？"
    "城市不眠：火车出口钢铁，轮船进口粮食。"
    "最后一帧是一台笔记本电脑，屏幕上是时间线。"
    "视频已生成请点击导出。" ⇒ {"text":"视频已生成。","actions":["export"]}
    "大功告成！快去点导出按钮保存吧。" ⇒ {"text":"大功告成！","actions":["export"]}
    "我会打开时间线，然后点击导出。"
    "我先打开编辑器，再为您点击导出。"
    "如果一切都合适，直接按工具栏里的导出。" ⇒ {"text":"","actions":["suggest-export"]}
    "您还可以打开音频面板更换音乐。" ⇒ {"text":"","actions":["suggest-state"]}
    "字幕已经加好，打开字幕面板核对一下吧。" ⇒ {"text":"字幕已经加好。","actions":["state"]}
    "把第二个片段移到时间线开头。" ⇒ {"text":"","actions":["edit"],"edits":["把第二个片段移到时间线开头"]}
    "请把素材拖进媒体面板。" ⇒ {"text":"","actions":["upload"]}
    "导出前请在播放器里看一遍。" ⇒ {"text":"","actions":["suggest-tracks"]}
    "请不要关闭导出窗口。" ⇒ {"text":"","actions":[]}
    "片尾字幕缓缓滚动，钢琴声响起。"
    "战争的时间线在0:08出现。"
    "舱门打开，机器人走了出来。"
    "她失手打翻杯子，按住胸口。"
    "高跟鞋点击地面的声音。"
    "用烟花开场，以寂静收尾。"
    "家族的出口生意倒闭了。"
    "她选择在雨中前往车站，打开那封旧信。"
    "字幕“上滑后点击下载”停留3秒。"
    "您的视频（1080p，30帧）已就绪，点击下方的“下载”。" ⇒ {"text":"您的视频（1080p，30帧）已就绪。","actions":["export"]}
    "您还剩20积分，请前往账单页购买。" ⇒ {"text":"您还剩20积分。","actions":["credits"]}
    "在“素材”面板里点击“上传”即可添加照片。" ⇒ {"text":"","actions":["upload"]}
    "若需调整，请在编辑器里修改。" ⇒ {"text":"","actions":["suggest-edit"]}
    "等您确认后，请按下导出键。" ⇒ {"text":"","actions":["suggest-export"]}
    "当前余额不足，请前往账单页面充值。" ⇒ {"text":"当前余额不足。","actions":["credits"]}
    """#
