/** Says in one sentence what is wrong with the Node that runs this, before anything modern is imported. */
const MINIMUM = [20, 19];

export function tooOld(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major < MINIMUM[0] || (major === MINIMUM[0] && minor < MINIMUM[1]);
}

export function stop(sentence) {
  console.error(`Luoshi console: ${sentence}`);
  process.exit(1);
}

if (tooOld(process.version)) {
  stop(`Node ${MINIMUM.join('.')} or newer is needed to build the web pages, but this is Node ${process.version}.`);
}
