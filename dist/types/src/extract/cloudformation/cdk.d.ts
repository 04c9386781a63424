import { type Source } from '../../text.js';
import type { Found, Surroundings } from '../document.js';
import { type Resource } from './template.js';
/** Is it of an assembly, `cdk.out`, which is written anew from the program? */
export declare function isSynthesized({ path }: Source): boolean;
/** A CDK template names the construct; the assembly's manifest beside it may name the line. */
export declare function constructOf({ id, key, tree }: Resource, name: string, source: Source, surroundings: Surroundings | undefined): Pick<Found, 'name' | 'related'>;
