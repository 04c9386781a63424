/** What a finding says besides its message, for reports that people read. */
import type { Finding, Newness } from '../finding.js';
import type { Request } from '../rule.js';
export interface Note {
    readonly label: 'help' | 'request' | 'when' | 'unsure' | 'fix';
    readonly text: string;
}
/** The notes of a finding, in the order in which they are read. */
export declare function notesOf({ help, witness, when, unsure, fix }: Finding): readonly Note[];
/** `anonymous → s3:GetObject → arn:aws:s3:::b/x (s3:TlsVersion: 1.3)` */
export declare function requestText({ principal, action, resource, context }: Request): string;
/** The message and what to do, as sentences. */
export declare function sentences({ message, help }: Finding): string;
/** With a capital, as a sentence begins. */
export declare function capitalized(text: string): string;
/** What to know of a finding that the change did not bring in. */
export declare function newnessNote(newness: Exclude<Newness, 'introduced'>): string;
