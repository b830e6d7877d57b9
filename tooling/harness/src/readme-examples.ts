import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** One example of a README, written out as a module inside its package, so that it imports the package by its name. */
export interface ReadmeExample {
  readonly heading: string
  readonly file: string
}

/** The examples of a package's README, to be run and compiled as a reader would. Removes what it wrote at the end of its scope. */
export interface ReadmeExamples extends AsyncDisposable {
  readonly all: readonly ReadmeExample[]
  /** Runs an example. Answers, for each line that ends in `// →`, what the expression is and what the line says it is. */
  readonly resultsOf: (example: ReadmeExample) => Promise<readonly (readonly unknown[])[]>
  /** What the compiler says of all examples under strict settings; empty when it has nothing to say. */
  readonly compile: () => Promise<string>
}

/** Writes the examples of the README in a package's folder out as modules. */
export async function readmeExamples(home: string): Promise<ReadmeExamples> {
  const written = examplesIn(await readFile(path.join(home, 'README.md'), 'utf8'))
  const folder = await mkdtemp(path.join(home, 'node_modules', '.readme-'))
  const all = written.map(({ heading }, index) => ({ heading, file: `example-${index}.ts` }))
  for (const [index, { code }] of written.entries()) await writeFile(path.join(folder, `example-${index}.ts`), tested(code))
  return {
    all,
    resultsOf: async ({ file }) => ((await import(path.join(folder, file))) as { results: readonly unknown[][] }).results,
    compile: () => compiled(folder, all),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  }
}

function examplesIn(readme: string): { readonly heading: string; readonly code: string }[] {
  let heading = ''
  return [...readme.matchAll(/^## (.+)$|^```ts\n([\s\S]*?)^```$/gm)].flatMap(([, title, code]) => {
    heading = title ?? heading
    return code === undefined ? [] : [{ heading, code }]
  })
}

/** An example as a module that exports what it shows beside what it says it is. */
function tested(code: string): string {
  const shown = code.replaceAll(
    /^(.+) \/\/ → (.+)$/gm,
    (_line, expression: string, value: string) => `results.push([${expression}, ${value}])`,
  )
  return `export const results: unknown[][] = []\n${shown}`
}

async function compiled(folder: string, all: readonly ReadmeExample[]): Promise<string> {
  const config = { extends: '@dutywatch/tsconfig/base.json', files: all.map(({ file }) => file) }
  await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify(config))
  const compiler = path.resolve(import.meta.dirname, '../../../node_modules/.bin/tsc')
  return execute(compiler, ['-p', folder]).then(
    ({ stdout }) => stdout,
    (error: unknown) => (error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)),
  )
}
