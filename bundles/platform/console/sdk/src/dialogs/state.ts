import { shallowRef } from 'vue';
import type { ChangedField, Problem } from '../api/problem';

export interface ConfirmQuestion {
  title: string;
  text?: string;
  /** what the button that goes ahead says: a verb, never "OK" */
  action: string;
  danger?: boolean;
  /** asks for a reason below the text */
  reason?: 'required' | 'optional';
  reasonLabel?: string;
  reasonPlaceholder?: string;
  /** says that going ahead declares the reason to be no state secret: where it becomes part of a matter */
  declare?: boolean;
}

export interface ConfirmAnswer {
  reason: string;
}

export interface ConflictQuestion {
  problem: Problem;
  labels: Record<string, string>;
}

export type ConflictChoice = 'mine' | 'theirs' | 'stay';

interface Asked<Q, A> {
  question: Q;
  answer(value: A): void;
}

export const confirmation = shallowRef<Asked<ConfirmQuestion, ConfirmAnswer | null> | null>(null);
export const conflict = shallowRef<Asked<ConflictQuestion, ConflictChoice> | null>(null);

function ask<Q, A>(slot: typeof confirmation | typeof conflict, question: Q, otherwise: A): Promise<A> {
  (slot.value as Asked<Q, A> | null)?.answer(otherwise);
  return new Promise<A>((resolve) => {
    const asked: Asked<Q, A> = {
      question,
      answer: (value) => {
        if ((slot.value as unknown) === asked) slot.value = null;
        resolve(value);
      },
    };
    (slot as { value: unknown }).value = asked;
  });
}

/** Asks before something that cannot easily be undone; null means no. */
export function confirmAction(question: ConfirmQuestion): Promise<ConfirmAnswer | null> {
  return ask<ConfirmQuestion, ConfirmAnswer | null>(confirmation, question, null);
}

/** Shows what somebody else changed meanwhile and lets the person choose. */
export function resolveConflict(question: ConflictQuestion): Promise<ConflictChoice> {
  return ask<ConflictQuestion, ConflictChoice>(conflict, question, 'stay');
}

export function changedFields(problem: Problem): ChangedField[] {
  return problem.changed ?? [];
}
