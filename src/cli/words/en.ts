import type { ReportWords } from '../../check/index.js'
import type { RuleName } from '../check/check-rules.js'
import { count, grouped } from '../messages/count.js'
import type { NamedShapes } from '../messages/summary.js'
import { exportDefaults } from '../../index.js'
import type { DoubtReason, IgnoredReason, Language, Resolved, Units } from '../../index.js'
import { EN_MESSAGES } from './en-messages.js'
import { makeTranslate } from './translate.js'
import type { Translate } from './translate.js'

/**
 * What the command line says to people, in English. `zh.ts` has the same keys. Data is no part of it: reasons in JSON,
 * headers of tables and names of formats are the same in every language.
 */
export const en = {
  help: {
    usage: 'Usage:',
    purpose: 'Pairs the English and the Chinese of a text.',
    examples: 'Examples:',
    commands: 'Commands:',
    arguments: 'Arguments:',
    options: 'Options:',
    notes: (parts: readonly string[]) => ` (${parts.join('; ')})`,
    choices: (names: string) => `one of ${names}`,
    default: (value: string) => `default: ${value}`,
    more: 'More: align help all, align help COMMAND, or align help TOPIC, one of\n  input, output, pairs, tmx, folders, general, words',
    afterError: '(align --help shows what there is)',
    unknownTopic: (name: string, known: string) =>
      `there is no help on '${name}'; there is help on ${known}`,
    noTopic: (name: string) => `there is no help on '${name}'`,
    meant: (command: string) => `did you mean ${command}?`,
  },
  topics: {
    common: 'Common options:',
    input: 'Input:',
    output: 'Output:',
    pairs: 'Which pairs, and how they are found:',
    tmx: 'Translation memory (TMX):',
    folders: 'Folders and many documents:',
    words: 'Words:',
    doubts: 'Why a pair is doubtful:',
    general: 'General:',
  },
  examples: [
    ['align article.txt', 'side by side; in a pipe TSV'],
    ['align article.txt -o article.tmx', 'translation memory, by its name'],
    ['cat article.txt | align - -f json | jq', 'from and to pipes'],
    ['align --en a.en.txt --zh a.zh.txt', 'two files'],
    ['align articles/ -o tm/ -f tmx', 'a folder into another'],
    ['align inspect article.txt', 'what is detected in it'],
  ],
  moreExamples: [
    ['align articles/ --merge -o all.tmx', 'a folder into one memory'],
    ["align 'articles/**/*.md' -o tm/ -f tsv", 'some of the files of a folder'],
    ['align records articles/ > docs.jsonl', 'a JSON document a line, for stream'],
    ['align stream < docs.jsonl > out.jsonl', 'the pairs of each'],
    ['align evaluate gold.beads test.beads', 'how good it is'],
    ['align check client.tmx', 'what is wrong with a memory'],
  ],
  glossary: [
    ['segment', 'a sentence, or a paragraph or clause: what the level says'],
    ['level', 'how finely a text is aligned: paragraph, sentence, clause, cue'],
    ['bead', 'segments of one language and what they are in the other'],
    ['shape', 'how many segments a bead has, English first: 1-1, 2-1, 1-0'],
    ['confidence', 'from 0 to 1: how sure it is that a bead is right'],
    ['dictionary', 'the list of words that align comes with'],
    ['glossary', 'your own list of terms; it outranks the dictionary'],
    ['doubt', 'a reason why a pair deserves a look, one of those below'],
    ['evidence', 'what spoke for a bead and against it, in nats (--explain)'],
    ['nat', 'a unit of evidence: each makes a bead 2.7 times as likely (e)'],
  ],
  /** Why a pair is doubtful, by what is written; one by one in `help words`. */
  doubts: {
    'no shared words': 'no word of one side has a counterpart in the other',
    'few shared words': 'fewer words have one than in most translations',
    'numbers differ': 'a number stands on one side only',
    length: 'one side is much longer than the other',
    border: 'another cut from the pair beside it is nearly as likely',
    untranslated: 'both sides are the same text',
    moved: 'its sides stand at different places of the order',
  } satisfies Readonly<Record<DoubtReason, string>>,
  arguments: {
    align: 'files with both languages, folders, quoted patterns; - or nothing for standard input',
    records: 'files, folders, quoted patterns; - or nothing for standard input',
    inspect: 'files with both languages; - or nothing for standard input',
    review: 'files with both languages, folders',
    check:
      'memories (TMX, XLIFF, TBX, XLSX, ODS, CSV, TSV), folders, quoted patterns; - or nothing for standard input',
    gold: 'beads that are right: [0,1]:[0], ([0, 1], [0]) or 0,1:0 a line, a ladder of hunalign, a memory, or a folder of such',
    test: 'beads to judge, over the same segments, written in any of these ways',
    other: 'beads of another aligner, to be compared with test',
    shell: 'bash, zsh or fish',
    topic: 'all, a topic or a command',
  },
  commands: {
    stream:
      'Align JSON Lines: {"id", "text"} or {"id", "en", "zh"} a line in, one result a line out, in order.',
    records:
      'Write documents as JSON Lines for align stream, each as the file it is: nothing is lost.',
    inspect: 'Say what is detected in files: encoding, layout, languages, what is left out.',
    review:
      'Correct alignments in the browser; nothing leaves this machine. Saved as FILE.align.json, which align uses.',
    check:
      'Say what is wrong with translation memories, unit by unit. Exit status 3 when a rule of --fail-on finds something.',
    evaluate:
      'Compare beads with gold beads, of a file or of a folder: strict and lax precision, recall, F1, by shape and genre.',
    completion: 'Print a completion script for a shell: source <(align completion bash).',
    help: 'Explain options, words and commands.',
  },
  options: {
    '--format': (names: string) => `what to write: ${names}`,
    '--output': 'a file, its extension chooses the format; or a folder',
    '--append': 'add the pairs of a document to a translation memory that is there',
    '--overwrite': 'replace files that are there already, whoever wrote them',
    '--rest': 'write what found no partner, with its place, to a .tsv, .txt or .json file',
    '--level': 'how finely to align',
    '--en': 'the English of a text in two files',
    '--zh': 'the Chinese of a text in two files',
    '--segmented': 'each line of the two files is a segment: do not cut or join',
    '--direction':
      'which side is the source, and comes first (default: as the codes say, or en-zh)',
    '--source-lang':
      'language code of the source in TMX (default: en-US; zh-CN or zh-TW with zh-en)',
    '--target-lang':
      'language code of the target in TMX (default: zh-CN or zh-TW; en-US with zh-en)',
    '--min-confidence': 'leave out beads below',
    '--shapes': 'keep only these shapes, e.g. 1-1,2-1',
    '--keep-wrong': 'write pairs that a reviewer marked wrong, too',
    '--encoding': 'encoding of the input (default: detected)',
    '--reader': 'how to take the input apart (default: by name and content)',
    '--doubtful': 'keep only what deserves a look: beads with a confidence below 0.8',
    '--width': 'columns of the side-by-side view (default: as the terminal has, or 100)',
    '--color': 'colours on standard output: auto on a terminal',
    '--no-pager': 'do not show long views page by page',
    '--rows':
      'rows of a memory: keep them as they are or cut inside them (default: keep what align wrote)',
    '--explain': (names: string) => `say for each bead what spoke for it and against it (${names})`,
    '--glossary': 'your own terms: English, tab, Chinese a line; or CSV, XLSX, TBX',
    '--learn': 'write the terms that the text taught, to be read with --glossary',
    '--corrections': 'use these corrections (default: those beside the input, if any)',
    '--no-corrections': 'do not use corrections that lie beside the input',
    '--no-header': 'TSV and CSV without the line of column names',
    '--keep-untranslated': 'write pairs of which both sides are the same text, too',
    '--date': 'creation date to write to TMX (default: SOURCE_DATE_EPOCH, or none)',
    '--merge': 'write many documents into one output',
    '--dedupe': 'leave pairs out that came before in the same output',
    '--dedupe-by':
      'leave out what came before with the same pair, the same English or the same Chinese',
    '--keep-best': 'of repeated pairs keep the surest instead of the first',
    '--dry-run': 'say what a run would do, and write nothing',
    '--files-from': 'read the names of inputs from a file; - for standard input',
    '--pair': "names of the two files of a text, a star for what they share: '*_EN.txt,*_CN.txt'",
    '--base': 'outputs are named after their place in this folder',
    '--jobs': "documents to align at a time (default: the machine's cores)",
    '--force': 'do again what an earlier run did',
    '--report': 'write what a run of many documents came to, as JSON',
    '--fail-on':
      'exit with status 3 if a document has no pairs (empty), or also if a pair is doubtful',
    '--quiet': 'no summary and no remarks',
    '--verbose': 'print the stack of an error',
    '--ui': 'language of help and messages (default: as the locale says)',
    '--version': 'print the version',
    '--help': 'print this help; --help all prints all of it',
  },
  rulesHeading: 'Rules, those marked * fail a memory:',
  /** What the rules of `align check` find. */
  rules: {
    'not-well-formed': 'XML that is not well-formed or not valid',
    'control-characters': 'characters that are no text',
    'language-code': 'language codes that do not match their text or each other',
    'mixed-script': 'Simplified and Traditional characters in one text',
    'empty-side': 'nothing on one side, or on both',
    untranslated: 'the same text on both sides, or English where Chinese should be',
    numbers: 'numbers that differ',
    names: 'names that differ',
    'not-a-translation': 'texts that do not translate each other',
    length: 'lengths out of proportion',
    duplicate: 'pairs that came before',
    'several-targets': 'one source with several targets',
    'several-sentences': 'several sentences against one',
  } satisfies Readonly<Record<RuleName, string>>,
  /** Options on the first page of help, where the whole text is too long. */
  commonOptions: {
    '--format': 'what to write; align help output names the formats',
    '--explain': 'say for each bead what spoke for it and against it',
  },
  /** Options of the other commands, where they say something else. */
  commandOptions: {
    stream: {
      '--reader': 'how to take each text apart (default: plain)',
      '--segmented': 'each line of en and zh is a segment: do not cut or join',
    },
    evaluate: {
      '--differences': 'list the beads that only gold has (-) and only the test (+)',
      '--en': 'the English segments, a line each, to be shown with the differences',
      '--zh': 'the Chinese segments, a line each',
      '--format': 'what to write',
    },
    records: { '--quiet': 'no summary' },
    review: {
      '--corrections': 'where corrections are kept (default: beside the input)',
      '--port': 'port to serve on (default: a free one)',
      '--no-open': 'open no browser, print the address to standard output',
    },
    check: {
      '--en': 'the English of a memory in two files, line by line',
      '--zh': 'the Chinese of a memory in two files, line by line',
      '--format':
        'form of the report (default: by the extension of the output; text on a terminal, tsv in a pipe)',
      '--output': 'where the report goes; with --fix where the repaired memory goes',
      '--fail-on':
        'rules with which a memory fails, with commas between them; all, none (default: not-well-formed, control-characters, language-code, empty-side, numbers, not-a-translation)',
      '--fix': 'repair what needs no guess and write the memory to --output',
      '--quiet': 'no summary',
    },
    inspect: {
      '--format': 'what to write',
      '--level': 'align too, and say how many beads of several sentences this level resolves',
    },
  },
  /** What a run came to, and what it is at. */
  summary: {
    list: (parts: readonly string[]) => parts.join(', '),
    named: (name: string, text: string) => `${name}: ${text}`,
    documents: (n: number) => count(n, 'document'),
    unchanged: (n: number) => `${grouped(n)} of them unchanged`,
    nothingChanged: 'nothing has changed',
    failed: (n: number) => `${grouped(n)} failed`,
    pairs: (n: number, { named, more }: NamedShapes) =>
      count(n, 'pair') +
      (n === 0
        ? ''
        : ` (${[...named.map(([shape, times]) => `${grouped(times)} ${shape}`), ...(more ? ['…'] : [])].join(', ')})`),
    pairCount: (n: number) => count(n, 'pair'),
    noPairs: 'no pairs',
    doubtful: (n: number, reasons: readonly (readonly [reason: DoubtReason, pairs: number])[]) =>
      count(n, 'doubtful pair') +
      (reasons.length === 0
        ? ''
        : `: ${reasons.map(([reason, pairs]) => `${reason} (${grouped(pairs)})`).join(', ')}`),
    ofThemDoubtful: (n: number) => `${grouped(n)} of them doubtful`,
    alone: ({ en, zh }: { readonly en: number; readonly zh: number }) =>
      en === 0 || zh === 0
        ? `${count(en + zh, `${zh === 0 ? 'English' : 'Chinese'} segment`)} without a partner`
        : `${count(en + zh, 'segment')} without a partner (${grouped(en)} English, ${grouped(zh)} Chinese)`,
    leftOut: ', left out',
    notWanted: (n: number) => `${count(n, 'bead')} not wanted, left out`,
    rejected: (n: number) =>
      `${count(n, 'pair')} marked wrong left out; --keep-wrong writes ${n === 1 ? 'it' : 'them'}`,
    untranslated: (n: number) =>
      `${count(n, 'untranslated pair')} left out; --keep-untranslated writes ${n === 1 ? 'it' : 'them'}`,
    repeated: (n: number) => `${count(n, 'repeated pair')} left out`,
    mean: (confidence: string) => `mean confidence ${confidence}`,
    corrected: (n: number) => `${count(n, 'pair')} as corrected`,
    resolved: ({ joined, resolved, partly, before, after }: Resolved) =>
      `${grouped(resolved)} of ${count(joined, 'unit')} of several sentences cut into 1-1 pairs` +
      (partly === 0 ? '' : `, ${grouped(partly)} in part`) +
      (after.all === 0
        ? ''
        : `; 1-1 are ${percent(after)} of all pairs, before ${percent(before)}`),
    size: (words: number, characters: number, ratio: string) =>
      `${count(words, 'English word')}, ${count(characters, 'Chinese character')}; ${ratio} English characters for each Chinese one`,
    histogram: (high: number, middle: number, low: number) =>
      `confidence from 0.9: ${grouped(high)}, from 0.8: ${grouped(middle)}, below: ${grouped(low)}`,
    withoutPairs: (n: number) => `${count(n, 'document')} without pairs`,
    oneLanguage: (en: string, zh: string, command: string) =>
      `${en} holds only English and ${zh} only Chinese: if they are one text, ${command}`,
    oneLanguages: (nEn: number, nZh: number, en: string, zh: string, remedy: string) =>
      `${count(nEn, 'document')} with only English, ${grouped(nZh)} with only Chinese: if ${en} and ${zh} are one text, ${remedy}`,
    sameCommand: (option: string) => `the same command with ${option}`,
    worst: 'worst documents:',
    moreWorst: (n: number) => `and ${grouped(n)} more that deserve a look`,
    remark: (where: string, message: string) => `1 remark, on ${where}: ${message}`,
    remarks: (n: number, where: string, message: string) =>
      `${count(n, 'remark')}, the first on ${where}: ${message}`,
    remarksIn: (written: number, all: number) =>
      `; --report FILE writes ${written === all ? 'them all' : `the first ${grouped(written)}`}`,
    failedAlike: (n: number, last: string) => `${grouped(n)} more failed like ${last}`,
    failuresIn: '; --report FILE names them all',
    notRead: (parts: readonly string[]) => `not read: ${parts.join(', ')}`,
    otherKinds: (n: number, kinds: readonly (readonly [extension: string, files: number])[]) =>
      `${count(n, 'file')} of other kinds (${kinds.map(([extension, files]) => `${grouped(files)} ${extension === '' ? 'without extension' : extension}`).join(', ')})`,
    ours: (n: number) => `${count(n, 'file')} written by align`,
    links: (n: number, names: readonly string[]) =>
      `${count(n, 'link')} to folders (${names.join(', ')})`,
    stopped: (left: number, all: number) =>
      `stopped: ${grouped(left)} of ${count(all, 'document')} are not done`,
    stoppedBefore: (output: string) => `stopped before ${output} was written`,
    onwards: '; the same command goes on from here',
    added: (added: number, held: number) =>
      `${count(added, 'pair')} added, ${grouped(held)} left out that the memory holds`,
    review: (command: string) => `review: ${command}`,
    records: (n: number) => count(n, 'record'),
  },
  /** What the side-by-side view says of evidence. */
  evidence: exportDefaults.words,
  /** Reports of `align check`. */
  check: {
    code: 'en',
    line: 'line',
    rule: 'rule',
    wrong: 'what is wrong',
    findings: 'findings',
    counts: 'Counts',
    english: 'English',
    chinese: '中文',
    repaired: (what) => `repaired: ${what}`,
    nothingFound: 'nothing found',
    inUnits: (units) => ` in ${count(units, 'unit')}`,
    units: (units) => count(units, 'unit'),
    found: (findings, units) => `${count(findings, 'finding')} in ${count(units, 'unit')}`,
    doesNotFail: 'reported, does not fail',
    problem: (what) => what,
  } as ReportWords,
  /** What `align check` says beside its report. */
  checked: {
    file: (name: string, findings: number, rules: string, units: number) =>
      `${name}: ${findings === 0 ? 'nothing found' : `${count(findings, 'finding')}${rules}`} in ${count(units, 'unit')}`,
    byRule: (counts: readonly (readonly [rule: string, findings: number])[]) =>
      ` (${counts.map(([rule, findings]) => `${grouped(findings)} ${rule}`).join(', ')})`,
    fixed: (name: string, done: number, doneRules: string, left: number, leftRules: string) =>
      `${name}: ${count(done, 'finding')} repaired${doneRules}, ${grouped(left)} left${leftRules}`,
    next: (what: string) => `next: ${what}`,
    repairs: (command: string) => `${command} repairs what needs no guess`,
    page: (command: string) => `${command} makes a page to hand on`,
  },
  /** What `align inspect` says. */
  inspection: {
    stdin: 'standard input',
    none: 'none',
    noText: 'no text in either language',
    layout: 'layout',
    warnings: 'warnings',
    leftOut: 'left out',
    leftOutOf: (name: string) => `left out of ${name}`,
    spans: (spans: number, characters: number) => `${spans}×, ${count(characters, 'character')}`,
    line: (line: number) => `line ${line}`,
    lines: (first: number, last: number) => `lines ${first}–${last}`,
    wholeFiles: 'whole files',
    reason: (why: IgnoredReason): string => why,
    clauses: 'clauses',
    encoding: 'encoding',
    reader: 'read as',
    size: 'size',
    sizes: (lines: number, characters: number) =>
      `${count(lines, 'line')}, ${count(characters, 'character')}`,
    languages: { en: 'English', zh: 'Chinese' },
    script: 'Chinese script',
    scripts: { Hans: 'Simplified', Hant: 'Traditional' },
    texts: (paragraphs: number, sentences: number, kinds: readonly string[]) =>
      `${count(paragraphs, 'paragraph')}, ${count(sentences, 'sentence')}${kinds.length === 0 ? '' : ` (${kinds.join(', ')})`}`,
    kinds: {
      paragraph: (n: number) => count(n, 'paragraph'),
      heading: (n: number) => count(n, 'heading'),
      item: (n: number) => count(n, 'list item'),
      quote: (n: number) => count(n, 'quotation'),
      cell: (n: number) => count(n, 'table cell'),
      cue: (n: number) => count(n, 'cue'),
      entry: (n: number) => (n === 1 ? '1 entry' : `${n} entries`),
    },
    layouts: {
      interleaved: 'interleaved',
      blocks: 'blocks',
      rows: 'rows',
      'two files': 'two files',
      single: 'single',
    },
    section: (layout: string, first: Language | undefined, en: number, zh: number) =>
      `${layout}${first === undefined ? '' : `, ${first === 'en' ? 'English' : 'Chinese'} first`}: ${en} English, ${zh} Chinese`,
  },
  /** The tables of `align evaluate`. */
  evaluation: {
    columns: ['P', 'R', 'F1'],
    strict: 'strict',
    lax: 'lax',
    beads: (proposed: number, gold: number) => `${proposed} beads proposed, ${gold} in gold`,
    ofShape: (proposed: number, gold: number) => `${proposed} proposed, ${gold} in gold`,
    second: 'the second:',
    f1: (measure: string, values: readonly string[]) => `${measure} F1 ${values.join(' and ')}`,
    documents: (n: number) => count(n, 'document'),
    document: (name: string) => `${name}:`,
    compared: (difference: string, low: string, high: string, p: string, sections: number) =>
      `difference of strict F1: ${difference}, 95 % between ${low} and ${high}, p = ${p} (paired bootstrap, ${sections} sections)`,
  },
  /** What `align review` says on the terminal. */
  reviewing: {
    at: (address: string) => `review at ${address}`,
    end: 'Ctrl-C ends it',
    noBrowser: 'no browser could be opened; open the address yourself',
  },
  /** A message that the library wrote, as people are told it. */
  say: (message: string): string => (translate ??= makeTranslate(EN_MESSAGES))(message),
  waiting: 'reads from the terminal: type or paste a text, and end it with Ctrl-D',
  /** What `--dry-run` says. */
  dryRun: {
    new: 'align    ',
    again: 'again    ',
    unchanged: 'unchanged',
    summary: (counts: Readonly<Record<'new' | 'again' | 'unchanged', number>>) =>
      `dry run, nothing was written: ${count(counts.new, 'document')} to align, ${grouped(counts.again)} to align again, ${grouped(counts.unchanged)} unchanged`,
  },
  progress: {
    files: (done: string, all: string) => `${done}/${all} files`,
    pairs: (n: string) => `${n} pairs`,
    rate: (n: string) => `${n} files/s`,
    left: (time: string) => `${time} left`,
    stopping: 'stopping',
  },
}

const percent = ({ all, oneToOne }: Units): string => `${Math.round((100 * oneToOne) / all)} %`

let translate: Translate | undefined

/** The words of one language. */
export type Words = typeof en
