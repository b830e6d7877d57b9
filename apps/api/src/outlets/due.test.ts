import { aRecord, aTracker } from '@dutywatch/domain/testing'
import type { RecordInput } from '@dutywatch/domain/tracker'
import { expect, test } from 'vitest'
import { dueCalendar, dueCsv, dueLines } from './due.ts'

type Events = NonNullable<RecordInput<'requests'>['events']>

const force = { kind: 'territorial', nation: 'england', regime: 'FOIA' } as const
const received: Events[number] = { kind: 'received', on: '2024-09-02' }

function trackerWith(events: Events) {
  return aTracker({
    informedTo: '2024-12-31',
    forces: [
      { ...aRecord('kent'), name: 'Kent', ...force },
      { ...aRecord('essex'), name: '=Essex, of course', ...force },
    ],
    requests: [
      { ...aRecord('kent-1'), force: 'kent', reference: 'FOI 1', asked: 'How many?', events },
      { ...aRecord('essex-1'), force: 'essex', asked: 'How many?', events: [received, { kind: 'refused', on: '2024-09-09' }] },
    ],
  })
}

function calendarOn(on: string, events: Events): string[] {
  const text = dueCalendar(dueLines(trackerWith(events), { on }), { title: 'Due', stamp: '2024-09-10T08:00:00.000Z' })
  return text.replaceAll('\r\n ', '').split('\r\n')
}

const value = (lines: readonly string[], name: string) => lines.filter((line) => line.startsWith(name))

test('what is due is listed by day, the authority’s days and the requester’s', () => {
  expect(
    dueLines(trackerWith([received]), { on: '2024-09-10' }).map(({ clock, request }) => `${clock.due} ${request} ${clock.kind}`),
  ).toEqual(['2024-09-30 kent-1 answer', '2024-11-04 essex-1 ask-review'])
})

test('the table says who must act by when and under which rule, and runs no formula', () => {
  const [headings, first, second] = dueCsv(dueLines(trackerWith([received]), { on: '2024-09-10' })).split('\r\n')
  expect(headings).toBe('\uFEFFday,what,who,set_by,rule,authority,authority_id,state,next,request,reference,batch')
  expect(first).toMatch(/^2024-09-30,answer due,authority,law,"Freedom of Information Act 2000, section 10/)
  expect(second).toContain(`"'=Essex, of course",essex,refused`)
})

test('the calendar has whole days, in lines no longer than the standard allows', () => {
  const lines = calendarOn('2024-09-10', [received])
  expect(value(lines, 'DTSTART')).toEqual(['DTSTART;VALUE=DATE:20240930', 'DTSTART;VALUE=DATE:20241104'])
  expect(value(lines, 'DTEND')).toEqual(['DTEND;VALUE=DATE:20241001', 'DTEND;VALUE=DATE:20241105'])
  expect(value(lines, 'SUMMARY')[0]).toBe('SUMMARY:Kent: answer due')
  expect(value(lines, 'DTSTAMP')[0]).toBe('DTSTAMP:20240910T080000Z')
  const text = dueCalendar(dueLines(trackerWith([received]), { on: '2024-09-10' }), {
    title: 'Due',
    stamp: '2024-09-10T08:00:00.000Z',
  })
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
})

test('words that look like lines of a calendar are words in it', () => {
  const name = 'Kent\r\nBEGIN:VALARM\nACTION:DISPLAY;x,y\\'
  const tracker = aTracker({
    informedTo: '2024-12-31',
    forces: [{ ...aRecord('kent'), name, ...force }],
    requests: [{ ...aRecord('kent-1'), force: 'kent', asked: 'How many?', events: [received] }],
  })
  const lines = dueCalendar(dueLines(tracker, { on: '2024-09-10' }), { title: name, stamp: '2024-09-10T08:00:00.000Z' })
    .replaceAll('\r\n ', '')
    .split(/\r\n|\r|\n/)
  expect(lines.filter((line) => /^(BEGIN|ACTION)/.test(line))).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VEVENT'])
  expect(value(lines, 'SUMMARY')).toEqual(['SUMMARY:Kent\\nBEGIN:VALARM\\nACTION:DISPLAY\\;x\\,y\\\\: answer due'])
})

test('a day that moves keeps its UID, and its SEQUENCE rises', () => {
  const extended: Events[number] = { kind: 'extended', on: '2024-09-27', until: '2024-10-18' }
  const [before, after] = [calendarOn('2024-09-10', [received]), calendarOn('2024-09-28', [received, extended])]
  expect(value(before, 'UID')[0]).toBe('UID:kent-1.answer@dutywatch')
  expect(value(after, 'UID')[0]).toBe('UID:kent-1.answer@dutywatch')
  expect([value(before, 'DTSTART')[0], value(after, 'DTSTART')[0]]).toEqual([
    'DTSTART;VALUE=DATE:20240930',
    'DTSTART;VALUE=DATE:20241018',
  ])
  expect([value(before, 'SEQUENCE')[0], value(after, 'SEQUENCE')[0]]).toEqual(['SEQUENCE:1', 'SEQUENCE:2'])
})

test('the same days are written the same, byte for byte', () => {
  expect(calendarOn('2024-09-10', [received])).toEqual(calendarOn('2024-09-10', [received]))
})
