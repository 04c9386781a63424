/** A name for a finding that depends on what it is about, not on where it stands. */
import { type Tree } from '../syntax/tree.js';
/** The content of a tree as a text that does not depend on layout: members keep their order. */
export declare function contentOf(tree: Tree): string;
/** A text of the file as far as the name of a finding depends on it: without its layout, and nothing of a long one. */
export declare function placeName(text: string): string;
/** The fingerprint of a finding in a file. */
export declare function fingerprintIn(path: string, content: string): string;
/**
 * 64 bits of `text` as 16 hexadecimal digits (FNV-1a, two lanes of 32 bits with different seeds). Not for secrets: it
 * only has to be the same everywhere, without Node's crypto, so that the core runs in a browser.
 */
export declare function digest(text: string): string;
