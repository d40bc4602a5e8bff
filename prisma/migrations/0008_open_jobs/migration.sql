-- Schedules ask every few seconds whether their last tick is over; sweeps drop what ended long ago.
CREATE INDEX outbox_open ON outbox (job) WHERE done_at IS NULL AND failed_at IS NULL;
CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL;
