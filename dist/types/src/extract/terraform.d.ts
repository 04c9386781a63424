import type { HclGrammar } from '../syntax/hcl.js';
import type { Extracted } from './document.js';
import type { Given } from './parts.js';
/** The reader of Terraform's files. The modules of the last folders are kept, so that each is read once. */
export declare function terraformReader(grammar: HclGrammar): (given: Given) => Extracted;
