import { compareTexts, provisionsListed, type ComparedProvision } from '@dutywatch/bill-text/comparison'
import type { LegislationText } from '@dutywatch/bill-text/document'
import { readLegislation } from '@dutywatch/bill-text/legislation'
import { fountainsBill } from '@dutywatch/bill-text/testing'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ComparedBlocks, ComparedName } from './compared-blocks.tsx'
import { ComparedPage, type ComparedSetting } from './pieces.tsx'

function print(file: string): LegislationText {
  const read = readLegislation(file)
  if (!read.ok || read.value.kind !== 'text') throw new Error('The print cannot be read.')
  return read.value.text
}

const comparison = compareTexts(print(fountainsBill.asIntroduced), print(fountainsBill.asAmendedInCommittee))

function unitAt(anchor: string): ComparedProvision {
  const unit = Array.from(provisionsListed(comparison.body)).find((each) => each.anchor === anchor)
  if (!unit) throw new Error(`Nothing is at ${anchor}.`)
  return unit
}

function drawn(anchor: string, setting: Partial<ComparedSetting> = {}): string {
  const unit = unitAt(anchor)
  return renderToStaticMarkup(
    <ComparedPage value={{ side: 'both', marksRenumbering: true, ...setting }}>
      <h3>
        <ComparedName compared={unit} />
      </h3>
      <ComparedBlocks blocks={unit.content} />
    </ComparedPage>,
  )
}

describe('a clause in two texts', () => {
  test('shows what was taken out and what was put in, its number too', () => {
    const html = drawn('clause-4')
    expect(html).toContain('Clause <del>3</del><ins>4</ins></span> Quality of water')
    expect(html).toContain('at least <del>once</del><ins>twice</ins> in each year')
    expect(html).toContain('<div class="law-item" id="clause-4-3"><span class="law-n"><ins>(3)</ins>')
  })

  test('shows on each side only what stands there', () => {
    const [before, after] = [drawn('clause-4', { side: 'before' }), drawn('clause-4', { side: 'after' })]
    expect(before).toContain('at least <del>once</del> in each year')
    expect(before).not.toMatch(/<ins>|clause-4-3/)
    expect(after).toContain('at least <ins>twice</ins> in each year')
    expect(after).not.toContain('<del>')
  })

  test('tells a number that only follows its provision from other words, and can leave it unmarked', () => {
    const marked = drawn('clause-6')
    expect(marked).toMatch(/<del class="renumbering">4<\/del><ins class="renumbering">5<\/ins>/)
    expect(drawn('clause-6', { marksRenumbering: false })).toContain('sections 1 to 5')
  })

  test('has its quotation marks where its words begin and end', () => {
    expect(drawn('clause-7')).toMatch(/“12A<\/span>[\s\S]*make good any damage\.”\.<\/p>/)
  })
})
