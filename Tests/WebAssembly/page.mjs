// The parts of the page's script that need no page. They are no modules, since the page runs them one after the other.
import { readFileSync } from "node:fs";

const asset = (name) => readFileSync(new URL("../../Sources/DeskPage/Assets/" + name, import.meta.url), "utf8");

export const { Core, ReviewDocument, pack, unpack } = new Function(
  asset("core.js") + asset("document.js") + "; return { Core, ReviewDocument, pack, unpack };")();
