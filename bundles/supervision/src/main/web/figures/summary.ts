import { ref, shallowRef } from 'vue';
import { api, messageOf } from '@luoshi/console-sdk';
import { API, type Summary } from '../api';

/** The figures of the viewer's scope, as they are now. */
export function useSummary() {
  const summary = shallowRef<Summary>();
  const problem = ref('');

  async function load() {
    problem.value = '';
    try {
      summary.value = await api<Summary>(`${API}/summary`);
    } catch (error) {
      problem.value = messageOf(error);
    }
  }
  void load();
  return { summary, problem, load };
}
