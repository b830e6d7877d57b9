import type { EventKind } from '@dutywatch/domain/campaign'

/** What sort of thing happened. */
export const eventKindWords = {
  campaign: 'Campaign',
  policy: 'Government policy',
  consultation: 'Consultation',
  parliament: 'Parliament',
  'royal-assent': 'Royal Assent',
  commencement: 'Commencement',
  regulator: 'Regulator',
  code: 'Code of practice',
  deadline: 'Deadline',
  enforcement: 'Enforcement',
  delay: 'Delay',
  litigation: 'Court case',
} as const satisfies Record<EventKind, string>
