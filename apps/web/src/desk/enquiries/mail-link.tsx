/** The e-mail address of somebody who wrote, as a link to one's own mail. */
export function MailLink({ email }: { readonly email: string }) {
  const at = email.lastIndexOf('@')
  return (
    <a href={`mailto:${encodeURIComponent(email.slice(0, at))}${email.slice(at)}`} className="as-written">
      {email}
    </a>
  )
}
