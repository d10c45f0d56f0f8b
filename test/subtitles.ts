/** Speech as subtitles show it: each sentence in pieces, which need not translate each other in order. */
export interface Spoken {
  readonly en: readonly string[]
  readonly zh: readonly string[]
}

export const SPEECH: readonly Spoken[] = [
  {
    en: ['We would have called the doctor', 'if the line had not been cut.'],
    zh: ['要不是电话线断了，', '我们早就请医生来了。'],
  },
  {
    en: ['The baker', 'whose oven stands by the river', 'gets up at three.'],
    zh: ['炉子就在河边的', '那位面包师', '三点就起床。'],
  },
  {
    en: ['Nobody asked me', 'what I saw that night.'],
    zh: ['那天夜里我看见了什么，', '没有人问过我。'],
  },
  { en: ['Close the gate!'], zh: ['把大门关上！'] },
  { en: ['Do you still keep', 'the blue bicycle?'], zh: ['那辆蓝色自行车', '你还留着吗？'] },
  {
    en: ['Before the snow melts,', 'the whole village', 'goes down to the lake.'],
    zh: ['雪还没化，', '全村人', '就到湖边去了。'],
  },
  {
    en: ['My brother sold the boat', 'because he needed money', 'for the hospital.'],
    zh: ['我哥哥要筹钱', '付住院费，', '就把船卖了。'],
  },
  { en: ['It rained', 'for nine days.'], zh: ['雨一连', '下了九天。'] },
  {
    en: ['The teacher said', 'that the museum opens', 'at ten on Sundays.'],
    zh: ['老师说，', '博物馆星期天', '十点开门。'],
  },
  { en: ['I have never been', 'to the south.'], zh: ['南方', '我从来没去过。'] },
  { en: ['Where did she hide', 'the key to the cellar?'], zh: ['地窖的钥匙', '她藏到哪儿去了？'] },
  {
    en: ['This song was written', 'in a railway station', 'on a cold evening.'],
    zh: ['这首歌是在一个寒冷的晚上，', '在火车站里', '写成的。'],
  },
]

/** A cue and how long it is shown, in milliseconds. */
export interface TimedCue {
  readonly from: number
  readonly to: number
  readonly lines: readonly string[]
}

const clock = (ms: number): string => {
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0')
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)},${String(ms % 1000).padStart(3, '0')}`
}

export const toSrt = (cues: readonly TimedCue[]): string =>
  cues
    .map(
      ({ from, to, lines }, i) =>
        `${i + 1}\n${clock(from)} --> ${clock(to)}\n${lines.join('\n')}\n`,
    )
    .join('\n')

export const toVtt = (cues: readonly TimedCue[]): string =>
  `WEBVTT\n\n${cues
    .map(({ from, to, lines }) =>
      `${clock(from)} --> ${clock(to)}\n${lines.join('\n')}\n`.replaceAll(
        /(\d\d),(\d{3})/g,
        '$1.$2',
      ),
    )
    .join('\n')}`

export const toAss = (cues: readonly TimedCue[]): string =>
  [
    '[Script Info]',
    '[Events]',
    'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text',
    ...cues.map(
      ({ from, to, lines }) =>
        `Dialogue: 0,${clock(from).slice(1, -1).replace(',', '.')},${clock(to).slice(1, -1).replace(',', '.')},Default,,0,0,0,,${lines.join('\\N')}`,
    ),
  ].join('\n')

/** When each piece of some speech is shown: pieces of a sentence follow closely, sentences after a pause. */
export function timesOf(
  speech: readonly Spoken[],
  language: 'en' | 'zh',
  { pause = 300, start = 1000 }: { readonly pause?: number; readonly start?: number } = {},
): { readonly from: number; readonly to: number; readonly text: string }[] {
  const found: { from: number; to: number; text: string }[] = []
  let at = start
  for (const one of speech) {
    const pieces = one[language]
    const length = 2000 * Math.max(one.en.length, one.zh.length)
    pieces.forEach((text, i) => {
      const from = at + Math.round((length * i) / pieces.length)
      const to = at + Math.round((length * (i + 1)) / pieces.length)
      found.push({ from, to: to - (to % 10), text })
    })
    at += length + pause
  }
  return found.map((cue) => ({ ...cue, from: cue.from - (cue.from % 10) }))
}
