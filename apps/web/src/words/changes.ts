import type { ChangeKind } from '@dutywatch/domain/tracker'

/** What an edition did to a record. */
export const changeWords = {
  'stage-reached': 'a stage reached',
  'text-published': 'a text published',
  'date-stated': 'a date stated',
  'promise-made': 'a promise made',
  'verdict-given': 'a verdict given',
  'verdict-changed': 'a verdict changed',
  'figure-published': 'a figure published',
  'return-received': 'a return received',
  'return-withdrawn': 'a return withdrawn',
  'enforcement-taken': 'enforcement taken',
  added: 'added',
  corrected: 'corrected',
  withdrawn: 'withdrawn',
} as const satisfies Record<ChangeKind, string>
