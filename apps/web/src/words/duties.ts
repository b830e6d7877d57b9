import type { DutyDate } from '@dutywatch/domain/duty'

/** What a day means for a duty. */
export const dutyEventWords = {
  'in-force': 'In force from',
  'assess-by': 'Assessment due by',
  awaiting: 'Waiting',
} as const satisfies Record<DutyDate['event'], string>
