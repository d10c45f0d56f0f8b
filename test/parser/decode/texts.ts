import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const GOLD = join(import.meta.dirname, '../../../fixtures/gold')

interface Bead {
  readonly en: readonly string[]
  readonly zh: readonly string[]
}

const goldText = (name: string): string =>
  readFileSync(join(GOLD, name, 'gold.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Bead)
    .map(({ en, zh }) => `${en.join(' ')}\n${zh.join('')}\n`)
    .join('\n')

/** The repository's bilingual texts, one language a line. */
export const TEXTS: ReadonlyMap<string, string> = new Map(
  readdirSync(GOLD).map((name) => [name, goldText(name)]),
)

/** Texts in Traditional Chinese, for Big5; written for these tests. */
export const TRADITIONAL: ReadonlyMap<string, string> = new Map([
  ['museum', goldText('traditional-museum')],
  [
    'notice',
    `社區圖書館公告
各位讀者您好：本館自六月三日起更換冷氣設備，二樓閱覽室暫停開放兩週，造成不便，敬請見諒。
Dear readers: the air conditioning is being replaced from June 3, and the reading room on the second floor will be closed for two weeks.
借書、還書照常在一樓櫃檯辦理；預約的書籍請於七日內領取，逾期視同放棄。
Loans and returns are handled at the desk on the first floor as usual. Please collect reserved books within seven days.
兒童說故事活動改在隔壁的里民活動中心舉行，時間不變，每週六上午十點開始。
還有一件小事：上個月有人把一把黑色雨傘留在門口的傘架上，傘柄上刻著一個「林」字，請失主帶證件來認領。
One small thing more: an umbrella with a character carved into its handle has been left in the stand since last month.
`,
  ],
  [
    'diary',
    `十一月九日\u3000陰，午後有雨
清早搭頭班渡輪過海，船上只有三個人：一個賣魚的阿嬸，一個穿校服的男孩，還有我。
I took the first ferry across the harbour this morning; there were three of us on board.
阿嬸問我去哪裡，我說去看一間舊屋。她笑了笑，說那邊的屋子都舊，你要看的是哪一間呢？
我答不出來，因為信上只寫著「鐘樓後面，門前有兩棵龍眼樹」。
I could not answer, for the letter said only: behind the clock tower, two longan trees at the door.
到了才知道，鐘樓早在二十年前就拆了，龍眼樹倒是還在，只剩下一棵，長得比屋頂還高。
隔壁的老先生替我開了門，鑰匙藏在信箱底下，他說這麼多年來，每個禮拜都進去掃一次地。
`,
  ],
])
