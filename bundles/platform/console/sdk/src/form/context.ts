import type { InjectionKey } from 'vue';

export interface FormField {
  name: string;
  label: string;
  /** the sentence that says what is wrong with the present value, or nothing */
  fault(): string | undefined;
  focus(): void;
}

export interface FormContext {
  model(): Record<string, unknown> | undefined;
  errorOf(name: string): string;
  register(field: FormField): () => void;
  /** whether its content was declared to be no secret; undefined when the form does not ask */
  declared(): boolean | undefined;
}

export const FORM: InjectionKey<FormContext> = Symbol('form');

/** `milestones[0].what` or `milestones.0.what` → the value inside the model. */
export function valueAt(model: unknown, name: string): unknown {
  return name
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], model);
}

export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}
