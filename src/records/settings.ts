/** `archive.yaml`, checked and complete. */
export interface Settings {
  readonly title: string;
  readonly description: string;
  /** Absolute, with a final slash; null when unknown: then canonical links and feeds use `tag:` ids and relative addresses. */
  readonly baseUrl: string | null;
  /** BCP 47, of the interface. */
  readonly language: string;
  /** IANA name: the zone in which a time of day becomes a date. */
  readonly timeZone: string;
  readonly rights: string | null;
  /** Whether the archive, its stories and people can be taken away as ZIP files. */
  readonly archives: boolean;
  /** Whether names, quotes and dates are looked for in the texts; else only what stands outside them says who and where. */
  readonly extract: boolean;
}
