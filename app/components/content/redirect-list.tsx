// Old addresses with where they lead; one press takes one away, another brings it back.
import { Form } from '@remix-run/react'

import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import type { RedirectLine } from '#app/domain/content/redirect-views.server.ts'
import type { RedirectFacts } from '#app/domain/content/redirects.server.ts'
import { sellerContentText } from '#app/i18n/seller-content.ts'
import { useText } from '#app/i18n/use-text.ts'

export function RedirectList({ redirects }: { redirects: readonly RedirectLine[] }) {
  const t = useText(sellerContentText)
  return (
    <Card>
      <ul className="list">
        {redirects.map(({ id, path, target, isByHand }) => (
          <li key={id} className="list-item">
            <span className="grow stack-tight redirect-line">
              <strong>{readable(path)}</strong>
              <span className="small soft">→ {readable(target)}</span>
            </span>
            {!isByHand && <Badge>{t.byItself}</Badge>}
            <Form method="post">
              <input type="hidden" name="id" value={id} />
              <Button
                look="plain"
                name="intent"
                value="remove"
                aria-label={t.moveOf(t.remove, readable(path))}
              >
                {t.remove}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function UndoRedirect({ facts: { path, target } }: { facts: RedirectFacts }) {
  const t = useText(sellerContentText)
  return (
    <Form method="post" className="row">
      <span>{t.removed(readable(path))}</span>
      <input type="hidden" name="path" value={path} />
      <input type="hidden" name="target" value={target} />
      <Button name="intent" value="undo">
        {t.undo}
      </Button>
    </Form>
  )
}

/** "/c%c3%a1-kho" as people read it. */
function readable(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
