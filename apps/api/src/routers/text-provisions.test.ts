import type { Block, Provision } from '@dutywatch/bill-text/document'
import { expect, test } from 'vitest'
import { mostWordsOnAPage, pageLinks } from './text-provisions.ts'

function aProvision(level: Provision['level'], address: string, content: readonly Block[]): Provision {
  return { kind: 'provision', level, address, label: '1', content }
}

function words(text: string): Block {
  return { kind: 'words', runs: [text] }
}

function aSchedule(number: number, length: number): Provision {
  const address = `schedule-${number}`
  const paragraphs = ['1', '2'].map((each) =>
    aProvision('paragraph', `${address}-paragraph-${each}`, [words('word '.repeat(length / 2))]),
  )
  return aProvision('schedule', address, paragraphs)
}

test('a reference leads to the page of what it names: the Schedule, or the paragraph of one too long for a page', () => {
  const named = ['schedule-1-paragraph-2', 'schedule-2-paragraph-2', 'clause-1', 'nowhere']
  const runs = named.map((address) => ({ mark: 'reference', address, runs: [address] }) as const)
  const clause = aProvision('clause', 'clause-1', [{ kind: 'words', runs }])
  const body = [clause, aSchedule(1, 100), aSchedule(2, mostWordsOnAPage + 100)]

  expect(pageLinks(body, clause)).toEqual({
    'schedule-1-paragraph-2': 'schedule-1',
    'schedule-2-paragraph-2': 'schedule-2-paragraph-2',
  })
})
