/** Does AWS show this action all the same? */
export declare function isShownAction(action: string): boolean;
/** Was this action without effect from the beginning? */
export declare function isInertAction(action: string): boolean;
