/** As much of OpenAPI 3.1 as the platform writes. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: string[];
  items?: Schema;
  anyOf?: Schema[];
}
export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: Schema;
  example: unknown;
}
interface Media {
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}
interface Answer {
  $ref?: string;
  description?: string;
  content?: Record<string, Media>;
}
interface Described {
  operationId: string;
  summary: string;
  tags: string[];
  security: unknown[];
  'x-permission': string[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, Answer>;
}
export interface ApiDocument {
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Described>>;
  components: Record<'schemas' | 'responses', Record<string, unknown>>;
}

export interface Operation extends Described {
  verb: string;
  path: string;
  writes: boolean;
}
export interface Group {
  name: string;
  title: string;
  operations: Operation[];
}
export interface ShownAnswer {
  status: string;
  description: string;
  type: string;
  example: string;
}

const JSON_TYPE = 'application/json';

export function operationsOf(document: ApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, described]) => ({
      ...described,
      verb: verb.toUpperCase(),
      path,
      writes: verb !== 'get',
    })),
  );
}

/** Every word of the filter must occur somewhere in what people see of an operation. */
export function matches(operation: Operation, filter: string): boolean {
  const { verb, path, summary, operationId } = operation;
  const seen = [verb, path, summary, operationId, ...operation['x-permission']].join(' ').toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => seen.includes(word));
}

/** By function, in the order of the document; a function without a match is left out. */
export function groupsOf(document: ApiDocument, filter: string): Group[] {
  const found = operationsOf(document).filter((operation) => matches(operation, filter));
  return document.tags
    .map(({ name, description }) => ({
      name,
      title: description,
      operations: found.filter((operation) => operation.tags[0] === name),
    }))
    .filter((group) => group.operations.length);
}

function resolved<T extends { $ref?: string }>(document: ApiDocument, node: T): T {
  const [, , kind, name] = node.$ref?.split('/') ?? [];
  return name ? (document.components[kind as 'schemas' | 'responses'][name] as T) : node;
}

/** What may be entered: the constants of an enum, else type and format. */
export function valuesOf(document: ApiDocument, schema: Schema): string {
  const { type, format, enum: constants, items } = resolved(document, schema);
  if (items) return valuesOf(document, items);
  if (constants) return constants.join(', ');
  return format && !format.startsWith('int') ? format : [type].flat()[0]!;
}

export function pretty(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

export function answersOf(document: ApiDocument, operation: Operation): ShownAnswer[] {
  return Object.entries(operation.responses).map(([status, answer]) => {
    const { description = '', content = {} } = resolved(document, answer);
    const [type = '', media = {}] = Object.entries(content)[0] ?? [];
    const example = media.example ?? Object.values(media.examples ?? {})[0]?.value;
    return { status, description, type, example: pretty(example) };
  });
}

/** The JSON to begin with; undefined when the operation takes none. */
export function bodyOf(operation: Operation): string | undefined {
  const media = operation.requestBody?.content[JSON_TYPE];
  return media && pretty(media.example);
}

export const takesFile = (operation: Operation): boolean =>
  Boolean(operation.requestBody) && bodyOf(operation) === undefined;

/** A stream never ends: there is nothing to show. */
export const isStream = (operation: Operation): boolean =>
  'text/event-stream' in (operation.responses['200']?.content ?? {});

/** The address with the values that were entered; empty query parameters are left out. */
export function addressOf(operation: Operation, values: Record<string, string>): string {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const query = new URLSearchParams();
  for (const { name, in: place } of operation.parameters ?? []) {
    if (place === 'query' && values[name]) query.append(name, values[name]);
  }
  return query.size ? `${path}?${query}` : path;
}

/** Names of required parameters that have no value yet. */
export function missing(operation: Operation, values: Record<string, string>): string[] {
  return (operation.parameters ?? []).filter((one) => one.required && !values[one.name]?.trim()).map((one) => one.name);
}
