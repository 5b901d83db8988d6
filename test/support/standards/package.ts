import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';

interface Resource {
  readonly name: string;
  readonly valid: boolean;
  readonly errors: readonly Error[];
  readonly tabular: boolean;
  readonly descriptor: { readonly path: string; readonly bytes: number; readonly hash: string };
  read(options: { keyed: boolean }): Promise<unknown[]>;
}

interface Library {
  readonly Package: {
    load(
      descriptor: unknown,
      options: { basePath: string },
    ): Promise<{ valid: boolean; errors: readonly Error[]; resources: readonly Resource[] }>;
  };
}

// The library of those who publish the standard: it holds the profiles, and reads each table by its Table Schema.
const { Package } = createRequire(import.meta.url)('datapackage') as Library;

const V2 = 'https://datapackage.org/profiles/2.0/datapackage.json';

/**
 * What the data package of a site has against the Data Package and Table Schema profiles, and against the files that
 * are there.
 * @param folder where the files lie
 */
export async function packageFaults(folder: string, files: ReadonlyMap<string, Buffer>): Promise<string[]> {
  const sha256 = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  const descriptor = JSON.parse(files.get('datapackage.json')!.toString());
  const { valid, errors, resources } = await Package.load(descriptor, { basePath: folder });
  const faults = valid ? [] : errors.map(String);
  // The library knows the first version; the second has an address of its own in the place of a profile's name.
  if (descriptor.$schema !== V2 || 'profile' in descriptor) faults.push('it is not of version 2');
  for (const resource of resources) {
    const { path, bytes, hash } = resource.descriptor;
    const file = files.get(path);
    if (!resource.valid) faults.push(...resource.errors.map((error) => `${path}: ${error}`));
    if (file?.length !== bytes || sha256(file) !== hash) faults.push(`${path} is not the file described`);
    if (resource.tabular && faults.length === 0)
      await resource.read({ keyed: true }).catch((error) => faults.push(`${path}: ${error}`));
  }
  const described = new Set(resources.map((resource) => resource.descriptor.path));
  for (const path of files.keys()) {
    if (/^(?:data\/|cite\.)/.test(path) && !described.has(path)) faults.push(`${path} is not described`);
  }
  const digest = JSON.parse(files.get('datapackage-digest.json')!.toString());
  if (digest.hash !== sha256(files.get('datapackage.json')!)) faults.push('the digest is another');
  return faults;
}
