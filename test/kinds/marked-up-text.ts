import type { Kind } from './kind.js'

/** Formats with markup of their own, tables, typed text, and texts in one language. */
export const MARKED_UP_TEXT: Kind = {
  name: 'text with markup and tables',
  inputs: [
    {
      file: 'vocab.txt',
      text: `The widow kept bees behind the church. They were famous for their temper.

widow /ˈwɪdəʊ/ n. 寡妇
temper /ˈtempə/ n. 脾气

寡妇在教堂后面养蜂。那些蜜蜂以脾气大出名。

One summer they swarmed into the organ. Nobody played it until October.

swarm /swɔːm/ v. 成群飞行
organ /ˈɔːɡən/ n. 管风琴

有一年夏天，蜂群飞进了管风琴。直到十月都没人弹它。
`,
      pairs: `
        The widow kept bees behind the church. = 寡妇在教堂后面养蜂。
        They were famous for their temper. = 那些蜜蜂以脾气大出名。
        widow /ˈwɪdəʊ/ n. = 寡妇
        temper /ˈtempə/ n. = 脾气
        One summer they swarmed into the organ. = 有一年夏天，蜂群飞进了管风琴。
        Nobody played it until October. = 直到十月都没人弹它。
        swarm /swɔːm/ v. = 成群飞行
        organ /ˈɔːɡən/ n. = 管风琴`,
    },
    {
      file: 'pinyin3.txt',
      text: `你吃饭了吗？
Ni chi fan le ma?
Have you eaten?

还没有，我很饿。
Hai meiyou, wo hen e.
Not yet, I am very hungry.

我们去吃面条吧。
Women qu chi miantiao ba.
Let's go and eat noodles.
`,
      pairs: `
        Have you eaten? = 你吃饭了吗？
        Not yet, I am very hungry. = 还没有，我很饿。
        Let's go and eat noodles. = 我们去吃面条吧。`,
    },
    {
      file: 'poem.txt',
      text: `秋夜
Autumn Night

井边落叶无人扫
Nobody sweeps the leaves beside the well
一盏孤灯照旧书
A single lamp shines on an ancient book
远处寒钟三两响
A cold bell sounds two or three times far away
谁家游子夜归途
Whose wandering son walks homeward in the dark?
`,
      pairs: `
        Autumn Night = 秋夜
        Nobody sweeps the leaves beside the well = 井边落叶无人扫
        A single lamp shines on an ancient book = 一盏孤灯照旧书
        A cold bell sounds two or three times far away = 远处寒钟三两响
        Whose wandering son walks homeward in the dark? = 谁家游子夜归途`,
    },
    {
      file: 'poemmd.md',
      text: `## The Kite

A boy has let his paper dragon go;\\
It climbs above the chimneys of the town.\\
The string runs out, the wind begins to blow,\\
And no one now can ever pull it down.

## 风筝

孩子松开手中的纸龙；\\
它飞过城里的烟囱。\\
线放到了尽头，风起了，\\
再没有人能把它拉下来。
`,
      pairs: `
        ## The Kite = ## 风筝
        A boy has let his paper dragon go; = 孩子松开手中的纸龙；
        It climbs above the chimneys of the town. = 它飞过城里的烟囱。
        The string runs out, the wind begins to blow, = 线放到了尽头，风起了，
        And no one now can ever pull it down. = 再没有人能把它拉下来。`,
    },
    {
      file: 'grammar.md',
      text: `The council has decided to close the harbour for the winter.

- **主句**：*The council has decided*（市议会已经决定）
- **不定式**：*to close the harbour*（关闭港口）

市议会决定冬季关闭港口。

Fishermen whose boats are small must pull them ashore.

- **定语从句**：*whose boats are small*（船小的）

船小的渔民必须把船拖上岸。
`,
      pairs: `
        The council has decided to close the harbour for the winter. = 市议会决定冬季关闭港口。
        *The council has decided* = 市议会已经决定
        *to close the harbour* = 关闭港口
        Fishermen whose boats are small must pull them ashore. = 船小的渔民必须把船拖上岸。
        *whose boats are small* = 船小的`,
    },
    {
      file: 'exam.txt',
      text: `1. Where does the woman work?
A. In a bank.
B. In a hospital.
C. In a school.

1. 这位女士在哪里工作？
A. 在银行。
B. 在医院。
C. 在学校。

2. What time does the train leave?
A. At 6:15.
B. At 6:50.
C. At 7:05.

2. 火车几点开？
A. 6点15分。
B. 6点50分。
C. 7点05分。
`,
      pairs: `
        1. Where does the woman work? = 1. 这位女士在哪里工作？
        A. In a bank. = A. 在银行。
        B. In a hospital. = B. 在医院。
        C. In a school. = C. 在学校。
        2. What time does the train leave? = 2. 火车几点开？
        A. At 6:15. = A. 6点15分。
        B. At 6:50. = B. 6点50分。
        C. At 7:05. = C. 7点05分。`,
    },
    {
      file: 'wordlist.txt',
      text: `abandon v. 放弃；抛弃
ability n. 能力
aboard adv. 在船上
absence n. 缺席
absorb v. 吸收
`,
      pairs: `
        abandon v. = 放弃；抛弃
        ability n. = 能力
        aboard adv. = 在船上
        absence n. = 缺席
        absorb v. = 吸收`,
    },
    {
      file: 'flash.tsv',
      text: `Where is the toilet?	厕所在哪里？	Cèsuǒ zài nǎlǐ?
How much is this?	这个多少钱？	Zhège duōshao qián?
I don't eat meat.	我不吃肉。	Wǒ bù chī ròu.
`,
      pairs: `
        Where is the toilet? = 厕所在哪里？
        How much is this? = 这个多少钱？
        I don't eat meat. = 我不吃肉。`,
    },
    {
      file: 'dialogue.txt',
      text: `Lesson 12 At the Tailor's
第十二课 在裁缝店

A: Can you shorten these trousers?
B: Of course. By how much?
A: Four centimetres, please.

A：这条裤子能改短吗？
B：当然可以。改短多少？
A：四厘米。
`,
      pairs: `
        Lesson 12 At the Tailor's = 第十二课 在裁缝店
        A: Can you shorten these trousers? = A：这条裤子能改短吗？
        B: Of course. = B：当然可以。
        By how much? = 改短多少？
        A: Four centimetres, please. = A：四厘米。`,
    },
    {
      file: 'inlinevocab.txt',
      text: `The smith（铁匠）lived at the end of the lane（小巷）and never spoke to strangers.

铁匠住在小巷尽头，从不跟陌生人说话。

His anvil（铁砧）could be heard in three villages.

三个村子都听得见他的铁砧声。
`,
      pairs: `
        The smith（铁匠）lived at the end of the lane（小巷）and never spoke to strangers. = 铁匠住在小巷尽头，从不跟陌生人说话。
        His anvil（铁砧）could be heard in three villages. = 三个村子都听得见他的铁砧声。`,
    },
    {
      file: 'idioms.txt',
      text: `1. 画蛇添足 huà shé tiān zú
   to draw a snake and add feet to it
2. 守株待兔 shǒu zhū dài tù
   to wait by a stump for a hare
3. 对牛弹琴 duì niú tán qín
   to play the lute to a cow
`,
      pairs: `
        to draw a snake and add feet to it = 1. 画蛇添足 huà shé tiān zú
        to wait by a stump for a hare = 2. 守株待兔 shǒu zhū dài tù
        to play the lute to a cow = 3. 对牛弹琴 duì niú tán qín`,
    },
    {
      file: ['about.en.md', 'about.zh.md'],
      text: [
        `# Copy rules

Put a blank between Chinese and Latin letters.

Right: 我们在 GitHub 上发布源码。

Wrong: 我们在GitHub上发布源码。

Numbers need a blank, too.

Right: 今天花了 200 元。

Do not repeat the exclamation mark.

Wrong: 太好了！！！
`,
        `# 文案规范

中文与拉丁字母之间加空格。

正确：我们在 GitHub 上发布源码。

错误：我们在GitHub上发布源码。

数字前后也要加空格。

正确：今天花了 200 元。

不要重复使用感叹号。

错误：太好了！！！
`,
      ],
      pairs: `
        # Copy rules = # 文案规范
        Put a blank between Chinese and Latin letters. = 中文与拉丁字母之间加空格。
        Right: 我们在 GitHub 上发布源码。 = 正确：我们在 GitHub 上发布源码。
        Wrong: 我们在GitHub上发布源码。 = 错误：我们在GitHub上发布源码。
        Numbers need a blank, too. = 数字前后也要加空格。
        Right: 今天花了 200 元。 = 正确：今天花了 200 元。
        Do not repeat the exclamation mark. = 不要重复使用感叹号。
        Wrong: 太好了！！！ = 错误：太好了！！！`,
    },
    {
      file: 'guide.adoc',
      text: `= Lighthouse Server
:toc:
:author: Keeper

== Installing / 安装

(((install)))
Download the archive and unpack it. Then start \`lighthouse\`.

下载压缩包并解压。然后启动 \`lighthouse\`。

image::tower.png[Tower]

[NOTE]
====
The lamp needs *two* hours to warm up.

灯需要*两个*小时预热。
====

* Check the oil.
* 检查灯油。

----
lighthouse --start
----
`,
      pairs: `
        == Installing = 安装
        Download the archive and unpack it. = 下载压缩包并解压。
        Then start \`lighthouse\`. = 然后启动 \`lighthouse\`。
        The lamp needs *two* hours to warm up. = 灯需要*两个*小时预热。
        * Check the oil. = * 检查灯油。`,
    },
    {
      file: ['g.en.rst', 'g.zh.rst'],
      text: [
        `Weather Station
===============

.. note::

   The sensor must not stand in the sun.

Read the temperature with :func:\`read\`. It is given in kelvin.

.. code-block:: python

   print(read())

* Clean the rain gauge.
* Oil the wind vane.
`,
        `气象站
======

.. note::

   传感器不能放在太阳下。

用 :func:\`read\` 读取温度。单位为开尔文。

.. code-block:: python

   print(read())

* 清洗雨量计。
* 给风向标上油。
`,
      ],
      pairs: `
        Weather Station = 气象站
        The sensor must not stand in the sun. = 传感器不能放在太阳下。
        Read the temperature with \`read\`. = 用 \`read\` 读取温度。
        It is given in kelvin. = 单位为开尔文。
        * Clean the rain gauge. = * 清洗雨量计。
        * Oil the wind vane. = * 给风向标上油。`,
    },
    {
      file: 'o.org',
      text: `#+TITLE: Notes on bread 面包笔记
#+OPTIONS: toc:nil

* Flour 面粉
:PROPERTIES:
:ID: 3
:END:
Strong flour makes a /light/ loaf.

高筋面粉做出来的面包松软。

#+BEGIN_SRC sh
bake --hot
#+END_SRC

* TODO Water 水
Use cold water in summer.

夏天用冷水。
`,
      pairs: `
        Notes on bread = 面包笔记
        * Flour = 面粉
        Strong flour makes a /light/ loaf. = 高筋面粉做出来的面包松软。
        * Water = 水
        Use cold water in summer. = 夏天用冷水。`,
    },
    {
      file: ['p.en.tex', 'p.zh.tex'],
      text: [
        `\\documentclass[12pt]{article}
\\title{The Mathematics of Kites}
\\begin{document}
\\maketitle
\\begin{abstract}
We study how kites fly. The wind is assumed to be constant.
\\end{abstract}
\\section{Forces}
The lift is $L = \\rho v^2 A / 2$, as shown in Figure~\\ref{fig:lift}.% check
\\footnote{The density of air is denoted by $\\rho$.}
\\begin{figure}
\\includegraphics{lift.pdf}
\\caption{Lift against wind speed}\\label{fig:lift}
\\end{figure}
\\textbf{Results.} The tail makes the kite stable.
\\end{document}
`,
        `\\documentclass[12pt]{ctexart}
\\title{风筝的数学}
\\begin{document}
\\maketitle
\\begin{abstract}
我们研究风筝如何飞行。假定风速恒定。
\\end{abstract}
\\section{受力}
升力为 $L = \\rho v^2 A / 2$，如图~\\ref{fig:lift}~所示。
\\footnote{空气密度记为 $\\rho$。}
\\begin{figure}
\\includegraphics{lift.pdf}
\\caption{升力与风速的关系}\\label{fig:lift}
\\end{figure}
\\textbf{结果。}尾巴使风筝稳定。
\\end{document}
`,
      ],
      pairs: `
        The Mathematics of Kites = 风筝的数学
        We study how kites fly. = 我们研究风筝如何飞行。
        The wind is assumed to be constant. = 假定风速恒定。
        Forces = 受力
        The lift is $L = \\rho v^2 A / 2$, as shown in Figure. = 升力为 $L = \\rho v^2 A / 2$，如图 所示。
        (The density of air is denoted by $\\rho$.) = (空气密度记为 $\\rho$。)
        Lift against wind speed = 升力与风速的关系
        Results. = 结果。
        The tail makes the kite stable. = 尾巴使风筝稳定。`,
    },
    {
      file: 'd.md',
      text: `<details>
<summary>How do I clean the nozzle? 如何清洗喷嘴？</summary>

Unscrew it and put it into vinegar overnight.

拧下喷嘴，在醋里泡一夜。

</details>

::: tip
Wear goggles.

请戴护目镜。
:::

<details><summary>Is it loud?</summary>

No. You can talk beside it.

</details>

<details><summary>噪音大吗？</summary>

不大。您可以在旁边聊天。

</details>
`,
      pairs: `
        How do I clean the nozzle? = 如何清洗喷嘴？
        Unscrew it and put it into vinegar overnight. = 拧下喷嘴，在醋里泡一夜。
        Wear goggles. = 请戴护目镜。
        Is it loud? = 噪音大吗？
        No. = 不大。
        You can talk beside it. = 您可以在旁边聊天。`,
    },
    {
      file: 'mono.1',
      text: `.TH TIDE 1 "2020-01-02" "1.2" "用户手册"
.SH 名称
tide \\- 显示潮汐时间
.SH 概要
.B tide
[\\-d DATE] [\\-p PORT]
.SH 描述
.B tide
显示某个港口当天的潮汐时间。
.TP
.B \\-d DATE
指定日期。
`,
      pairs: '',
    },
    {
      file: 'nb.ipynb',
      text: `{"cells":[{"cell_type":"markdown","metadata":{},"source":["## Loops 循环\\n","\\n","A loop repeats a block.\\n","\\n","循环会重复执行一段代码。"]},{"cell_type":"code","metadata":{},"execution_count":1,"outputs":[{"output_type":"stream","name":"stdout","text":["done\\n"]}],"source":["for i in range(3):\\n","    print(i)  # 打印"]},{"cell_type":"markdown","metadata":{},"source":["- Use \`break\` to leave it.\\n","- 用 \`break\` 跳出循环。"]}],"metadata":{},"nbformat":4,"nbformat_minor":5}
`,
      pairs: `
        ## Loops = 循环
        A loop repeats a block. = 循环会重复执行一段代码。
        - Use \`break\` to leave it. = - 用 \`break\` 跳出循环。`,
    },
    {
      file: 'hyph.txt',
      text: `The restoration of the organ took three years. Every one of its eleven hun-
dred pipes was cleaned, and the bellows were re-
placed. The town paid half of the cost.
管风琴的修复用了三年。一千一百根音管全部清洗
过，风箱也换了。镇上承担了一半的费用。

Since then it has been played every Sunday by a self-
taught blacksmith.
此后每个星期天都由一位自学成才的铁匠来弹
奏。
`,
      pairs: `
        The restoration of the organ took three years. = 管风琴的修复用了三年。
        Every one of its eleven hundred pipes was cleaned, and the bellows were replaced. = 一千一百根音管全部清洗过，风箱也换了。
        The town paid half of the cost. = 镇上承担了一半的费用。
        Since then it has been played every Sunday by a self-taught blacksmith. = 此后每个星期天都由一位自学成才的铁匠来弹奏。`,
    },
    {
      file: 'toc.txt',
      text: `TABLE OF CONTENTS 目  录
1. General rules 总则 ............................ 1
2. Membership 会员 ............................... 4
3. Fees 会费 ..................................... 9

\f
1. General rules 总则
The club is called the Night Swimmers.
本会名称为“夜泳者”。
`,
      pairs: `
        TABLE OF CONTENTS = 目 录
        1. General rules = 总则
        2. Membership = 会员
        3. Fees = 会费
        1. General rules = 总则
        The club is called the Night Swimmers. = 本会名称为“夜泳者”。`,
    },
    {
      file: 'spaced.txt',
      text: `远 山 小 学 章 程

Statutes of Yuanshan School

第 一 条

Article 1

本 校 实 行 寄 宿 制 。

The school is a boarding school.

第 二 条

Article 2

学 生 每 月 回 家 一 次 。

Pupils go home once a month.
`,
      pairs: `
        Statutes of Yuanshan School = 远山小学章程
        Article 1 = 第一条
        The school is a boarding school. = 本校实行寄宿制。
        Article 2 = 第二条
        Pupils go home once a month. = 学生每月回家一次。`,
    },
    {
      file: 'fullwidth.txt',
      text: `１．Ｔｈｅ ｌｉｆｔ ｉｓ ｏｕｔ ｏｆ ｏｒｄｅｒ．
１．电梯出了故障。
２．Ｐｌｅａｓｅ ｔａｋｅ ｔｈｅ ｓｔａｉｒｓ．
２．请走楼梯。
`,
      pairs: `
        １． Ｔｈｅ ｌｉｆｔ ｉｓ ｏｕｔ ｏｆ ｏｒｄｅｒ． = １．电梯出了故障。
        ２． Ｐｌｅａｓｅ ｔａｋｅ ｔｈｅ ｓｔａｉｒｓ． = ２．请走楼梯。`,
    },
    {
      file: 'seg.csv',
      text: `Segment ID,Segment status,Source segment,Target segment
1,Translated (100%),"The pump is primed, then started.",先灌泵，再启动。
2,Draft,Close the valve.,关闭阀门。
3,Not Translated,Oil the bearing.,
`,
      pairs: `
        The pump is primed, then started. = 先灌泵，再启动。
        Close the valve. = 关闭阀门。`,
    },
    {
      file: 'head.md',
      text: `| Key | Original (English) | 中文翻译 | Note |
| --- | --- | --- | --- |
| a1 | Sail | 帆 | |
| a2 | Anchor the boat. | 把船抛锚。 | check |
| a3 | Rudder | 舵 | |
`,
      pairs: `
        Sail = 帆
        Anchor the boat. = 把船抛锚。
        Rudder = 舵`,
    },
    {
      file: 'terms.tsv',
      text: `序号	英文	词性	中文	备注
1	torque	n.	扭矩	
2	tighten	v.	拧紧	螺栓
3	spare part	n.	备件	
`,
      pairs: `
        torque = 扭矩
        tighten = 拧紧
        spare part = 备件`,
    },
    {
      file: 'semicolon.csv',
      text: `id;text_en;text_zh_CN;max_length
101;"The forge is too cold; add coal.";"炉火太冷，加煤。";80
102;"You found a horseshoe!";"你找到了一块马蹄铁！";80
103;"Sell";"出售";10
`,
      pairs: `
        The forge is too cold; add coal. = 炉火太冷，加煤。
        You found a horseshoe! = 你找到了一块马蹄铁！
        Sell = 出售`,
    },
    {
      file: 'three.html',
      text: `<table><thead><tr><th>Deutsch</th><th>English</th><th>中文</th></tr></thead><tbody><tr><td>Der Zug hat Verspätung.</td><td>The train is late.</td><td>火车晚点了。</td></tr><tr><td>Bitte nicht rauchen.</td><td>Please do not smoke.</td><td>请勿吸烟。</td></tr><tr><td>Ausgang</td><td>Exit</td><td>出口</td></tr></tbody></table>
`,
      pairs: `
        The train is late. = 火车晚点了。
        Please do not smoke. = 请勿吸烟。
        Exit = 出口`,
    },
    {
      file: 'machine.csv',
      text: `source,machine_translation,human_translation
Mind the step.,注意步骤。,小心台阶。
The shop is moving.,商店正在移动。,本店即将搬迁。
`,
      pairs: `
        Mind the step. = 小心台阶。
        The shop is moving. = 本店即将搬迁。`,
    },
    {
      file: 'memoq.txt',
      text: `English (United Kingdom)	Chinese (PRC)	Comment
The colour fades in the sun.	颜色在阳光下会褪。	
Wash by hand.	手洗。	label
`,
      pairs: `
        The colour fades in the sun. = 颜色在阳光下会褪。
        Wash by hand. = 手洗。`,
    },
    {
      file: 'de.txt',
      text: `Der Bäcker öffnet um sechs Uhr. Die Brötchen sind noch warm.

面包店六点开门。小面包还是热的。

Am Sonntag bleibt der Laden geschlossen.

星期天店铺不营业。
`,
      pairs: '',
    },
    {
      file: ['fr.en.txt', 'fr.zh.txt'],
      text: [
        `Le marché ouvre à sept heures. Les pêcheurs arrivent les premiers.

Le vendredi il y a du pain d'épices.
`,
        `市场七点开门。渔民最先到。

星期五有姜饼。
`,
      ],
      pairs: '',
    },
    {
      file: 'one.md',
      text: `# The Knot Book

A bowline does not slip. Sailors tie it with one hand.

## Uses

1. Mooring a boat
2. Lifting a load
`,
      pairs: '',
    },
    {
      file: 'zh.txt',
      text: `第一回 风雪客栈

那夜雪下得很大，客栈里只有一个客人。他要了一壶酒，一碟牛肉。

“掌柜的，”他说，“OK，再来一壶。”
`,
      pairs: '',
    },
    {
      file: ['unrelated.en.txt', 'unrelated.zh.txt'],
      text: [
        `The price of copper fell by two per cent on Tuesday.

Farmers in the delta expect a poor harvest of cotton.

The minister will open the new bridge in spring.

Doctors warn of mosquitoes after the rain.
`,
        `把鸡蛋打散，加少许盐。

锅里放油，烧热后倒入蛋液。

用筷子快速搅拌，翻面。

出锅前撒上葱花即可。
`,
      ],
      pairs: '',
    },
    {
      file: 'wax.adoc',
      text: `== Wax (((wax)))

== 蜂蜡 (((蜂蜡)))

Wax melts at 62 degrees. +
It burns without smoke.

蜂蜡在62度熔化。 +
燃烧时没有烟。
`,
      pairs: `
        == Wax = == 蜂蜡
        Wax melts at 62 degrees. = 蜂蜡在62度熔化。
        It burns without smoke. = 燃烧时没有烟。`,
    },
  ],
}
