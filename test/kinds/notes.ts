import type { Kind } from './kind.js'

/** Note marks, asides and quotation marks behind the end of a sentence, in plain text and Markdown. */
export const NOTES: Kind = {
  name: 'notes and quotation marks',
  inputs: [
    {
      file: 'wiki.txt',
      text: `The aqueduct was finished in 1791.[12][13] It carried water from the hills to eleven fountains.[a] Most of them were dry by 1850,[14] but one still runs.[citation needed]

水渠于1791年竣工。[12][13]它把山里的水引到十一座喷泉。[a]到1850年，[14]多数喷泉已经干涸，但有一座至今仍在出水。[来源请求]

The stonemason Elias Brandt[15] signed every arch. "No arch of mine will fall," he wrote.[16] None has.

石匠埃利亚斯·布兰特[15]在每个拱上都刻了名字。“我的拱一个也不会塌，”他写道。[16]果然一个也没有塌。
`,
      pairs: `
        The aqueduct was finished in 1791.[12][13] = 水渠于1791年竣工。[12][13]
        It carried water from the hills to eleven fountains.[a] = 它把山里的水引到十一座喷泉。[a]
        Most of them were dry by 1850,[14] but one still runs.[citation needed] = 到1850年，[14]多数喷泉已经干涸，但有一座至今仍在出水。[来源请求]
        The stonemason Elias Brandt[15] signed every arch. = 石匠埃利亚斯·布兰特[15]在每个拱上都刻了名字。
        "No arch of mine will fall," he wrote.[16] = “我的拱一个也不会塌，”他写道。[16]
        None has. = 果然一个也没有塌。`,
    },
    {
      file: 'circled.txt',
      text: `The salt road ran through eleven villages.① In winter nobody used it.② The last caravan came in 1926!③

盐路穿过十一个村庄。①冬天没有人走这条路。②最后一支商队是1926年来的！③

① See the map on page 4. ② Snow closed the pass. ③ So the innkeeper's diary says.

① 见第4页地图。② 大雪封山。③ 据客栈老板的日记。
`,
      pairs: `
        The salt road ran through eleven villages.① = 盐路穿过十一个村庄。①
        In winter nobody used it.② = 冬天没有人走这条路。②
        The last caravan came in 1926!③ = 最后一支商队是1926年来的！③
        ① See the map on page 4. = ① 见第4页地图。
        ② Snow closed the pass. = ② 大雪封山。
        ③ So the innkeeper's diary says. = ③ 据客栈老板的日记。`,
    },
    {
      file: 'mdnotes.md',
      text: `The ferry was hauled by a rope.[^rope] It took six carts at a time.[^2]

渡船靠一根绳子拉过河。[^rope]一次能载六辆大车。[^2]

After the bridge was built, nobody needed it.[^3] It rotted on the bank.

桥建成以后，就没有人需要渡船了。[^3]它烂在了岸边。

[^rope]: The rope was as thick as an arm.
[^2]: Or forty people.
[^3]: The bridge opened in May 1931.

[^rope]: 绳子有胳膊那么粗。
[^2]: 或者四十个人。
[^3]: 大桥于1931年5月通车。
`,
      pairs: `
        The ferry was hauled by a rope.[^rope] = 渡船靠一根绳子拉过河。[^rope]
        It took six carts at a time.[^2] = 一次能载六辆大车。[^2]
        After the bridge was built, nobody needed it.[^3] = 桥建成以后，就没有人需要渡船了。[^3]
        It rotted on the bank. = 它烂在了岸边。
        [^rope]: The rope was as thick as an arm. = [^rope]: 绳子有胳膊那么粗。
        [^2]: Or forty people. = [^2]: 或者四十个人。
        [^3]: The bridge opened in May 1931. = [^3]: 大桥于1931年5月通车。`,
    },
    {
      file: 'paper.txt',
      text: `Sleep improves the memory of young bees (Lindner et al., 2009). In our hives, however, old bees slept longest (Fig. 2a). We repeated the test with 48 bees (24 per hive; see Table 3). The difference was significant (p < 0.01).

睡眠能改善幼蜂的记忆（Lindner等，2009）。然而在我们的蜂箱中，老蜂睡得最久（图2a）。我们用48只蜜蜂重复了试验（每箱24只，见表3）。差异显著（p < 0.01）。

Dr. Lindner, vol. II, No. 7, pp. 31–40, gives other figures. They cannot be compared, i.e. the method differs.

Lindner博士在第二卷第7期第31—40页给出了另外的数字。这些数字无法比较，因为方法不同。
`,
      pairs: `
        Sleep improves the memory of young bees (Lindner et al., 2009). = 睡眠能改善幼蜂的记忆（Lindner等，2009）。
        In our hives, however, old bees slept longest (Fig. 2a). = 然而在我们的蜂箱中，老蜂睡得最久（图2a）。
        We repeated the test with 48 bees (24 per hive; see Table 3). = 我们用48只蜜蜂重复了试验（每箱24只，见表3）。
        The difference was significant (p < 0.01). = 差异显著（p < 0.01）。
        Dr. Lindner, vol. II, No. 7, pp. 31–40, gives other figures. = Lindner博士在第二卷第7期第31—40页给出了另外的数字。
        They cannot be compared, i.e. the method differs. = 这些数字无法比较，因为方法不同。`,
    },
    {
      file: 'parens.txt',
      text: `We left the hut at four. (The guide had slept badly.) The glacier was still hard. (All the better for us!) At noon we stood on the top.

我们四点离开小屋。（向导没睡好。）冰川还很硬。（这对我们再好不过！）中午我们登上了山顶。

She asked me (and not for the first time) why I had come. "Because it was there," I said (a lie). She laughed.

她问我（也不是头一回了）为什么要来。“因为山在那里，”我说（这是假话）。她笑了。
`,
      pairs: `
        We left the hut at four. = 我们四点离开小屋。
        (The guide had slept badly.) = （向导没睡好。）
        The glacier was still hard. = 冰川还很硬。
        (All the better for us!) = （这对我们再好不过！）
        At noon we stood on the top. = 中午我们登上了山顶。
        She asked me (and not for the first time) why I had come. = 她问我（也不是头一回了）为什么要来。
        "Because it was there," I said (a lie). = “因为山在那里，”我说（这是假话）。
        She laughed. = 她笑了。`,
    },
    {
      file: 'straight.txt',
      text: `"你看见我的伞了吗？"她问。"就放在门边的。"老头儿摇摇头。"外面在下雨，"他说，"别人拿走了。"

"Have you seen my umbrella?" she asked. "I left it by the door." The old man shook his head. "It is raining," he said. "Somebody has taken it."

"那我怎么回家？""等雨停吧。"他倒了两杯茶。

"Then how do I get home?" "Wait until it stops." He poured two cups of tea.
`,
      pairs: `
        "Have you seen my umbrella?" she asked. = "你看见我的伞了吗？"她问。
        "I left it by the door." = "就放在门边的。"
        The old man shook his head. = 老头儿摇摇头。
        "It is raining," he said. "Somebody has taken it." = "外面在下雨，"他说，"别人拿走了。"
        "Then how do I get home?" = "那我怎么回家？"
        "Wait until it stops." = "等雨停吧。"
        He poured two cups of tea. = 他倒了两杯茶。`,
    },
    {
      file: 'corner.txt',
      text: `「船什麼時候開？」小女孩問道。「等潮水上來。」船長回答。他望著灰濛濛的海面。

“When does the boat leave?” the little girl asked. “When the tide comes in,” the captain answered. He was looking at the grey sea.

「要等多久呢？」「抽兩袋煙的工夫。」

“How long will that be?” “Two pipes of tobacco.”
`,
      pairs: `
        “When does the boat leave?” the little girl asked. = 「船什麼時候開？」小女孩問道。
        “When the tide comes in,” the captain answered. = 「等潮水上來。」船長回答。
        He was looking at the grey sea. = 他望著灰濛濛的海面。
        “How long will that be?” = 「要等多久呢？」
        “Two pipes of tobacco.” = 「抽兩袋煙的工夫。」`,
    },
    {
      file: 'verses.txt',
      text: `1 In the beginning the valley was a lake. 2 The people lived on its shore in houses of reed. 3 Then the mountain broke, and the water ran away.

1 起初山谷是一个湖。 2 人们住在湖边的芦苇屋里。 3 后来山崩了，湖水流走了。

4 They dug wells and planted millet. 5 So the village began.

4 他们打井，种小米。 5 村子就这样开始了。
`,
      pairs: `
        1 In the beginning the valley was a lake. = 1 起初山谷是一个湖。
        2 The people lived on its shore in houses of reed. = 2 人们住在湖边的芦苇屋里。
        3 Then the mountain broke, and the water ran away. = 3 后来山崩了，湖水流走了。
        4 They dug wells and planted millet. = 4 他们打井，种小米。
        5 So the village began. = 5 村子就这样开始了。`,
    },
    {
      file: 'forms.txt',
      text: `Please fill in form No. B12 and sign it on p. 3. Send it to Room No. Nine, 2nd floor, by Sept. 30. Applicants under 18 yrs. need the consent of a parent.

请填写B12号表格并在第3页签字。请于9月30日前寄至二楼九号房间。未满18岁的申请人须征得父母一方同意。

The fee is approx. $45.50 (incl. VAT). It is not refunded. Questions? Call 555.0134 ext. 7.

费用约为45.50美元（含增值税）。概不退还。有疑问？请致电555.0134转7。
`,
      pairs: `
        Please fill in form No. B12 and sign it on p. 3. = 请填写B12号表格并在第3页签字。
        Send it to Room No. Nine, 2nd floor, by Sept. 30. = 请于9月30日前寄至二楼九号房间。
        Applicants under 18 yrs. need the consent of a parent. = 未满18岁的申请人须征得父母一方同意。
        The fee is approx. $45.50 (incl. VAT). = 费用约为45.50美元（含增值税）。
        It is not refunded. = 概不退还。
        Questions? = 有疑问？
        Call 555.0134 ext. 7. = 请致电555.0134转7。`,
    },
    {
      file: 'endnotes.txt',
      text: `The mill was sold twice.(1) Each time the buyer went broke.(2) Now it is a museum.【3】

磨坊两度易手。(1)每次买主都破了产。(2)现在它是一座博物馆。【3】

Notes
(1) In 1911 and in 1923.
(2) Flour was cheap in those years.
【3】 Open in summer only.

注释
(1) 1911年和1923年。
(2) 那些年面粉很便宜。
【3】 仅夏季开放。
`,
      pairs: `
        The mill was sold twice.(1) = 磨坊两度易手。(1)
        Each time the buyer went broke.(2) = 每次买主都破了产。(2)
        Now it is a museum.【3】 = 现在它是一座博物馆。【3】
        Notes = 注释
        (1) In 1911 and in 1923. = (1) 1911年和1923年。
        (2) Flour was cheap in those years. = (2) 那些年面粉很便宜。
        【3】 Open in summer only. = 【3】 仅夏季开放。`,
    },
    {
      file: 'tei-super.txt',
      text: `The well is nine metres deep.¹ Its water is cold in summer.² ³ Nobody remembers who dug it.⁴

这口井深九米。¹井水夏天很凉。² ³没有人记得是谁挖的。⁴

Was it the monks?⁵ The abbot says no.* The smith says yes.†

是僧人挖的吗？⁵住持说不是。*铁匠说是。†
`,
      pairs: `
        The well is nine metres deep.¹ = 这口井深九米。¹
        Its water is cold in summer.² ³ = 井水夏天很凉。² ³
        Nobody remembers who dug it.⁴ = 没有人记得是谁挖的。⁴
        Was it the monks?⁵ = 是僧人挖的吗？⁵
        The abbot says no.* = 住持说不是。*
        The smith says yes.† = 铁匠说是。†`,
    },
    {
      file: 'supimg.html',
      text: `<html><body><p>The clock tower leans by forty centimetres.<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup> Engineers measured it in 1998.<sup class="reference"><a href="#n2">[2]</a></sup> It has not moved since.</p>
<p>钟楼倾斜了四十厘米。<sup id="zh_ref-1" class="reference"><a href="#zh_note-1">[1]</a></sup>工程师在1998年测量过。<sup class="reference"><a href="#z2">[2]</a></sup>此后再没有移动。</p>
<p>Was the ground too soft?<sup><a href="#n3">3</a></sup> Or was the builder drunk?</p>
<p>是地基太软吗？<sup><a href="#z3">3</a></sup>还是工匠喝醉了？</p></body></html>
`,
      pairs: `
        The clock tower leans by forty centimetres.[1] = 钟楼倾斜了四十厘米。[1]
        Engineers measured it in 1998.[2] = 工程师在1998年测量过。[2]
        It has not moved since. = 此后再没有移动。
        Was the ground too soft?3 = 是地基太软吗？3
        Or was the builder drunk? = 还是工匠喝醉了？`,
    },
    {
      file: 'sep.txt',
      text: `The train stopped in the snow. <eos> Nobody got off. <eos> The driver lit his pipe. <eos>
火车停在雪地里。 <eos> 没有人下车。 <eos> 司机点上了烟斗。 <eos>
At dawn a plough arrived. <eos> They went on. <eos>
天亮时来了一辆铲雪车。 <eos> 火车又开了。 <eos>
`,
      pairs: `
        The train stopped in the snow. = 火车停在雪地里。
        Nobody got off. = 没有人下车。
        The driver lit his pipe. = 司机点上了烟斗。
        At dawn a plough arrived. = 天亮时来了一辆铲雪车。
        They went on. = 火车又开了。`,
    },
    {
      file: 'plates.txt',
      text: `The mill was built in 1804 [see Plate 3]. It burned down twice.[ibid., p. 7] Nobody was hurt.[own research]

磨坊建于1804年[见图版3]。它烧毁过两次。[同上，第7页] 没有人受伤。[原创研究]
`,
      pairs: `
        The mill was built in 1804 [see Plate 3]. = 磨坊建于1804年[见图版3]。
        It burned down twice.[ibid., p. 7] = 它烧毁过两次。[同上，第7页]
        Nobody was hurt.[own research] = 没有人受伤。[原创研究]`,
    },
    {
      file: 'loose.md',
      text: `The hive is warm. [^heat] It hums all night.

蜂巢很温暖。[^heat]它整夜嗡嗡作响。

[^heat]: Measured in May.

[^heat]: 五月份测得。
`,
      pairs: `
        The hive is warm. [^heat] = 蜂巢很温暖。[^heat]
        It hums all night. = 它整夜嗡嗡作响。
        [^heat]: Measured in May. = [^heat]: 五月份测得。`,
    },
  ],
}
