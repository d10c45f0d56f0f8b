import type { Kind } from './kind.js'

/** Text out of a PDF or an old typescript, pasted into a plain file. */
export const PASTED_TEXT: Kind = {
  name: 'text pasted from PDF',
  inputs: [
    {
      file: 'working-group.txt',
      text: `灯 塔 看 守 人 协 会
二.工 作 方 法
协会每年开会两次。会议由各区代表轮流主持。

Association of Lighthouse Keepers
II. Working methods
The association meets twice a year. Its meetings are chaired in turn by the representa-
tives of the districts.
`,
      pairs: `
        Association of Lighthouse Keepers = 灯塔看守人协会
        II. Working methods = 二.工作方法
        The association meets twice a year. = 协会每年开会两次。
        Its meetings are chaired in turn by the representatives of the districts. = 会议由各区代表轮流主持。`,
    },
    {
      file: 'hyphens.txt',
      text: `The orchard belongs to the village and is looked af-
ter by eleven families, who share the har-
vest in October.

果园归村里所有，由十一户人家照
管，十月里大家分享收成。

Each family keeps a well-
known variety of pear.

每户人家都种一种有名的梨。
`,
      pairs: `
        The orchard belongs to the village and is looked after by eleven families, who share the harvest in October. = 果园归村里所有，由十一户人家照管，十月里大家分享收成。
        Each family keeps a well-known variety of pear. = 每户人家都种一种有名的梨。`,
    },
    {
      file: 'contents.txt',
      text: `Contents
Preface ................................ 1
The harbour before the war ............. 7
Fishing families ....................... 31

目录
前言……………………………………1
战前的港口…………………………7
渔民家庭……………………………31
`,
      pairs: `
        Contents = 目录
        Preface = 前言
        The harbour before the war = 战前的港口
        Fishing families = 渔民家庭`,
    },
    {
      file: 'contents-interleaved.txt',
      text: `1  Introduction . . . . . . . . . . . . . . 3
1  引言 . . . . . . . . . . . . . . . . . . . . 3
2  The soil of the valley . . . . . . . . . 12
2  山谷的土壤 . . . . . . . . . . . . . . . . 12
3  Rain and snow . . . . . . . . . . . . . 28
3  雨和雪 . . . . . . . . . . . . . . . . . . 28
`,
      pairs: `
        1 Introduction = 1 引言
        2 The soil of the valley = 2 山谷的土壤
        3 Rain and snow = 3 雨和雪`,
    },
    {
      file: 'numbers-alone.txt',
      text: `1.
The tenant pays the rent on the first day of each month.
2.
The landlord repairs the roof.
3.
Pets need written permission.

1.
租客每月一日交租。
2.
房东负责修缮屋顶。
3.
养宠物须有书面许可。
`,
      pairs: `
        1. The tenant pays the rent on the first day of each month. = 1.租客每月一日交租。
        2. The landlord repairs the roof. = 2.房东负责修缮屋顶。
        3. Pets need written permission. = 3.养宠物须有书面许可。`,
    },
    {
      file: 'brackets-alone.txt',
      text: `(a)
The engine must be cold.
(a)
发动机必须是冷的。
(b)
Remove the cap slowly.
(b)
慢慢取下盖子。
(c)
Wipe the dipstick clean.
(c)
把油尺擦干净。
`,
      pairs: `
        (a) The engine must be cold. = (a)发动机必须是冷的。
        (b) Remove the cap slowly. = (b)慢慢取下盖子。
        (c) Wipe the dipstick clean. = (c)把油尺擦干净。`,
    },
    {
      file: 'wide-blanks.txt',
      text: `1.     The    committee   elects  its  chair.
1.     委员会选举主席。
2.     The chair  serves   for   two years.
2.     主席任期两年。
`,
      pairs: `
        1. The committee elects its chair. = 1. 委员会选举主席。
        2. The chair serves for two years. = 2. 主席任期两年。`,
    },
    {
      file: 'spaced-title.txt',
      text: `年 度 报 告

ANNUAL REPORT

本年度共有四百名学生毕业。

This year four hundred students graduated.

财 务 状 况

Finances

学校没有负债。

The school has no debts.
`,
      pairs: `
        ANNUAL REPORT = 年度报告
        This year four hundred students graduated. = 本年度共有四百名学生毕业。
        Finances = 财务状况
        The school has no debts. = 学校没有负债。`,
    },
    {
      file: 'spaced-sentences.txt',
      text: `山 上 的 寺 庙 建 于 唐 代 。 每 年 春 天 都 有 许 多 人 来 看 花 。

The temple on the hill was built in the Tang dynasty. Every spring many people come to see the blossoms.

寺 里 只 有 三 个 和 尚 。

Only three monks live in the temple.
`,
      pairs: `
        The temple on the hill was built in the Tang dynasty. = 山上的寺庙建于唐代。
        Every spring many people come to see the blossoms. = 每年春天都有许多人来看花。
        Only three monks live in the temple. = 寺里只有三个和尚。`,
    },
    {
      file: ['bees.en.txt', 'bees.zh.txt'],
      text: [
        `BEEKEEPING IN THE MOUNTAINS

Introduction ........................... 1
Tools .................................. 4

In the mountains bees are kept in hollow trunks. The keep-
ers open them only once a year.
`,
        `山 区 养 蜂

引言 ................................... 1
工具 ................................... 4

山里人用空心树干养蜂。养蜂人一年只打开
一次。
`,
      ],
      pairs: `
        BEEKEEPING IN THE MOUNTAINS = 山区养蜂
        Introduction = 引言
        Tools = 工具
        In the mountains bees are kept in hollow trunks. = 山里人用空心树干养蜂。
        The keepers open them only once a year. = 养蜂人一年只打开一次。`,
    },
    {
      file: 'page-numbers.txt',
      text: `The road to the pass was built by soldiers in a single sum-
mer.

通往山口的路是士兵们在一个夏天里修成的。

- 12 -

It was widened when the buses came.

后来通了公共汽车，路面才加宽。

- 13 -
`,
      pairs: `
        The road to the pass was built by soldiers in a single summer. = 通往山口的路是士兵们在一个夏天里修成的。
        It was widened when the buses came. = 后来通了公共汽车，路面才加宽。`,
    },
    {
      file: 'soft-hyphen.txt',
      text: `The mu\u00adseum shows clocks, looms and print\u00ad
ing presses from four coun\u00adtries.

博物馆展出来自四个国家的钟表、织布机和印刷机。

Ad\u00admission is free on Thurs\u00addays.

周四免费入场。
`,
      pairs: `
        The museum shows clocks, looms and printing presses from four countries. = 博物馆展出来自四个国家的钟表、织布机和印刷机。
        Admission is free on Thursdays. = 周四免费入场。`,
    },
  ],
}
