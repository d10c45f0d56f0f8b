/**
 * The characters that make up about two thirds of modern Chinese prose, most frequent first, as any
 * frequency list has them; then how Traditional Chinese writes those that differ. Only their being
 * frequent counts, not their order. Written down for this project.
 */
export const FREQUENT_HAN =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过' +
  '发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本' +
  '前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很' +
  '最重并物手应战向头文体政美相见被利什二等产或新己制身果加西月话合回特代内信表化老给世位次度门' +
  '任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数' +
  '安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指许统区保至队形社便空决治展马科司' +
  '五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉' +
  '格望觉术领共确传师观清今切院让识候带导争运' +
  '這個們來為國說時會對過發後裡種經麼學沒動還進樣開從實軍無與長機關點業將兩間問並應戰頭體見產' +
  '話給門兒東聲員論處義幾認條氣題爾別變總電數報結務場計資統區隊決馬書則聽達強難權設記類據邊張' +
  '該規萬覺術領確傳師觀讓識帶導爭運'
