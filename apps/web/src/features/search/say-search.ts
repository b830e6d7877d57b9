import { printNumber } from '@dutywatch/domain/evidence'
import { nameText } from '@dutywatch/domain/parliament'
import { counted } from '../../words/counted.ts'
import type { SearchAnswer } from './answer.ts'

/** What a search came to; without one, what can be searched. */
export function saySearch(answer: SearchAnswer): string {
  const { q, texts, total, atLeast, recordsFound, inText, kind, refused, page } = answer
  if (q.trim() === '') {
    const held = texts.length === 0 ? '' : `the words of ${counted(texts.length, 'text', 'texts')} of the law and in `
    return `Look for words in ${held}everything the tracker has on record.`
  }
  if (refused) return refused.message
  const asked = /["“”]/.test(q) ? q : `“${q}”`
  const where = inText ? nameText(inText) : 'the texts of the law whose words are held'
  const count = total === 0 ? 'no provision' : counted(total, 'provision', 'provisions')
  const provisions = `${atLeast ? `at least ${printNumber(total)} provisions` : count} of ${where}`
  const records = `${recordsFound === 0 ? 'no record' : counted(recordsFound, 'record', 'records')} of the tracker`
  if (kind === 'records' || texts.length === 0) return `${asked} stands in ${records}.`
  if (inText || page > 1 || kind) return `${asked} stands in ${provisions}.`
  return `${asked} stands in ${provisions} and in ${records}.`
}
