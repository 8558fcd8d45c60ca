import type { Version } from '../api/client';
import { ApiError, type Problem } from '../api/problem';
import { resolveConflict } from './state';

export interface VersionedSave<T> {
  /** the version the form was filled from */
  version: Version;
  /** sends the change with the given version as If-Match */
  send: (version: Version) => Promise<T>;
  /** names of fields for the reader, by field name of the API */
  labels: Record<string, string>;
  /** loads what the other person saved into the form */
  takeTheirs: () => void | Promise<void>;
}

/** `current` of a 412 is the version that is stored now, or the record that carries it. */
export function currentVersion(problem: Problem): Version | undefined {
  const current = problem.current;
  if (typeof current === 'number' || typeof current === 'string') return current;
  const version = (current as { version?: Version } | null | undefined)?.version;
  return version ?? undefined;
}

/**
 * Saves, and when somebody else was faster shows what changed and offers to keep mine, take theirs or go on editing.
 * Answers undefined when nothing of mine was saved.
 */
export async function saveVersioned<T>(save: VersionedSave<T>): Promise<T | undefined> {
  let version = save.version;
  for (;;) {
    try {
      return await save.send(version);
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 412) throw error;
      const choice = await resolveConflict({ problem: error.problem, labels: save.labels });
      const newer = currentVersion(error.problem);
      if (choice === 'theirs') await save.takeTheirs();
      if (choice !== 'mine' || newer === undefined) return undefined;
      version = newer;
    }
  }
}
