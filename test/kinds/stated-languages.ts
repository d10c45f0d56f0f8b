import type { Kind } from './kind.js'

/** What a page says of the language of its parts, where the text does not contradict. */
export const STATED_LANGUAGES: Kind = {
  name: 'stated languages of HTML',
  inputs: [
    {
      file: 'names.html',
      text: `<p lang="en">The server runs on a small board.</p><p lang="zh-CN">服务器运行在一块小板子上。</p>
<p lang="en">Raspberry Pi</p><p lang="zh-CN">Raspberry Pi</p>
<p lang="en">It needs five volts.</p><p lang="zh-CN">它需要五伏电压。</p>`,
      pairs: `
        The server runs on a small board. = 服务器运行在一块小板子上。
        Raspberry Pi = Raspberry Pi
        It needs five volts. = 它需要五伏电压。`,
    },
    {
      file: 'german-beside.html',
      text: `<div lang="de"><p>Montags geschlossen.</p></div><div lang="en"><p>Closed on Mondays.</p></div><div lang="zh"><p>周一闭馆。</p></div>
<div lang="de"><p>Eintritt frei.</p></div><div lang="en"><p>Admission is free.</p></div><div lang="zh"><p>免费入场。</p></div>`,
      pairs: `
        Closed on Mondays. = 周一闭馆。
        Admission is free. = 免费入场。`,
    },
    {
      file: 'japanese-beside.html',
      text: `<p lang="en">No smoking on the platform.</p><p lang="ja">全面禁煙</p><p lang="zh-Hans">站台上禁止吸烟。</p>
<p lang="en">Keep left.</p><p lang="ja">左側通行</p><p lang="zh-Hans">请靠左行走。</p>`,
      pairs: `
        No smoking on the platform. = 站台上禁止吸烟。
        Keep left. = 请靠左行走。`,
    },
    {
      file: 'pinyin.html',
      text: `<p lang="zh">月亮出来了。</p><p lang="zh-Latn">Yuèliang chūlai le.</p><p lang="en">The moon has come out.</p>
<p lang="zh">星星</p><p lang="zh-Latn">Xingxing</p><p lang="en">the stars</p>`,
      pairs: `
        The moon has come out. = 月亮出来了。
        the stars = 星星`,
    },
    {
      file: 'wrong-template.html',
      text: `<html lang="en"><body lang="en"><div lang="en"><p>The ferry leaves at nine.</p><p>渡船九点开。</p><p>Tickets are sold on board.</p><p>船上售票。</p></div></body></html>`,
      pairs: `
        The ferry leaves at nine. = 渡船九点开。
        Tickets are sold on board. = 船上售票。`,
    },
    {
      file: 'german-page.html',
      text: `<html lang="de"><body><p>The kitchen closes at ten.</p><p>厨房十点关门。</p><p>Breakfast is served until noon.</p><p>早餐供应到中午。</p></body></html>`,
      pairs: `
        The kitchen closes at ten. = 厨房十点关门。
        Breakfast is served until noon. = 早餐供应到中午。`,
    },
    {
      file: 'glossed.html',
      text: `<p lang="en">饺子 (jiaozi), dumplings with a thin skin</p><p lang="zh">饺子，皮薄的面食</p><p lang="en">粽子 (zongzi), rice wrapped in leaves</p><p lang="zh">粽子，用叶子包的米饭</p>`,
      pairs: `
        饺子 (jiaozi), dumplings with a thin skin = 饺子，皮薄的面食
        粽子 (zongzi), rice wrapped in leaves = 粽子，用叶子包的米饭`,
    },
    {
      file: 'table.html',
      text: `<table><tr><td lang="en">Bluetooth</td><td lang="zh-CN">Bluetooth</td></tr><tr><td lang="en">Sound</td><td lang="zh-CN">声音</td></tr><tr><td lang="en">Screen brightness</td><td lang="zh-CN">屏幕亮度</td></tr><tr><td lang="en">Dark mode</td><td lang="zh-CN">深色模式</td></tr></table>`,
      pairs: `
        Bluetooth = Bluetooth
        Sound = 声音
        Screen brightness = 屏幕亮度
        Dark mode = 深色模式`,
    },
    {
      file: 'foreign-word.html',
      text: `<p>The cook adds a <i lang="fr">bouquet garni</i> to the pot.</p><p>厨师往锅里加一束<i lang="fr">bouquet garni</i>香草。</p><p>Then the soup simmers for two hours.</p><p>然后把汤炖两个小时。</p>`,
      pairs: `
        The cook adds a bouquet garni to the pot. = 厨师往锅里加一束bouquet garni香草。
        Then the soup simmers for two hours. = 然后把汤炖两个小时。`,
    },
    {
      file: 'left-open.html',
      text: `<ul><li lang="en">Wash the rice<li lang="zh">淘米<li lang="en">Boil the water<li lang="zh">烧开水<li lang="en">Add salt<li lang="zh">加盐</ul>`,
      pairs: `
        Wash the rice = 淘米
        Boil the water = 烧开水
        Add salt = 加盐`,
    },
    {
      file: 'columns.html',
      text: `<section lang="en"><h2>Opening hours</h2><p>We open at eight. We close at six.</p></section><section lang="zh-Hant"><h2>開放時間</h2><p>我們八點開門，六點關門。</p></section>`,
      pairs: `
        Opening hours = 開放時間
        We open at eight. We close at six. = 我們八點開門，六點關門。`,
    },
  ],
}
