import { daysBetween, sayDay, saySpan, type PlainDate } from '@dutywatch/domain/date'
import type { Outlook, OutlookState } from '@dutywatch/domain/tracker'
import type { StateWords } from './tones.ts'

/** How a date that is waited for stands. */
export const outlookWords = {
  reached: { word: 'reached', shape: 'full', tone: 'good', meaning: 'It happened.' },
  'given-up': { word: 'given up', shape: 'dash', tone: 'bad', meaning: 'Those responsible said that it would not be.' },
  expected: { word: 'expected', shape: 'open', tone: 'plain', meaning: 'There is still time.' },
  'put-off': { word: 'put off', shape: 'clock', tone: 'middling', meaning: 'A later day has been given than the first.' },
  overdue: { word: 'overdue', shape: 'cross', tone: 'bad', meaning: 'The last day given is over and it had not happened.' },
  'not-known': { word: 'not known', shape: 'hatched', tone: 'unknown', meaning: 'Its time came or began after our sources end.' },
  'asked-for': {
    word: 'asked for only',
    shape: 'dash',
    tone: 'unknown',
    meaning: 'A campaign asked for a last day; we know of none that those responsible gave.',
  },
  undated: {
    word: 'no last day',
    shape: 'dash',
    tone: 'unknown',
    meaning: 'We know of no day by which those responsible said it would happen, or of none that can be worked out yet.',
  },
} as const satisfies Record<OutlookState, StateWords>

/** How late it is, or how long there is, in a sentence of its own. */
export function sayOutlook(
  outlook: Pick<Outlook, 'state' | 'latest' | 'first' | 'daysLate' | 'daysPutOff' | 'seenOn' | 'reachedOn' | 'askedFor'>,
  on: PlainDate,
): string {
  const { state, seenOn, reachedOn, askedFor = on, daysLate = 0, daysPutOff = 0 } = outlook
  const last = outlook.latest?.window.latest ?? outlook.first?.window.latest ?? on
  switch (state) {
    case 'reached':
      return `It happened on ${sayDay(reachedOn ?? on)}.`
    case 'given-up':
      return 'Those responsible have said that it will not be.'
    case 'expected':
      return on === last ? 'This is its last day.' : sayLeft(daysBetween(on, last))
    case 'put-off':
      return `It has been put off by ${saySpan(daysPutOff)}${daysLate > 0 ? ` and is ${saySpan(daysLate)} late` : ''}.`
    case 'overdue':
      return `It was ${saySpan(daysLate)} late ${seenOn === on ? 'on this day' : `on ${sayDay(seenOn)}`}.`
    case 'not-known':
      return `Our sources end on ${sayDay(seenOn)}${daysLate > 0 ? `, when it was ${saySpan(daysLate)} late` : ''}.`
    case 'asked-for':
      return askedFor < on
        ? `The last day asked for passed ${saySpan(daysBetween(askedFor, on))} before.`
        : 'No last day was given by those responsible.'
    case 'undated':
      return 'No last day follows from what was said.'
  }
}

function sayLeft(days: number): string {
  return `${saySpan(days)} ${days === 1 ? 'is' : 'are'} left.`
}
