import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readForm } from './fields.ts'
import { sealer } from './seal.ts'

const campaigns = ['warm-homes', 'quiet-streets']
const secret = 'a secret of the tests, long enough'
/** Whatever a form may hold: any characters, line ends, and signs that turn the direction of words. */
const anything = fc.string({
  unit: fc.oneof(
    fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
    fc.constantFrom('\r\n', '\u202E', '\uFEFF', ' ', '\n'),
  ),
  maxLength: 80,
})
const forms = fc.record({
  campaign: fc.constantFrom(...campaigns),
  name: anything,
  email: anything,
  who: anything,
  subject: anything,
  message: anything,
  website: anything,
})
const settings = { seed: 20240620, numRuns: 500 }

test('what was read is read the same again, and no field but the message has several lines', () => {
  fc.assert(
    fc.property(forms, (fields) => {
      const { typed } = readForm(new URLSearchParams(fields), campaigns)
      expect(readForm(new URLSearchParams(typed), campaigns).typed).toEqual(typed)
      const { message, ...lines } = typed
      for (const line of Object.values(lines)) expect(line).not.toMatch(/[\r\n\u2028\u2029\p{Cc}\u202A-\u202E]/u)
      expect(message).not.toMatch(/(?![\n\t])\p{Cc}|[\u202A-\u202E]/u)
    }),
    settings,
  )
})

test('a seal holds for just the words it was made over, and for nobody else’s secret', () => {
  fc.assert(
    fc.property(forms, fc.constantFrom('campaign', 'name', 'email', 'subject', 'message', 'website'), (fields, changed) => {
      const { typed } = readForm(new URLSearchParams(fields), campaigns)
      const seal = sealer(secret).seal(typed, 1_000_000)
      expect(sealer(secret).open(typed, seal, 1_003_000)).toMatchObject({ ok: true })
      const other = { ...typed, [changed]: `${typed[changed]}.` }
      expect(sealer(secret).open(other, seal, 1_003_000)).toMatchObject({ reason: 'not-sealed' })
      expect(sealer(`${secret}.`).open(typed, seal, 1_003_000)).toMatchObject({ reason: 'not-sealed' })
    }),
    { ...settings, numRuns: 100 },
  )
})

test('words may not move from one field to the next under a seal', () => {
  const typed = { campaign: 'warm-homes', name: 'Jo', email: 'a', who: '', subject: 'b', message: 'c', website: '' }
  const seal = sealer(secret).seal(typed, 1_000_000)
  expect(sealer(secret).open({ ...typed, subject: 'bc', message: '' }, seal, 1_003_000)).toMatchObject({ ok: false })
})

test.each([
  ['jo@paper.example', 0],
  ['Jo.O’Neil@paper.example', 1],
  ["jo.o'neil+desk@paper.example", 0],
  ['jo@paper.example,all@paper.example', 1],
  ['jo@paper', 1],
  ['<jo@paper.example>', 1],
  [`${'j'.repeat(250)}@paper.example`, 1],
])('an address %s has %i mistakes', (email, count) => {
  const form = { campaign: 'warm-homes', name: 'Jo', email, subject: 'A', message: 'B' }
  expect(readForm(new URLSearchParams(form), campaigns).mistakes).toHaveLength(count)
})
