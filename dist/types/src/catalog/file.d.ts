import type { ReadRange } from './catalog.js';
/** @throws if the file cannot be opened: then the installation is broken. */
export declare function catalogFile(path: string | URL): ReadRange;
