import { expect, test } from 'vitest'
import { readDay } from './index.ts'

test('a day that was typed is read, whatever spaces stand around it', () => {
  expect(readDay(' 2020-05-29 ')).toEqual({ ok: true, value: '2020-05-29' })
})

test.each(['', 'soon', '29/05/2020', '2020-5-29', '2021-02-29', '0999-12-31'])(
  '%j is refused, with how to write a day',
  (typed) => {
    expect(readDay(typed)).toEqual({
      ok: false,
      reason: 'not-a-day',
      message: `“${typed}” is not a day. Write it as year-month-day, like 2020-05-29.`,
    })
  },
)

test('a refusal quotes no more than the first 40 characters', () => {
  const read = readDay('9'.repeat(2000))
  expect(read.ok ? '' : read.message).toContain(`“${'9'.repeat(40)}…” is not a day.`)
})
