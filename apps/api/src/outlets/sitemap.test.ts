import { expect, test } from 'vitest'
import { sitemapFile } from './sitemap.ts'

const baseUrl = 'https://tracker.example'
const pages = [{ path: '/' }, { path: '/asks/a&b', changedOn: '2024-06-20' }, { path: '/sources/ł<x>' }]

test('a sitemap names whole addresses, escaped for where they stand, and the days that are known', () => {
  expect(sitemapFile(pages, { baseUrl })).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
      '<url><loc>https://tracker.example/</loc></url>\n' +
      '<url><loc>https://tracker.example/asks/a&#38;b</loc><lastmod>2024-06-20</lastmod></url>\n' +
      '<url><loc>https://tracker.example/sources/%C5%82%3Cx%3E</loc></url>\n</urlset>\n',
  )
})

test('what is too long for one file is divided into parts that hold every page once', () => {
  const first = sitemapFile(pages, { baseUrl, most: 2 }) ?? ''
  expect([...first.matchAll(/<sitemap><loc>([^<]+)/g)].map(([, address]) => address)).toEqual([
    'https://tracker.example/sitemap/1.xml',
    'https://tracker.example/sitemap/2.xml',
  ])
  const parts = [1, 2].map((part) => sitemapFile(pages, { baseUrl, most: 2, part }) ?? '')
  expect(parts.map((part) => part.split('<loc>').length - 1)).toEqual([2, 1])
  for (const part of [0, 3]) expect(sitemapFile(pages, { baseUrl, most: 2, part })).toBeUndefined()
  expect(sitemapFile(pages, { baseUrl, part: 1 })).toBeUndefined()
})
