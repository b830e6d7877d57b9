import fc from 'fast-check'
import { elementSpans } from './element-spans.ts'
import { stillXml, ways } from './spoiling-ways.ts'

/** One thing done to a file. The numbers say where and how much; what they mean is for each way to say. */
export interface Spoiling {
  readonly way: keyof typeof ways
  readonly at: number
  readonly to: number
  readonly size: number
}

const greatest = 1_000_000

/** One to four things done to one file of several. */
export function spoiltFiles(files: number): fc.Arbitrary<{ readonly file: number; readonly spoilings: readonly Spoiling[] }> {
  const number = fc.nat(greatest - 1)
  const all = fc.constantFrom(...(Object.keys(ways) as Spoiling['way'][]))
  const way = fc.oneof(all, fc.constantFrom(...stillXml))
  const spoiling = fc.record({ way, at: number, to: number, size: number })
  return fc.record({ file: fc.nat(files - 1), spoilings: fc.array(spoiling, { minLength: 1, maxLength: 4 }) })
}

/** What the spoilings make of the files, one after the other. The others are there to be mixed in. */
export function spoilt(
  files: readonly string[],
  { file, spoilings }: { readonly file: number; readonly spoilings: readonly Spoiling[] },
): string {
  return spoilings.reduce((text, { way, at, to, size }) => {
    const place = (number: number) => Math.floor((number / greatest) * (text.length + 1))
    const elements = lazily(() => elementSpans(text))
    const elementAt = (number: number) => elements().at(Math.floor((number / greatest) * elements().length))
    const choose = (choices: readonly string[], number = size) => choices[number % choices.length] ?? ''
    return ways[way]({
      text,
      at: place(at),
      to: place(to),
      size,
      element: () => elementAt(at),
      other: () => elementAt(to),
      choose,
      files,
    })
  }, files[file] ?? '')
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
