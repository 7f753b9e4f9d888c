// Generated from contracts/edfi/external.yaml by `pnpm generate`. Edits are lost; change the contract instead.

export interface paths {
    readonly "/api/v1/token/verify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Try a token
         * @description Says in a sentence which partners the token holds. Needs the scope `create:jobs`; a token that may only read is refused although it is good elsewhere.
         */
        readonly post: operations["verify_token"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create a job and get the URLs its files go to
         * @description Nothing runs yet. Every file is sent with one PUT to its URL, which lives for an hour and cannot be made again;
         *     then the job is started. A repeated call makes another job. Checked in this order: body, client id, partner
         *     scope, tenant, bundle, school year, where the year sends its data, params and files.
         */
        readonly post: operations["submit_job"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs/{jobUid}/start": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Start a job
         * @description Looks for every declared file first, optional ones too: each has to be there and not empty. The answer has no body. What becomes of the run shows in the output sets only, and only if it succeeds.
         */
        readonly post: operations["start_submission"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/output-sets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List what successful runs produced
         * @description All sets of a partner that fit, the oldest first, in one answer; jobs of people and of machines alike. A set shows
         *     only once its run has succeeded, possibly with a `createdAt` before that of sets seen earlier, so a cursor alone
         *     misses some: ask again with an overlap and drop what is known by `uid`. Empty filters count as absent.
         */
        readonly get: operations["list_output_sets"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/output-sets/{setUid}/download-links": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Get URLs to read the files of a set
         * @description One presigned URL for each file, good for an hour. Whether the files still are there is not looked at. The report on unmatched students, the summary and errors are in no set.
         */
        readonly post: operations["create_download_links"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description A job as a machine asks for it. */
        readonly JobSubmission: {
            /** @description Code of the partner. */
            readonly partner: string;
            /** @description Code of the tenant, unique within its partner only. */
            readonly tenant: string;
            /** @description Path of the bundle. */
            readonly bundle: string;
            /** @description The year the school year ends in, four digits, as text. Not the id that people's API uses. */
            readonly schoolYear: string;
            /** @description File names by the variable of the bundle each stands for. Blanks around them are dropped. */
            readonly files: {
                readonly [key: string]: string;
            };
            /** @description Values by the variable of the bundle. `API_YEAR` may be left out, the service fills it in. */
            readonly params?: {
                readonly [key: string]: string;
            } | null;
        };
        /** @description A job that waits for its files. */
        readonly SubmittedJob: {
            /**
             * Format: uuid
             * @description Names the job on this API.
             */
            readonly uid: string;
            /** @description Where each file goes, by its variable. Good for an hour, for one PUT of the whole file each. */
            readonly uploadUrls: {
                readonly [key: string]: string;
            };
        };
        /** @description Sets in the order they were made. */
        readonly OutputSetList: readonly components["schemas"]["OutputSet"][];
        /** @description Files of one kind that one run produced. */
        readonly OutputSet: {
            /**
             * Format: uuid
             * @description Names the set.
             */
            readonly uid: string;
            /** @description File names within the set. */
            readonly files: readonly string[];
            /** @description Whether this set went to the ODS. */
            readonly sentToOds: boolean;
            /**
             * Format: date-time
             * @description When the files were reported, cut to milliseconds. Not when the set began to show.
             */
            readonly createdAt: string;
            /**
             * Format: uuid
             * @description The job it is of.
             */
            readonly jobUid: string;
            /** @description Code of the partner. */
            readonly partner: string;
            /** @description Code of the tenant. */
            readonly tenant: string;
            /** @description The year the school year ends in. */
            readonly schoolYear: string;
            /** @description Path of the bundle; null when the job has none on record. */
            readonly bundle: string | null;
        };
        /** @description Where the files of a set can be read. */
        readonly DownloadLinks: {
            /** @description Presigned URLs by file name. */
            readonly downloadLinks: {
                readonly [key: string]: string;
            };
        };
        /** @description How the service refuses. `message` is a list where a body was validated, else one sentence; `error` is the phrase of the status, left out where nobody gave a reason. */
        readonly ErrorBody: {
            /** @description What was wrong, for people. Free text that changes between versions; nothing may depend on it. */
            readonly message: string | readonly string[];
            /** @description The reason phrase of the status. */
            readonly error?: string;
            /** @description The HTTP status again. */
            readonly statusCode: number;
        };
    };
    responses: {
        /** @description No token, or none that is good here. */
        readonly AccessTokenRefused: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The token lacks a scope, a partner or a client id. */
        readonly TokenInsufficient: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description No issuer is configured. */
        readonly ExternalApiDisabled: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description An id or a word in the path is not of the form it has to have. */
        readonly InvalidParameter: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The body is over 100 kB. */
        readonly PayloadTooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The service crashed. */
        readonly ServerError: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The executor could not be launched, or the service crashed. */
        readonly LaunchFailed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorBody"];
            };
        };
    };
    parameters: {
        /**
         * @description The `uid` of a job. The number that people see is not accepted.
         * @example 2c1e7a90-3f5b-4d0e-8a64-9a9f6f0f7f11
         */
        readonly JobUid: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export interface operations {
    readonly verify_token: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The token is good. A sentence for people that lists partner codes; nothing may depend on it. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
            readonly 401: components["responses"]["AccessTokenRefused"];
            readonly 403: components["responses"]["TokenInsufficient"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ExternalApiDisabled"];
        };
    };
    readonly submit_job: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The job. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["JobSubmission"];
            };
        };
        readonly responses: {
            /** @description The job was made. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SubmittedJob"];
                };
            };
            /** @description The body is not valid, or what it names is not there. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorBody"];
                };
            };
            readonly 401: components["responses"]["AccessTokenRefused"];
            readonly 403: components["responses"]["TokenInsufficient"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ExternalApiDisabled"];
        };
    };
    readonly start_submission: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The `uid` of a job. The number that people see is not accepted.
                 * @example 2c1e7a90-3f5b-4d0e-8a64-9a9f6f0f7f11
                 */
                readonly jobUid: components["parameters"]["JobUid"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Started. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The uid is none, files are missing, or a run is under way. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorBody"];
                };
            };
            readonly 401: components["responses"]["AccessTokenRefused"];
            readonly 403: components["responses"]["TokenInsufficient"];
            /** @description No such job, or one of a partner the token does not hold. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorBody"];
                };
            };
            readonly 500: components["responses"]["LaunchFailed"];
            readonly 503: components["responses"]["ExternalApiDisabled"];
        };
    };
    readonly list_output_sets: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description Code of a partner the token holds.
                 * @example ea
                 */
                readonly partner: string;
                /** @description Code of a tenant. */
                readonly tenant?: string;
                /**
                 * @description The year a school year ends in, four digits.
                 * @example 2026
                 */
                readonly schoolYear?: string;
                /** @description Whether the set went to an ODS, spelled `true` or `false`. */
                readonly sentToOds?: "true" | "false" | "";
                /**
                 * @description ISO 8601 date, or date and time with a `T` between. Sets made later than that, in microseconds: the last one seen comes again, because what is shown ends at milliseconds.
                 * @example 2026-05-01T00:00:00.000Z
                 */
                readonly createdAfter?: string;
                /**
                 * @description Path of a bundle.
                 * @example assessments/PSAT_SAT
                 */
                readonly bundle?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The sets, by `createdAt`. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OutputSetList"];
                };
            };
            /** @description A filter is not valid, or the school year is not known. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorBody"];
                };
            };
            readonly 401: components["responses"]["AccessTokenRefused"];
            readonly 403: components["responses"]["TokenInsufficient"];
            /** @description A partner the token does not hold. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorBody"];
                };
            };
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ExternalApiDisabled"];
        };
    };
    readonly create_download_links: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Uid of a set.
                 * @example 7b6f1f0e-6d53-4f57-9c1d-2f4b8a1c0e55
                 */
                readonly setUid: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description URLs by file name. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DownloadLinks"];
                };
            };
            readonly 400: components["responses"]["InvalidParameter"];
            readonly 401: components["responses"]["AccessTokenRefused"];
            readonly 403: components["responses"]["TokenInsufficient"];
            /** @description No such set, or one of a partner the token does not hold. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorBody"];
                };
            };
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["ExternalApiDisabled"];
        };
    };
}

export type JobSubmission = components['schemas']['JobSubmission']
export type SubmittedJob = components['schemas']['SubmittedJob']
export type OutputSetList = components['schemas']['OutputSetList']
export type OutputSet = components['schemas']['OutputSet']
export type DownloadLinks = components['schemas']['DownloadLinks']
export type ErrorBody = components['schemas']['ErrorBody']

export type ListOutputSetsQuery = NonNullable<operations['list_output_sets']['parameters']['query']>
