import { Eta, type TemplateFunction } from 'eta/core';

/**
 * Compiles templates, each once: `@pages/article` is the file `pages/article.eta`.
 *
 * A page is put together from hundreds of partials, so what Eta does for each of them is cut to what these templates
 * use. A partial gets the page's data and its own in one object that is written as one literal: then the engine gives all
 * objects from one place one shape, and finds what is in them at once.
 */
export function compileTemplates(sources: ReadonlyMap<string, string>): Eta {
  const eta = new QuickEta({
    autoTrim: [false, 'nl'],
    cache: true,
    plugins: [{ processFnString: lighten }],
  });
  for (const [name, source] of sources) {
    const template = atFault(name, () => eta.compile(source));
    eta.loadTemplate(`@${name}`, traced(template, name, source));
  }
  return eta;
}

class QuickEta extends Eta {
  /** `render` without its questions. */
  put(name: string, data: object): string {
    const template = this.templatesSync.get(name);
    return template ? template.call(this, data, NO_OPTIONS) : this.render(name, data);
  }
}

const NO_OPTIONS = {};

/** The template, but an error says where in which file it arose. */
function traced(template: TemplateFunction, name: string, source: string): TemplateFunction {
  return function (this: Eta, data, options) {
    try {
      return template.call(this, data, options);
    } catch (error) {
      if (error instanceof TemplateFault) throw error;
      throw new TemplateFault(name, lineOf(source, this, data), error);
    }
  };
}

/** Runs the template again as Eta compiles it to count its lines: dearer, so only after an error. */
function lineOf(source: string, eta: Eta, data: object | undefined): number {
  try {
    const counting = new Eta({ ...eta.config, plugins: [], debug: true }).compile(source);
    counting.call(eta, data, {});
    return 1;
  } catch (error) {
    return Number(/^line (\d+)/.exec((error as Error).message)?.[1] ?? 1);
  }
}

function atFault<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new TemplateFault(name, Number(/ at line (\d+)/.exec((error as Error).message)?.[1] ?? 1), error);
  }
}

/** A template that cannot be compiled or that fails on a page. */
export class TemplateFault extends Error {
  constructor(name: string, line: number, cause: unknown) {
    // What follows in Eta's own words is the code around.
    const [reason = ''] = (cause instanceof Error ? cause.message : String(cause)).split(/\n=+\n|:\n\n/);
    const place = `templates/${name}.eta:${line}:1`;
    super(`${place} template/failed ${reason.trim().replace(/\s*\n\s*/g, ': ')}: correct the template`, {
      cause,
    });
  }
}

/** Edits the JavaScript that Eta has made of a template; what it does not find it leaves, and nothing is lost but time. */
export function lighten(code: string): string {
  const quick = code
    .replace(
      /^let include = .*$/m,
      'const __t = this, include = (name, data) => __t.put(name, {...it, ...data});',
    )
    .replaceAll(/\binclude\('(@[^']+)', \{/g, "__t.put('$1', {...it,")
    .replace(/\binclude \(__eta\.layout, \{/, '__t.put(__eta.layout, {')
    .replace(/^let includeAsync = .*$/m, '')
    .replace(/^async function (?:captureAsync|blockAsync)\(.*$/gm, '');
  const bare = quick
    .replace(/^function layout\(path, data\) \{\n.*\n.*\n\}$/m, '')
    .replace(/^function (?:output|capture|block)\(.*$/gm, '')
    .replace(/^if \(__eta\.layout\) \{\n.*\n\}$/m, '')
    .replace(/^let __eta = .*$/m, "let __res = ''; const __e = this.config.escapeFunction;")
    .replaceAll('__eta.res', '__res')
    .replaceAll('__eta.e(', '__e(');
  // A partial has neither a layout nor blocks.
  return /\b__eta\b|\b(?:layout|output|capture|block)\(/.test(bare) ? quick : bare;
}
