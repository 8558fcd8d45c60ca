import { onScopeDispose, ref, shallowRef, watch } from 'vue';
import { api, lang, plusDays, today, weekday, type Id, type Light } from '@luoshi/console-sdk';
import { onEvent } from '../events';

export interface Todo {
  id: Id;
  module: string;
  title: string;
  detail: string | null;
  due: string | null;
  light: Light | null;
  link: string | null;
}

interface Todos {
  items: Todo[];
  unavailable: string[];
}

export type Term = 'overdue' | 'thisWeek' | 'nextWeek' | 'thirdWeek' | 'later' | 'open';
export const TERMS: Term[] = ['overdue', 'thisWeek', 'nextWeek', 'thirdWeek', 'later', 'open'];

/** What has passed its date presses whoever has to act, also where the matter's own clock has not begun. */
export function lightOf(todo: Pick<Todo, 'due' | 'light'>, now: string = today()): Light | null {
  return todo.light === 'GREY' && todo.due && todo.due < now ? 'RED' : todo.light;
}

/** In which week a due date lies, seen from today; weeks end on Sunday. */
export function termOf(due: string | null, now: string): Term {
  if (!due) return 'open';
  if (due < now) return 'overdue';
  const sunday = plusDays(now, 7 - weekday(now));
  if (due <= sunday) return 'thisWeek';
  if (due <= plusDays(sunday, 7)) return 'nextWeek';
  return due <= plusDays(sunday, 14) ? 'thirdWeek' : 'later';
}

export function byTerm(todos: Todo[], now: string = today()): Record<Term, number> {
  const counts = Object.fromEntries(TERMS.map((term) => [term, 0])) as Record<Term, number>;
  for (const todo of todos) counts[termOf(todo.due, now)]++;
  return counts;
}

/** So many are asked for, those due first. */
export const MOST = 50;

/** My to-dos, asked for again when the platform says that they have changed. */
export function useTodos() {
  const todos = shallowRef<Todos>();
  const error = ref<unknown>();

  async function load() {
    try {
      todos.value = await api<Todos>('/api/todos', { query: { limit: MOST } });
      error.value = undefined;
    } catch (problem) {
      error.value = problem;
    }
  }
  let count: number | undefined;
  const off = onEvent('todos', (data) => {
    const now = (data as { count: number }).count;
    if (count !== undefined && now !== count) void load();
    count = now;
  });
  onScopeDispose(off);
  watch(lang, load, { immediate: true });
  return { todos, error, load };
}
