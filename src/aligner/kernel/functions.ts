/**
 * The functions that the kernel exports (`assembly/index.ts`), with the names of their parameters there; a test compares
 * them. Parameters and results that are arrays or records there are addresses here; flags are 0 and 1.
 */
export interface KernelFunctions {
  prepare(maxGroupSize: number, longestWord: number): void
  allocate(bytes: number): number
  mark(): number
  release(mark: number): void
  setSurprise(bounds: number): void
  useShapes(shapes: number): void
  useDictionary(sections: number, words: number, stems: number): void
  simplify(text: number, length: number): number
  readEnglish(offsets: number, words: number, pieces: number, stemOf: number, stems: number): number
  readChinese(text: number, length: number, pieces: number): number
  consult(
    en: number,
    stems: number,
    stemsFound: number,
    zh: number,
    cue: number,
    weights: number,
  ): number
  makeTable(
    sources: number,
    count: number,
    pieces: number,
    otherPieces: number,
    known: number,
    maxHits: number,
  ): number
  bySegment(table: number, starts: number, segments: number): number
  evidence(table: number, witness: number, from: number, to: number): number
  fillWindows(
    table: number,
    list: number,
    first: number,
    last: number,
    low: number,
    high: number,
    widest: number,
    weights: number,
  ): number
  windowAt(windows: number, start: number, width: number): number
  bestChain(nats: number, height: number, width: number, order: number): number
  lengthMisfit(enLength: number, zhLength: number): number
  findAnchors(bitext: number, region: number): number
  findRareAnchors(bitext: number, region: number): number
  coarse(bitext: number, within: number, by: number): number
  measureShape(
    bitext: number,
    beads: number,
    classes: number,
    beyond: number,
    out: number,
    columns: number,
  ): void
  measureLength(bitext: number, beads: number, out: number, columns: number): void
  measureMarks(english: number, chinese: number, beads: number, out: number, columns: number): void
  measureQuotes(
    bitext: number,
    english: number,
    chinese: number,
    beads: number,
    out: number,
    columns: number,
  ): void
  withParts(candidates: number): number
  makeGapGraph(candidates: number, stops: number, stopCount: number): number
  edgeScores(gaps: number, scores: number, continued: number, changed: number): number
  keepLikelyEdges(gaps: number, scores: number, slack: number): void
  familyOf(en: number, zh: number): number
  adaptShapePriors(
    candidates: number,
    gaps: number,
    scores: number,
    beliefs: number,
    known: number,
    knownCount: number,
  ): number
  posteriors(graph: number, scores: number): number
  beadPosteriors(candidates: number, gaps: number, posterior: number): number
  expectedGain(gaps: number, posterior: number, cost: number): number
  bestPath(graph: number, scores: number): number
  confirm(table: number, words: number, beads: number): number
  newSplitter(bitext: number, weights: number, candidates: number): number
  split(splitter: number, en: number, enSize: number, zh: number, zhSize: number): number
  weighRows(matrix: number, rows: number, weights: number, columns: number, sums: number): void
  addSplits(splitter: number, candidates: number, noSplit: number, scores: number): void
}
