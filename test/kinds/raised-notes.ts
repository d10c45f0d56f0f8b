import type { Kind } from './kind.js'

/** Note marks that a page raises or links: they stay with the sentence before them, and run into no word. */
export const RAISED_NOTES: Kind = {
  name: 'raised note marks',
  inputs: [
    {
      file: 'mill.html',
      text: `<p>The mill ground flour until 1934.<sup>1</sup> Then the river was dammed.<sup>2</sup> Only the wheel is left.</p>
<p>磨坊一直磨面到1934年。<sup>1</sup>后来河上筑了坝。<sup>2</sup>如今只剩下水轮。</p>`,
      pairs: `
        The mill ground flour until 1934.1 = 磨坊一直磨面到1934年。1
        Then the river was dammed.2 = 后来河上筑了坝。2
        Only the wheel is left. = 如今只剩下水轮。`,
    },
    {
      file: 'bell.htm',
      text: `<p>这口钟铸于明代。<a href="#f1" role="doc-noteref">1</a>它重两吨。<a href="#f2" role="doc-noteref">2</a>每天敲两次。</p>
<p>The bell was cast in the Ming dynasty.<a href="#f1" role="doc-noteref">1</a> It weighs two tonnes.<a href="#f2" role="doc-noteref">2</a> It is rung twice a day.</p>`,
      pairs: `
        The bell was cast in the Ming dynasty.1 = 这口钟铸于明代。1
        It weighs two tonnes.2 = 它重两吨。2
        It is rung twice a day. = 每天敲两次。`,
    },
    {
      file: 'tea.xhtml',
      text: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>
<p>Who planted these trees?<sup><a href="#a">a</a></sup> Nobody knows.<sup><a href="#b">b</a></sup></p>
<p>这些茶树是谁种的？<sup><a href="#a">a</a></sup>没有人知道。<sup><a href="#b">b</a></sup></p>
</body></html>`,
      pairs: `
        Who planted these trees?a = 这些茶树是谁种的？a
        Nobody knows.b = 没有人知道。b`,
    },
    {
      file: 'two-notes.html',
      text: `<p>The bridge fell in the flood.<sup>[3]</sup><sup>[4]</sup> A ferry took its place.</p><p>大桥在洪水中垮塌。<sup>[3]</sup><sup>[4]</sup>后来改用渡船。</p>`,
      pairs: `
        The bridge fell in the flood.[3][4] = 大桥在洪水中垮塌。[3][4]
        A ferry took its place. = 后来改用渡船。`,
    },
    {
      file: 'inside-word.html',
      text: `<p>The sailor Brandt<sup>5</sup> came ashore in 1871<sup>6</sup> with one trunk.</p><p>水手布兰特<sup>5</sup>于1871年<sup>6</sup>带着一只箱子上岸。</p>`,
      pairs: `
        The sailor Brandt⁵ came ashore in 1871⁶ with one trunk. = 水手布兰特⁵于1871年⁶带着一只箱子上岸。`,
    },
    {
      file: 'exponent.html',
      text: `<p>The lake covers 40 km<sup>2</sup>. It holds 10<sup>9</sup> litres of water.</p><p>湖面面积40 km<sup>2</sup>。蓄水10<sup>9</sup>升。</p>`,
      pairs: `
        The lake covers 40 km². = 湖面面积40 km²。
        It holds 10⁹ litres of water. = 蓄水10⁹升。`,
    },
    {
      file: 'quoted.html',
      text: `<p>“We will never sell.”<sup>7</sup> She kept her word.<sup>8</sup> The house is still theirs.</p><p>“我们决不卖。”<sup>7</sup>她说到做到。<sup>8</sup>房子至今还是他们家的。</p>`,
      pairs: `
        “We will never sell.”7 = “我们决不卖。”7
        She kept her word.8 = 她说到做到。8
        The house is still theirs. = 房子至今还是他们家的。`,
    },
    {
      file: 'comma.html',
      text: `<p>In winter,<sup>9</sup> the pass is closed. In summer buses run.</p><p>冬天，<sup>9</sup>山口封闭。夏天通公交车。</p>`,
      pairs: `
        In winter,⁹ the pass is closed. = 冬天，⁹山口封闭。
        In summer buses run. = 夏天通公交车。`,
    },
    {
      file: 'end.html',
      text: `<p>The school has nine pupils.<sup>10</sup></p><p>学校有九名学生。<sup>10</sup></p><p>The teacher walks there every morning.<sup>11</sup></p><p>老师每天早上走路去上课。<sup>11</sup></p>`,
      pairs: `
        The school has nine pupils.10 = 学校有九名学生。10
        The teacher walks there every morning.11 = 老师每天早上走路去上课。11`,
    },
    {
      file: ['lamp.en.html', 'lamp.zh.html'],
      text: [
        `<p>The lamp was lit by hand.<sup>1</sup> In 1958 it was wired.<sup>2</sup> Since then nobody lives there.<sup>3</sup></p>`,
        `<p>灯原先靠人工点亮。<sup>1</sup>1958年通了电。<sup>2</sup>从那以后就没有人住了。<sup>3</sup></p>`,
      ],
      pairs: `
        The lamp was lit by hand.1 = 灯原先靠人工点亮。1
        In 1958 it was wired.2 = 1958年通了电。2
        Since then nobody lives there.3 = 从那以后就没有人住了。3`,
    },
    {
      file: 'symbols.html',
      text: `<p>Prices include breakfast!<sup>*</sup> Dogs stay free.<sup>&dagger;</sup> Please book early.</p><p>房价含早餐！<sup>*</sup>狗免费入住。<sup>&dagger;</sup>请尽早预订。</p>`,
      pairs: `
        Prices include breakfast!* = 房价含早餐！*
        Dogs stay free.† = 狗免费入住。†
        Please book early. = 请尽早预订。`,
    },
    {
      file: 'ordinal.html',
      text: `<p>The 21<sup>st</sup> fair opens on Friday. Tickets cost 8 yuan.</p><p>第21届集市周五开幕。门票8元。</p>`,
      pairs: `
        The 21st fair opens on Friday. = 第21届集市周五开幕。
        Tickets cost 8 yuan. = 门票8元。`,
    },
  ],
}
