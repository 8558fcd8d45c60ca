const LONG_ENOUGH = 60_000;

/** Hands a text to the browser as a file; the mark at its beginning tells old editors that it is UTF-8. */
export function saveText(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob(['\ufeff', content], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), LONG_ENOUGH);
}
