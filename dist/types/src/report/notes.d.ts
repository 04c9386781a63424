/** What a finding says besides its message, for reports that people read. */
import type { Finding } from '../finding.js';
import type { Request } from '../rule.js';
export interface Note {
    readonly label: 'help' | 'request' | 'unsure' | 'fix';
    readonly text: string;
}
/** The notes of a finding, in the order in which they are read. */
export declare function notesOf({ help, witness, unsure, fix }: Finding): readonly Note[];
/** `anonymous → s3:GetObject → arn:aws:s3:::b/x (s3:TlsVersion: 1.3)` */
export declare function requestText({ principal, action, resource, context }: Request): string;
/** With a capital, as a sentence begins. */
export declare function capitalized(text: string): string;
