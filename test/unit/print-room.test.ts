import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ownTemplates } from '../../src/build.ts';
import { defaultSettings } from '../../src/config.ts';
import { notFoundPage } from '../../src/pages/not-found.ts';
import { setUpPress } from '../../src/press.ts';
import { type Order, PrintRoom } from '../../src/print-room.ts';
import type { Page } from '../../src/records/output.ts';
import { readFiles, temporaryFolder } from '../support/folders.ts';

/** Orders for so many pages. */
function* ordersFor(count: number): Generator<Order> {
  const site = { settings: defaultSettings } as Parameters<typeof notFoundPage>[0];
  const [page] = [...notFoundPage(site)] as Page[];
  for (let n = 0; n < count; n += 1) {
    yield { part: String(n), copy: JSON.stringify({ ...page, path: `page-${n}/index.html` }) };
  }
}

function openRoom(orders: Iterator<Order>, staged: string | null, workers: number): PrintRoom {
  const options = { folders: [ownTemplates], settings: defaultSettings, staged };
  const more = () => orders.next().value as Order | undefined;
  return new PrintRoom(more, setUpPress(options, fs), options, workers);
}

/** What a room prints of so many orders, half of which were brought to it. */
async function printAll(staged: string | null, workers: number): Promise<string[]> {
  const orders = ordersFor(300);
  const brought = Array.from({ length: 150 }, () => orders.next().value as Order);
  const room = openRoom(orders, staged, workers);
  const printed: string[] = [];
  try {
    await room.open();
    for (const order of brought) printed.push(...(await room.take(order)).map(({ file }) => file.path));
    for (let rest = await room.next(); rest; rest = await room.next())
      printed.push(...rest.map(({ file }) => file.path));
  } finally {
    await room.close();
  }
  return printed.sort();
}

test.each([0, 2])('every order is printed once and staged (threads: %d)', async (workers) => {
  const staged = temporaryFolder();
  const wanted = Array.from(ordersFor(300), ({ copy }) => (JSON.parse(copy) as Page).path).sort();
  expect(await printAll(staged, workers)).toEqual(wanted);
  expect([...readFiles(staged).keys()].sort()).toEqual(wanted);
});

test('where nothing is to be written, nothing is', async () => {
  expect(await printAll(null, 2)).toHaveLength(300);
});

test.each([0, 2])('a fault of the disk is told as one (threads: %d)', async (workers) => {
  const file = path.join(temporaryFolder(), 'file');
  fs.writeFileSync(file, '');
  await expect(printAll(file, workers)).rejects.toMatchObject({ code: 'ENOTDIR', syscall: 'mkdir' });
});
