/** The inputs of one document: one with both languages, or one of each. Without more, the files as the user named them. */
export type Inputs<Input = string> =
  { readonly mixed: Input } | { readonly en: Input; readonly zh: Input }

/** One or two, English first. */
export const listOf = <Input>(inputs: Inputs<Input>): Input[] =>
  'mixed' in inputs ? [inputs.mixed] : [inputs.en, inputs.zh]

export const pathsOf = (inputs: Inputs): string[] => listOf(inputs)
