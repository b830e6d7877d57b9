import { offencesPicture } from '../features/evidence/offences-picture.tsx'
import { answerTimesPicture } from '../features/foi/answer-times-picture.tsx'
import { forcePicture } from '../features/forces/force-picture.tsx'
import { forcesPicture } from '../features/forces/forces-picture.tsx'
import { sharesPicture } from '../features/shares/shares-picture.tsx'
import { coveragePicture } from '../panels/coverage-picture.tsx'
import { sharePicture } from '../panels/share-picture.tsx'
import { chart, type Chart } from '../rendering/chart-route.ts'
import { askedOf, measureOf } from './forces.tsx'

/** Every chart that can be had by itself: as a file, and in a frame on another site. */
export const charts: readonly Chart[] = [
  chart('offences', { load: ({ api }) => api.releases.list.query(), picture: offencesPicture }),
  chart('answer-times', {
    load: async ({ api, query }) => ({ ...(await api.batches.list.query()), asked: query['batch'] }),
    picture: ({ batches, asked }) => {
      const shown = batches.findLast(({ batch }) => asked === undefined || batch.id === asked)
      return shown && answerTimesPicture(shown)
    },
  }),
  chart('platforms', { load: ({ api }) => api.shares.list.query(), picture: sharesPicture }),
  chart('shares', {
    load: async ({ api, query }) => ({ ...(await api.shares.list.query()), asked: query['figure'] }),
    picture: ({ groups, asked }) => {
      const group = groups.findLast(({ figure }) => asked === undefined || figure.id === asked)
      return group && sharePicture(group)
    },
  }),
  chart('forces', {
    load: async ({ api, query }) => ({ ...(await api.forces.byRelease.query(askedOf(query))), measure: measureOf(query) }),
    picture: forcesPicture,
  }),
  chart('force', {
    load: ({ api, query }) => api.forces.byId.query({ id: query['force'] ?? '' }),
    picture: forcePicture,
  }),
  chart('coverage', {
    load: async ({ api, query }) => ({ ...(await api.releases.list.query()), asked: query['figure'] }),
    picture: ({ releases, leading, asked }) => {
      if (asked === undefined) {
        const led = leading.find(({ figure }) => figure.coverage !== undefined)
        return led && coveragePicture(led)
      }
      const figures = releases.flatMap(({ release, figures: own }) => own.map(({ figure }) => ({ figure, release })))
      const covered = figures.find(({ figure }) => figure.id === asked)
      return covered && coveragePicture(covered)
    },
  }),
]
