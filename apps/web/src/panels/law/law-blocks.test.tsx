import type { Block, LegislationText } from '@dutywatch/bill-text/document'
import { readLegislation } from '@dutywatch/bill-text/legislation'
import { linked, referencesIn } from '@dutywatch/bill-text/reference'
import { fountainsBill } from '@dutywatch/bill-text/testing'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { LawBlocks } from './law-blocks.tsx'
import { LawNotes } from './law-notes.tsx'
import { LawPage, noteNumbers } from './setting.ts'

function print(): LegislationText {
  const read = readLegislation(fountainsBill.asAmendedInCommittee)
  if (!read.ok || read.value.kind !== 'text') throw new Error('The print cannot be read.')
  return linked(read.value.text, referencesIn(read.value.text))
}

function drawn(blocks: readonly Block[]): string {
  const setting = {
    hrefOf: (address: string) => `#${address}`,
    pageOf: (address: string) => (/^clause-\d+$/.test(address) ? `/t/${address}` : undefined),
    anchored: true,
    notes: noteNumbers(blocks),
  }
  return renderToStaticMarkup(
    <LawPage value={setting}>
      <LawBlocks blocks={blocks} depth={2} />
      <LawNotes notes={[{ id: 'n1', content: [{ kind: 'words', runs: ['Inserted in 2025.'] }] }]} />
    </LawPage>,
  )
}

describe('the words of a print', () => {
  const html = drawn(print().body)

  test('stand under headings, each one step under the heading it stands in', () => {
    expect(html).toContain('<h2>Drinking fountains</h2>')
    expect(html).toMatch(
      /<h3><a href="\/t\/clause-4"><span class="law-number"><span class="visually-hidden">Clause <\/span>4<\/span> Quality of water<\/a><\/h3>/,
    )
  })

  test('have the address of each provision as its anchor, and its number as the link to it', () => {
    expect(html).toContain('<div class="law-item" id="clause-4-2"><a class="law-n" href="#clause-4-2">(2)</a>')
    expect(html).toContain('<span class="visually-hidden">Link to clause 4</span>')
  })

  test('lead from a reference to the provision it names', () => {
    expect(html).toMatch(/guidance given under <a href="#clause-6">section 6<\/a>/)
  })

  test('mark the terms they define', () => {
    expect(html).toContain('<dfn>drinking fountain</dfn>')
  })

  test('set quoted text off, without headings of its own, its quotation marks where its words begin and end', () => {
    const [quoted = ''] = /<blockquote.*?<\/blockquote>/s.exec(html) ?? []
    expect(quoted).toContain(
      '<p class="law-heading"><span class="law-number"><span class="visually-hidden">Section </span>“12A</span>',
    )
    expect(quoted).toMatch(/make good any damage\.”\.<\/p>/)
    expect(quoted).not.toMatch(/<h\d/)
  })

  test('hold no id twice', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.length).toBe(new Set(ids).size)
  })
})

test('a table with a row of headings is labelled on a phone, and any other moves sideways by itself', () => {
  const cell = (words: string, columns = 1) => ({ content: [{ kind: 'words', runs: [words] } as const], columns, rows: 1 })
  const headings = { heading: true, cells: [cell('Word'), cell('Meaning')] }
  const plain = drawn([{ kind: 'table', rows: [headings, { heading: false, cells: [cell('harm'), cell('injury')] }] }])
  expect(plain).toContain('<td role="cell" data-label="Meaning">')
  const wide = drawn([{ kind: 'table', rows: [headings, { heading: false, cells: [cell('harm is injury', 2)] }] }])
  expect(wide).toContain('<div class="law-sideways" role="group" aria-label="Table: Word, Meaning" tabindex="0">')
  expect(wide).toContain('colSpan="2"')
})

test('what an amendment put in and took out is marked, and its note is numbered and linked', () => {
  const html = drawn([
    {
      kind: 'words',
      runs: [
        'A ',
        { mark: 'change', change: 'addition', note: 'n1', runs: ['new'] },
        ' ',
        { mark: 'change', change: 'repeal', runs: ['old'] },
        ' word.',
      ],
    },
  ])
  expect(html).toContain('<ins class="law-edit">new</ins><sup class="law-note-mark"><a href="#note-1">')
  expect(html).toContain('<del class="law-edit">old</del>')
  expect(html).toContain('<li id="note-1" value="1"><p class="law-words">Inserted in 2025.</p></li>')
})
