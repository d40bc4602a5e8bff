// Tasks in the order in which they came, one after another, a moment later: whoever does not wait sees nothing yet.
import { ServerError, type ErrorBody } from './errors.ts'

export type Task = {
  uid: number
  indexUid: string | null
  status: 'enqueued' | 'processing' | 'succeeded' | 'failed'
  type: string
  error: ErrorBody | null
  enqueuedAt: string
  startedAt: string | null
  finishedAt: string | null
}

export type TaskQueue = {
  /** `work` runs later; what it throws fails the task. */
  add(task: Pick<Task, 'type' | 'indexUid'>, work: () => void): Task
  find(uid: number): Task
  all(): readonly Task[]
  /** The next task fails with this. */
  failNext(error: ServerError): void
  /** No task is begun until `resume`. */
  pause(): void
  resume(): void
  close(): void
}

export function openTasks(delayMs: number): TaskQueue {
  const tasks: Task[] = []
  const waiting: (() => void)[] = []
  const planned: ServerError[] = []
  let isPaused = false
  let timer: NodeJS.Timeout | null = null

  const wake = () => {
    if (isPaused || timer || waiting.length === 0) return
    timer = setTimeout(() => {
      timer = null
      waiting.shift()?.()
      wake()
    }, delayMs)
  }
  return {
    add({ type, indexUid }, work) {
      const task = newTask(tasks.length, { type, indexUid })
      tasks.push(task)
      waiting.push(() => run(task, work, planned.shift()))
      wake()
      return task
    },
    find(uid) {
      const task = tasks[uid]
      if (!task) throw new ServerError('task_not_found', `Task \`${uid}\` not found.`)
      return task
    },
    all: () => tasks,
    failNext: (error) => void planned.push(error),
    pause: () => void (isPaused = true),
    resume() {
      isPaused = false
      wake()
    },
    close: () => clearTimeout(timer ?? undefined),
  }
}

const newTask = (uid: number, { type, indexUid }: Pick<Task, 'type' | 'indexUid'>): Task => ({
  uid,
  indexUid,
  status: 'enqueued',
  type,
  error: null,
  enqueuedAt: new Date().toISOString(),
  startedAt: null,
  finishedAt: null,
})

function run(task: Task, work: () => void, failure: ServerError | undefined): void {
  task.status = 'processing'
  task.startedAt = new Date().toISOString()
  try {
    if (failure) throw failure
    work()
    task.status = 'succeeded'
  } catch (error) {
    if (!(error instanceof ServerError)) throw error
    task.status = 'failed'
    task.error = error.body
  }
  task.finishedAt = new Date().toISOString()
}
