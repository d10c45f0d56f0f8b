import type { Kind } from './kind.js'

/** Tables with other columns beside a text and its translation, and headers of many programs. */
export const TABLES: Kind = {
  name: 'columns of tables',
  inputs: [
    {
      file: 'books.csv',
      text: `id,title,title_zh,author,genre
1,The Quiet Harbour,安静的港口,林书远,Romance
2,Winter Wheat,冬小麦,赵一鸣,History
3,The Last Ferry,最后一班渡船,何小川,Crime
4,Letters from the North,北方来信,孙月,Travel
`,
      pairs: `
        The Quiet Harbour = 安静的港口
        Winter Wheat = 冬小麦
        The Last Ferry = 最后一班渡船
        Letters from the North = 北方来信`,
    },
    {
      file: 'songs.tsv',
      text: `演唱者\tstyle\tsong (en)\tsong (zh)
陈大山\tfolk\tThe Moon over the Lake\t湖上的月亮
吴晓\tjazz\tA Cup of Tea\t一杯茶
梁田\trock\tRoad to the Mountain\t上山的路
`,
      pairs: `
        The Moon over the Lake = 湖上的月亮
        A Cup of Tea = 一杯茶
        Road to the Mountain = 上山的路`,
    },
    {
      file: 'two-pairs.csv',
      text: `dish_en,dish_zh,note_en,note_zh
steamed fish,清蒸鱼,Serve at once.,趁热上桌。
cold noodles,凉面,Add vinegar to taste.,醋随口味添加。
duck soup,鸭汤,Cook for two hours.,煮两个小时。
`,
      pairs: `
        steamed fish = 清蒸鱼
        Serve at once. = 趁热上桌。
        cold noodles = 凉面
        Add vinegar to taste. = 醋随口味添加。
        duck soup = 鸭汤
        Cook for two hours. = 煮两个小时。`,
    },
    {
      file: 'trados.csv',
      text: `Segment ID,Segment status,Source segment,Target segment,Comment
1,Translated,Close the valve.,关闭阀门。,已核对
2,Draft,Check the pressure.,检查压力。,待定
3,Translated,Call the engineer.,呼叫工程师。,
`,
      pairs: `
        Close the valve. = 关闭阀门。
        Check the pressure. = 检查压力。
        Call the engineer. = 呼叫工程师。`,
    },
    {
      file: 'phrase.tsv',
      text: `Key\tSource text\tTarget text
a1\tAdd to basket\t加入购物车
a2\tPay now\t立即付款
`,
      pairs: `
        Add to basket = 加入购物车
        Pay now = 立即付款`,
    },
    {
      file: 'codes.csv',
      text: `zh-Hans;en-GB;remark
拖鞋;slippers;shop
雨伞;umbrella;shop
围巾;scarf;shop
`,
      pairs: `
        slippers = 拖鞋
        umbrella = 雨伞
        scarf = 围巾`,
    },
    {
      file: 'terms.md',
      text: `| 中文 | English | 词性 |
| --- | --- | --- |
| 渡口 | ferry landing | 名词 |
| 系泊 | to moor | 动词 |
| 潮汐的 | tidal | 形容词 |
`,
      pairs: `
        ferry landing = 渡口
        to moor = 系泊
        tidal = 潮汐的`,
    },
    {
      file: 'page.html',
      text: `<table><tr><th>Original</th><th>Translation</th><th>Status</th></tr>
<tr><td>Mind the step.</td><td>小心台阶。</td><td>done</td></tr>
<tr><td>Ring the bell.</td><td>请按铃。</td><td>done</td></tr>
<tr><td>Keep the gate shut.</td><td>请随手关门。</td><td>open</td></tr></table>`,
      pairs: `
        Mind the step. = 小心台阶。
        Ring the bell. = 请按铃。
        Keep the gate shut. = 请随手关门。`,
    },
    {
      file: 'brackets.csv',
      text: `Text (en),Text (zh),Speaker
Where is the key?,钥匙在哪儿？,Anna
Under the mat.,在垫子下面。,Ben
`,
      pairs: `
        Where is the key? = 钥匙在哪儿？
        Under the mat. = 在垫子下面。`,
    },
    {
      file: 'chinese-header.csv',
      text: `序号,原文,译文,译者
1,The kettle is broken.,水壶坏了。,小周
2,Who broke it?,谁弄坏的？,小周
3,Nobody knows.,没人知道。,老冯
`,
      pairs: `
        The kettle is broken. = 水壶坏了。
        Who broke it? = 谁弄坏的？
        Nobody knows. = 没人知道。`,
    },
  ],
}
