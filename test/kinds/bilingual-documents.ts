import type { Kind } from './kind.js'

/** Papers of every day that hold both languages: contracts, menus, letters, minutes, news, recipes. */
export const BILINGUAL_DOCUMENTS: Kind = {
  name: 'bilingual documents',
  inputs: [
    {
      file: 'nda.txt',
      text: `保密协议 Non-Disclosure Agreement

甲方（披露方）：青石软件有限公司 Party A (Discloser): Bluestone Software Ltd.

乙方（接收方）：李文 Party B (Recipient): Li Wen

第一条 定义 Article 1 Definitions

“保密信息”指甲方以书面形式披露的一切技术资料。

“Confidential Information” means all technical material that Party A discloses in writing.

第二条 期限 Article 2 Term

本协议有效期为三年。

This Agreement is valid for three years.

签字： Signature:

日期： Date:
`,
      pairs: `
        Non-Disclosure Agreement = 保密协议
        Party A (Discloser): Bluestone Software Ltd. = 甲方（披露方）：青石软件有限公司
        Party B (Recipient): Li Wen = 乙方（接收方）：李文
        Article 1 Definitions = 第一条 定义
        “Confidential Information” means all technical material that Party A discloses in writing. = “保密信息”指甲方以书面形式披露的一切技术资料。
        Article 2 Term = 第二条 期限
        This Agreement is valid for three years. = 本协议有效期为三年。
        Signature: = 签字：
        Date: = 日期：`,
    },
    {
      file: 'menu.txt',
      text: `前菜 Starters

凉拌黄瓜 Cucumber salad ¥18
皮蛋豆腐 Tofu with preserved egg ¥22

主菜 Main courses

红烧牛肉面 Braised beef noodles ¥38
清蒸鲈鱼 Steamed sea bass ¥88
麻婆豆腐 Mapo tofu ¥32

饮料 Drinks

热茶 Hot tea ¥8
`,
      pairs: `
        Starters = 前菜
        Cucumber salad ¥18 = 凉拌黄瓜
        Tofu with preserved egg ¥22 = 皮蛋豆腐
        Main courses = 主菜
        Braised beef noodles ¥38 = 红烧牛肉面
        Steamed sea bass ¥88 = 清蒸鲈鱼
        Mapo tofu ¥32 = 麻婆豆腐
        Drinks = 饮料
        Hot tea ¥8 = 热茶`,
    },
    {
      file: 'signs.txt',
      text: `禁止吸烟 No Smoking
小心地滑 Caution: Wet Floor
请勿触摸展品 Please Do Not Touch the Exhibits
出口 Exit
残疾人专用 For Disabled Use Only
`,
      pairs: `
        No Smoking = 禁止吸烟
        Caution: Wet Floor = 小心地滑
        Please Do Not Touch the Exhibits = 请勿触摸展品
        Exit = 出口
        For Disabled Use Only = 残疾人专用`,
    },
    {
      file: 'slash.md',
      text: `## Safety / 安全

- Wear gloves. / 戴上手套。
- Keep children away from the saw. / 让儿童远离锯子。

## Assembly / 组装

1. Turn the table upside down. / 把桌子翻过来。
2. Screw in the four legs. / 拧上四条桌腿。
`,
      pairs: `
        ## Safety = 安全
        - Wear gloves. = 戴上手套。
        - Keep children away from the saw. = 让儿童远离锯子。
        ## Assembly = 组装
        1. Turn the table upside down. = 把桌子翻过来。
        2. Screw in the four legs. = 拧上四条桌腿。`,
    },
    {
      file: 'bracketed.txt',
      text: `The post office is closed on Sundays.（邮局星期天不开门。）You can buy stamps at the kiosk.（你可以在报亭买邮票。）

Letters are delivered in the morning.（信件上午派送。）Parcels come by van in the afternoon.（包裹下午用货车送来。）
`,
      pairs: `
        The post office is closed on Sundays. = 邮局星期天不开门。
        You can buy stamps at the kiosk. = 你可以在报亭买邮票。
        Letters are delivered in the morning. = 信件上午派送。
        Parcels come by van in the afternoon. = 包裹下午用货车送来。`,
    },
    {
      file: 'labels.txt',
      text: `EN: The pool opens at six in the morning.
CN: 泳池早上六点开放。

EN: Children must be with an adult.
CN: 儿童须由成人陪同。

EN: Showers are free.
CN: 淋浴免费。
`,
      pairs: `
        The pool opens at six in the morning. = 泳池早上六点开放。
        Children must be with an adult. = 儿童须由成人陪同。
        Showers are free. = 淋浴免费。`,
    },
    {
      file: 'yuanwen.txt',
      text: `原文：The tide waits for nobody.
译文：潮水不等人。

原文：He who plants a tree plants hope.
译文：种树就是种下希望。

原文：A borrowed horse has hard hooves.
译文：借来的马蹄子硬。
`,
      pairs: `
        The tide waits for nobody. = 潮水不等人。
        He who plants a tree plants hope. = 种树就是种下希望。
        A borrowed horse has hard hooves. = 借来的马蹄子硬。`,
    },
    {
      file: 'interview.txt',
      text: `Reporter: When did you begin to make violins?
记者：您是什么时候开始做小提琴的？

Shen: I was fourteen. My uncle needed someone to sweep the workshop.
沈：我那年十四岁。叔叔的作坊缺个扫地的。

Reporter: And today?
记者：那现在呢？

Shen: Today I still sweep it myself.
沈：现在还是我自己扫。
`,
      pairs: `
        Reporter: When did you begin to make violins? = 记者：您是什么时候开始做小提琴的？
        Shen: I was fourteen. = 沈：我那年十四岁。
        My uncle needed someone to sweep the workshop. = 叔叔的作坊缺个扫地的。
        Reporter: And today? = 记者：那现在呢？
        Shen: Today I still sweep it myself. = 沈：现在还是我自己扫。`,
    },
    {
      file: 'email.txt',
      text: `From: Grace Okoro
To: Wei Lan
Subject: Delivery of the looms 关于织机交货

Dear Ms Wei,
尊敬的魏女士：

The looms left our warehouse on Tuesday. They will reach Ningbo in about five weeks.
织机已于周二离开我方仓库，大约五周后抵达宁波。

Please let us know if the customs papers are missing.
如缺少报关文件，请告知我们。

Kind regards,
此致敬礼
Grace Okoro
`,
      pairs: `
        Subject: Delivery of the looms = 关于织机交货
        Dear Ms Wei, = 尊敬的魏女士：
        The looms left our warehouse on Tuesday. They will reach Ningbo in about five weeks. = 织机已于周二离开我方仓库，大约五周后抵达宁波。
        Please let us know if the customs papers are missing. = 如缺少报关文件，请告知我们。
        Kind regards, = 此致敬礼`,
    },
    {
      file: 'mixedhead.md',
      text: `# 使用说明 User Manual

## 1 开机 Switching on

长按电源键三秒。

Hold the power button for three seconds.

## 2 连接蓝牙 Connecting by Bluetooth

打开手机的蓝牙，选择“Lark 3”。

Switch on Bluetooth on your phone and choose "Lark 3".

## 3 保养 Care

请勿用水清洗。

Do not wash it with water.
`,
      pairs: `
        User Manual = # 使用说明
        Switching on = ## 1 开机
        Hold the power button for three seconds. = 长按电源键三秒。
        Connecting by Bluetooth = ## 2 连接蓝牙
        Switch on Bluetooth on your phone and choose "Lark 3". = 打开手机的蓝牙，选择“Lark 3”。
        Care = ## 3 保养
        Do not wash it with water. = 请勿用水清洗。`,
    },
    {
      file: 'spans.html',
      text: `<html><body><div class="p"><span lang="en">The kiln is fired for two days.</span><span lang="zh">窑要烧两天。</span></div>
<div class="p"><span lang="en">Then it cools for a week.</span><span lang="zh">然后冷却一个星期。</span></div>
<div class="p"><span lang="en">Half of the pots crack.</span><span lang="zh">一半的罐子会裂。</span></div></body></html>
`,
      pairs: `
        The kiln is fired for two days. = 窑要烧两天。
        Then it cools for a week. = 然后冷却一个星期。
        Half of the pots crack. = 一半的罐子会裂。`,
    },
    {
      file: 'immersive.html',
      text: `<article><h1>How to sharpen a knife<font class="notranslate" lang="zh-CN"><br>怎样磨刀</font></h1>
<p>Soak the stone in water for ten minutes.<font class="notranslate" lang="zh-CN"><br>把磨刀石在水中浸泡十分钟。</font></p>
<p>Hold the blade at a flat angle. Push it away from you.<font class="notranslate" lang="zh-CN"><br>让刀刃与石面成小角度。把刀向前推。</font></p>
<p>Never hurry.<font class="notranslate" lang="zh-CN">&nbsp;&nbsp;切莫着急。</font></p></article>
`,
      pairs: `
        How to sharpen a knife = 怎样磨刀
        Soak the stone in water for ten minutes. = 把磨刀石在水中浸泡十分钟。
        Hold the blade at a flat angle. = 让刀刃与石面成小角度。
        Push it away from you. = 把刀向前推。
        Never hurry. = 切莫着急。`,
    },
    {
      file: 'dash.txt',
      text: `Rain before seven, fine by eleven. —— 早上七点前下雨，十一点前放晴。
Many hands make light work. —— 人多好办事。
A stitch in time saves nine. —— 及时一针省九针。
`,
      pairs: `
        Rain before seven, fine by eleven. = 早上七点前下雨，十一点前放晴。
        Many hands make light work. = 人多好办事。
        A stitch in time saves nine. = 及时一针省九针。`,
    },
    {
      file: 'halftrap.md',
      text: `## 安装

运行 \`npm install\` 安装依赖。If it fails, delete the lock file and try again.

## Usage 用法很简单

打开 config.json 并填写 token。Then restart the daemon.

请注意：the cache is never cleared automatically。
`,
      pairs: '',
    },
    {
      file: 'chattrap.txt',
      text: `今天的 meeting 改到三点了，你记得把 slides 发给 Linda。
OK，那 deadline 呢？还是 Friday 吗？
对，Friday EOD，别忘了 cc 我。
`,
      pairs: '',
    },
    {
      file: 'news.txt',
      text: `Village gets its first traffic light
村里装上第一盏红绿灯

By Nora Field, Staff Writer
本报记者 诺拉·菲尔德

HENGSHUI, June 3 — The light was switched on at noon. Three cars were waiting.
衡水6月3日电——红绿灯中午启用。当时有三辆车在等候。

Photo: Children watch the new light. (Nora Field)
图：孩子们在看新红绿灯。（诺拉·菲尔德摄）
`,
      pairs: `
        Village gets its first traffic light = 村里装上第一盏红绿灯
        By Nora Field, Staff Writer = 本报记者 诺拉·菲尔德
        HENGSHUI, June 3 — The light was switched on at noon. = 衡水6月3日电——红绿灯中午启用。
        Three cars were waiting. = 当时有三辆车在等候。
        Photo: Children watch the new light. = 图：孩子们在看新红绿灯。
        (Nora Field) = （诺拉·菲尔德摄）`,
    },
    {
      file: 'recipe.md',
      text: `# Scallion Pancakes 葱油饼

**Ingredients 配料**

- 300 g flour 面粉300克
- 1 bunch of scallions 小葱一把
- a pinch of salt 盐少许

**Method 做法**

1. Mix the flour with hot water.
   用热水和面。
2. Let the dough rest for half an hour.
   醒面半小时。
3. Fry until golden.
   煎至金黄。
`,
      pairs: `
        # Scallion Pancakes = 葱油饼
        Ingredients = 配料
        - 300 g flour = 面粉300克
        - 1 bunch of scallions = 小葱一把
        - a pinch of salt = 盐少许
        Method = 做法
        1. Mix the flour with hot water. = 用热水和面。
        2. Let the dough rest for half an hour. = 醒面半小时。
        3. Fry until golden. = 煎至金黄。`,
    },
    {
      file: 'slides.txt',
      text: `Why Bees Matter
蜜蜂为什么重要

• They pollinate most of our fruit
• 它们为大部分水果授粉
• Without them there would be no apples
• 没有蜜蜂就没有苹果

Thank you! Questions?
谢谢！有问题吗？
`,
      pairs: `
        Why Bees Matter = 蜜蜂为什么重要
        • They pollinate most of our fruit = • 它们为大部分水果授粉
        • Without them there would be no apples = • 没有蜜蜂就没有苹果
        Thank you! = 谢谢！
        Questions? = 有问题吗？`,
    },
    {
      file: 'tabs.txt',
      text: `No.	English	中文
1	The gate is locked at ten.	大门十点上锁。
2	Ring the bell for the porter.	请按铃叫门房。
3	Dogs must be kept on a lead.	狗必须拴绳。
`,
      pairs: `
        The gate is locked at ten. = 大门十点上锁。
        Ring the bell for the porter. = 请按铃叫门房。
        Dogs must be kept on a lead. = 狗必须拴绳。`,
    },
    {
      file: 'minutes.txt',
      text: `MINUTES OF MEETING / 会议纪要

Date / 日期: 5 May 2022
Present / 出席: Li, Okoro, Brandt

1. Budget / 预算
The treasurer presented the budget. It was approved.
财务介绍了预算。预算获得通过。

2. Any other business / 其他事项
None.
无。
`,
      pairs: `
        MINUTES OF MEETING = 会议纪要
        Date = 日期: 5 May 2022
        Present = 出席: Li, Okoro, Brandt
        1. Budget = 预算
        The treasurer presented the budget. = 财务介绍了预算。
        It was approved. = 预算获得通过。
        2. Any other business = 其他事项
        None. = 无。`,
    },
    {
      file: 'chat.txt',
      text: `Mei 10:32
Are you still at the station?
你还在车站吗？
Tom 10:33
Yes. The train is late again.
在。火车又晚点了。
Mei 10:35
Buy me a newspaper.
给我买份报纸。
`,
      pairs: `
        Are you still at the station? = 你还在车站吗？
        Yes. = 在。
        The train is late again. = 火车又晚点了。
        Buy me a newspaper. = 给我买份报纸。`,
    },
  ],
}
