/** The part of the WebAssembly API that is used here; TypeScript has it only together with the browser's. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array)
    readonly [Symbol.toStringTag]: string
  }
  class Memory {
    constructor(pages: {
      readonly initial: number
      readonly maximum: number
      readonly shared: true
    })
    readonly buffer: SharedArrayBuffer
  }
  class Instance {
    constructor(module: Module, imports: { readonly env: { readonly memory: Memory } })
    readonly exports: Readonly<Record<string, unknown>>
  }
  /** What a trap throws. */
  class RuntimeError extends Error {}
}
