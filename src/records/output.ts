/** A page before it is rendered: an address, a template, and the data it shows. */
export interface Page {
  /** Below the site root, forward slashes: `people/pavel-durov/index.html`. */
  readonly path: string;
  /** Name under `templates/pages/`. */
  readonly template: string;
  readonly data: unknown;
}

/** What a file belongs to. */
export interface Keys {
  /** Key of the part of the site that it belongs to: where no key changed, no file of that part did. */
  readonly part?: string;
  /** Key of the page alone, where its part has others: where the part changed, but not this key, neither did the page. */
  readonly page?: string;
}

/** A file ready to be written. */
export interface OutputFile extends Keys {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A file that was staged by whoever made it: its content is on the disk. */
export interface StagedFile extends Keys {
  readonly path: string;
  /** `digest` of the content. */
  readonly digest: string;
  /** What is wrong with its address, in words: then it was not staged. */
  readonly fault: string | null;
}
