// One suite for every mailer: what a letter must still be when it has arrived.
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixedClock } from '#app/lib/time.ts'
import { createMailbox } from '#plugins/mail/mailbox/adapter.ts'
import type { Mail, Mailer } from '#plugins/mail/port.ts'
import { createSmtpMailer } from '#plugins/mail/smtp/adapter.ts'
import { bodyOf, startSmtpServer } from '#tests/support/smtp-server.ts'

const from = 'Niêu <khong-tra-loi@nieu.test>'
const letter: Mail = {
  id: '0199f0aa-0000-7000-8000-000000000001',
  to: 'hoa@vidu.vn',
  subject: 'Lời mời vào gian hàng Hợp tác xã Yên Hòa: chạch sụn kho niêu đất, đặc sản Ninh Bình',
  text: 'Chào bạn,\n\n.Dòng bắt đầu bằng dấu chấm\nhttps://vidu.vn/invitations/abc',
  html: '<p>Chào bạn</p><p><a href="https://vidu.vn/invitations/abc">Nhận lời mời</a></p>',
}

type Arrived = { id: string; to: string; subject: string; text: string; html: string }
type Harness = { mailer: Mailer; arrived(): Promise<Arrived[]>; stop(): Promise<void> }

async function mailboxHarness(): Promise<Harness> {
  const directory = join(await mkdtemp(join(tmpdir(), 'nieu-mail-')), 'mail')
  const mailer = createMailbox({ directory, from, clock: fixedClock('2026-11-23T03:00:00Z') })
  return { mailer, arrived: () => mailer.list(100), stop: async () => {} }
}

async function smtpHarness(): Promise<Harness> {
  const server = await startSmtpServer()
  const mailer = createSmtpMailer({ url: server.url, from })
  return {
    mailer,
    arrived: () =>
      Promise.resolve(
        server.received.map((mail) => ({
          id: /<([^@]*)@/.exec(mail.headers.get('message-id') ?? '')?.[1] ?? '',
          to: mail.to.join(),
          subject: mail.headers.get('subject') ?? '',
          text: bodyOf(mail, 'text/plain').replaceAll('\r\n', '\n').trim(),
          html: bodyOf(mail, 'text/html').trim(),
        })),
      ),
    stop: async () => {
      mailer.close()
      await server.close()
    },
  }
}

describe.each([
  ['the mailbox', mailboxHarness],
  ['SMTP', smtpHarness],
])('%s', (_name, start) => {
  let harness: Harness
  beforeAll(async () => {
    harness = await start()
  })
  afterAll(() => harness.stop())

  test('brings a Vietnamese letter whole, with its dots and its link', async () => {
    await harness.mailer.send(letter)

    const [mail] = await harness.arrived()
    expect(mail).toMatchObject(letter)
  })

  test('sends a second try under the same id', async () => {
    await harness.mailer.send(letter)

    const ids = new Set((await harness.arrived()).map((mail) => mail.id))
    expect([...ids]).toEqual([letter.id])
  })

  test('never lets a subject with a line break add a recipient', async () => {
    const id = '0199f0aa-0000-7000-8000-000000000002'
    await harness.mailer.send({ ...letter, id, subject: 'Chào\r\nBcc: ke-gian@vidu.vn' })

    const mail = (await harness.arrived()).find((arrived) => arrived.id === id)
    expect(mail?.to).toBe('hoa@vidu.vn')
  })
})

test('a letter that the server does not take is a fault, so the job tries again', async () => {
  const server = await startSmtpServer()
  const mailer = createSmtpMailer({ url: server.url, from })
  server.refuseNext()

  await expect(mailer.send(letter)).rejects.toThrow()

  expect(server.received).toHaveLength(0)
  mailer.close()
  await server.close()
})

test('the mailbox never leaves its folder, whatever id is asked for', async () => {
  const mailbox = createMailbox({
    directory: join(tmpdir(), 'nieu-mail-none'),
    from,
    clock: fixedClock('2026-11-23T03:00:00Z'),
  })

  expect(await mailbox.find('../../etc/passwd')).toBeNull()
  expect(await mailbox.find('khong-co')).toBeNull()
  expect(await mailbox.list(10)).toEqual([])
  await expect(mailbox.send({ ...letter, id: '../ra-ngoai' })).rejects.toThrow()
})
