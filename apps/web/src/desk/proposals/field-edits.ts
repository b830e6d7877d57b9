import { compareVersions } from '@dutywatch/domain/proposal'

/** Every field in which two versions of a record differ, before and after; a side on which it was not there lacks the value. */
export function fieldEdits(before: unknown, after: unknown) {
  return compareVersions(before, after, before).fields.map(({ field, base, mine }) => ({ field, before: base, after: mine }))
}
