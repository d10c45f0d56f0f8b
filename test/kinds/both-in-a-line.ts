import type { Kind } from './kind.js'

/** Lines and paragraphs that hold both languages, titles of several lines, and labels of languages. */
export const BOTH_IN_A_LINE: Kind = {
  name: 'both languages in a line',
  inputs: [
    {
      file: 'abstract.txt',
      text: `摘要 Abstract

本文研究了三个山村的水井。

This paper studies the wells of three mountain villages.

关键词 Keywords

水井；山村；干旱

wells; mountain villages; drought

参考文献 References
`,
      pairs: `
        Abstract = 摘要
        This paper studies the wells of three mountain villages. = 本文研究了三个山村的水井。
        Keywords = 关键词
        wells; mountain villages; drought = 水井；山村；干旱
        References = 参考文献`,
    },
    {
      file: 'labels.txt',
      text: `[En] The bakery closes at noon on Saturdays. [中] 面包店星期六中午关门。

[En] Please order cakes two days ahead. [中] 蛋糕请提前两天预订。
`,
      pairs: `
        The bakery closes at noon on Saturdays. = 面包店星期六中午关门。
        Please order cakes two days ahead. = 蛋糕请提前两天预订。`,
    },
    {
      file: 'colons.md',
      text: `English: The lift is out of order. Please take the stairs. 中文：电梯出了故障，请走楼梯。

English: We are sorry for the trouble. 中文：给您添麻烦了，非常抱歉。
`,
      pairs: `
        The lift is out of order. Please take the stairs. = 电梯出了故障，请走楼梯。
        We are sorry for the trouble. = 给您添麻烦了，非常抱歉。`,
    },
    {
      file: 'labels-lines.txt',
      text: `英文：Swimming is forbidden here.
中文：此处禁止游泳。

英文：Beware of the current.
中文：小心水流。
`,
      pairs: `
        Swimming is forbidden here. = 此处禁止游泳。
        Beware of the current. = 小心水流。`,
    },
    {
      file: 'title.txt',
      text: `The Lighthouse at the End of the Road:
A Report from the Northern Coast
路尽头的灯塔——来自北海岸的报告

The road ends at a gate. Behind it the cliffs begin.

路到一扇门前就到头了。门后就是悬崖。

Nobody has lived here for thirty years.

三十年来这里无人居住。
`,
      pairs: `
        The Lighthouse at the End of the Road: A Report from the Northern Coast = 路尽头的灯塔——来自北海岸的报告
        The road ends at a gate. = 路到一扇门前就到头了。
        Behind it the cliffs begin. = 门后就是悬崖。
        Nobody has lived here for thirty years. = 三十年来这里无人居住。`,
    },
    {
      file: 'title-chinese.md',
      text: `# 山里的邮差
# ——一条路，一辈子
# The Mountain Postman: One Road, One Life

每天早上五点，邮差老李就出门了。

Every morning at five the postman, old Li, leaves his house.

他要走三十公里。

He has thirty kilometres to walk.
`,
      pairs: `
        # The Mountain Postman: One Road, One Life = # 山里的邮差——一条路，一辈子
        Every morning at five the postman, old Li, leaves his house. = 每天早上五点，邮差老李就出门了。
        He has thirty kilometres to walk. = 他要走三十公里。`,
    },
    {
      file: 'signature.txt',
      text: `出租人 Lessor: 湖滨公寓有限公司 Lakeside Apartments Ltd.
承租人 Lessee: 陈晓梅 Chen Xiaomei

1. 租期为两年。
1. The lease runs for two years.

签字 Signature:
日期 Date:
`,
      pairs: `
        Lessor: = 出租人
        Lakeside Apartments Ltd. = 湖滨公寓有限公司
        Lessee: = 承租人
        Chen Xiaomei = 陈晓梅
        1. The lease runs for two years. = 1. 租期为两年。
        Signature: = 签字
        Date: = 日期`,
    },
    {
      file: 'foreign-words.txt',
      text: `我们把数据存在 Redis 里，用 Nginx 做反向代理。
前端用 Vue，后端用 Spring Boot。
如果 Docker 没有启动，请先运行 docker compose up。
`,
      pairs: '',
    },
    {
      file: 'options.txt',
      text: `命令的选项

-l, --list 列出所有泊位
-o, --open 打开大门
-q, --quiet 安静
`,
      pairs: '',
    },
    {
      file: 'inline.html',
      text: `<p>I missed the last bus. [我错过了末班车。] So I walked home along the river. [于是我沿着河走回家。]</p>
<p>The moon was so bright that I could read my watch. [月光很亮，我连手表都看得清。]</p>`,
      pairs: `
        I missed the last bus. = 我错过了末班车。
        So I walked home along the river. = 于是我沿着河走回家。
        The moon was so bright that I could read my watch. = 月光很亮，我连手表都看得清。`,
    },
    {
      file: 'nbsp.html',
      text: `<ul><li>Open the lid&nbsp;&nbsp;打开盖子</li><li>Fill in the water&nbsp;&nbsp;加水</li><li>Wait until the light goes out&nbsp;&nbsp;等到指示灯熄灭</li></ul>`,
      pairs: `
        Open the lid = 打开盖子
        Fill in the water = 加水
        Wait until the light goes out = 等到指示灯熄灭`,
    },
    {
      file: 'chapter.txt',
      text: `Chapter Seven 第七章

The Empty Station 空车站

No train had stopped there since the war.

战争结束以后，再没有火车在那里停过。

The clock showed ten past four.

时钟指着四点十分。
`,
      pairs: `
        Chapter Seven = 第七章
        The Empty Station = 空车站
        No train had stopped there since the war. = 战争结束以后，再没有火车在那里停过。
        The clock showed ten past four. = 时钟指着四点十分。`,
    },
    {
      file: 'dialogue.txt',
      text: `Who are you? 你是谁？
I am the new postman. 我是新来的邮递员。
Where? 在哪里？
Behind the mill. 在磨坊后面。
How? 怎么做？
`,
      pairs: `
        Who are you? = 你是谁？
        I am the new postman. = 我是新来的邮递员。
        Where? = 在哪里？
        Behind the mill. = 在磨坊后面。
        How? = 怎么做？`,
    },
    {
      file: 'question.txt',
      text: `Who are you? 你是谁？
`,
      pairs: `
        Who are you? = 你是谁？`,
    },
  ],
}
