// A folder of sheets on disk, for the runner and the tests.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The CSV files of a folder, by name, as the command line reads them. */
export function readSheets(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".csv")).sort();
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}
