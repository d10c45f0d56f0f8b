import type { Kind } from './kind.js'

/** Two files one of which, or each of which, quotes much of the other language. */
export const QUOTATIONS: Kind = {
  name: 'files that quote the other language',
  inputs: [
    {
      file: ['titles.en.txt', 'titles.zh.txt'],
      text: [
        `Writing a good title

A title says what the page is about.
Bad: Stuff
Good: How to store apples in winter
Keep it under ten words.
Bad: A few things that I have always wanted to say about my garden
Good: Notes on my garden
Do not end a title with a full stop.
`,
        `怎样写好标题

标题要说明这一页讲什么。
差：Stuff
好：How to store apples in winter
不要超过十个词。
差：A few things that I have always wanted to say about my garden
好：Notes on my garden
标题末尾不要加句号。
`,
      ],
      pairs: `
        Writing a good title = 怎样写好标题
        A title says what the page is about. = 标题要说明这一页讲什么。
        Bad: Stuff = 差：Stuff
        Good: How to store apples in winter = 好：How to store apples in winter
        Keep it under ten words. = 不要超过十个词。
        Bad: A few things that I have always wanted to say about my garden = 差：A few things that I have always wanted to say about my garden
        Good: Notes on my garden = 好：Notes on my garden
        Do not end a title with a full stop. = 标题末尾不要加句号。`,
    },
    {
      file: ['greetings.en.txt', 'greetings.zh.txt'],
      text: [
        `How to greet people in Chinese

In the morning people say 早上好 to each other.
你好
This is the most common greeting, and you can use it at any time of day.
您好
Use this one with older people and with strangers.
吃了吗？
Neighbours ask this when they meet, but nobody expects a real answer.
`,
        `怎样用中文打招呼

早晨人们互相说“早上好”。
你好
这是最常用的招呼，一天中任何时候都可以用。
您好
对年长的人和陌生人要用这一句。
吃了吗？
邻居见面时这样问，但谁也不指望真正的回答。
`,
      ],
      pairs: `
        How to greet people in Chinese = 怎样用中文打招呼
        In the morning people say 早上好 to each other. = 早晨人们互相说“早上好”。
        你好 = 你好
        This is the most common greeting, and you can use it at any time of day. = 这是最常用的招呼，一天中任何时候都可以用。
        您好 = 您好
        Use this one with older people and with strangers. = 对年长的人和陌生人要用这一句。
        吃了吗？ = 吃了吗？
        Neighbours ask this when they meet, but nobody expects a real answer. = 邻居见面时这样问，但谁也不指望真正的回答。`,
    },
    {
      file: ['signs.en.md', 'signs.zh.md'],
      text: [
        `# Signs in the park

Signs use short phrases.

- 禁止吸烟
- 请勿践踏草坪

Each sign stands at the height of the eyes.

The old sign said 闲人免进, which sounds rude today.

Ask the gardener before you put up a new one.
`,
        `# 公园里的标牌

标牌要用简短的词语。

- 禁止吸烟
- 请勿践踏草坪

每块标牌都立在与眼睛齐平的高度。

旧标牌上写着“闲人免进”，如今听来很不礼貌。

立新标牌之前，请先问问园丁。
`,
      ],
      pairs: `
        # Signs in the park = # 公园里的标牌
        Signs use short phrases. = 标牌要用简短的词语。
        - 禁止吸烟 = - 禁止吸烟
        - 请勿践踏草坪 = - 请勿践踏草坪
        Each sign stands at the height of the eyes. = 每块标牌都立在与眼睛齐平的高度。
        The old sign said 闲人免进, which sounds rude today. = 旧标牌上写着“闲人免进”，如今听来很不礼貌。
        Ask the gardener before you put up a new one. = 立新标牌之前，请先问问园丁。`,
    },
    {
      file: ['punctuation.en.md', 'punctuation.zh.md'],
      text: [
        `# Punctuation

Use a full-width comma between Chinese words.

Right: 我买了苹果，梨，还有一大袋刚从树上摘下来的核桃。

Wrong: 我买了苹果,梨,还有一大袋刚从树上摘下来的核桃。

Do not put a blank before a Chinese full stop.

Right: 天黑以前我们一定能走到山那边的村子里去。

Wrong: 天黑以前我们一定能走到山那边的村子里去 。
`,
        `# 标点

中文词语之间用全角逗号。

正确：我买了苹果，梨，还有一大袋刚从树上摘下来的核桃。

错误：我买了苹果,梨,还有一大袋刚从树上摘下来的核桃。

中文句号前不要加空格。

正确：天黑以前我们一定能走到山那边的村子里去。

错误：天黑以前我们一定能走到山那边的村子里去 。
`,
      ],
      pairs: `
        # Punctuation = # 标点
        Use a full-width comma between Chinese words. = 中文词语之间用全角逗号。
        Right: 我买了苹果，梨，还有一大袋刚从树上摘下来的核桃。 = 正确：我买了苹果，梨，还有一大袋刚从树上摘下来的核桃。
        Wrong: 我买了苹果,梨,还有一大袋刚从树上摘下来的核桃。 = 错误：我买了苹果,梨,还有一大袋刚从树上摘下来的核桃。
        Do not put a blank before a Chinese full stop. = 中文句号前不要加空格。
        Right: 天黑以前我们一定能走到山那边的村子里去。 = 正确：天黑以前我们一定能走到山那边的村子里去。
        Wrong: 天黑以前我们一定能走到山那边的村子里去 。 = 错误：天黑以前我们一定能走到山那边的村子里去 。`,
    },
    {
      file: ['letters.en.txt', 'letters.zh.txt'],
      text: [
        `Openings of letters

My grandfather began every letter in the same way.

见字如面。家里一切都好，勿念。

That is how people wrote when a letter took a month.

He never wrote about the flood.

今年雨水多，院子里的枣树却结得比往年都好。

He wrote about the trees instead.
`,
        `书信的开头

我祖父的每封信都用同样的话开头。

见字如面。家里一切都好，勿念。

那时一封信要走一个月，人们就是这样写的。

他从不提那场大水。

今年雨水多，院子里的枣树却结得比往年都好。

他写的是树。
`,
      ],
      pairs: `
        Openings of letters = 书信的开头
        My grandfather began every letter in the same way. = 我祖父的每封信都用同样的话开头。
        见字如面。 = 见字如面。
        家里一切都好，勿念。 = 家里一切都好，勿念。
        That is how people wrote when a letter took a month. = 那时一封信要走一个月，人们就是这样写的。
        He never wrote about the flood. = 他从不提那场大水。
        今年雨水多，院子里的枣树却结得比往年都好。 = 今年雨水多，院子里的枣树却结得比往年都好。
        He wrote about the trees instead. = 他写的是树。`,
    },
    {
      file: ['mail.en.txt', 'mail.zh.txt'],
      text: [
        `Polite mail in English

Begin with the name of the person.

Dear Mrs Okafor,

Say in one sentence what you want.

I am writing to ask whether the reading room will be open during the holidays.

Thank the reader before you close.

Thank you very much for your help.
`,
        `怎样写得体的英文邮件

先写对方的姓名。

Dear Mrs Okafor,

用一句话说明你想要什么。

I am writing to ask whether the reading room will be open during the holidays.

结尾之前要感谢对方。

Thank you very much for your help.
`,
      ],
      pairs: `
        Polite mail in English = 怎样写得体的英文邮件
        Begin with the name of the person. = 先写对方的姓名。
        Say in one sentence what you want. = 用一句话说明你想要什么。
        Thank the reader before you close. = 结尾之前要感谢对方。`,
    },
    {
      file: ['tongue-twisters.en.txt', 'tongue-twisters.zh.txt'],
      text: [
        `Two tongue twisters
四是四，十是十，十四是十四，四十是四十。
This one is about two numbers that sound alike.
吃葡萄不吐葡萄皮，不吃葡萄倒吐葡萄皮。
This one is about somebody who eats grapes.
`,
        `两则绕口令
四是四，十是十，十四是十四，四十是四十。
这一则说的是两个读音相近的数字。
吃葡萄不吐葡萄皮，不吃葡萄倒吐葡萄皮。
这一则说的是一个吃葡萄的人。
`,
      ],
      pairs: `
        Two tongue twisters = 两则绕口令
        This one is about two numbers that sound alike. = 这一则说的是两个读音相近的数字。
        This one is about somebody who eats grapes. = 这一则说的是一个吃葡萄的人。`,
    },
    {
      file: ['buttons.en.md', 'buttons.zh.md'],
      text: [
        `# Chinese on buttons

We use verbs: 保存, 删除, 取消.

The button for sending is called 发送, not 发送按钮.

A long label such as 保存并返回上一页 is cut to 保存.
`,
        `# 按钮上的中文

我们用动词：保存、删除、取消。

发送的按钮叫“发送”，不叫“发送按钮”。

“保存并返回上一页”这样的长标签要缩成“保存”。
`,
      ],
      pairs: `
        # Chinese on buttons = # 按钮上的中文
        We use verbs: 保存, 删除, 取消. = 我们用动词：保存、删除、取消。
        The button for sending is called 发送, not 发送按钮. = 发送的按钮叫“发送”，不叫“发送按钮”。
        A long label such as 保存并返回上一页 is cut to 保存. = “保存并返回上一页”这样的长标签要缩成“保存”。`,
    },
    {
      file: ['poem.en.txt', 'poem.zh.txt'],
      text: [
        `Notes on a poem

The poem begins with a rope and a well.

绳子放下去，水桶唱着歌。

The bucket sings because it is empty.

提上来的时候，它盛满了清晨，再也不出声。

A full bucket is silent.
`,
        `一首诗的札记

诗从一根绳子和一口井写起。

绳子放下去，水桶唱着歌。

水桶唱歌，因为它是空的。

提上来的时候，它盛满了清晨，再也不出声。

满桶是不出声的。
`,
      ],
      pairs: `
        Notes on a poem = 一首诗的札记
        The poem begins with a rope and a well. = 诗从一根绳子和一口井写起。
        绳子放下去，水桶唱着歌。 = 绳子放下去，水桶唱着歌。
        The bucket sings because it is empty. = 水桶唱歌，因为它是空的。
        提上来的时候，它盛满了清晨，再也不出声。 = 提上来的时候，它盛满了清晨，再也不出声。
        A full bucket is silent. = 满桶是不出声的。`,
    },
    {
      file: ['errors.en.txt', 'errors.zh.txt'],
      text: [
        `Messages of the ticket machine
The machine speaks English only. This page explains its messages.
Please insert the coins one after another.
The slot is narrow, and two coins at once get stuck.
The printer has run out of paper. Please use another machine.
The next machine stands at the other end of the platform.
`,
        `售票机的提示
售票机只显示英文，本页说明这些提示。
Please insert the coins one after another.
投币口很窄，两枚硬币一起投会卡住。
The printer has run out of paper. Please use another machine.
另一台售票机在站台的另一头。
`,
      ],
      pairs: `
        Messages of the ticket machine = 售票机的提示
        The machine speaks English only. This page explains its messages. = 售票机只显示英文，本页说明这些提示。
        Please insert the coins one after another. = Please insert the coins one after another.
        The slot is narrow, and two coins at once get stuck. = 投币口很窄，两枚硬币一起投会卡住。
        The printer has run out of paper. Please use another machine. = The printer has run out of paper. Please use another machine.
        The next machine stands at the other end of the platform. = 另一台售票机在站台的另一头。`,
    },
  ],
}
