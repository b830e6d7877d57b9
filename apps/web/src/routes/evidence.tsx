import { ArticleView } from '../features/claims/article-view.tsx'
import { ClaimView } from '../features/claims/claim-view.tsx'
import { sayClaim, sayClaims } from '../features/claims/say-claims.ts'
import { sayRelease, ReleaseView } from '../features/evidence/release-view.tsx'
import { ReleasesView } from '../features/evidence/releases-view.tsx'
import { sayEvidence } from '../features/evidence/say-evidence.ts'
import { sayShares } from '../features/shares/say-shares.ts'
import { SharesView } from '../features/shares/shares-view.tsx'
import { page } from '../rendering/route.ts'
import { sayPartial } from '@dutywatch/domain/date'

const underEvidence = () => [{ to: '/evidence', label: 'What is the evidence?' }]

/** What was counted, release by release. */
export const evidenceRoute = page('/evidence', {
  load: ({ api }) => api.releases.list.query(),
  title: () => 'What is the evidence?',
  description: sayEvidence,
  view: ReleasesView,
})

/** One release of figures. */
export const releaseRoute = page('/evidence/releases/:id', {
  load: ({ api, params }) => api.releases.byId.query(params),
  title: ({ release }) => `${release.title} (${release.publisher}, ${sayPartial(release.publishedOn)})`,
  description: sayRelease,
  trail: underEvidence,
  view: ReleaseView,
})

/** Published figures, checked. */
export const articleRoute = page('/evidence/article', {
  load: ({ api }) => api.claims.checked.query(),
  title: () => 'Do the published figures hold?',
  description: sayClaims,
  trail: underEvidence,
  view: ArticleView,
})

/** One published statement with its working. */
export const claimRoute = page('/evidence/claims/:id', {
  load: ({ api, params }) => api.claims.byId.query(params),
  title: ({ claim }) => claim.statement,
  description: sayClaim,
  trail: () => [...underEvidence(), { to: '/evidence/article', label: 'Do the published figures hold?' }],
  view: ClaimView,
})

/** Which platforms were used, as shares with their denominators. */
export const sharesRoute = page('/evidence/platforms', {
  load: ({ api }) => api.shares.list.query(),
  title: () => 'Which platforms were used?',
  description: sayShares,
  trail: underEvidence,
  view: SharesView,
})
