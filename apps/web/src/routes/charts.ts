import { offencesPicture } from '../features/evidence/offences-picture.tsx'
import { chart, type Chart } from '../rendering/chart-route.ts'

/** Every chart that can be had by itself: as a file, and in a frame on another site. */
export const charts: readonly Chart[] = [
  chart('offences', { load: ({ api }) => api.releases.list.query(), picture: offencesPicture }),
]
