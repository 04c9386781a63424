/** `s3:PutObject`, … */
export declare function familiarActions(service: string): readonly string[];
