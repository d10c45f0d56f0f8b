/**
 * Errors and remarks of the library that name its options, as the command line puts them; the keys are what the library
 * says, `{}` stands for what differs.
 */
export const EN_MESSAGES: Readonly<Record<string, string>> = {
  sourceLang: '--source-lang',
  targetLang: '--target-lang',
  'name its encoding with the option encoding': 'name its encoding with --encoding',
  'move it away, or align without it': 'move it away, or leave it out with --no-corrections',
  'the Chinese is Traditional, its language code is {}; {} chooses another':
    'the Chinese is Traditional, its language code is {1}; {2} chooses another',
  'the Chinese is {}, and {} {} says {}': 'the Chinese is {1}, and {2} {3} says {4}',
}
