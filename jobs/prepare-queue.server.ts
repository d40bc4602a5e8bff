// Makes or updates BullMQ's own schema. Run by the migration command as the owner of the database; the role
// nieu_jobs owns nothing else and reaches no table of ours.
import { runMigrations } from 'bullmq'
import type { Client } from 'pg'

/** Safe to run again and by two processes at once (BullMQ takes an advisory lock). */
export async function prepareQueue(owner: Client): Promise<void> {
  await runMigrations(owner, 'bullmq')
  await owner.query(`
    GRANT USAGE, CREATE ON SCHEMA bullmq TO nieu_jobs;
    GRANT ALL ON ALL TABLES IN SCHEMA bullmq TO nieu_jobs;
    GRANT ALL ON ALL SEQUENCES IN SCHEMA bullmq TO nieu_jobs;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO nieu_jobs`)
}
