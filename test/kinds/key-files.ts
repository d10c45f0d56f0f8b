import type { Kind } from './kind.js'

/** Files of keys and texts, in another order on either side. */
export const KEY_FILES: Kind = {
  name: 'key files',
  inputs: [
    {
      file: ['a.en.yaml', 'a.zh.yaml'],
      text: [
        `en:
  site:
    title: "Night Library"
    opening: Open until midnight
  errors:
    not_found: "The book is not here."
    overdue: "%{count} books are overdue"
`,
        `zh-CN:
  errors:
    overdue: "%{count} 本书已逾期"
    not_found: "没有找到这本书。"
  site:
    title: "夜间图书馆"
    opening: 开放至午夜
`,
      ],
      pairs: `
        Night Library = 夜间图书馆
        Open until midnight = 开放至午夜
        The book is not here. = 没有找到这本书。
        %{count} books are overdue = %{count} 本书已逾期`,
    },
    {
      file: ['app_en.arb', 'app_zh.arb'],
      text: [
        `{
  "@@locale": "en",
  "welcome": "Welcome, {name}",
  "@welcome": {"description": "Greeting on the start page", "placeholders": {"name": {}}},
  "logout": "Log out",
  "cartEmpty": "Your basket is empty"
}
`,
        `{
  "@@locale": "zh",
  "cartEmpty": "您的购物篮是空的",
  "welcome": "欢迎，{name}",
  "logout": "退出登录"
}
`,
      ],
      pairs: `
        Welcome, {name} = 欢迎，{name}
        Log out = 退出登录
        Your basket is empty = 您的购物篮是空的`,
    },
    {
      file: ['r.en.resx', 'r.zh.resx'],
      text: [
        `<?xml version="1.0" encoding="utf-8"?>
<root>
  <resheader name="version"><value>2.0</value></resheader>
  <data name="BtnSave" xml:space="preserve"><value>Save the drawing</value><comment>toolbar</comment></data>
  <data name="BtnUndo" xml:space="preserve"><value>Undo</value></data>
  <data name="Brand"><value>InkPad</value></data>
</root>
`,
        `<?xml version="1.0" encoding="utf-8"?>
<root>
  <resheader name="version"><value>2.0</value></resheader>
  <data name="BtnUndo" xml:space="preserve"><value>撤销</value></data>
  <data name="BtnSave" xml:space="preserve"><value>保存图画</value></data>
  <data name="Brand"><value>InkPad</value></data>
</root>
`,
      ],
      pairs: `
        Save the drawing = 保存图画
        Undo = 撤销
        InkPad = InkPad`,
    },
    {
      file: 'app.ts',
      text: `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context><name>MainWindow</name>
<message><location filename="a.cpp" line="3"/><source>&amp;Print…</source><translation>打印(&amp;P)…</translation></message>
<message><source>Paper jam</source><translation type="unfinished"></translation></message>
<message><source>Old text</source><translation type="vanished">旧文字</translation></message>
<message numerus="yes"><source>%n page(s) left</source><translation><numerusform>还剩 %n 页</numerusform></translation></message>
</context></TS>
`,
      pairs: `
        &Print… = 打印(&P)…
        %n page(s) left = 还剩 %n 页`,
    },
    {
      file: 'g.po',
      text: `# Garden
msgid ""
msgstr ""
"Language: zh_CN\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

#. toolbar
#: a.c:1
msgctxt "menu"
msgid "Plant"
msgstr "种植"

msgid ""
"Water the beds before noon. "
"Later the sun is too strong."
msgstr ""
"请在中午前给花坛浇水。"
"再晚太阳就太晒了。"

#~ msgid "Old tool"
#~ msgstr "旧工具"

#, c-format
msgid "%s has %d seed"
msgid_plural "%s has %d seeds"
msgstr[0] "%s 有 %d 粒种子"

#, fuzzy
msgid "Compost heap"
msgstr "堆肥机"
`,
      pairs: `
        Plant = 种植
        Water the beds before noon. = 请在中午前给花坛浇水。
        Later the sun is too strong. = 再晚太阳就太晒了。
        %s has %d seed = %s 有 %d 粒种子
        %s has %d seeds = %s 有 %d 粒种子`,
    },
    {
      file: ['m.en.properties', 'm.zh.properties'],
      text: [
        `# main window
window.title=Tide Calendar
window.hint = Drag the moon \\
  to change the day
error.tide: No tide data for {0}
button.ok=OK
`,
        `error.tide: 没有 {0} 的潮汐数据
window.hint = 拖动月亮\\
  更改日期
button.ok=确定
window.title=\\u6f6e\\u6c50\\u65e5\\u5386
`,
      ],
      pairs: `
        Tide Calendar = 潮汐日历
        Drag the moon to change the day = 拖动月亮更改日期
        No tide data for {0} = 没有 {0} 的潮汐数据
        OK = 确定`,
    },
    {
      file: ['L.en.strings', 'L.zh.strings'],
      text: [
        `/* Title of the map */
"map.title" = "Map of the caves";
"map.empty" = "Nobody has been here yet.";
"share" = "Share with friends";
`,
        `"share" = "分享给朋友";
/* 地图标题 */
"map.title" = "洞穴地图";
"map.empty" = "还没有人来过这里。";
`,
      ],
      pairs: `
        Map of the caves = 洞穴地图
        Nobody has been here yet. = 还没有人来过这里。
        Share with friends = 分享给朋友`,
    },
    {
      file: 'both.json',
      text: `{
  "en": {"start": "Start the engine", "stop": "Stop", "fuel": "Fuel is low"},
  "zh": {"fuel": "燃油不足", "start": "启动发动机", "stop": "停止"}
}
`,
      pairs: `
        Start the engine = 启动发动机
        Stop = 停止
        Fuel is low = 燃油不足`,
    },
    {
      file: 'list.json',
      text: `[
 {"id": 7, "en": "The valve is stuck.", "zh": "阀门卡住了。"},
 {"id": 8, "en": "Replace the filter.", "zh": "更换滤芯。"},
 {"id": 9, "en": "Call the service.", "zh": ""}
]
`,
      pairs: `
        The valve is stuck. = 阀门卡住了。
        Replace the filter. = 更换滤芯。`,
    },
    {
      file: 'conf.txt',
      text: `Save changes = 保存更改
Discard changes = 放弃更改
Page not found = 找不到页面
Log in again = 重新登录
`,
      pairs: `
        Save changes = 保存更改
        Discard changes = 放弃更改
        Page not found = 找不到页面
        Log in again = 重新登录`,
    },
    {
      file: ['i.en.ini', 'i.zh.ini'],
      text: [
        `[Menu]
New=New game
Load=Load game
[Hints]
1=Press any key to continue.
2=The cave is dark without a torch.
`,
        `[Hints]
1=按任意键继续。
2=没有火把，洞里漆黑一片。
[Menu]
New=新游戏
Load=读取存档
`,
      ],
      pairs: `
        New game = 新游戏
        Load game = 读取存档
        Press any key to continue. = 按任意键继续。
        The cave is dark without a torch. = 没有火把，洞里漆黑一片。`,
    },
    {
      file: ['front.en.yml', 'front.zh.yml'],
      text: [
        `nav:
  - name: Home
    url: /
  - name: About the workshop
    url: /about
footer:
  text: >
    We repair clocks of every kind.
    Please ring the bell.
  note: |
    Closed on Mondays.
    Closed in August.
`,
        `nav:
  - name: 首页
    url: /zh/
  - name: 关于工坊
    url: /zh/about
footer:
  text: >
    我们修理各种钟表。
    请按门铃。
  note: |
    周一休息。
    八月休息。
`,
      ],
      pairs: `
        Home = 首页
        About the workshop = 关于工坊
        We repair clocks of every kind. = 我们修理各种钟表。
        Please ring the bell. = 请按门铃。
        Closed on Mondays. = 周一休息。
        Closed in August. = 八月休息。`,
    },
    {
      file: 'phrases.json',
      text: `{
  "title": "Beekeeping",
  "phrases": [
    { "id": "hive", "source": "The hive is warm.", "target": "蜂巢很温暖。" },
    { "id": "wax", "source": "Wax melts.", "target": "" },
    { "id": "queen", "source": "The queen has gone." }
  ]
}
`,
      pairs: `
        The hive is warm. = 蜂巢很温暖。`,
    },
  ],
}
