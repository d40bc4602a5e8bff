// Makes or updates BullMQ's own schema. Run by the migration command as the owner of the database; the role
// nieu_jobs owns nothing else and reaches no table of ours.
import { createHash } from 'node:crypto'
import { runMigrations } from 'bullmq'
import type { Client } from 'pg'
import { queueName } from './connection.server.ts'

/** Safe to run again and by two processes at once (BullMQ takes an advisory lock). */
export async function prepareQueue(owner: Client): Promise<void> {
  await runMigrations(owner, 'bullmq')
  // BullMQ makes this sequence at the first job and whoever makes it owns it; made here, it is the owner's.
  const sequence = `bullmq.bullmq_jid_${createHash('md5').update(queueName).digest('hex')}`
  await owner.query(`
    CREATE SEQUENCE IF NOT EXISTS ${sequence};
    ALTER SEQUENCE ${sequence} OWNER TO CURRENT_USER;
    GRANT USAGE, CREATE ON SCHEMA bullmq TO nieu_jobs;
    GRANT ALL ON ALL TABLES IN SCHEMA bullmq TO nieu_jobs;
    GRANT ALL ON ALL SEQUENCES IN SCHEMA bullmq TO nieu_jobs;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO nieu_jobs`)
}
