import { expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'

test('a real Chromium from npm draws a page, and draws letters of different widths', async () => {
  await using browser = await launchChromium()
  const page = await browser.newPage()
  await page.setContent('<h1>Duty of Care</h1><span id="wide">W</span><span id="narrow">i</span>')
  const widthOf = (selector: string) => page.locator(selector).evaluate((element) => element.getBoundingClientRect().width)
  expect(await page.textContent('h1')).toBe('Duty of Care')
  expect(await widthOf('#wide')).toBeGreaterThan(await widthOf('#narrow'))
})

test('a browser outlives the contexts opened in it', async () => {
  await using browser = await launchChromium()
  const context = await browser.newContext({ javaScriptEnabled: false })
  await context.close()
  expect(browser.isConnected()).toBe(true)
})
