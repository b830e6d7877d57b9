import { expect, test } from 'vitest'
import { picturesWith } from './pictures.ts'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="#12479f"/></svg>'

test('a picture is a PNG twice the size of its drawing', async () => {
  const png = await picturesWith([]).png(svg)
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([80, 60])
})

test('one drawing is drawn once, however often it is asked for', async () => {
  const pictures = picturesWith([])
  const [first, second] = await Promise.all([pictures.png(svg), pictures.png(svg)])
  expect(second).toBe(first)
})

test('what is no drawing is refused, and refused again', async () => {
  const pictures = picturesWith([])
  await expect(pictures.png('<svg')).rejects.toThrow('root node')
  await expect(pictures.png('<svg')).rejects.toThrow('root node')
})
