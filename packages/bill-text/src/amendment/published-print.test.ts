import { expect, test } from 'vitest'
import { compareTexts } from '../comparison/index.ts'
import { closeUp, provisionsIn, wordsOf } from '../document/index.ts'
import { anAmendment } from '../testing/an-amendment.ts'
import { keptText } from '../testing/kept-text.ts'
import { Layout } from './layout.ts'
import { applyAmendment } from './index.ts'

const print = keptText('data/bill-prints-akn/Social Housing (Regulation) Bill - lords committee.xml')

/** For each numbered provision inside a clause of a print, the instruction that leaves it out by its page and line. */
function instructionsFor(text: NonNullable<typeof print>, options: { readonly quoted: boolean }): string[] {
  const layout = new Layout(text.body)
  const lines = new Map<number, string>()
  for (let page = 1; page < 80; page += 1)
    for (let line = 1; line < 50; line += 1)
      for (const { start } of layout.linesAt(page, line)) lines.set(start, `page ${page}, line ${line}`)
  const clauses = [...provisionsIn(text.body)].filter(({ level }) => level === 'clause')
  return clauses.flatMap((clause) =>
    [...provisionsIn(clause.content, options)].flatMap((provision) => {
      const line = lines.get(layout.extentOf(provision)?.start ?? -1)
      const label = closeUp(provision.label ?? '')
      const kind = /^\(\d/.test(label) ? 'subsection' : 'paragraph'
      return line !== undefined && /^\(\w+\)$/.test(label)
        ? [`Clause ${clause.label ?? ''}, ${line}, leave out ${kind} ${label}`]
        : []
    }),
  )
}

test.skipIf(print === undefined)('each provision of a published print, quoted or its own, is left out by its line', () => {
  if (!print) return
  const instructions = instructionsFor(print, { quoted: true })
  expect(instructions.length).toBeGreaterThan(500)
  const whole = wordsOf(print.body).length
  for (const instruction of instructions.filter((_, index) => index % 20 === 0)) {
    const outcome = applyAmendment(print, anAmendment(instruction))
    expect(outcome.ok ? wordsOf(outcome.value.body).length < whole : `${instruction}: ${outcome.message}`).toBe(true)
  }
})

test.skipIf(print === undefined)('the comparison shows the clause that an amendment changes, and no other', () => {
  if (!print) return
  for (const instruction of instructionsFor(print, { quoted: false }).filter((_, index) => index % 16 === 0)) {
    const outcome = applyAmendment(print, anAmendment(instruction))
    const changes = outcome.ok ? compareTexts(print, outcome.value).changes : []
    expect(changes.map(({ after }) => `Clause ${after?.label ?? ''}`)).toEqual([instruction.split(',')[0]])
  }
})
