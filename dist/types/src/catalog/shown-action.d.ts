/** Does AWS show this action all the same? */
export declare function isShownAction(action: string): boolean;
