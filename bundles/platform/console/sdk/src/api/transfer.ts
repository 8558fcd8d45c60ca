import { ask, commonHeaders, type ApiRequest } from './client';
import { noAnswer, toApiError } from './problem';

export interface UploadOptions {
  method?: 'POST' | 'PUT';
  signal?: AbortSignal;
  /** whoever sends the file was asked, and declared that it is no state secret */
  declared?: boolean;
  /** told the share sent so far, 0 to 1 */
  onProgress?: (share: number) => void;
}

/** The name travels in Content-Disposition, the bytes are the body: nothing to take apart on the way. */
export function dispositionOf(name: string): string {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename*=UTF-8''${encoded}`;
}

/** Sends one file as the raw body. XMLHttpRequest, because fetch cannot tell how far an upload has come. */
export function upload<T>(path: string, file: File, options: UploadOptions = {}): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const method = options.method ?? 'POST';
    const request = new XMLHttpRequest();
    request.open(method, path);
    const headers = {
      ...commonHeaders(method, undefined, options.declared),
      Accept: 'application/json, application/problem+json',
      'Content-Type': file.type || 'application/octet-stream',
      'Content-Disposition': dispositionOf(file.name),
    };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) options.onProgress?.(event.loaded / event.total);
    };
    request.onload = () => {
      const body = request.responseText;
      if (request.status >= 200 && request.status < 300) resolve((body ? JSON.parse(body) : undefined) as T);
      else reject(toApiError(request.status, body, request.getResponseHeader('Retry-After')));
    };
    request.onerror = () => reject(noAnswer('offline'));
    request.onabort = () => reject(new DOMException('upload given up', 'AbortError'));
    options.signal?.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

export function nameFrom(disposition: string | null, otherwise: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? otherwise;
}

/** Fetches a file and hands it to the browser under the name the server gives it. */
export async function download(path: string, otherwise: string, request: ApiRequest = {}): Promise<void> {
  const answer = await ask(path, { timeout: 300_000, ...request, headers: { Accept: '*/*', ...request.headers } });
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = nameFrom(answer.headers.get('Content-Disposition'), otherwise);
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
