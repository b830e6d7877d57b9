import { assetAt, Look, type Assets } from './document.tsx'

/** The empty page that the script of the desk fills; it says the same to everybody. */
export function DeskDocument({ assets }: { readonly assets: Assets }) {
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <title>The desk – Dutywatch</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <Look assets={assets} stylesheet="src/desk/desk.css" />
        <script type="module" src={assetAt(assets, 'src/desk/main.tsx')} />
      </head>
      <body>
        <div id="desk">
          <noscript>
            <main className="page-width">
              <h1>The desk</h1>
              <p>
                This is where the team works, and it needs scripts. Everything that is published{' '}
                <a href="/">can be read without any</a>.
              </p>
            </main>
          </noscript>
        </div>
      </body>
    </html>
  )
}
