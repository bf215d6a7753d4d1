// The small words between the phrases of `Resources/gui-phrases.json`: articles, places, purposes, labels.
// Grammar rather than vocabulary, so they stand here: the embedded tables must stay small.

enum GUIGrammar {
    /// Lists in the notation of `PhraseBook`.
    static func list(_ word: GUIWord) -> String? {
        switch word {
        case .weak:
            """
            page|window|dialog|section|screen|view|option|link|area|zone|box|pane|\
            popup|site|website|页面|页|窗口|对话框|界面|中心|链接|弹窗|网站|区|框
            """
        case .neutral:
            """
            ok|okay|next|next step|confirm|continue|close|cancel|done|got it|finish|submit|yes|accept|\
            back|anything|any button|any buttons|everything|确定|取消|关闭|继续|下一步|完成|确认|返回|\
            提交|知道了|好的|任何按钮|任何
            """
        case .anonymous:
            """
            here|this link|the link|ctrl|cmd|command|control|⌘|shift|option|alt|⇧|button|icon|arrow|\
            link|+|plus|gear|cog|trash|此处|这里|链接|按钮|图标|齿轮|箭头|快捷键|空格|spacebar|space bar
            """
        case .articles:
            """
            the|your|this|that|on|a|an|any|each|to|our|big|blue|green|red|orange|purple|white|little|\
            bright|shiny|top right|top left|bottom right|bottom left|small|it|either|both|out|\
            {右,左}{上,下}角|上方|下方|顶部|底部|页面|屏幕|界面|右侧|左侧|右边|左边|上面|下面|的|这个|\
            该|那个|您|你|一下|里|中|上|旁边|{蓝,绿,红,橙,紫}色|编辑器|菜单|工具栏|大
            """
        case .conditionEnd:
            """
            的话|的时候|时|之后|以后|后|期间|之前|以前|前|过程中|不满意
            """
        case .until:
            """
            to|so|and|for|以|来|即可|就能|就可以|就行|就|便可|进行|并|后|可|，|查看|看看|检查|充值|\
            了解|保存|when|if|once|before|after|whenever|as
            """
        case .trailing:
            """
            when|whenever|once|if|after|as soon as|any time|anytime|at your convenience|如果|随时|\
            满意后|的话|若|当您|当你
            """
        case .consequence:
            """
            it will|it'll|this will|which|you'll|you will|then|so|\
            {your,the} {video,file,export,render,download,clip} {will,is,gets,starts}|wait|即可|就|便|\
            系统|就能|视频{将,会,就}|文件{将,会,就}|渲染|将会|会|来|以便|以|保存|下载|查看|完成|获取|\
            进行|等待|稍等|耐心|{也可以,或,}继续|keep {editing,working}|continue {editing,working}|\
            enjoy|you're {done,all set,good to go}|that's it|大功告成|搞定
            """
        case .corner:
            """
            corner|top|bottom|right|left|toolbar|menu|header|{上,下}角|上方|下方|左侧|右侧|顶部|底部|\
            左边|右边|菜单|工具栏
            """
        case .after:
            """
            while|in|at|on|again|now|yet|below|above|here|the|your|first|please|anytime|then|too|\
            instead|twice|once|to|as|for|with|from|under|and|or|when|if|after|before|until|whenever|\
            right|next|so|more|it|all|using|via|by|you
            """
        case .exportNext:
            """
            save|download|share|keep|finish|now|as|when|whenever|once|after|if|at|final|mp4|\
            gif|mov|project|reel|movie|film|result|1080p|4k|hd|视频|成|为|它|文件|成片|作品|吧|了
            """
        case .tail:
            """
            键|吧|了|哦|哟|呢|吗|嘛|即可|就行|就好|就可以|就能|啦|啊|一下|来|以|并|后|可|便|获取|得到|\
            拿到|开始|继续|进行|生成|完成|为|成|视频|文件|作品|成片|您|你|新|更多|另|这|该|和|或|与|\
            、|再|至|到|最终|高清|如果|的话|随时
            """
        case .not:
            """
            的|率|图|量|者|音|时|过|符|价|商|力|表|类
            """
        case .label:
            """
            next|next step{s,}|tip{s,}|note|hint|to finish|reminder|step|last step|final step|action|\
            quick tip|pro tip|下一步|{小,温馨,}提示|操作|接下来|步骤|第一步|第二步|第三步|最后一步|\
            注意|说明|备注|温馨提醒|提醒|建议
            """
        case .script:
            """
            narrat{ion,or}|voice over|voiceover|vo|script|caption{s,}|title{s,}|subtitle{s,}|text|\
            text overlay|on screen text|dialog{ue,}|scene|shot|shots|shot list|storyboard|label|cta|\
            call to action|lyrics|quote|headline|tagline|end card|slogan|host|he|she|man|woman|says|\
            said|saying|reads|reading|outro|intro|copy|transcript|prompt|description|旁白|字幕|标题|\
            台词|文案|场景|镜头|画面|歌词|对白|解说|口播|片尾|片头|脚本|分镜|故事板|故事|说|道|写着|\
            文字|描述|内容|提示词|广告语|标语
            """
        case .wish:
            """
            you|your|ready|happy|satisfied|done|finish{es,ed,}|complete{s,d,}|render{ing,ed,}|export{ing,ed,}|\
            preview{s,ing,}|everything|anything|nothing|looks|look|sounds|works|like|need{ed,s,}|want|change{s,}|it|\
            that|this|desired|necessary|possible|processing|upload{ing,ed,s,}|clicking|saving|downloading|您|你|满意|\
            需|完|渲染|导出|预览|确认|无误|没|好|想|更多|喜欢|觉得|合适|可以|修改|调整|上传|成|有|效果|要|不|愿|行|保存
            """
        case .options:
            """
            you can|you could|you may|options|what you can|可以|选择|选项
            """
        case .asking:
            """
            ready|happy|like it|satisfied|want|need|looks good|like what|good to go|all set|满意|想|\
            需要|可以吗|好了吗|喜欢|怎么样|如何|没问题
            """
        case .speech:
            """
            tell|let me know|ask|just {tell,say,ask}|say|describe|reply|message|send|type|告诉|跟我说|\
            直接说|说|回复|描述|输入
            """
        case .place:
            """
            in|on|at|from|under|inside|within|via|through|near|next to|在|从|于
            """
        case .purpose:
            """
            to|in order to|for|要|若要|为了|想要|如要|要想|想
            """
        default: nil
        }
    }
}
