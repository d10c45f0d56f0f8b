import { stemmer } from 'stemmer'

/**
 * Irregular forms and the base forms as which they are stemmed, written for this project: the strong verbs, irregular
 * plurals and comparatives that Porter's rules do not cover.
 */
const IRREGULAR = new Map<string, string>(
  `am be, are be, is be, was be, were be, been be, being be, has have, had have, having have,
  does do, did do, done do, doing do, goes go, went go, gone go, says say, said say, saw see, seen see,
  ate eat, eaten eat, became become, began begin, begun begin, bent bend, bit bite, bitten bite,
  bled bleed, blew blow, blown blow, bore bear, borne bear, bought buy, bound bind, bred breed,
  broke break, broken break, brought bring, built build, burnt burn, came come, caught catch,
  chose choose, chosen choose, clung cling, crept creep, dealt deal, drank drink, drawn draw,
  dreamt dream, drew draw, driven drive, drove drive, drunk drink, dug dig, dying die, died die,
  dies die, fallen fall, fed feed, fell fall, felt feel, fled flee, flew fly, flown fly, flung fling,
  forbade forbid, forbidden forbid, forgave forgive, forgot forget, forgotten forget, fought fight,
  found find, froze freeze, frozen freeze, gave give, given give, got get, gotten get, grew grow,
  grown grow, heard hear, held hold, hid hide, hidden hide, hung hang, kept keep, knelt kneel,
  knew know, known know, laid lay, lain lie, leapt leap, learnt learn, led lead, lent lend,
  lies lie, lit light, lost lose, lying lie, made make, meant mean, met meet, overcame overcome,
  paid pay, ran run, rang ring, ridden ride, risen rise, rode ride, rose rise, rung ring, sang sing,
  sank sink, sat sit, sent send, shaken shake, shone shine, shook shake, shot shoot, shown show,
  shrank shrink, slept sleep, slid slide, sold sell, sought seek, spent spend, spoke speak,
  spoken speak, sprang spring, sprung spring, spun spin, stolen steal, stole steal, stood stand,
  strode stride, struck strike, strove strive, stuck stick, stung sting, sung sing, sunk sink,
  swam swim, swept sweep, swore swear, sworn swear, swum swim, swung swing, taken take, taught teach,
  thought think, threw throw, thrown throw, tied tie, told tell, took take, tore tear, torn tear,
  trod tread, understood understand, went go, wept weep, withdrawn withdraw, withdrew withdraw,
  woke wake, woken wake, won win, wore wear, worn wear, woven weave, wove weave, written write,
  wrote write, wrung wring,
  men man, women woman, children child, feet foot, teeth tooth, mice mouse, geese goose, oxen ox,
  people person, wives wife, lives life, leaves leaf, knives knife, wolves wolf, halves half,
  shelves shelf, thieves thief, calves calf, selves self,
  better good, best good, worse bad, worst bad, further far, farther far, elder old, eldest old`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
)

/** The stem of a lower-case English word: irregular forms by table, then Porter's algorithm. */
export function stem(word: string): string {
  return stemmer(IRREGULAR.get(word) ?? word)
}
