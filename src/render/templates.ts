import { Eta } from 'eta/core';

/**
 * Compiles templates, each once: `@pages/article` is the file `pages/article.eta`.
 *
 * A page is put together from hundreds of partials, so what Eta does for each of them is cut to what these templates
 * use: a partial's data hides the page's instead of being copied over it, and nothing is set up for `await`.
 */
export function compileTemplates(sources: ReadonlyMap<string, string>): Eta {
  const eta = new Eta({
    autoTrim: [false, 'nl'],
    cache: true,
    plugins: [{ processFnString: lighten }],
  });
  for (const [name, source] of sources) eta.loadTemplate(`@${name}`, source);
  return eta;
}

/** Edits the JavaScript that Eta has made of a template; what it does not find it leaves, and nothing is lost but time. */
export function lighten(code: string): string {
  return code
    .replaceAll(/\{\.\.\.it, \.\.\.\(__eta_d \?\? \{\}\)\}/g, () => '{ __proto__: it, ...__eta_d }')
    .replace(/^let includeAsync = .*$/m, '')
    .replace(/^async function (?:captureAsync|blockAsync)\(.*$/gm, '')
    .replace(/\{\.\.\.it, body:/, '{ __proto__: it, body:');
}
