// Generated from contracts/edfi/executor.yaml by `pnpm generate`. Edits are lost; change the contract instead.

export interface paths {
    readonly "/api/earthbeam/auth/{runId}/init": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Change the init token for an access token
         * @description The handshake. Takes the init token, answers the access token and where the job can be read, and makes the run `running`. A second call is refused, whatever became of the answer to the first.
         */
        readonly get: operations["init_run"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/earthbeam/jobs/{runId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what there is to do
         * @description The job of the run: files, params, bundle, where to send the data, and where to report. Holds the secret of the ODS in clear text for jobs that send there.
         */
        readonly get: operations["get_run_job"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/earthbeam/jobs/{runId}/roster": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the students of other years
         * @description One student per line, as JSON, for partners that match across years. A stream that fails on the way ends early under its 200: only a connection that was closed in order brought all of it.
         */
        readonly get: operations["get_run_roster"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/earthbeam/jobs/{runId}/status": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report where an action is
         * @description Each pair of action and status is stored once; the same pair again crashes the call (500), also a second `done`.
         *     A second `done` with another status still changes what became of the run before it crashes. `done` ends the run
         *     in three writes: the report, the status of the run, the list of output files.
         */
        readonly post: operations["report_status"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/earthbeam/jobs/{runId}/error": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report why the run fails
         * @description Stored as it is; without a `code` the call crashes. Codes that people's API does not know come out there as `unknown`, their payload is kept. Does not end the run.
         */
        readonly post: operations["report_error"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/earthbeam/jobs/{runId}/summary": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report how many records went where
         * @description Any JSON object is stored and replaces the one before. Sets sent to an ODS and others are added up.
         */
        readonly post: operations["report_summary"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/earthbeam/jobs/{runId}/unmatched-ids": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report that students could not be matched
         * @description Replaces the report before. The file with the rows is uploaded beside the other output.
         */
        readonly post: operations["report_unmatched_ids"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/earthbeam/jobs/{runId}/output-files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report a folder of output
         * @description The service lists what is below `path` and keeps the names as an output set, hidden until the run succeeds. A path is reported once per run. Slashes at its end are dropped, dots are taken as they are.
         */
        readonly post: operations["report_output_files"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description What the executor goes on with. */
        readonly RunHandshake: {
            /** @description The access token. */
            readonly token: string;
            /**
             * Format: uri
             * @description Absolute address of the job of this run.
             */
            readonly jobUrl: string;
        };
        /** @description Everything an executor needs to know. */
        readonly RunJob: {
            /** @description Bucket and base path of the job, as `s3://bucket/base`. The base is percent-encoded by segment. */
            readonly appDataBasePath: string;
            /** @description Names below `input/`, by variable. An executor wants `INPUT_FILE`. */
            readonly inputFiles: {
                readonly [key: string]: string;
            };
            /** @description Values by variable. `API_YEAR` is always among them, the year the school year ends in; `DESCRIPTOR_NAMESPACE` where the partner has one. */
            readonly inputParams: {
                readonly [key: string]: string;
            };
            /** @description The partner's own mappings by type of descriptor, or null. */
            readonly customDescriptorMappings: {
                readonly [key: string]: readonly components["schemas"]["DescriptorMapping"][];
            } | null;
            readonly bundle: components["schemas"]["BundleSource"];
            readonly appUrls: components["schemas"]["RunUrls"];
            /** @description Whether the data goes to an ODS. */
            readonly sendToOds: boolean;
            /** @description Whether students may be looked up in other years. */
            readonly crossYearMatchAvailable: boolean;
            /** @description Where the roster lies, as `s3://`. Only without an ODS and without matching across years. */
            readonly rosterFilePath?: string;
            readonly assessmentDatastore?: components["schemas"]["AssessmentDatastore"];
        };
        /** @description One row of a mapping. */
        readonly DescriptorMapping: {
            /** @description Further columns the row is found by. */
            readonly v_other_columns: Record<string, never>;
            /** @description The descriptor that is meant. */
            readonly edfi_descriptor: string;
            /** @description The word of the file; null stands for a blank. */
            readonly local_descriptor: string | null;
        };
        /** @description Where the code of the bundle is. */
        readonly BundleSource: {
            /** @description Path in the repository of bundles. */
            readonly path: string;
            /** @description Branch of it. */
            readonly branch: string;
        };
        /** @description Absolute addresses to report to. */
        readonly RunUrls: {
            /**
             * Format: uri
             * @description Where actions are reported.
             */
            readonly status: string;
            /**
             * Format: uri
             * @description Where the error is reported.
             */
            readonly error: string;
            /**
             * Format: uri
             * @description Where the summary is reported.
             */
            readonly summary: string;
            /**
             * Format: uri
             * @description Where unmatched students are reported.
             */
            readonly unmatchedIds: string;
            /**
             * Format: uri
             * @description Where folders of output are reported.
             */
            readonly outputFiles: string;
            /**
             * Format: uri
             * @description Where the roster across years is read. Only where that is switched on.
             */
            readonly roster?: string;
        };
        /** @description The ODS the data goes to, with its secret. Absent when nothing is sent. */
        readonly AssessmentDatastore: {
            /** @description The year the school year ends in. */
            readonly apiYear: string;
            /** @description Base address of its API. */
            readonly url: string;
            /** @description Key. */
            readonly clientId: string;
            /** @description Secret, in clear text. */
            readonly clientSecret: string;
        };
        /** @description One student of a roster; rows of an ODS have more members. */
        readonly RosterRow: {
            /** @description The organization. */
            readonly educationOrganizationReference: {
                /** @description Its id. */
                readonly educationOrganizationId: number;
                /** @description What kind of organization it is. */
                readonly link?: {
                    /** @description Such as `LocalEducationAgency`. */
                    readonly rel?: string;
                };
            };
            /** @description The student. */
            readonly studentReference: {
                /** @description The id within the state. */
                readonly studentUniqueId: string;
            };
            /** @description Further ids. */
            readonly studentIdentificationCodes: readonly {
                /** @description Which system the id is of, bare or as a URI with the word behind `#`. */
                readonly studentIdentificationSystemDescriptor: string;
                /** @description The id. */
                readonly identificationCode: string;
            }[];
        };
        /** @description Where an action is. */
        readonly StatusReport: {
            /** @description One of `refresh_bundle_code`, `earthmover_deps`, `get_student_roster`, `get_input_files`, `earthmover_run`, `lightbeam_send`, `upload_output`, `done`; the service stores any word. */
            readonly action: string;
            /** @description `begin`, `success` or `failure`; the service stores any word. */
            readonly status: string;
        };
        /** @description Why a run fails. */
        readonly ErrorReport: {
            /** @description One of the executor's codes; the service stores any word. */
            readonly code: string;
            /** @description The end of the stack trace, and what the code adds to it. */
            readonly payload: {
                /** @description Its last 6144 bytes. */
                readonly stacktrace?: string;
            };
        };
        /** @description Students that are in no roster. */
        readonly UnmatchedIdsReport: {
            /** @description Column of the file. */
            readonly name: string;
            /** @description What its ids were compared with, an identification system or `studentUniqueId`. */
            readonly type: string;
            /** @description How many students. */
            readonly count?: number;
        };
        /** @description A folder of output. */
        readonly OutputFilesReport: {
            /** @description Key in the job's bucket, below the job's base path; no scheme and no leading slash. */
            readonly path: string;
            /** @description Whether the content went to the ODS. */
            readonly sentToOds: boolean;
        };
        /** @description The set that was made of it. */
        readonly OutputSetCreated: {
            /**
             * Format: uuid
             * @description Names the set.
             */
            readonly uid: string;
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
        /** @description What became of the records, by resource. Sets sent to an ODS and others are added up. */
        readonly RunSummary: {
            readonly [key: string]: components["schemas"]["ResourceCounts"];
        };
        /** @description What became of the records of one resource. Missing counts are 0. */
        readonly ResourceCounts: {
            /** @description All of them. */
            readonly records_processed?: number;
            /** @description Not sent because they had been sent before. */
            readonly records_skipped?: number;
            /** @description Refused by the ODS. */
            readonly records_failed?: number;
        };
    };
    responses: {
        /** @description No token, or none that is good for this call. */
        readonly RunTokenRefused: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The token is of another run. */
        readonly RunTokenForeign: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description There is no such run. */
        readonly RunNotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The body is not what the operation takes; every broken rule is in the list. */
        readonly ValidationFailed: {
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
    };
    parameters: {
        /**
         * @description The number of the run, which the tokens name as well.
         * @example 12
         */
        readonly RunId: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export interface operations {
    readonly init_run: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the run, which the tokens name as well.
                 * @example 12
                 */
                readonly runId: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The run is running. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RunHandshake"];
                };
            };
            readonly 401: components["responses"]["RunTokenRefused"];
            readonly 403: components["responses"]["RunTokenForeign"];
            readonly 404: components["responses"]["RunNotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly get_run_job: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the run, which the tokens name as well.
                 * @example 12
                 */
                readonly runId: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The job. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RunJob"];
                };
            };
            readonly 401: components["responses"]["RunTokenRefused"];
            readonly 403: components["responses"]["RunTokenForeign"];
            readonly 404: components["responses"]["RunNotFound"];
            /** @description The job cannot be told, or the service crashed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    readonly get_run_roster: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the run, which the tokens name as well.
                 * @example 12
                 */
                readonly runId: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Lines of JSON, each a RosterRow, each ended by a line feed. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": string;
                };
            };
            readonly 401: components["responses"]["RunTokenRefused"];
            readonly 403: components["responses"]["RunTokenForeign"];
            readonly 404: components["responses"]["RunNotFound"];
            /** @description The partner does not match across years. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorBody"];
                };
            };
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly report_status: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the run, which the tokens name as well.
                 * @example 12
                 */
                readonly runId: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        /** @description The action and its status. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StatusReport"];
            };
        };
        readonly responses: {
            /** @description Stored. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["ValidationFailed"];
            readonly 401: components["responses"]["RunTokenRefused"];
            readonly 403: components["responses"]["RunTokenForeign"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly report_error: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the run, which the tokens name as well.
                 * @example 12
                 */
                readonly runId: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        /** @description The error. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ErrorReport"];
            };
        };
        readonly responses: {
            /** @description Stored. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 401: components["responses"]["RunTokenRefused"];
            readonly 403: components["responses"]["RunTokenForeign"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly report_summary: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the run, which the tokens name as well.
                 * @example 12
                 */
                readonly runId: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        /** @description Counts by resource. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RunSummary"];
            };
        };
        readonly responses: {
            /** @description Stored. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 401: components["responses"]["RunTokenRefused"];
            readonly 403: components["responses"]["RunTokenForeign"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly report_unmatched_ids: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the run, which the tokens name as well.
                 * @example 12
                 */
                readonly runId: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        /** @description The column that was matched best and what it was matched with. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UnmatchedIdsReport"];
            };
        };
        readonly responses: {
            /** @description Stored. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["ValidationFailed"];
            readonly 401: components["responses"]["RunTokenRefused"];
            readonly 403: components["responses"]["RunTokenForeign"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly report_output_files: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the run, which the tokens name as well.
                 * @example 12
                 */
                readonly runId: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        /** @description The folder, and whether its content was sent. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OutputFilesReport"];
            };
        };
        readonly responses: {
            /** @description Kept. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OutputSetCreated"];
                };
            };
            /** @description The body is not valid, or the path is not one of this job with objects below it. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorBody"];
                };
            };
            readonly 401: components["responses"]["RunTokenRefused"];
            readonly 403: components["responses"]["RunTokenForeign"];
            readonly 404: components["responses"]["RunNotFound"];
            /** @description The run has reported this path before. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorBody"];
                };
            };
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
}

export type RunHandshake = components['schemas']['RunHandshake']
export type RunJob = components['schemas']['RunJob']
export type DescriptorMapping = components['schemas']['DescriptorMapping']
export type BundleSource = components['schemas']['BundleSource']
export type RunUrls = components['schemas']['RunUrls']
export type AssessmentDatastore = components['schemas']['AssessmentDatastore']
export type RosterRow = components['schemas']['RosterRow']
export type StatusReport = components['schemas']['StatusReport']
export type ErrorReport = components['schemas']['ErrorReport']
export type UnmatchedIdsReport = components['schemas']['UnmatchedIdsReport']
export type OutputFilesReport = components['schemas']['OutputFilesReport']
export type OutputSetCreated = components['schemas']['OutputSetCreated']
export type ErrorBody = components['schemas']['ErrorBody']
export type RunSummary = components['schemas']['RunSummary']
export type ResourceCounts = components['schemas']['ResourceCounts']
