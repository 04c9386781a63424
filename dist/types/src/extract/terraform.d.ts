import type { HclGrammar } from '../syntax/hcl.js';
import type { Extracted } from './document.js';
import type { Given } from './parts.js';
/** The reader of Terraform's files. */
export declare function terraformReader(grammar: HclGrammar): (given: Given) => Extracted;
