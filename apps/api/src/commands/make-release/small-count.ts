import { isSmall, smallestPublicCount } from '@dutywatch/domain/evidence'

/** Whether a count is withheld for its own smallness, and not for the sake of another. */
export function isSmallCount(value: number | undefined): boolean {
  return value !== undefined && isSmall(value, smallestPublicCount)
}
