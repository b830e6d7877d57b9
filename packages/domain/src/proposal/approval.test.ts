import { describe, expect, test } from 'vitest'
import { approvalOf, type Approval } from './index.ts'

const term = { collection: 'terms', id: 'term-1', record: { id: 'term-1' } }
const verdict = {
  collection: 'verdicts',
  id: 'v-1',
  record: { id: 'v-1', quote: 'must take steps', citations: [{ source: 'print', confidence: 'confirmed' }] },
}
const asked: Approval = { changes: [term], authors: ['ada'], approver: 'grace', selfApproval: false }

describe('an approval', () => {
  test('is given by somebody who had no part in the proposal', () => {
    expect(approvalOf(asked).ok).toBe(true)
    expect(approvalOf({ ...asked, authors: ['ada', 'grace'] })).toMatchObject({ ok: false, reason: 'second-person-needed' })
  })

  test('is given by an author where the campaign has set so, but never of a verdict', () => {
    const own = { ...asked, approver: 'ada', selfApproval: true }
    expect(approvalOf(own).ok).toBe(true)
    expect(approvalOf({ ...own, changes: [term, verdict] })).toMatchObject({ ok: false, reason: 'second-person-needed' })
    expect(approvalOf({ ...own, changes: [{ collection: 'verdicts', id: 'v-1' }] })).toMatchObject({
      ok: false,
      reason: 'second-person-needed',
    })
  })

  test.each([
    ['no quotation', { ...verdict.record, quote: ' ' }],
    ['no source', { ...verdict.record, citations: [] }],
    ['nothing', null],
  ])('is refused of a verdict that has %s', (_lack, record) => {
    const refused = approvalOf({ ...asked, changes: [{ ...verdict, record }] })
    expect(refused).toMatchObject({ ok: false, reason: 'verdict-unfounded', message: expect.stringContaining('v-1') })
  })
})
