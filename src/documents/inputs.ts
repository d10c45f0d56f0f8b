/** The files of one document: one with both languages, or one of each. As the user named them. */
export type Inputs = { readonly mixed: string } | { readonly en: string; readonly zh: string }

export const pathsOf = (inputs: Inputs): string[] =>
  'mixed' in inputs ? [inputs.mixed] : [inputs.en, inputs.zh]
