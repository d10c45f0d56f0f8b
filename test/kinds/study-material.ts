import type { Kind } from './kind.js'

/** Texts to learn from: word lists between a paragraph and its translation, pinyin, poems by lines. */
export const STUDY_MATERIAL: Kind = {
  name: 'study material',
  inputs: [
    {
      file: 'words-between.md',
      text: `The ferryman lives alone on the far bank of the river. Every morning he mends his nets.

- ferryman n. 摆渡人
- bank n. 河岸
- mend v. 修补

摆渡人独自住在河的对岸。每天早上他都补渔网。

In autumn the water is so low that carts can cross. Then he has nothing to do and drinks tea.

- autumn n. 秋天
- cart n. 大车

秋天水很浅，大车都能过河。这时他无事可做，就喝茶。
`,
      pairs: `
        The ferryman lives alone on the far bank of the river. = 摆渡人独自住在河的对岸。
        Every morning he mends his nets. = 每天早上他都补渔网。
        - ferryman n. = 摆渡人
        - bank n. = 河岸
        - mend v. = 修补
        In autumn the water is so low that carts can cross. = 秋天水很浅，大车都能过河。
        Then he has nothing to do and drinks tea. = 这时他无事可做，就喝茶。
        - autumn n. = 秋天
        - cart n. = 大车`,
    },
    {
      file: 'quoted-words.md',
      text: `Bamboo grows faster than any tree. In spring you can hear it at night.

> bamboo 竹子
> spring 春天

竹子比什么树都长得快。春天的夜里，能听见它生长的声音。

The old basket maker has no apprentice. He says the craft will die with him.

> basket 篮子
> apprentice 学徒
> craft 手艺

编篮子的老师傅没有徒弟。他说这门手艺会随他一起失传。
`,
      pairs: `
        Bamboo grows faster than any tree. = 竹子比什么树都长得快。
        In spring you can hear it at night. = 春天的夜里，能听见它生长的声音。
        bamboo = 竹子
        spring = 春天
        The old basket maker has no apprentice. = 编篮子的老师傅没有徒弟。
        He says the craft will die with him. = 他说这门手艺会随他一起失传。
        basket = 篮子
        apprentice = 学徒
        craft = 手艺`,
    },
    {
      file: 'chinese-first.txt',
      text: `雪下了三天三夜。山上的学校停了课。

停课：to suspend classes
学校：school

It snowed for three days and three nights. The school on the mountain suspended classes.

第四天，太阳出来了。孩子们在操场上堆了一个雪人。

操场：playground
雪人：snowman

On the fourth day the sun came out. The children built a snowman on the playground.
`,
      pairs: `
        It snowed for three days and three nights. = 雪下了三天三夜。
        The school on the mountain suspended classes. = 山上的学校停了课。
        to suspend classes = 停课
        school = 学校
        On the fourth day the sun came out. = 第四天，太阳出来了。
        The children built a snowman on the playground. = 孩子们在操场上堆了一个雪人。
        playground = 操场
        snowman = 雪人`,
    },
    {
      file: 'pinyin-marks-missing.md',
      text: `月落烏啼霜滿天

yue luo wu tí shuang mǎn tian

The moon goes down, the crows cry, frost fills the sky.

江楓漁火對愁眠

jiang feng yú huǒ duì chóu mián

By the maples and the fishing lamps I lie sleepless with sorrow.
`,
      pairs: `
        The moon goes down, the crows cry, frost fills the sky. = 月落烏啼霜滿天
        By the maples and the fishing lamps I lie sleepless with sorrow. = 江楓漁火對愁眠`,
    },
    {
      file: 'pinyin-numbers.txt',
      text: `他每天走路去上班。
Ta1 mei3tian1 zou3lu4 qu4 shang4ban1.
He walks to work every day.

他的办公室在河边。
Ta1 de ban4gong1shi4 zai4 he2bian1.
His office is by the river.

下雨的时候他坐公交车。
Xia4yu3 de shi2hou ta1 zuo4 gong1jiao1che1.
When it rains he takes the bus.
`,
      pairs: `
        He walks to work every day. = 他每天走路去上班。
        His office is by the river. = 他的办公室在河边。
        When it rains he takes the bus. = 下雨的时候他坐公交车。`,
    },
    {
      file: 'pinyin-joined-words.txt',
      text: `Wǒ jiā yǒu sì kǒu rén.
我家有四口人。
There are four people in my family.

Wǒ dìdi xǐhuan huà huà.
我弟弟喜欢画画。
My younger brother likes to draw.

Tā xiǎng dāng lǎoshī.
他想当老师。
He wants to be a teacher.
`,
      pairs: `
        There are four people in my family. = 我家有四口人。
        My younger brother likes to draw. = 我弟弟喜欢画画。
        He wants to be a teacher. = 他想当老师。`,
    },
    {
      file: 'poem-blanks.md',
      text: `### 春雨

夜来风雨声渐紧  
檐下燕子不曾飞  
小桥流水人已远  
杏花落满旧柴扉  

### Spring rain

At night the sound of wind and rain grows strong;  
The swallows under the eaves have not flown.  
By bridge and stream the traveller is far away;  
Apricot blossom covers the old gate.  
`,
      pairs: `
        ### Spring rain = ### 春雨
        At night the sound of wind and rain grows strong; = 夜来风雨声渐紧
        The swallows under the eaves have not flown. = 檐下燕子不曾飞
        By bridge and stream the traveller is far away; = 小桥流水人已远
        Apricot blossom covers the old gate. = 杏花落满旧柴扉`,
    },
    {
      file: 'poem-backslash.md',
      text: `One lamp is burning in the harbour,\\
Two boats are sleeping by the quay,\\
Three gulls are sitting on the railing\\
And looking out across the sea.

港口亮着一盏灯，\\
码头边睡着两条船，\\
栏杆上蹲着三只海鸥，\\
望着大海的那一边。
`,
      pairs: `
        One lamp is burning in the harbour, = 港口亮着一盏灯，
        Two boats are sleeping by the quay, = 码头边睡着两条船，
        Three gulls are sitting on the railing = 栏杆上蹲着三只海鸥，
        And looking out across the sea. = 望着大海的那一边。`,
    },
    {
      file: 'poem.html',
      text: `<p>The snow has gone from field and hill,<br>The brook is running to the mill,<br>The miller opens up his door,<br>And bread is baked again once more.</p>
<p>田野山冈雪已消，<br>溪水流向磨坊跑，<br>磨坊主人把门开，<br>又有面包出炉来。</p>`,
      pairs: `
        The snow has gone from field and hill, = 田野山冈雪已消，
        The brook is running to the mill, = 溪水流向磨坊跑，
        The miller opens up his door, = 磨坊主人把门开，
        And bread is baked again once more. = 又有面包出炉来。`,
    },
    {
      file: 'poems-headings.md',
      text: `## 山居

門前一樹梅  
溪上兩三家  
客來無別物  
相對飲清茶

Before my gate one plum tree grows,  
Along the brook two houses or three.  
When guests arrive I have nothing else:  
We sit face to face and drink plain tea.

## 秋夜

露冷蟲聲急  
窗虛月影遲  
故人千里外  
今夜可相思

The dew is cold, the insects' song is hurried;  
The window is open, the moonlight comes late.  
My old friend is a thousand miles away:  
Does he think of me tonight?
`,
      pairs: `
        Before my gate one plum tree grows, = 門前一樹梅
        Along the brook two houses or three. = 溪上兩三家
        When guests arrive I have nothing else: = 客來無別物
        We sit face to face and drink plain tea. = 相對飲清茶
        The dew is cold, the insects' song is hurried; = 露冷蟲聲急
        The window is open, the moonlight comes late. = 窗虛月影遲
        My old friend is a thousand miles away: = 故人千里外
        Does he think of me tonight? = 今夜可相思`,
    },
    {
      file: 'table-between.md',
      text: `The baker gets up at three o'clock. By five the first loaves are ready.

| English | 中文 |
| --- | --- |
| baker | 面包师 |
| loaf | 一条面包 |

面包师三点钟起床。五点钟，第一批面包就出炉了。

On Sundays he sleeps until seven. His wife bakes the rolls.

| English | 中文 |
| --- | --- |
| roll | 小面包 |
| wife | 妻子 |

星期天他睡到七点。小面包由他妻子来烤。
`,
      pairs: `
        The baker gets up at three o'clock. = 面包师三点钟起床。
        By five the first loaves are ready. = 五点钟，第一批面包就出炉了。
        baker = 面包师
        loaf = 一条面包
        On Sundays he sleeps until seven. = 星期天他睡到七点。
        His wife bakes the rolls. = 小面包由他妻子来烤。
        roll = 小面包
        wife = 妻子`,
    },
    {
      file: 'words-behind.md',
      text: `The tailor sews by the window. He needs no lamp until four.

裁缝在窗边缝衣服。四点以前他用不着点灯。

- tailor 裁缝
- sew 缝

In the evening his daughter reads to him. She likes stories about the sea.

晚上女儿给他念书。她喜欢大海的故事。

- daughter 女儿
- story 故事
`,
      pairs: `
        The tailor sews by the window. = 裁缝在窗边缝衣服。
        He needs no lamp until four. = 四点以前他用不着点灯。
        - tailor = 裁缝
        - sew = 缝
        In the evening his daughter reads to him. = 晚上女儿给他念书。
        She likes stories about the sea. = 她喜欢大海的故事。
        - daughter = 女儿
        - story = 故事`,
    },
  ],
}
