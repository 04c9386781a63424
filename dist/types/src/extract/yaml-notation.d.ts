/** How a policy is edited that is written in YAML. */
import { type Notation } from '../policy/notation.js';
export declare const yamlNotation: Notation;
