import type { Kind } from './kind.js'

/** Subtitles, lyrics and transcripts as people have them. */
export const SUBTITLES: Kind = {
  name: 'subtitles',
  inputs: [
    {
      file: 'bilingual.srt',
      text: `1
00:00:02,000 --> 00:00:04,400
When my grandfather came to the island,
当我祖父来到岛上时，

2
00:00:04,500 --> 00:00:06,900
there were no trees at all.
这里一棵树也没有。

3
00:00:08,000 --> 00:00:10,000
He planted one every day
他每天种一棵，

4
00:00:10,100 --> 00:00:12,800
until he could plant no more.
直到种不动为止。

5
00:00:20,000 --> 00:00:22,000
Today it is a forest.
如今这里是一片森林。
`,
      pairs: `
        When my grandfather came to the island, there were no trees at all. = 当我祖父来到岛上时，这里一棵树也没有。
        He planted one every day until he could plant no more. = 他每天种一棵，直到种不动为止。
        Today it is a forest. = 如今这里是一片森林。`,
    },
    {
      file: 'zhfirst.srt',
      text: `1
00:01:00,000 --> 00:01:02,000
{\\an8}<i>如果你听见钟声</i>
<i>If you hear the bell,</i>

2
00:01:02,100 --> 00:01:04,000
<i>就把船划回来</i>
<i>row the boat back.</i>

3
00:01:05,000 --> 00:01:07,000
-你害怕吗？ -不怕
- Are you afraid? - No.

4
00:01:08,000 --> 00:01:09,500
雾很快会散的
The fog will lift soon.
`,
      pairs: `
        If you hear the bell, row the boat back. = 如果你听见钟声就把船划回来
        - Are you afraid? = -你害怕吗？
        - No. = -不怕
        The fog will lift soon. = 雾很快会散的`,
    },
    {
      file: 'note.vtt',
      text: `WEBVTT - Lecture 4
Kind: captions

NOTE Translated by volunteers

STYLE
::cue { color: yellow }

intro
00:01.000 --> 00:04.000 align:start position:10%
<v Teacher>Glass is a liquid that forgot how to flow.
玻璃是忘了怎样流动的液体。

00:04.500 --> 00:07.000
<c.green>Heat it, and it remembers.</c>
一加热，它就想起来了。
`,
      pairs: `
        Glass is a liquid that forgot how to flow. = 玻璃是忘了怎样流动的液体。
        Heat it, and it remembers. = 一加热，它就想起来了。`,
    },
    {
      file: 'dual.ass',
      text: `[Script Info]
Title: Test
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize
Style: Default,Arial,20

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:03.00,Default,,0,0,0,,你昨晚去哪儿了？\\N{\\fs14}Where did you go last night?
Dialogue: 0,0:00:03.50,0:00:05.50,Default,,0,0,0,,我在桥上等你，\\N{\\fs14}I waited for you on the bridge,
Dialogue: 0,0:00:05.60,0:00:07.50,Default,,0,0,0,,可是你没来。\\N{\\fs14}but you did not come.
Comment: 0,0:00:08.00,0:00:09.00,Default,,0,0,0,,check this line
Dialogue: 0,0:00:09.00,0:00:11.00,Default,,0,0,0,,那座桥早就没了。\\N{\\fs14}That bridge has been gone for years.
`,
      pairs: `
        Where did you go last night? = 你昨晚去哪儿了？
        I waited for you on the bridge, but you did not come. = 我在桥上等你，可是你没来。
        That bridge has been gone for years. = 那座桥早就没了。`,
    },
    {
      file: 'song.lrc',
      text: `[ti:The Ferry]
[ar:Lin]
[by:someone]
[00:01.00]The river took my letter down
[00:01.00]河水带走了我的信
[00:05.20]And nobody wrote back to me
[00:05.20]没有人给我回信
[00:09.80]So I became the river's son
[00:09.80]于是我成了河的儿子
`,
      pairs: `
        The river took my letter down = 河水带走了我的信
        And nobody wrote back to me = 没有人给我回信
        So I became the river's son = 于是我成了河的儿子`,
    },
    {
      file: 'transcript.txt',
      text: `0:00
Good evening, and welcome to the workshop.
晚上好，欢迎来到工作坊。
0:07
Tonight we repair a radio from 1957.
今晚我们要修一台1957年的收音机。
0:15
First unplug it.
先拔掉插头。
`,
      pairs: `
        Good evening, and welcome to the workshop. = 晚上好，欢迎来到工作坊。
        Tonight we repair a radio from 1957. = 今晚我们要修一台1957年的收音机。
        First unplug it. = 先拔掉插头。`,
    },
    {
      file: 'repeated.srt',
      text: `1
00:00:01,000 --> 00:00:03,000
I asked the doctor
我问医生还能不能再下海。

2
00:00:03,000 --> 00:00:05,000
whether I could ever dive again.
我问医生还能不能再下海。

3
00:00:06,000 --> 00:00:08,000
He looked at his shoes.
他低头看着自己的鞋。
`,
      pairs: `
        I asked the doctor whether I could ever dive again. = 我问医生还能不能再下海。
        He looked at his shoes. = 他低头看着自己的鞋。`,
    },
    {
      file: 'credit.srt',
      text: `1
00:00:00,000 --> 00:00:03,000
字幕组出品 翻译：小鱼 校对：阿明

2
00:00:04,000 --> 00:00:06,000
The wind has turned.
风向变了。

3
00:00:07,000 --> 00:00:09,000
We must leave tonight.
我们今晚必须走。

4
00:01:40,000 --> 00:01:43,000
Subtitles by nightowl
`,
      pairs: `
        The wind has turned. = 风向变了。
        We must leave tonight. = 我们今晚必须走。`,
    },
    {
      file: 'separate.srt',
      text: `1
00:00:01,000 --> 00:00:03,000
Every house in the street was sold.

1
00:00:01,000 --> 00:00:03,000
街上的房子全卖掉了。

2
00:00:04,000 --> 00:00:06,500
Only the baker stayed.

2
00:00:04,000 --> 00:00:06,500
只有面包师留了下来。
`,
      pairs: `
        Every house in the street was sold. = 街上的房子全卖掉了。
        Only the baker stayed. = 只有面包师留了下来。`,
    },
    {
      file: ['crossing.en.vtt', 'crossing.zh.vtt'],
      text: [
        `WEBVTT

00:00:01.000 --> 00:00:03.000
You will never find the village

00:00:03.100 --> 00:00:05.000
unless somebody shows you the way.

00:00:06.000 --> 00:00:08.000
The people there speak slowly

00:00:08.100 --> 00:00:10.000
because the wind is so loud.
`,
        `WEBVTT

00:00:01.000 --> 00:00:03.000
除非有人给你带路，

00:00:03.100 --> 00:00:05.000
否则你永远找不到那个村子。

00:00:06.000 --> 00:00:08.000
因为风太大，

00:00:08.100 --> 00:00:10.000
那里的人说话很慢。
`,
      ],
      pairs: `
        You will never find the village unless somebody shows you the way. = 除非有人给你带路，否则你永远找不到那个村子。
        The people there speak slowly because the wind is so loud. = 因为风太大，那里的人说话很慢。`,
    },
    {
      file: 'meeting.txt',
      text: `[00:00:03] Speaker 1: Let us begin with the roof.
[00:00:03] 发言人1：我们从屋顶说起。
[00:00:09] Speaker 2: The tiles were delivered on Monday.
[00:00:09] 发言人2：瓦片星期一送到了。
[00:00:16] Speaker 1: How many are broken?
[00:00:16] 发言人1：碎了多少？
`,
      pairs: `
        Speaker 1: Let us begin with the roof. = 发言人1：我们从屋顶说起。
        Speaker 2: The tiles were delivered on Monday. = 发言人2：瓦片星期一送到了。
        Speaker 1: How many are broken? = 发言人1：碎了多少？`,
    },
  ],
}
