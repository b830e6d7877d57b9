export type { Effect, InForceDate, LawPlace, LawPlaces } from './effect.ts'
export { latestEffects, readEffectsFeed, unappliedEffects, type EffectsPage, type EffectsReason } from './read-effects.ts'
