import { parseSync, Visitor, type Expression } from 'oxc-parser'

/** One import of a module: what it names, whether the whole statement is erased with the types, and its line (from 1). */
export interface ImportFact {
  readonly specifier: string
  readonly typeOnly: boolean
  readonly line: number
}

/** What the walls look at in one file: its imports, re-exports and dynamic imports, and the lines that read the clock. */
export interface ModuleFacts {
  readonly imports: readonly ImportFact[]
  /** Lines of `new Date()` and `Date()` without an argument. */
  readonly clockReads: readonly number[]
}

/** Reads a TypeScript module without running or resolving it. Throws when it does not parse. */
export function moduleFacts(file: string, text: string): ModuleFacts {
  const parsed = parseSync(file, text)
  const failure = parsed.errors[0]
  if (failure) throw new Error(`${file} does not parse: ${failure.message}`)
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length
  const isErased = (start: number) => /^(import|export)\s+type\b/.test(text.slice(start, start + 40))

  const imports: ImportFact[] = parsed.module.staticImports.map((statement) => ({
    specifier: statement.moduleRequest.value,
    typeOnly: isErased(statement.start),
    line: lineAt(statement.start),
  }))
  for (const statement of parsed.module.staticExports) {
    const specifier = statement.entries.find((entry) => entry.moduleRequest)?.moduleRequest?.value
    if (specifier) imports.push({ specifier, typeOnly: isErased(statement.start), line: lineAt(statement.start) })
  }

  const clockReads: number[] = []
  const isDate = (callee: Expression) => callee.type === 'Identifier' && callee.name === 'Date'
  new Visitor({
    ImportExpression({ source, start }) {
      const isText = source.type === 'Literal' && typeof source.value === 'string'
      const specifier = isText ? source.value : text.slice(source.start, source.end)
      imports.push({ specifier, typeOnly: false, line: lineAt(start) })
    },
    TSImportType({ source, start }) {
      imports.push({ specifier: source.value, typeOnly: true, line: lineAt(start) })
    },
    NewExpression({ callee, arguments: given, start }) {
      if (isDate(callee) && given.length === 0) clockReads.push(lineAt(start))
    },
    CallExpression({ callee, arguments: given, start }) {
      if (isDate(callee) && given.length === 0) clockReads.push(lineAt(start))
    },
  }).visit(parsed.program)
  return { imports, clockReads }
}
