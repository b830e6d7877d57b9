/** Codes for the day the phone is lost, to be printed. */
export function BackupCodes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <div className="backup-codes">
      <p>Each works once, in the place of the app. They are shown only now.</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <button type="button" className="secondary not-printed" onClick={() => print()}>
        Print this page
      </button>
    </div>
  )
}
