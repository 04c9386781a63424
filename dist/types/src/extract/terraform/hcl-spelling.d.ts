import { type Owner, type Spelling } from '../../policy/spelling.js';
/** @param objects the spelling outside of blocks, by which their arguments are written too */
export declare function spellingsOf(objects: Spelling): (owner: Owner) => Spelling;
