// What a shop's history can say. Adding an action: its name here, its words in app/i18n/history.ts.
export const auditActions = [
  'shop.opened',
  'shop.changed',
  'shop.suspended',
  'shop.resumed',
  'team.invited',
  'team.invitation-revoked',
  'team.joined',
  'team.role-changed',
  'team.removed',
  'policy.changed',
  'theme.changed',
  'domain.claimed',
  'domain.proven',
  'domain.removed',
  'domain.lost',
  'webhook.added',
  'webhook.changed',
  'webhook.paused',
  'webhook.resumed',
  'webhook.secret-changed',
  'webhook.removed',
] as const
export type AuditAction = (typeof auditActions)[number]

export const auditSubjects = [
  'shop',
  'member',
  'invitation',
  'policy',
  'domain',
  'webhook',
] as const
export type AuditSubject = (typeof auditSubjects)[number]
