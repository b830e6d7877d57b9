import { page } from '../rendering/route.ts'
import { GalleryCharts } from './gallery-charts.tsx'
import { GalleryFacts } from './gallery-facts.tsx'
import { sources } from './sample.data.ts'

/** Every part of the site on one page, to look at and to test. Not among the site's pages. */
export const galleryPage = page('/gallery', {
  load: () => ({ sources }),
  title: () => 'Gallery',
  description: () => 'Every part of the site on one page.',
  trail: () => [{ to: '/about', label: 'About' }],
  view: () => (
    <>
      <GalleryFacts />
      <GalleryCharts />
    </>
  ),
})
