import type { Route } from '../rendering/route.ts'

/** Every page of the public site. */
export const site: readonly Route[] = []
