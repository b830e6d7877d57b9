import type { Force } from '@dutywatch/domain/evidence'

/** How a letter addresses a force: as it calls itself where that is known, else by its name, as the police of its area. */
export function addressedAs({ name, names, kind }: Pick<Force, 'name' | 'names' | 'kind'>): string {
  const own = names.find(({ scheme }) => scheme === 'own')?.name.replace(/\s*\([^()]*\)$/, '')
  if (own !== undefined && own !== '') return own
  return kind !== 'territorial' || /\b(police|constabulary|service)\b/i.test(name) ? name : `${name} Police`
}
