import { describe, expect, test } from 'vitest'
import type { LegislationText } from '../document/index.ts'
import { aClause, aSchedule, aScheduleParagraph, aSubsection, aText } from '../testing/a-text.ts'
import { keptText } from '../testing/kept-text.ts'
import { compareTexts } from './index.ts'

const times = [1, 2, 4, 8]

/** A text as many times over, one after the other. */
function repeated(text: LegislationText, count: number): LegislationText {
  return { ...text, body: Array.from({ length: count }, () => structuredClone(text.body)).flat() }
}

function stepsOf(before: LegislationText, after: LegislationText): number {
  const meter = { steps: 0 }
  compareTexts(before, after, { identity: false, meter })
  return meter.steps
}

/** What a comparison costs for each time the text is repeated, against once. */
function growth(before: LegislationText, after: LegislationText): number[] {
  const [once = 1, ...more] = times.map((count) => stepsOf(repeated(before, count), repeated(after, count)))
  return more.map((steps, index) => steps / (once * (times[index + 1] ?? 1)))
}

/** Words without end, none of them telling, the same for the same start. */
function drawn(count: number, start: number): string {
  let at = start
  return Array.from({ length: count }, () => {
    at = (at * 1103515245 + 12345) % 2147483648
    return `word${at % 97}`
  }).join(' ')
}

function aLongText(start: number, changed: (index: number) => boolean): LegislationText {
  const sayingOf = (index: number) => `${drawn(40, index + 1)}${changed(index) ? ` ${drawn(6, start + index)}` : ''}`
  const clause = (index: number) =>
    aClause(`${index + 1}`, `Heading ${index}`, aSubsection('1', sayingOf(index)), aSubsection('2', sayingOf(index + 50)))
  const paragraph = (index: number) => aScheduleParagraph(`${index + 1}`, sayingOf(index + 200))
  const [clauses, paragraphs] = [
    Array.from({ length: 30 }, (_, index) => clause(index)),
    Array.from({ length: 60 }, (_, index) => paragraph(index)),
  ]
  return aText([...clauses, aSchedule('1', 'Amendments', ...paragraphs)])
}

describe('the cost stays close to linear', { timeout: 60_000 }, () => {
  test('as a text is repeated', () => {
    for (const ratio of growth(
      aLongText(1, () => false),
      aLongText(2, (index) => index % 7 === 0),
    ))
      expect(ratio).toBeLessThan(1.5)
  })

  test('when everything is reworded', () => {
    for (const ratio of growth(
      aLongText(1, () => true),
      aLongText(90, () => true),
    ))
      expect(ratio).toBeLessThan(1.5)
  })

  test('on one long schedule of words that have nothing in common', () => {
    const long = (count: number, start: number) => aText([aClause('1', 'Duty', drawn(count, start))])
    const costs = times.map((count) => stepsOf(long(count * 2000, 3), long(count * 2000, 7)) / count)

    for (const cost of costs) expect(cost / (costs[0] ?? 1)).toBeLessThan(1.5)
  })

  const [report, committee] = ['lords report', 'commons committee'].map((name) =>
    keptText(`data/bill-prints-akn/Social Housing (Regulation) Bill - ${name}.xml`),
  )

  test.skipIf(!report || !committee)('as a published print is repeated', () => {
    if (!report || !committee) return
    for (const ratio of growth(report, committee)) expect(ratio).toBeLessThan(1.5)
  })
})
