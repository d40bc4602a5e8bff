// The same arithmetic as memory/buckets.ts, inside Redis: one script is one step that nobody else comes between. A bucket
// that would be full again is forgotten by its expiry.

/** KEYS: the bucket. ARGV: capacity, points a second, cost. Answers { allowed, left, seconds to wait }. */
export const takeScript = `
local capacity, perSecond = tonumber(ARGV[1]), tonumber(ARGV[2])
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local known = redis.call('HMGET', KEYS[1], 'left', 'at')
local left = capacity
if known[1] then
  left = math.min(capacity, tonumber(known[1]) + math.max(0, now - tonumber(known[2])) / 1000 * perSecond)
end
local needed = math.min(tonumber(ARGV[3]), capacity)
local wait = 0
if left >= needed then left = left - needed else wait = math.ceil((needed - left) / perSecond) end
redis.call('HSET', KEYS[1], 'left', tostring(left), 'at', now)
redis.call('PEXPIRE', KEYS[1], math.ceil((capacity - left) / perSecond * 1000) + 1000)
return { wait == 0 and 1 or 0, math.max(0, math.floor(left)), wait }`

/** KEYS: the bucket. ARGV: capacity, points a second, points to put back (below zero: to take). */
export const settleScript = `
local left = redis.call('HGET', KEYS[1], 'left')
if left then
  local capacity = tonumber(ARGV[1])
  left = math.max(-capacity, math.min(capacity, tonumber(left) + tonumber(ARGV[3])))
  redis.call('HSET', KEYS[1], 'left', tostring(left))
  redis.call('PEXPIRE', KEYS[1], math.ceil((capacity - left) / tonumber(ARGV[2]) * 1000) + 1000)
end
return 1`
