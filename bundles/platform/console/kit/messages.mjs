import ts from 'typescript';

const LANGUAGES = ['zh-CN', 'en'];
const HALF_WIDTH = /[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]/;
const HAN = /[\u4e00-\u9fff]/;
/** Names that stay Chinese in an English page. */
const KEPT = new Set(['简体中文']);

function literalOf(object, name) {
  return object.properties.find((p) => p.name && (p.name.text ?? p.name.getText()) === name)?.initializer;
}

function textsOf(object) {
  const texts = new Map();
  for (const property of object.properties) {
    if (property.initializer && ts.isStringLiteralLike(property.initializer)) {
      texts.set(property.name.text, property.initializer.text);
    }
  }
  return texts;
}

const placeholders = (text) =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map((match) => match[1])
    .sort()
    .join(',');

function compare(chinese, english) {
  const faults = [];
  for (const key of new Set([...chinese.keys(), ...english.keys()])) {
    const [zh, en] = [chinese.get(key), english.get(key)];
    if (!zh?.trim() || !en?.trim()) faults.push(`"${key}" is missing or empty in one language`);
    else {
      if (placeholders(zh) !== placeholders(en)) faults.push(`"${key}" has different placeholders`);
      if (HALF_WIDTH.test(zh)) faults.push(`"${key}" has Western punctuation beside Chinese: ${zh}`);
      if (HAN.test(en) && !KEPT.has(en)) faults.push(`"${key}" is Chinese in the English texts: ${en}`);
    }
  }
  return faults;
}

/** Everything that is wrong with the texts in one .vue or .ts file: in useMessages and in { 'zh-CN': …, en: … }. */
export function messageFaults(source) {
  const script = source.includes('</script>') ? (/<script[^>]*>([\s\S]*?)<\/script>/.exec(source)?.[1] ?? '') : source;
  const file = ts.createSourceFile('x.ts', script, ts.ScriptTarget.Latest, true);
  const faults = [];
  const visit = (node) => {
    if (ts.isObjectLiteralExpression(node)) {
      const [chinese, english] = LANGUAGES.map((language) => literalOf(node, language));
      if (chinese && !english) faults.push(`${node.getText().slice(0, 60)}: no English`);
      else if (chinese && ts.isObjectLiteralExpression(chinese))
        faults.push(...compare(textsOf(chinese), textsOf(english)));
      else if (chinese && ts.isStringLiteralLike(chinese)) {
        faults.push(...compare(new Map([['text', chinese.text]]), new Map([['text', english.text]])));
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return faults;
}
