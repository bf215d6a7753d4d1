// More talk of an interface and of films, part 3: a message as JSON, and its answer where it changes.

/// One a line.
let grammarTalk3 = #"""
    "依次点击“文件”>“导出”。" ⇒ {"text":"","actions":["export"]}
    "请使用右上角的导出按钮下载视频。" ⇒ {"text":"","actions":["export"]}
    "通过导出按钮保存视频。" ⇒ {"text":"","actions":["export"]}
    "直接点导出就行。" ⇒ {"text":"","actions":["export"]}
    "直接点击导出即可。" ⇒ {"text":"","actions":["export"]}
    "现在点击导出吧！" ⇒ {"text":"","actions":["export"]}
    "然后点击导出。" ⇒ {"text":"","actions":["export"]}
    "最后，点击“导出”按钮。" ⇒ {"text":"","actions":["export"]}
    "按Ctrl+E导出视频。" ⇒ {"text":"","actions":["export"]}
    "您可以点击导出。" ⇒ {"text":"","actions":["suggest-export"]}
    "您可以点击“导出”按钮保存视频。" ⇒ {"text":"","actions":["suggest-export"]}
    "你也可以按导出键下载视频。" ⇒ {"text":"","actions":["suggest-export"]}
    "随时可以点击导出。" ⇒ {"text":"","actions":["suggest-export"]}
    "满意后请点击导出。" ⇒ {"text":"","actions":["suggest-export"]}
    "如果没有问题，请点击导出。" ⇒ {"text":"","actions":["suggest-export"]}
    "如果您觉得满意，可以点击右上角的“导出”按钮。" ⇒ {"text":"","actions":["suggest-export"]}
    "确认无误后，点击“导出”。" ⇒ {"text":"","actions":["suggest-export"]}
    "渲染完成后，点击“导出”按钮。" ⇒ {"text":"","actions":["suggest-export"]}
    "等渲染完成后点击导出。" ⇒ {"text":"","actions":["suggest-export"]}
    "预览没问题的话，就点导出。" ⇒ {"text":"","actions":["suggest-export"]}
    "准备好了吗？点击导出吧！" ⇒ {"text":"准备好了吗？","actions":["suggest-export"]}
    "满意吗？点击“导出”保存。" ⇒ {"text":"满意吗？","actions":["suggest-export"]}
    "需要的话可以点导出。" ⇒ {"text":"","actions":["suggest-export"]}
    "建议您点击导出按钮保存。" ⇒ {"text":"","actions":["suggest-export"]}
    "欢迎点击导出按钮。" ⇒ {"text":"","actions":["suggest-export"]}
    "要导出吗？" ⇒ {"text":"","actions":["suggest-export"]}
    "是否需要导出？" ⇒ {"text":"","actions":["suggest-export"]}
    "想要现在导出视频吗？" ⇒ {"text":"","actions":["suggest-export"]}
    "要点击导出吗？" ⇒ {"text":"","actions":["suggest-export"]}
    "不要点击导出。" ⇒ {"text":"","actions":[]}
    "先不要点击导出。" ⇒ {"text":"","actions":[]}
    "请勿点击导出按钮。" ⇒ {"text":"","actions":[]}
    "不用点击任何按钮。" ⇒ {"text":"","actions":[]}
    "不需要打开时间线。" ⇒ {"text":"","actions":[]}
    "暂时别点导出。" ⇒ {"text":"","actions":[]}
    "千万不要关闭导出页面。" ⇒ {"text":"","actions":[]}
    "您不必打开编辑器。" ⇒ {"text":"","actions":[]}
    "渲染期间请不要点击导出。" ⇒ {"text":"","actions":[]}
    "我已点击导出。"
    "我已经帮您点击了导出按钮。"
    "我帮你打开了时间线。"
    "我打开了时间线面板并检查了轨道。"
    "已打开字幕面板。"
    "已为您导出视频。"
    "我来点击导出。"
    "我这就导出视频。"
    "我会为您导出视频。"
    "我将打开时间线检查片段。"
    "我可以帮您导出。"
    "让我打开时间线看看。"
    "导出按钮已被移动。"
    "导出按钮被点击了两次。"
    "导出已完成。"
    "导出完成！"
    "视频导出成功。"
    "正在导出视频……"
    "导出格式：MP4，1080p。"
    "导出大约需要30秒。"
    "时间线：共3条轨道。"
    "时间线（3条轨道）：1. 视频：城市延时（0-10秒）2. 背景音乐：Lo-fi（0-10秒，35%）3. 标题：“都市之梦”（0-3秒）"
    "预览图：一只猫。"
    "她打开信封。"
    "他按下快门。"
    "雨点打在玻璃上。"
    "打开窗户的女孩。"
    "选择困难的人。"
    "前往机场的路上。"
    "女孩打开窗户，阳光洒进来。"
    "大门缓缓打开，露出一座花园。"
    "他打开书，开始阅读。"
    "她按下琴键，音乐响起。"
    "他点击手机屏幕，画面亮起。"
    "工人们把箱子拖到船上。"
    "孩子拖着行李箱走过雪地。"
    "火车把粮食出口到国外。"
    "他选择了一条少有人走的路。"
    "她选择离开。"
    "老人前往海边。"
    "一家人前往车站的路上下起了雨。"
    "他点了一杯咖啡。"
    "点点星光洒在湖面上。"
    "雨点落在窗户上。"
    "点心摆在桌上。"
    "他点燃蜡烛。"
    "按摩师的双手。"
    "按时间顺序排列的照片。"
    "拖拉机在田里工作。"
    "汽车的仪表盘亮起。"
    "打开的书放在桌上。"
    "打开灯，房间亮了。"
    "镜头打开，是一片海。"
    "开头是一扇打开的门。"
    "编辑部里，编辑们正在开会。"
    "面板上的指示灯闪烁。"
    "播放器旁边坐着一只猫。"
    "选择阳光明媚的日子。"
    "一位账户经理走进银行。"
    "他查看地图，然后前往沙漠。"
    "场景一：她打开老式收音机的面板。"
    "场景2：他打开菜单点菜。"
    "场景三：厨师把鸡蛋打进锅里。"
    "标题“点击这里”显示在3秒处。"
    "我把标题改成了“点击这里”。"
    "字幕“打开门”出现在0:04。"
    "片尾文字是“点击订阅”。"
    "旁白说：“打开你的眼睛，选择自由。”"
    "标题：点击这里"
    "字幕：按任意键开始"
    "标题：《打开天窗》"
    "我将片段命名为`导出_最终.mp4`。"
    "教程视频里，用户点击导出按钮。"
    "画面中，光标点击“下载”按钮。"
    "动画展示了手指按下上传按钮。"
    "旁白：欢迎！点击导出按钮开始。"
    "您的视频已准备好！在时间线面板中预览或点击导出保存。" ⇒ {"text":"您的视频已准备好！","actions":["tracks","suggest-export"]}
    "视频已完成！点击导出保存。" ⇒ {"text":"视频已完成！","actions":["export"]}
    "视频已完成，点击“导出”即可下载。" ⇒ {"text":"视频已完成。","actions":["export"]}
    "10秒的日落视频已生成。请在时间线中预览。" ⇒ {"text":"10秒的日落视频已生成。","actions":["tracks"]}
    "音乐音量调到了35%。您可以在时间线面板中查看。" ⇒ {"text":"音乐音量调到了35%。","actions":["suggest-tracks"]}
    "标题已改成红色，打开时间线即可查看。" ⇒ {"text":"标题已改成红色。","actions":["state"]}
    "背景音乐已添加，标题已添加，请点击导出。" ⇒ {"text":"背景音乐已添加，标题已添加。","actions":["export"]}
    "音乐已加好。接下来请打开字幕面板，在时间线中调整时间。" ⇒ {"text":"音乐已加好。","actions":["state","edit"],"edits":["在时间线中调整时间"]}
    "请打开字幕面板。" ⇒ {"text":"","actions":["state"]}
    "打开菜单，选择导出。" ⇒ {"text":"","actions":["state","export"]}
    "打开左侧面板。" ⇒ {"text":"","actions":["state"]}
    "打开时间线。" ⇒ {"text":"","actions":["state"]}
    "打开时间轴" ⇒ {"text":"","actions":["state"]}
    "打开导出窗口。" ⇒ {"text":"","actions":["export"]}
    "打开素材库查看文件。" ⇒ {"text":"","actions":["state"]}
    "打开账单页面。" ⇒ {"text":"","actions":["credits"]}
    "前往设置。" ⇒ {"text":"","actions":["state"]}
    "前往控制台。" ⇒ {"text":"","actions":["credits"]}
    "去仪表盘看看余额。" ⇒ {"text":"","actions":["credits"]}
    "进入账户页面查看积分。" ⇒ {"text":"","actions":["credits"]}
    "请查看您的账户。" ⇒ {"text":"","actions":["credits"]}
    "请检查账单。" ⇒ {"text":"","actions":["credits"]}
    "到账户中心查看余额。" ⇒ {"text":"","actions":["credits"]}
    "积分不足，请前往账户页面充值。" ⇒ {"text":"积分不足。","actions":["credits"]}
    "您还剩40积分，详情请查看账户页面。" ⇒ {"text":"您还剩40积分。","actions":["credits"]}
    "点击头像查看余额。" ⇒ {"text":"","actions":["credits"]}
    "点击“购买积分”。" ⇒ {"text":"","actions":["credits"]}
    "点击“充值”按钮。" ⇒ {"text":"","actions":["credits"]}
    "把片段拖到时间线开头。" ⇒ {"text":"","actions":["edit"],"edits":["把片段拖到时间线开头"]}
    "将第二个片段拖到第一个前面。" ⇒ {"text":"","actions":["edit"],"edits":["将第二个片段拖到第一个前面"]}
    "请将标题移动到时间线的5秒处。" ⇒ {"text":"","actions":["edit"],"edits":["将标题移动到时间线的5秒处"]}
    "拖动片段边缘可以缩短它。" ⇒ {"text":"","actions":["edit"],"edits":["拖动片段边缘可以缩短它"]}
    "把音量滑块拖到20%。" ⇒ {"text":"","actions":["edit"],"edits":["把音量滑块拖到20%"]}
    "在时间线上重新排列片段。" ⇒ {"text":"","actions":["edit"],"edits":["在时间线上重新排列片段"]}
    "您可以拖动片段来调整顺序。" ⇒ {"text":"","actions":["suggest-edit"]}
    "如果需要，可以拖拽标题到其他位置。" ⇒ {"text":"","actions":["suggest-edit"]}
    "将文件拖到此处。" ⇒ {"text":"","actions":["upload"]}
    "把文件拖拽到这里上传。" ⇒ {"text":"","actions":["upload"]}
    "将照片拖入上传区域。" ⇒ {"text":"","actions":["upload"]}
    "请将视频拖放到素材面板。" ⇒ {"text":"","actions":["upload"]}
    "点击上传按钮添加素材。" ⇒ {"text":"","actions":["upload"]}
    "点击“上传”。" ⇒ {"text":"","actions":["upload"]}
    "点击“添加素材”导入片段。" ⇒ {"text":"","actions":["upload"]}
    "请使用上传按钮上传您的视频。" ⇒ {"text":"","actions":["upload"]}
    "请上传您的视频。"
    "您可以通过上传按钮添加更多素材。" ⇒ {"text":"","actions":["suggest-upload"]}
    "请在播放器中预览。" ⇒ {"text":"","actions":["tracks"]}
    "在预览窗口中观看效果。" ⇒ {"text":"","actions":["tracks"]}
    "按播放键预览。" ⇒ {"text":"","actions":["tracks"]}
    "点击播放按钮观看。" ⇒ {"text":"","actions":["tracks"]}
    "请查看时间线。" ⇒ {"text":"","actions":["tracks"]}
    "到时间线里看看效果。" ⇒ {"text":"","actions":["tracks"]}
    "可以在播放器里查看效果。" ⇒ {"text":"","actions":["suggest-tracks"]}
    "视频可以在时间线中预览。" ⇒ {"text":"","actions":["suggest-tracks"]}
    "在编辑器中调整" ⇒ {"text":"","actions":["suggest-edit"]}
    "在编辑器里修改颜色。" ⇒ {"text":"","actions":["suggest-edit"]}
    "您可以在编辑器中微调。" ⇒ {"text":"","actions":["suggest-edit"]}
    "在时间线中调整字幕时间。" ⇒ {"text":"","actions":["edit"],"edits":["在时间线中调整字幕时间"]}
    "点击撤销按钮。" ⇒ {"text":"","actions":["suggest-edit"]}
    "如果想要另一个版本，点击“重新生成”。" ⇒ {"text":"","actions":["suggest-edit"]}
    "点击下一步。" ⇒ {"text":"","actions":[]}
    "点击“确定”。" ⇒ {"text":"","actions":[]}
    "点击此处下载视频。" ⇒ {"text":"","actions":["export"]}
    "点击下方按钮导出视频。" ⇒ {"text":"","actions":["export"]}
    "导出按钮在右上角。" ⇒ {"text":"","actions":["suggest-export"]}
    "右上角有导出按钮。" ⇒ {"text":"","actions":["suggest-export"]}
    "1. 打开时间线面板\n2. 检查片段\n3. 点击导出" ⇒ {"text":"2. 检查片段","actions":["state","export"]}
    "- 在时间线中预览\n- 点击导出" ⇒ {"text":"","actions":["tracks","export"]}
    "视频已生成：\n- 时长：10秒\n- 音乐：Lo-fi\n点击“导出”保存。" ⇒ {"text":"视频已生成：\n- 时长：10秒\n- 音乐：Lo-fi","actions":["export"]}
    "下一步：\n1. 点击**导出**\n2. 打开时间线面板" ⇒ {"text":"","actions":["export","state"]}
    "太好了！🎉 点击**导出**下载视频。🎬" ⇒ {"text":"太好了！🎉","actions":["export"]}
    "**点击导出**保存视频。" ⇒ {"text":"","actions":["export"]}
    "提示：点击导出可保存视频。" ⇒ {"text":"","actions":["export"]}
    "提示：您可以在时间线中拖动片段。" ⇒ {"text":"","actions":["suggest-edit"]}
    "（点击导出保存）" ⇒ {"text":"","actions":["export"]}
    "视频已完成（点击导出保存）。" ⇒ {"text":"视频已完成。","actions":["export"]}
    "点击导出，然后点击保存。" ⇒ {"text":"","actions":["export"]}
    "点击导出。点击导出。" ⇒ {"text":"","actions":["export"]}
    "点击预览，然后点击导出。" ⇒ {"text":"","actions":["tracks","export"]}
    "先预览，再点击导出。" ⇒ {"text":"","actions":["export"]}
    "点击导出，等待渲染完成。" ⇒ {"text":"","actions":["export"]}
    "点击导出后，视频将保存到您的电脑。" ⇒ {"text":"","actions":["export"]}
    "要导出视频，请点击导出按钮。" ⇒ {"text":"","actions":["export"]}
    "如需更多积分，请前往控制台。" ⇒ {"text":"","actions":["suggest-credits"]}
    "如果有更多素材，请点击上传。" ⇒ {"text":"","actions":["suggest-upload"]}
    "如果标题太长，请告诉我。"
    "如果您喜欢，我可以添加更多场景。"
    "请告诉我您想怎么修改，或点击导出。" ⇒ {"text":"请告诉我您想怎么修改。","actions":["suggest-export"]}
    "您可以继续编辑，或者点击导出。" ⇒ {"text":"您可以继续编辑。","actions":["suggest-export"]}
    "对我说“导出”，我就会渲染。"
    "说“导出”即可保存视频。"
    "请输入“导出”。"
    "故事板：\n1. 女孩打开窗户。\n2. 雨点落下。\n3. 她按下旧收音机的播放键。"
    "请选择一首歌。"
    "请选择风格：动漫、黑白或水彩。"
    "选择暖色还是冷色？"
    "您喜欢哪一个？"
    "您的账户有80积分。"
    "生成大约需要100积分。"
    "时间线面板显示3条轨道。"
    "设置为1080p，30帧。"
    "现在导出视频。" ⇒ {"text":"","actions":["export"]}
    "导出" ⇒ {"text":"","actions":["export"]}
    "导出视频。" ⇒ {"text":"","actions":["export"]}
    "请导出视频。" ⇒ {"text":"","actions":["export"]}
    "您可以导出视频了。" ⇒ {"text":"","actions":["suggest-export"]}
    "现在可以导出了。" ⇒ {"text":"","actions":["suggest-export"]}
    "可以导出为MP4。" ⇒ {"text":"","actions":["suggest-export"]}
    "视频ready了，点击Export保存。" ⇒ {"text":"视频ready了。","actions":["export"]}
    "点击 Export 按钮下载。" ⇒ {"text":"","actions":["export"]}
    "请点击右上角的 **Export** 按钮。" ⇒ {"text":"","actions":["export"]}
    "在 Timeline 面板中预览。" ⇒ {"text":"","actions":["tracks"]}
    "打开 Timeline 面板。" ⇒ {"text":"","actions":["state"]}
    "去 Dashboard 查看余额。" ⇒ {"text":"","actions":["credits"]}
    "把 clip 拖到 timeline 开头。" ⇒ {"text":"","actions":["edit"],"edits":["把 clip 拖到 timeline 开头"]}
    "Click 导出 to save your video." ⇒ {"text":"","actions":["export"]}
    """#
