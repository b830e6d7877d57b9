import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBlocks, provisionsOf, quoted } from '../testing/documents.ts'
import { provisionsIn } from './block.ts'
import { flowOf } from './flow.ts'
import { plainText } from './run.ts'
import { closeUp, wordsOf } from './words.ts'

const seed = 20_261_125

test('a flow has exactly the words of its blocks', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      expect(flowOf(blocks).words).toBe(wordsOf(blocks))
    }),
    { seed, numRuns: 500 },
  )
})

test('a stretch is the words of its runs, and a provision’s span its own words', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      const flow = flowOf(blocks)
      for (const { start, end, runs } of flow.stretches)
        if (runs) expect(flow.words.slice(start, end)).toBe(closeUp(plainText(runs)))
      for (const provision of provisionsIn(blocks, { quoted: true })) {
        const span = flow.spans.get(provision)
        expect(flow.words.slice(span?.start, span?.end)).toBe(wordsOf([provision]))
      }
    }),
    { seed, numRuns: 300 },
  )
})

test('every stretch knows the provisions it stands in and whether it is quoted', () => {
  const blocks = provisionsOf([
    {
      level: 'clause',
      label: '2',
      heading: 'Advisory panel',
      content: ['After section 96 insert—', quoted({ level: 'section', label: '96A', content: ['There is a panel'] })],
    },
  ])

  expect(flowOf(blocks).stretches.map(({ role, quoted: own, within }) => [role, own, within.at(-1)?.address])).toEqual([
    ['label', false, 'clause-2'],
    ['heading', false, 'clause-2'],
    ['words', false, 'clause-2'],
    ['quotation-mark', true, 'clause-2'],
    ['label', true, 'clause-2-quoted-section-96A'],
    ['words', true, 'clause-2-quoted-section-96A'],
    ['quotation-mark', true, 'clause-2'],
    ['after', false, 'clause-2'],
  ])
})
