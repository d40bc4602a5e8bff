// The devices that are signed in, each with a way to end it.
import { Form } from '@remix-run/react'

import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import type { SessionView } from '#app/domain/identity/sessions.server.ts'
import { accountText } from '#app/i18n/account.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatInstant } from '#app/lib/time.ts'

import { deviceName } from './device-name.ts'

type Props = { sessions: readonly SessionView[]; here: string }

export function DeviceList({ sessions, here }: Props) {
  const t = useText(accountText)
  const locale = useLocale()
  return (
    <Card title={t.devices}>
      <ul className="list people">
        {sessions.map((session) => (
          <li key={session.id} className="list-item">
            <span className="grow stack-tight">
              <span>{nameOf(session, t)}</span>
              <span className="small soft">
                {t.lastSeen(formatInstant(session.lastSeenAt, locale))}
              </span>
            </span>
            {session.id === here ? (
              <Badge tone="leaf">{t.thisDevice}</Badge>
            ) : (
              <EndSession id={session.id} />
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Form method="post">
          <Button name="intent" value="revoke-others">
            {t.endOthers}
          </Button>
        </Form>
      )}
    </Card>
  )
}

const nameOf = (
  { kind, shopName, userAgent }: SessionView,
  t: (typeof accountText)['vi'],
): string => (kind === 'customer' ? t.appOf(shopName) : (deviceName(userAgent) ?? t.unknownDevice))

function EndSession({ id }: { id: string }) {
  const t = useText(accountText)
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="revoke-session" />
      <input type="hidden" name="sessionId" value={id} />
      <Button>{t.endSession}</Button>
    </Form>
  )
}
