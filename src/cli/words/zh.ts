import { grouped } from '../messages/count.js'
import type { DoubtReason, Units } from '../../index.js'
import { IGNORED } from './zh-ignored.js'
import { makeTranslate } from './translate.js'
import type { Translate } from './translate.js'
import type { Words } from './en.js'
import { ZH_MESSAGES } from './zh-messages.js'
import { ZH_PROBLEMS } from './zh-problems.js'

/** 用到才做。 */
let translate: Translate | undefined
let translateProblem: Translate | undefined

/** Why a pair is doubtful, as people are told it. */
const DOUBTS: Readonly<Record<DoubtReason, string>> = {
  'no shared words': '没有对应的词语',
  'few shared words': '对应的词语少',
  'numbers differ': '数字不一致',
  length: '长度不相称',
  border: '切分位置不确定',
  untranslated: '没有翻译',
  moved: '译文在别处',
}

/** 命令行对用户说的话，中文版。 */
export const zh: Words = {
  help: {
    usage: '用法：',
    purpose: '把一篇文章的英文和中文逐句配对。',
    examples: '示例：',
    commands: '命令：',
    arguments: '参数：',
    options: '选项：',
    notes: (parts) => `（${parts.join('；')}）`,
    choices: (names) => `可选 ${names}`,
    default: (value) => `默认 ${value}`,
    more: '更多：align help all、align help 命令，或 align help 主题，主题有\n  input、output、pairs、tmx、folders、general、words',
    afterError: '（align --help 列出全部用法）',
    unknownTopic: (name, known) => `没有关于“${name}”的帮助；可查的有 ${known}`,
    noTopic: (name) => `没有关于“${name}”的帮助`,
    meant: (command) => `是不是想用 ${command}？`,
  },
  topics: {
    common: '常用选项：',
    input: '输入：',
    output: '输出：',
    pairs: '怎样配对，取哪些句对：',
    tmx: '翻译记忆库（TMX）：',
    folders: '文件夹和批量处理：',
    words: '术语：',
    doubts: '句对存疑的原因：',
    general: '其他：',
  },
  examples: [
    ['align article.txt', '左右对照显示；接管道时输出 TSV'],
    ['align article.txt -o article.tmx', '存为翻译记忆库，格式看扩展名'],
    ['cat article.txt | align - -f json | jq', '从管道读，往管道写'],
    ['align --en a.en.txt --zh a.zh.txt', '中英文各一个文件'],
    ['align articles/ -o tm/ -f tmx', '整个文件夹，逐篇输出'],
    ['align inspect article.txt', '看看识别出了什么'],
  ],
  moreExamples: [
    ['align articles/ --merge -o all.tmx', '整个文件夹合成一个记忆库'],
    ["align 'articles/**/*.md' -o tm/ -f tsv", '只处理一部分文件'],
    ['align records articles/ > docs.jsonl', '每行一篇 JSON，供 stream 使用'],
    ['align stream < docs.jsonl > out.jsonl', '逐篇给出句对'],
    ['align evaluate gold.beads test.beads', '评估对齐质量'],
    ['align check client.tmx', '检查记忆库有哪些问题'],
  ],
  glossary: [
    ['segment', '语段：一句话，或一段、一个分句，由对齐粒度决定'],
    ['level', '对齐粒度：paragraph 段落、sentence 句子、clause 分句、cue 字幕条'],
    ['bead', '对齐单元：一种语言的若干语段和另一种语言里与之对应的语段'],
    ['shape', '对应类型：对齐单元两边各有几个语段，英文在前，如 1-1、2-1、1-0'],
    ['confidence', '置信度：对齐单元正确的把握，从 0 到 1'],
    ['dictionary', '词典：align 自带的词表'],
    ['glossary', '术语表：你自己的词表，优先于词典'],
    ['doubt', '存疑原因：句对为什么值得检查，见下表'],
    ['evidence', '证据：哪些线索支持或反对这个对齐单元，以 nat 计（--explain）'],
    ['nat', '奈特，证据的单位：每多 1，可能性增至约 2.7（e）倍'],
  ],
  doubts: {
    'no shared words': '没有对应的词语：一边的词在另一边都找不到译词',
    'few shared words': '对应的词语少：有译词的词比一般译文少',
    'numbers differ': '数字不一致：有的数字只在一边出现',
    length: '长度不相称：一边比另一边长得多',
    border: '切分位置不确定：与下一对之间换个地方切分，可能性也差不多',
    untranslated: '没有翻译：两边是同样的文字',
    moved: '译文在别处：两边在各自文中的先后位置不同',
  },
  arguments: {
    align: '中英混排的文件、文件夹或加引号的通配符；写 - 或留空则读标准输入',
    records: '文件、文件夹或加引号的通配符；写 - 或留空则读标准输入',
    inspect: '中英混排的文件；写 - 或留空则读标准输入',
    review: '中英混排的文件或文件夹',
    check:
      '记忆库（TMX、XLIFF、TBX、XLSX、ODS、CSV、TSV）、文件夹或加引号的通配符；写 - 或留空则读标准输入',
    gold: '标准答案，每行一个对齐单元：[0,1]:[0]、([0, 1], [0]) 或 0,1:0，也可以是 hunalign 的阶梯文件、记忆库，或存放这些文件的文件夹',
    test: '待评的对齐结果，语段编号与标准答案一致，写法同上',
    other: '另一个对齐工具的结果，用来与 test 比较',
    shell: 'bash、zsh 或 fish',
    topic: 'all、某个主题或某个命令',
  },
  commands: {
    stream: '处理 JSON Lines：每行 {"id", "text"} 或 {"id", "en", "zh"}，按原顺序逐行给出结果。',
    records: '把文件写成 JSON Lines，供 align stream 使用；文件原样保留，不丢任何内容。',
    inspect: '报告识别结果：编码、版式、语言，以及略去了什么。',
    review: '在浏览器里校对句对；文本不离开本机。结果存为 FILE.align.json，align 会自动使用。',
    check: '逐条检查翻译记忆库，指出哪里有问题。--fail-on 的规则查出问题时，退出状态为 3。',
    evaluate:
      '与标准答案比较，可比文件，也可比文件夹：严格和宽松的准确率、召回率、F1，按对应类型和体裁分列。',
    completion: '打印 shell 补全脚本：source <(align completion bash)。',
    help: '解释选项、术语和命令。',
  },
  options: {
    '--format': (names) => `输出格式：${names}`,
    '--output': '输出到文件（按扩展名定格式）或文件夹',
    '--append': '把一篇文章的句对加进已有的翻译记忆库',
    '--overwrite': '替换已有的文件，即使不是 align 写的',
    '--rest': '把没有配上的语段连同出处写入 .tsv、.txt 或 .json 文件',
    '--level': '对齐粒度',
    '--en': '英文文件（中英文各一个文件时）',
    '--zh': '中文文件（中英文各一个文件时）',
    '--segmented': '两个文件每行就是一个语段，不再切分或合并',
    '--direction': '哪种语言是原文、排在前面（默认看语言代码，否则 en-zh）',
    '--source-lang': 'TMX 中原文的语言代码（默认 en-US；zh-en 时为 zh-CN 或 zh-TW）',
    '--target-lang': 'TMX 中译文的语言代码（默认 zh-CN 或 zh-TW；zh-en 时为 en-US）',
    '--min-confidence': '略去置信度低于此值的',
    '--shapes': '只保留这些对应类型，如 1-1,2-1',
    '--keep-wrong': '审校标为 wrong 的句对也写入',
    '--encoding': '输入文件的编码（默认自动识别）',
    '--reader': '按哪种格式读取（默认看文件名和内容）',
    '--doubtful': '只保留值得检查的：置信度低于 0.8 的对齐单元',
    '--width': '左右对照显示的列数（默认与终端同宽，否则 100）',
    '--color': '标准输出是否用颜色：auto 仅在终端上',
    '--no-pager': '内容再长也不分页',
    '--rows': '记忆库的每一行：keep 原样保留，cut 在行内再切分（默认只保留 align 自己写的）',
    '--explain': (names) => `逐条说明配对的依据（${names}）`,
    '--glossary': '术语表，优先于词典：每行“英文、制表符、中文”，或 CSV、XLSX、TBX',
    '--learn': '把从文中学到的术语写入文件，可供 --glossary 读取',
    '--corrections': '使用这个校对文件（默认：输入旁边的，如有）',
    '--no-corrections': '不使用输入旁边的校对文件',
    '--no-header': 'TSV、CSV 不写列名行',
    '--keep-untranslated': '两边文字相同（没有翻译）的句对也写入',
    '--date': '写入 TMX 的创建日期（默认 SOURCE_DATE_EPOCH，否则不写）',
    '--merge': '多篇文章合成一个输出文件',
    '--dedupe': '同一输出里重复的句对只留第一个',
    '--dedupe-by': '按整个句对、英文或中文判断重复，重复的只留一个',
    '--keep-best': '重复的句对留置信度最高的，而不是第一个',
    '--dry-run': '只说明将要做什么，什么都不写',
    '--files-from': '从文件读取输入文件名列表；- 为标准输入',
    '--pair': "一篇文章的英文、中文文件名的写法，相同的部分用 * 代替：'*_EN.txt,*_CN.txt'",
    '--base': '输出按文件在此文件夹里的位置命名',
    '--jobs': '同时处理几篇（默认等于处理器核数）',
    '--force': '以前处理过的也重做',
    '--report': '把批量处理的结果写成 JSON 报告',
    '--fail-on': '有文章没有句对（empty），或还有存疑句对（doubtful）时，以状态 3 退出',
    '--quiet': '不显示摘要和提示',
    '--verbose': '出错时打印调用栈',
    '--ui': '帮助和提示用哪种语言（默认看系统语言）',
    '--version': '显示版本号',
    '--help': '显示帮助；--help all 显示全部',
  },
  rulesHeading: '规则（标 * 的查出问题即不通过）：',
  rules: {
    'not-well-formed': 'XML 格式有误或不合规范',
    'control-characters': '不属于文本的字符',
    'language-code': '语言代码与内容或彼此不符',
    'mixed-script': '一段文本里繁简混用',
    'empty-side': '一侧或两侧为空',
    untranslated: '两侧相同，或中文一侧写的是英文',
    numbers: '数字不一致',
    names: '名称不一致',
    'not-a-translation': '互不对应的文本',
    length: '长度不相称',
    duplicate: '前面已有的句对',
    'several-targets': '同一原文有多种译文',
    'several-sentences': '一句对多句',
  },
  commonOptions: {
    '--format': '输出格式，全部名称见 align help output',
    '--explain': '逐条说明配对的依据',
  },
  commandOptions: {
    stream: {
      '--reader': '按哪种格式读取每条文本（默认 plain）',
      '--segmented': 'en 和 zh 每行就是一个语段，不再切分或合并',
    },
    evaluate: {
      '--differences': '列出只在标准答案中（-）和只在结果中（+）的对齐单元',
      '--en': '英文语段，每行一个，与差异一同显示',
      '--zh': '中文语段，每行一个',
      '--format': '输出格式',
    },
    records: { '--quiet': '不显示摘要' },
    review: {
      '--corrections': '校对结果存到哪里（默认：输入旁边）',
      '--port': '使用哪个端口（默认：任一空闲端口）',
      '--no-open': '不打开浏览器，把地址写到标准输出',
    },
    check: {
      '--en': '英文文件（记忆库是逐行对应的两个文件时）',
      '--zh': '中文文件（记忆库是逐行对应的两个文件时）',
      '--format': '报告格式（默认看输出文件的扩展名；终端上用 text，接管道用 tsv）',
      '--output': '报告写到哪里；与 --fix 同用时，是修好的记忆库写到哪里',
      '--fail-on':
        '哪些规则查出问题算不合格，用逗号隔开，也可写 all、none（默认 not-well-formed、control-characters、language-code、empty-side、numbers、not-a-translation）',
      '--fix': '修好无须猜测的问题，把记忆库写到 --output',
      '--quiet': '不显示摘要',
    },
    inspect: {
      '--format': '输出格式',
      '--level': '同时对齐，看这一粒度能拆开多少个多句单元',
    },
  },
  summary: {
    list: (parts) => parts.join('，'),
    named: (name, text) => `${name}：${text}`,
    documents: (n) => `${grouped(n)} 篇文章`,
    unchanged: (n) => `其中 ${grouped(n)} 篇没有变化`,
    nothingChanged: '均无变化',
    failed: (n) => `${grouped(n)} 篇失败`,
    pairs: (n, { named, more }) =>
      `${grouped(n)} 个句对` +
      (n === 0
        ? ''
        : `（${named.map(([shape, times]) => `${shape} ${grouped(times)} 个`).join('，')}${more ? '……' : ''}）`),
    pairCount: (n) => `${grouped(n)} 个句对`,
    noPairs: '没有句对',
    doubtful: (n, reasons) =>
      `${grouped(n)} 个句对存疑` +
      (reasons.length === 0
        ? ''
        : `：${reasons.map(([reason, pairs]) => `${DOUBTS[reason]}（${grouped(pairs)} 个）`).join('，')}`),
    ofThemDoubtful: (n) => `其中 ${grouped(n)} 个存疑`,
    alone: ({ en, zh }) =>
      en === 0 || zh === 0
        ? `${grouped(en + zh)} 个${zh === 0 ? '英文' : '中文'}语段没有配上`
        : `${grouped(en + zh)} 个语段没有配上（英文 ${grouped(en)} 个，中文 ${grouped(zh)} 个）`,
    leftOut: '，未写入',
    notWanted: (n) => `${grouped(n)} 个对齐单元不合要求，未写入`,
    rejected: (n) => `${grouped(n)} 个句对标为 wrong，未写入；加上 --keep-wrong 则一并写入`,
    untranslated: (n) =>
      `${grouped(n)} 个句对没有翻译（两边文字相同），未写入；加上 --keep-untranslated 则一并写入`,
    repeated: (n) => `${grouped(n)} 个重复句对，未写入`,
    mean: (confidence) => `平均置信度 ${confidence}`,
    corrected: (n) => `${grouped(n)} 个句对采用了校对结果`,
    resolved: ({ joined, resolved, partly, before, after }) =>
      `${grouped(joined)} 个多句单元中，${grouped(resolved)} 个拆成了 1-1` +
      (partly === 0 ? '' : `，${grouped(partly)} 个拆开了一部分`) +
      (after.all === 0 ? '' : `；1-1 占比由 ${percent(before)} 升至 ${percent(after)}`),
    size: (words, characters, ratio) =>
      `英文 ${grouped(words)} 词，中文 ${grouped(characters)} 字；英文字符数是中文的 ${ratio} 倍`,
    histogram: (high, middle, low) =>
      `置信度 0.9 以上 ${grouped(high)} 个，0.8 以上 ${grouped(middle)} 个，更低 ${grouped(low)} 个`,
    withoutPairs: (n) => `${grouped(n)} 篇没有句对`,
    oneLanguage: (en, zh, command) =>
      `${en} 只有英文，${zh} 只有中文；如果是同一篇文章，请用 ${command}`,
    oneLanguages: (nEn, nZh, en, zh, remedy) =>
      `${grouped(nEn)} 篇只有英文，${grouped(nZh)} 篇只有中文；如果 ${en} 和 ${zh} 是同一篇文章，请用 ${remedy}`,
    sameCommand: (option) => `同样的命令，加上 ${option}`,
    worst: '最需要检查的文章：',
    moreWorst: (n) => `另有 ${grouped(n)} 篇也值得检查`,
    remark: (where, message) => `1 条提示，${where}：${message}`,
    remarks: (n, where, message) => `${grouped(n)} 条提示，第一条见 ${where}：${message}`,
    remarksIn: (written, all) =>
      `；加 --report FILE 可写出${written === all ? '全部' : `前 ${grouped(written)} 条`}`,
    failedAlike: (n, last) => `另有 ${grouped(n)} 个与 ${last} 同样失败`,
    failuresIn: '；加 --report FILE 可列出全部',
    notRead: (parts) => `未读取：${parts.join('，')}`,
    otherKinds: (n, kinds) =>
      `${grouped(n)} 个其他类型的文件（${kinds.map(([extension, files]) => `${extension === '' ? '无扩展名' : extension} ${grouped(files)} 个`).join('，')}）`,
    ours: (n) => `${grouped(n)} 个由 align 写出的文件`,
    links: (n, names) => `${grouped(n)} 个指向文件夹的链接（${names.join('，')}）`,
    stopped: (left, all) => `已停止：共 ${grouped(all)} 篇，还有 ${grouped(left)} 篇没有处理`,
    stoppedBefore: (output) => `已停止，${output} 尚未写出`,
    onwards: '；再次运行同一命令即可继续',
    added: (added, held) =>
      `新增 ${grouped(added)} 个句对，另有 ${grouped(held)} 个记忆库里已有，没有重复加入`,
    review: (command) => `校对：${command}`,
    records: (n) => `${grouped(n)} 条记录`,
  },
  evidence: {
    doubtful: '存疑',
    apart: '未配对',
    reasons: DOUBTS,
    cues: {
      numbers: '数字',
      latin: '拉丁字母词',
      names: '人名地名',
      dictionary: '词典',
      glossary: '术语表',
      learned: '文中学到的词',
      shape: '对应形式',
      length: '长度',
      marks: '标点',
      quotes: '引号',
      position: '位置',
      order: '语序',
    },
    sum: '合计',
    instead: '备选',
    withPrevious: '（含上一条的一部分）',
    withNext: '（含下一条的一部分）',
    behind: '差 {1}',
    ahead: '高 {1}',
    noAlternative: '其余候选相差太远，未逐项比较',
    marks: { reasons: '；', list: '，', colon: '：' },
    more: '另有 {1} 个',
  },
  check: {
    code: 'zh-CN',
    line: '行',
    rule: '规则',
    wrong: '问题',
    findings: '处数',
    counts: '统计',
    english: 'English',
    chinese: '中文',
    repaired: (what) => `已修复：${what}`,
    nothingFound: '没有发现问题',
    inUnits: (units) => `（共 ${grouped(units)} 条）`,
    units: (units) => `共 ${grouped(units)} 条`,
    found: (findings, units) => `共 ${grouped(units)} 条，发现问题 ${grouped(findings)} 处`,
    doesNotFail: '只作提示，不算不通过',
    problem: sayProblem,
  },
  checked: {
    file: (name, findings, rules, units) =>
      `${name}：共 ${grouped(units)} 条，${findings === 0 ? '没有发现问题' : `发现问题 ${grouped(findings)} 处${rules}`}`,
    byRule: (counts) =>
      `（${counts.map(([rule, findings]) => `${rule} ${grouped(findings)}`).join('，')}）`,
    fixed: (name, done, doneRules, left, leftRules) =>
      `${name}：修复 ${grouped(done)} 处${doneRules}，剩下 ${grouped(left)} 处${leftRules}`,
    next: (what) => `下一步：${what}`,
    repairs: (command) => `${command} 可修复不必猜测的问题`,
    page: (command) => `${command} 可写成便于转交的网页`,
  },
  inspection: {
    stdin: '标准输入',
    none: '无',
    noText: '没有中文或英文文本',
    layout: '排列方式',
    warnings: '提示',
    leftOut: '未采用的内容',
    leftOutOf: (name) => `${name} 中未采用的内容`,
    spans: (spans, characters) => `${spans} 处，${grouped(characters)} 个字符`,
    line: (line) => `第 ${line} 行`,
    lines: (first, last) => `第 ${first}–${last} 行`,
    wholeFiles: '整个文件',
    reason: (why) => IGNORED[why],
    clauses: '分句',
    encoding: '编码',
    reader: '读取方式',
    size: '大小',
    sizes: (lines, characters) => `${grouped(lines)} 行，${grouped(characters)} 个字符`,
    languages: { en: '英文', zh: '中文' },
    script: '中文字形',
    scripts: { Hans: '简体', Hant: '繁体' },
    texts: (paragraphs, sentences, kinds) =>
      `${grouped(paragraphs)} 段，${grouped(sentences)} 句${kinds.length === 0 ? '' : `（${kinds.join('，')}）`}`,
    kinds: {
      paragraph: (n) => `段落 ${grouped(n)} 个`,
      heading: (n) => `标题 ${grouped(n)} 个`,
      item: (n) => `列表项 ${grouped(n)} 个`,
      quote: (n) => `引文 ${grouped(n)} 段`,
      cell: (n) => `单元格 ${grouped(n)} 个`,
      cue: (n) => `字幕 ${grouped(n)} 条`,
      entry: (n) => `词条 ${grouped(n)} 条`,
    },
    layouts: {
      interleaved: '中英交替',
      blocks: '先后分开',
      rows: '逐行对应',
      'two files': '两个文件',
      single: '只有一种语言',
    },
    section: (layout, first, en, zh) =>
      `${layout}${first === undefined ? '' : `，${first === 'en' ? '英文' : '中文'}在前`}：英文 ${en}，中文 ${zh}`,
  },
  evaluation: {
    columns: ['准确率', '召回率', 'F1'],
    strict: '严格',
    lax: '宽松',
    beads: (proposed, gold) => `对齐结果有 ${proposed} 个对齐单元，标准答案有 ${gold} 个`,
    ofShape: (proposed, gold) => `结果 ${proposed} 个，标准答案 ${gold} 个`,
    second: '第二个结果：',
    f1: (measure, values) => `${measure} F1 ${values.join(' 和 ')}`,
    documents: (n) => `${grouped(n)} 篇`,
    document: (name) => `${name}：`,
    compared: (difference, low, high, p, sections) =>
      `严格 F1 之差：${difference}，95% 置信区间 ${low} 至 ${high}，p = ${p}（配对自助法，共 ${sections} 段）`,
  },
  reviewing: {
    at: (address) => `校对页面在 ${address}`,
    end: '按 Ctrl-C 结束',
    noBrowser: '无法打开浏览器，请自行打开上面的地址',
  },
  say: (message) => (translate ??= makeTranslate(ZH_MESSAGES))(message),
  waiting: '正在从终端读取：输入或粘贴文本，按 Ctrl-D 结束',
  dryRun: {
    new: '处理',
    again: '重做',
    unchanged: '不变',
    summary: (counts) =>
      `试运行，什么都没有写：将处理 ${grouped(counts.new)} 篇，重做 ${grouped(counts.again)} 篇，不变 ${grouped(counts.unchanged)} 篇`,
  },
  progress: {
    files: (done, all) => `${done}/${all} 篇`,
    pairs: (n) => `${n} 个句对`,
    rate: (n) => `每秒 ${n} 篇`,
    left: (time) => `还需 ${time}`,
    stopping: '正在停止',
  },
}

/** Several problems that one rule finds stand in one text, with semicolons between them. */
function sayProblem(what: string): string {
  const say = (translateProblem ??= makeTranslate(ZH_PROBLEMS))
  const [parts, said] = [what.split('; '), what.split('; ').map(say)]
  return said.every((part, i) => part !== parts[i]) ? said.join('；') : say(what)
}

const percent = ({ all, oneToOne }: Units): string => `${Math.round((100 * oneToOne) / all)}%`
