// Generated from contracts/edfi/app.yaml by `pnpm generate`. Edits are lost; change the contract instead.

export interface paths {
    readonly "/api/auth/login": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Begin a login
         * @description Leads to the identity provider of the front end that is named, and from there back to it. A page is sent here; a program cannot log in this way.
         */
        readonly get: operations["login"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/callback/{idpId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Finish a login
         * @description Where the identity provider sends the page back to. Opens the session and leads on to the front end, or to its page `/unauthenticated` when the login did not work.
         */
        readonly get: operations["finish_login"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/logout": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Log out
         * @description Ends the session. Where the user has to go to be logged out of the identity provider, too, is in a header; nobody is sent there.
         */
        readonly post: operations["logout"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/backchannel-logout/{idpId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Be told of a logout by an identity provider
         * @description Not there yet, and says so.
         */
        readonly post: operations["logout_backchannel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who is logged in
         * @description The user, the tenant of the session and the roles there. What a role may do is not on the wire.
         */
        readonly get: operations["get_me"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/jobs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List jobs
         * @description All jobs of the tenant that have been started at least once, in no order and in one answer. A job that waits for its files is not among them.
         */
        readonly get: operations["list_jobs"];
        readonly put?: never;
        /**
         * Create a job and get the URLs its files go to
         * @description Nothing runs yet. Every file is sent with one PUT to its URL, which lives for an hour and cannot be made again; then the job is started. A repeated call makes another job. `name` and `previousJobId` are ignored; without `type` of a file or `template` the call crashes and may leave a job nobody can see. Checked in this order: body, bundle, school year and where it sends its data, params, files.
         */
        readonly post: operations["create_job"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/jobs/{jobId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a job
         * @description The job with its runs, in no order.
         */
        readonly get: operations["get_job"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/jobs/{jobId}/start": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Start a job
         * @description Makes a run and launches its executor. Whether the files are there is not looked at: all are taken for uploaded. Refused while a run is `new` or `running`; otherwise a job may be started again, and the new run writes over the output of the one before. Two calls at the same moment may make two runs.
         */
        readonly put: operations["start_job"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/jobs/{jobId}/resolve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Mark a job as resolved, or not
         * @description Says that somebody has dealt with the errors. Only jobs that are complete with errors, or resolved, can be marked.
         */
        readonly put: operations["resolve_job"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/jobs/{jobId}/status-updates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read or follow what the executor reported
         * @description What the executor of the last run reported so far, in no order: sort by `receivedAt`. No body at all before the first run. A caller that prefers `text/event-stream` may be answered with a stream; that is an addition to the service, and a deployment without it answers JSON.
         */
        readonly get: operations["list_status_updates"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/jobs/{jobId}/errors": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read why a run failed
         * @description What the executor of the last run reported as errors. No body at all before the first run. Codes this route does not know come out as `unknown`, with their payload.
         */
        readonly get: operations["list_errors"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/jobs/{jobId}/files/{templateKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get a URL to read a file that was uploaded
         * @description A presigned URL as bare text, good for an hour. Whether the object is there is not looked at. An unknown key is an empty object under 200.
         */
        readonly get: operations["get_file_url"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/jobs/{jobId}/output-files/{fileName}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get a URL to read a file that a run produced
         * @description A presigned URL as bare text, good for an hour, of the newest run with a file of that name. The name may have folders; its slashes are encoded. A name with a percent sign crashes the call. An unknown name is an empty object under 200.
         */
        readonly get: operations["get_output_file_url"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/jobs/{jobId}/notes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read notes
         * @description The notes of a job, the oldest first.
         */
        readonly get: operations["list_notes"];
        readonly put?: never;
        /**
         * Write a note
         * @description Adds a note. It is not answered; read the notes to get its id.
         */
        readonly post: operations["create_note"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/jobs/{jobId}/notes/{noteId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Change a note
         * @description Replaces the text of a note, whoever wrote it.
         */
        readonly put: operations["update_note"];
        readonly post?: never;
        /**
         * Delete a note
         * @description Deletes a note, whoever wrote it.
         */
        readonly delete: operations["delete_note"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/job-templates/{type}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List templates
         * @description The bundles that are enabled for the partner. There is one type of them.
         */
        readonly get: operations["list_job_templates"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/school-years": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List school years
         * @description All school years there are, the newest first. The id is a text without a meaning of its own; use the list to get from one to the other.
         */
        readonly get: operations["list_school_years"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/school-year-config": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read which school years are enabled for the partner
         * @description All years, the newest first, those without a row as disabled and sending to an ODS. A header says when the rows were last changed; it is absent as long as there are none.
         */
        readonly get: operations["get_school_year_config"];
        /**
         * Change which school years are enabled for the partner
         * @description Replaces the rows of the years that are named. The header has to say what reading them said, letter by letter, and is left out only as long as there are no rows.
         */
        readonly put: operations["update_school_year_config"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/school-year-config/tenant": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the school years that jobs can be made for
         * @description The years that are enabled, and whether the tenant has what they need: an ODS connection where data is sent to an ODS, else a roster.
         */
        readonly get: operations["list_tenant_school_years"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/partners/config": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read settings of the partner
         * @description Whether students are matched across years, and whether that could be switched on.
         */
        readonly get: operations["get_partner_config"];
        /**
         * Change settings of the partner
         * @description Switches matching across years on or off. It cannot be switched on without credentials for EDU.
         */
        readonly put: operations["update_partner_config"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/partners/{type}/{bundleKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Enable a bundle
         * @description Does nothing yet.
         */
        readonly post: operations["enable_bundle"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/users": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List users
         * @description Does nothing yet: an empty object.
         */
        readonly get: operations["list_users"];
        readonly put?: never;
        /**
         * Create a user
         * @description Does nothing yet: an empty object.
         */
        readonly post: operations["create_user"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/users/{userId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a user
         * @description Does nothing yet: an empty object.
         */
        readonly get: operations["get_user"];
        /**
         * Change a user
         * @description Does nothing yet: an empty object.
         */
        readonly put: operations["update_user"];
        readonly post?: never;
        /**
         * Delete a user
         * @description Does nothing yet: an empty object.
         */
        readonly delete: operations["delete_user"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ods-configs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List connections
         * @description Connections of the tenant that are in use, without their secrets.
         */
        readonly get: operations["list_ods_configs"];
        readonly put?: never;
        /**
         * Create a connection
         * @description Tries to log in to the ODS first. At most one connection per tenant and school year. The secret comes back encrypted, unlike from the other routes; it is of no use to a caller.
         */
        readonly post: operations["create_ods_config"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ods-configs/{odsConfigId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a connection
         * @description With its secret, in clear text.
         */
        readonly get: operations["get_ods_config"];
        /**
         * Change a connection
         * @description Retires the connection and makes another one in its place, after a login to the ODS. The school year cannot be changed. The secret comes back in clear text.
         */
        readonly put: operations["update_ods_config"];
        readonly post?: never;
        /**
         * Delete a connection
         * @description Retires it; jobs that were made with it keep what they need.
         */
        readonly delete: operations["delete_ods_config"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ods-configs/{odsConfigId}/test-connection": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Try a connection
         * @description Logs in to the ODS and keeps what came of it. A login that fails is answered 201, too: look at `lastUseResult`.
         */
        readonly post: operations["check_ods_connection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/healthcheck": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether the service runs
         * @description A sentence for people.
         */
        readonly get: operations["get_health"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description An empty object: what a route answers that does nothing, or an exception that was returned instead of thrown. */
        readonly Nothing: Record<string, never>;
        /** @description How the login routes say that there is no such identity provider. */
        readonly NotFoundPage: {
            /**
             * @description Always `Error`.
             * @constant
             */
            readonly type: "Error";
            /** @description A sentence for people. */
            readonly title: string;
        };
        /** @description The change was made. */
        readonly Acknowledged: {
            /**
             * @description Always `ok`.
             * @constant
             */
            readonly status: "ok";
        };
        /** @description A person. */
        readonly User: {
            /** @description Number. */
            readonly id: number;
            /** @description Address; null where the identity provider tells none. */
            readonly email: string | null;
            /** @description First name. */
            readonly givenName: string;
            /** @description Last name. */
            readonly familyName: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdOn: string;
            /** @description Who made it; null for what a program made. */
            readonly createdById: number | null;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            readonly modifiedOn: string;
            /** @description Who changed it last. */
            readonly modifiedById: number | null;
        };
        /** @description A district or whoever else submits files. */
        readonly Tenant: {
            /** @description Unique within its partner only. May hold any character. */
            readonly code: string;
            /** @description Code of the partner. */
            readonly partnerId: string;
            /** @description Whether it is the partner itself. */
            readonly isGlobal: boolean;
            /**
             * Format: date-time
             * @description When it was deleted; null while it is in use.
             */
            readonly deletedOn: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdOn: string;
            /** @description Who made it; null for what a program made. */
            readonly createdById: number | null;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            readonly modifiedOn: string;
            /** @description Who changed it last. */
            readonly modifiedById: number | null;
        };
        /** @description Who is logged in, and where. */
        readonly SessionInfo: {
            readonly user: components["schemas"]["User"];
            readonly tenant: components["schemas"]["Tenant"];
            /** @description Roles in the tenant. Empty for a user without any. */
            readonly roles: readonly components["schemas"]["AppRole"][];
        };
        /**
         * @description What a person may do, see the privileges at the session cookie.
         * @enum {string}
         */
        readonly AppRole: "PartnerAdmin" | "User";
        /** @description Jobs, in no order. */
        readonly JobList: readonly components["schemas"]["ListedJob"][];
        /** @description A job as the list has it. */
        readonly ListedJob: {
            /** @description Names the job on this API. */
            readonly id: number;
            /**
             * Format: uuid
             * @description Names the job on the external API.
             */
            readonly uid: string;
            /** @description Display name of the bundle, whatever was sent. */
            readonly name: string;
            /** @description Whether its data goes to an ODS, as it was set for the school year when the job was made. */
            readonly sendToOds: boolean;
            /** @description Id of the school year. */
            readonly schoolYearId: string;
            /** @description Params with their values. */
            readonly inputParams: readonly components["schemas"]["JobParam"][] | null;
            /** @description Files, as they were declared. */
            readonly files: readonly components["schemas"]["JobFile"][];
            readonly template: components["schemas"]["JobTemplate"];
            /** @description Whether somebody dealt with its errors. */
            readonly isResolved: boolean;
            /** @description Name of the program that made it; null for people. */
            readonly apiClientName: string | null;
            /** @description Whether it came through the external API. */
            readonly isApiInitiated: boolean;
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdOn: string;
            /** @description Who made it; null for what a program made. */
            readonly createdById: number | null;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            readonly modifiedOn: string;
            /** @description Who changed it last. */
            readonly modifiedById: number | null;
            /** @description Its runs, in no order. Empty before the first start. */
            readonly runs: readonly components["schemas"]["Run"][];
            readonly schoolYear: components["schemas"]["SchoolYear"];
            /** @description Who made it; null for a program. */
            readonly createdBy: components["schemas"]["User"] | null;
        };
        /** @description A job as it is read alone. Its status is not in it. */
        readonly Job: {
            /** @description Names the job on this API. */
            readonly id: number;
            /**
             * Format: uuid
             * @description Names the job on the external API.
             */
            readonly uid: string;
            /** @description Display name of the bundle, whatever was sent. */
            readonly name: string;
            /** @description Whether its data goes to an ODS, as it was set for the school year when the job was made. */
            readonly sendToOds: boolean;
            /** @description Id of the school year. */
            readonly schoolYearId: string;
            /** @description Params with their values. */
            readonly inputParams: readonly components["schemas"]["JobParam"][] | null;
            /** @description Files, as they were declared. */
            readonly files: readonly components["schemas"]["JobFile"][];
            readonly template: components["schemas"]["JobTemplate"];
            /** @description Whether somebody dealt with its errors. */
            readonly isResolved: boolean;
            /** @description Name of the program that made it; null for people. */
            readonly apiClientName: string | null;
            /** @description Whether it came through the external API. */
            readonly isApiInitiated: boolean;
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdOn: string;
            /** @description Who made it; null for what a program made. */
            readonly createdById: number | null;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            readonly modifiedOn: string;
            /** @description Who changed it last. */
            readonly modifiedById: number | null;
            /** @description Its runs, in no order. Empty before the first start. */
            readonly runs: readonly components["schemas"]["Run"][];
        };
        /** @description A job right after a start. The run that was made is not in it. */
        readonly StartedJob: {
            /** @description Names the job on this API. */
            readonly id: number;
            /**
             * Format: uuid
             * @description Names the job on the external API.
             */
            readonly uid: string;
            /** @description Display name of the bundle, whatever was sent. */
            readonly name: string;
            /** @description Whether its data goes to an ODS, as it was set for the school year when the job was made. */
            readonly sendToOds: boolean;
            /** @description Id of the school year. */
            readonly schoolYearId: string;
            /** @description Params with their values. */
            readonly inputParams: readonly components["schemas"]["JobParam"][] | null;
            /** @description Files, as they were declared. */
            readonly files: readonly components["schemas"]["JobFile"][];
            readonly template: components["schemas"]["JobTemplate"];
            /** @description Whether somebody dealt with its errors. */
            readonly isResolved: boolean;
            /** @description Name of the program that made it; null for people. */
            readonly apiClientName: string | null;
            /** @description Whether it came through the external API. */
            readonly isApiInitiated: boolean;
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdOn: string;
            /** @description Who made it; null for what a program made. */
            readonly createdById: number | null;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            readonly modifiedOn: string;
            /** @description Who changed it last. */
            readonly modifiedById: number | null;
        };
        /** @description A param of the template with the value it was given. */
        readonly JobParam: {
            /** @description Display name. */
            readonly name: string;
            /** @description Variable of the bundle. */
            readonly templateKey: string;
            /** @description Whether it has to be given. */
            readonly isRequired: boolean;
            /** @description The only values it may have; absent or empty for any. */
            readonly allowedValues?: readonly string[];
            /** @description The value. */
            readonly value: string;
        };
        /** @description A file of a job. */
        readonly JobFile: {
            /** @description Its name as it was declared. */
            readonly nameFromUser: string;
            /** @description Its media type as it was declared; not looked at. */
            readonly type: string;
            /** @description Its whole key in the bucket. */
            readonly path: string;
            /**
             * @description `upload_complete` for all files once the job was started, uploaded or not; `upload_error` is never written.
             * @enum {string}
             */
            readonly status: "url_generated" | "upload_complete" | "upload_error";
            /** @description Variable of the bundle. */
            readonly templateKey: string;
            /** @description The job. */
            readonly jobId: number;
        };
        /** @description One go at a job. */
        readonly Run: {
            /** @description Number. */
            readonly id: number;
            /** @description The job. */
            readonly jobId: number;
            readonly status: components["schemas"]["RunStatus"];
            /** @description Counts by resource; null until they are reported. */
            readonly summary: components["schemas"]["RunSummary"] | null;
            /** @description Students that are in no roster; null where all are, and until it is reported. */
            readonly unmatchedStudentsInfo: components["schemas"]["UnmatchedStudents"] | null;
            /** @description Files below `output/` when the run ended, also those that earlier runs left there. Empty until then. */
            readonly runOutputFile: readonly components["schemas"]["OutputFile"][];
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdOn: string;
            /** @description Who made it; null for what a program made. */
            readonly createdById: number | null;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            readonly modifiedOn: string;
            /** @description Who changed it last. */
            readonly modifiedById: number | null;
        };
        /**
         * @description `new` until the executor has started, `running` until it reports the end, then `success` or `error`. A run whose executor dies stays as it is for good.
         * @enum {string}
         */
        readonly RunStatus: "new" | "running" | "success" | "error";
        /** @description Which column was matched with which ids, and how many students were not found. */
        readonly UnmatchedStudents: {
            /** @description Column of the file. */
            readonly name: string;
            /** @description What its ids were compared with, an identification system or `studentUniqueId`. */
            readonly type: string;
            /** @description How many students were not found. */
            readonly count?: number;
        };
        /** @description A file that is below `output/`. */
        readonly OutputFile: {
            /** @description Its name there, folders included. */
            readonly name: string;
        };
        /** @description Reports, in no order. */
        readonly RunUpdateList: readonly components["schemas"]["RunUpdate"][];
        /** @description A report of the executor. Each pair of action and status comes once in a run. */
        readonly RunUpdate: {
            /** @description What it is at; `done` is the end of the run. The service stores any word. */
            readonly action: string;
            /** @description `begin`, `success` or `failure`. The service stores any word. */
            readonly status: string;
            /**
             * Format: date-time
             * @description When the service got it.
             */
            readonly receivedAt: string;
        };
        /** @description Errors of a run, one or none as a rule. */
        readonly RunErrorList: readonly components["schemas"]["RunErrorWrapper"][];
        /** @description An error of a run. */
        readonly RunErrorWrapper: {
            readonly error: components["schemas"]["RunError"];
        };
        /** @description Why a run failed. */
        readonly RunError: {
            /** @description Number. */
            readonly id: number;
            readonly code: components["schemas"]["RunErrorCode"];
            /** @description The end of the stack trace, and what the code adds to it. For people who run the service. */
            readonly payload: Record<string, never>;
        };
        /**
         * @description Every code this route can show. Others are shown as `unknown`: `executor_timeout`, `invalid_job` and `cross_year_roster_fetch`.
         * @enum {string}
         */
        readonly RunErrorCode: "unknown" | "lightbeam_fetch" | "missing_ods_roster" | "lightbeam_send" | "input_s3_download" | "bundle_git_pull" | "artifact_not_found" | "artifact_empty" | "artifact_s3_upload" | "earthmover_deps" | "earthmover_run" | "insufficient_matches" | "failed_to_start_executor" | "job_file" | "lightbeam_validate_students" | "lightbeam_validate_other";
        /** @description A job as a person asks for it. */
        readonly CreateJob: {
            /** @description Ignored, and needed. */
            readonly name: string;
            /** @description Id of the school year. */
            readonly schoolYearId: string;
            /** @description The files, each variable once. */
            readonly files: readonly components["schemas"]["CreateJobFile"][];
            /** @description Values of params. Those without one are dropped; `API_YEAR` may be left out, the service fills it in. */
            readonly inputParams: readonly components["schemas"]["CreateJobParam"][];
            /** @description The bundle. Without it the call crashes. */
            readonly template: components["schemas"]["CreateJobTemplate"];
            /** @description Ignored. */
            readonly previousJobId?: number;
        };
        /** @description A file that will be uploaded. */
        readonly CreateJobFile: {
            /** @description Its name. */
            readonly nameFromUser: string;
            /** @description Variable of the bundle. */
            readonly templateKey: string;
            /** @description Its media type, possibly empty. Without it the call crashes. */
            readonly type: string;
        };
        /** @description The value of a param. */
        readonly CreateJobParam: {
            /** @description Variable of the bundle. */
            readonly templateKey: string;
            /** @description The value; null counts as absent. */
            readonly value: string | null;
        };
        /** @description The bundle of a job. */
        readonly CreateJobTemplate: {
            /** @description Its path. */
            readonly path: string;
        };
        /** @description A job that waits for its files. */
        readonly CreatedJob: {
            /** @description Names the job. */
            readonly id: number;
            /** @description Where each file goes. */
            readonly uploadLocations: readonly components["schemas"]["UploadLocation"][];
        };
        /** @description Where a file goes. */
        readonly UploadLocation: {
            /** @description Variable of the file. */
            readonly templateKey: string;
            /**
             * Format: uri
             * @description Presigned URL for one PUT of the whole file, good for an hour. Used as it is.
             */
            readonly url: string;
        };
        /** @description Whether the errors of a job have been dealt with. */
        readonly ResolveJob: {
            /** @description The mark. */
            readonly isResolved: boolean;
        };
        /** @description Notes, the oldest first. */
        readonly JobNoteList: readonly components["schemas"]["JobNote"][];
        /** @description A note about a job. */
        readonly JobNote: {
            /** @description Number. */
            readonly id: number;
            /** @description The job. */
            readonly jobId: number;
            /** @description The text. */
            readonly noteText: string;
            /** @description Who wrote it. */
            readonly createdBy: components["schemas"]["User"] | null;
            /** @description Who changed it last. */
            readonly modifiedBy: components["schemas"]["User"] | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdOn: string;
            /** @description Who made it; null for what a program made. */
            readonly createdById: number | null;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            readonly modifiedOn: string;
            /** @description Who changed it last. */
            readonly modifiedById: number | null;
        };
        /** @description The text of a note. */
        readonly NoteText: {
            /** @description The text. */
            readonly noteText: string;
        };
        /** @description Templates that are enabled. */
        readonly JobTemplateList: readonly components["schemas"]["JobTemplate"][];
        /** @description A bundle: what it wants and what it reports. */
        readonly JobTemplate: {
            /** @description Display name. */
            readonly name: string;
            /** @description Names the bundle. */
            readonly path: string;
            /** @description Files it takes. */
            readonly files: readonly components["schemas"]["TemplateFile"][];
            /** @description Params it takes. `API_YEAR` is among those of most bundles; the service fills it in. */
            readonly params: readonly components["schemas"]["TemplateParam"][];
            /** @description Resources whose failures count. */
            readonly reportResources?: readonly string[] | null;
        };
        /** @description A file that a bundle takes. */
        readonly TemplateFile: {
            /** @description Display name. */
            readonly name: string;
            /** @description Variable of the bundle. */
            readonly templateKey: string;
            /** @description Whether it has to be given. */
            readonly isRequired: boolean;
            /** @description Endings it may have, without a dot. The service does not look at them. */
            readonly fileType: readonly string[];
        };
        /** @description A param that a bundle takes. */
        readonly TemplateParam: {
            /** @description Display name. */
            readonly name: string;
            /** @description Variable of the bundle. */
            readonly templateKey: string;
            /** @description Whether it has to be given. */
            readonly isRequired: boolean;
            /** @description The only values it may have; absent or empty for any. */
            readonly allowedValues?: readonly string[];
        };
        /** @description School years, the newest first. */
        readonly SchoolYearList: readonly components["schemas"]["SchoolYear"][];
        /** @description A school year. */
        readonly SchoolYear: {
            /** @description Names it on this API and in paths of jobs. */
            readonly id: string;
            /** @description The year it begins in. */
            readonly startYear: number;
            /** @description The year it ends in, always the one after. */
            readonly endYear: number;
        };
        /** @description School years, the newest first. */
        readonly SchoolYearConfigList: readonly components["schemas"]["SchoolYearConfig"][];
        /** @description A school year as it is set for the partner. */
        readonly SchoolYearConfig: {
            /** @description Id of the year. */
            readonly schoolYearId: string;
            /** @description The year it begins in. */
            readonly startYear: number;
            /** @description The year it ends in. */
            readonly endYear: number;
            /** @description Whether jobs can be made for it. */
            readonly isEnabled: boolean;
            /** @description Whether its data goes to an ODS. */
            readonly sendToOds: boolean;
            /** @description How many tenants have a connection for it. */
            readonly odsCount: number;
        };
        /** @description Years to change. */
        readonly SchoolYearChangeList: readonly components["schemas"]["SchoolYearChange"][];
        /** @description How a year is to be set. */
        readonly SchoolYearChange: {
            /** @description Id of the year. */
            readonly schoolYearId: string;
            /** @description Whether jobs can be made for it. */
            readonly isEnabled: boolean;
            /** @description Whether its data goes to an ODS. */
            readonly sendToOds: boolean;
        };
        /** @description Somebody else was there first. */
        readonly SchoolYearConflict: {
            /**
             * @description The HTTP status again.
             * @constant
             */
            readonly statusCode: 409;
            /** @description A sentence for people. */
            readonly message: string;
            /** @description What `x-config-modified-at` is now; null while there are no rows. */
            readonly lastModifiedOn: string | null;
            /** @description Who made the last change. */
            readonly lastModifiedBy: string | null;
        };
        /** @description School years that are enabled. */
        readonly TenantSchoolYearList: readonly components["schemas"]["TenantSchoolYear"][];
        /** @description A school year, and whether the tenant has what it needs. */
        readonly TenantSchoolYear: {
            /** @description Id of the year. */
            readonly schoolYearId: string;
            /** @description The year it begins in. */
            readonly startYear: number;
            /** @description The year it ends in. */
            readonly endYear: number;
            /** @description Whether its data goes to an ODS. */
            readonly sendToOds: boolean;
            /** @description Whether the tenant has a connection for it. */
            readonly hasOds: boolean;
            /** @description Whether there is a roster, where no ODS is used; null for the others. */
            readonly hasNonOdsRoster: boolean | null;
        };
        /** @description Settings of the partner. */
        readonly PartnerConfig: {
            /** @description Whether students are looked up in other years. */
            readonly crossYearMatchingEnabled: boolean;
            /** @description Whether that could be switched on. */
            readonly canConnectToEdu: boolean;
        };
        /** @description Settings to change. */
        readonly PartnerConfigChange: {
            /** @description Whether students are looked up in other years. */
            readonly crossYearMatchingEnabled: boolean;
        };
        /** @description Connections in use. */
        readonly OdsConfigList: readonly components["schemas"]["OdsConfig"][];
        /** @description A connection to an operational data store. */
        readonly OdsConfig: {
            /** @description Number. A change gives another one. */
            readonly id: number;
            /** @description Base address of the Ed-Fi API. */
            readonly host: string;
            /** @description Key. */
            readonly clientId: string;
            /** @description Id of the school year. */
            readonly schoolYearId: string;
            /**
             * @description What the last login came to.
             * @enum {string}
             */
            readonly lastUseResult: "success" | "error";
            /**
             * Format: date-time
             * @description When that was.
             */
            readonly lastUseOn: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdOn: string;
            /** @description Who made it; null for what a program made. */
            readonly createdById: number | null;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            readonly modifiedOn: string;
            /** @description Who changed it last. */
            readonly modifiedById: number | null;
        };
        /** @description A connection with its secret. Never to be logged. */
        readonly OdsConfigWithSecret: {
            /** @description Number. A change gives another one. */
            readonly id: number;
            /** @description Base address of the Ed-Fi API. */
            readonly host: string;
            /** @description Key. */
            readonly clientId: string;
            /** @description Id of the school year. */
            readonly schoolYearId: string;
            /**
             * @description What the last login came to.
             * @enum {string}
             */
            readonly lastUseResult: "success" | "error";
            /**
             * Format: date-time
             * @description When that was.
             */
            readonly lastUseOn: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdOn: string;
            /** @description Who made it; null for what a program made. */
            readonly createdById: number | null;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            readonly modifiedOn: string;
            /** @description Who changed it last. */
            readonly modifiedById: number | null;
            /** @description The secret; in clear text where a connection is read or changed, encrypted where it was made. */
            readonly clientSecret: string;
        };
        /** @description A connection to make. */
        readonly CreateOdsConfig: {
            /** @description Base address of the Ed-Fi API. */
            readonly host: string;
            /** @description Key. */
            readonly clientId: string;
            /** @description Secret. */
            readonly clientSecret: string;
            /** @description Id of the school year. */
            readonly schoolYearId: string;
        };
        /** @description A connection to take the place of another. */
        readonly UpdateOdsConfig: {
            /** @description Base address of the Ed-Fi API. */
            readonly host: string;
            /** @description Key. */
            readonly clientId: string;
            /** @description Secret. */
            readonly clientSecret: string;
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
        /** @description No session, or one that is over. */
        readonly SessionMissing: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description No role of the session has the privilege. */
        readonly PrivilegeMissing: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The job belongs to another tenant. */
        readonly JobForeign: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description There is no such job. */
        readonly JobNotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The job has no such note, or there is no such job. */
        readonly NoteNotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The connection belongs to another tenant. */
        readonly OdsConfigForeign: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description There is no such connection. */
        readonly OdsConfigNotFound: {
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
         * @description Id of an identity provider.
         * @example example
         */
        readonly IdpId: string;
        /**
         * @description The number of a job.
         * @example 42
         */
        readonly JobId: number;
        /**
         * @description The number of a note.
         * @example 7
         */
        readonly NoteId: number;
        /**
         * @description The number of a user. Not looked at.
         * @example 3
         */
        readonly UserId: number;
        /**
         * @description The number of a connection.
         * @example 5
         */
        readonly OdsConfigId: number;
    };
    requestBodies: never;
    headers: {
        /** @description Where to go on. */
        readonly Location: string;
        /**
         * @description When a row was last changed, ISO 8601. Absent as long as there are no rows.
         * @example 2026-05-01T12:00:00.000Z
         */
        readonly ConfigModifiedAt: string;
    };
    pathItems: never;
}
export interface operations {
    readonly login: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description Address of the front end, as the identity provider is registered with it.
                 * @example http://localhost:4200
                 */
                readonly origin: string;
                /**
                 * @description Path of the front end to end at.
                 * @example /jobs/42
                 */
                readonly redirect?: string;
                /** @description Any value makes the identity provider ask again, though it knows the user. */
                readonly forceLogin?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description On to the identity provider. */
            readonly 302: {
                headers: {
                    readonly location: components["headers"]["Location"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No origin, or one nobody is registered for. */
            readonly 400: {
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
    readonly finish_login: {
        readonly parameters: {
            readonly query?: {
                /** @description What the identity provider gives for a login. */
                readonly code?: string;
                /** @description What the login began with. */
                readonly state?: string;
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of an identity provider.
                 * @example example
                 */
                readonly idpId: components["parameters"]["IdpId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description On to the front end. */
            readonly 302: {
                headers: {
                    readonly location: components["headers"]["Location"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such identity provider. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotFoundPage"];
                };
            };
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly logout: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description No session any more. */
            readonly 200: {
                headers: {
                    readonly location: components["headers"]["Location"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            /** @description The session names an identity provider that is gone. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotFoundPage"];
                };
            };
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly logout_backchannel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of an identity provider.
                 * @example example
                 */
                readonly idpId: components["parameters"]["IdpId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Always. */
            readonly 501: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    readonly get_me: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The session. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionInfo"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly list_jobs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The jobs. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobList"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly create_job: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The job. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateJob"];
            };
        };
        readonly responses: {
            /** @description The job was made. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreatedJob"];
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
            readonly 401: components["responses"]["SessionMissing"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly get_job: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of a job.
                 * @example 42
                 */
                readonly jobId: components["parameters"]["JobId"];
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
                    readonly "application/json": components["schemas"]["Job"];
                };
            };
            readonly 400: components["responses"]["InvalidParameter"];
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["JobForeign"];
            readonly 404: components["responses"]["JobNotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly start_job: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of a job.
                 * @example 42
                 */
                readonly jobId: components["parameters"]["JobId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A run was made. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StartedJob"];
                };
            };
            /** @description The id is none, or a run is under way. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorBody"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["JobForeign"];
            readonly 404: components["responses"]["JobNotFound"];
            readonly 500: components["responses"]["LaunchFailed"];
        };
    };
    readonly resolve_job: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of a job.
                 * @example 42
                 */
                readonly jobId: components["parameters"]["JobId"];
            };
            readonly cookie?: never;
        };
        /** @description The mark. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ResolveJob"];
            };
        };
        readonly responses: {
            /** @description Marked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid, or the job cannot be marked. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorBody"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["JobForeign"];
            readonly 404: components["responses"]["JobNotFound"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly list_status_updates: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of a job.
                 * @example 42
                 */
                readonly jobId: components["parameters"]["JobId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The reports, once or as a stream. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RunUpdateList"];
                    readonly "text/event-stream": string;
                };
            };
            readonly 400: components["responses"]["InvalidParameter"];
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["JobForeign"];
            readonly 404: components["responses"]["JobNotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly list_errors: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of a job.
                 * @example 42
                 */
                readonly jobId: components["parameters"]["JobId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The errors. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RunErrorList"];
                };
            };
            readonly 400: components["responses"]["InvalidParameter"];
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["JobForeign"];
            readonly 404: components["responses"]["JobNotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly get_file_url: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of a job.
                 * @example 42
                 */
                readonly jobId: components["parameters"]["JobId"];
                /**
                 * @description Variable of the file.
                 * @example INPUT_FILE
                 */
                readonly templateKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The URL, or an empty object. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                    readonly "application/json": components["schemas"]["Nothing"];
                };
            };
            readonly 400: components["responses"]["InvalidParameter"];
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["JobForeign"];
            readonly 404: components["responses"]["JobNotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly get_output_file_url: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of a job.
                 * @example 42
                 */
                readonly jobId: components["parameters"]["JobId"];
                /**
                 * @description Name below `output/`.
                 * @example ods/studentAssessments.jsonl
                 */
                readonly fileName: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The URL, or an empty object. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                    readonly "application/json": components["schemas"]["Nothing"];
                };
            };
            readonly 400: components["responses"]["InvalidParameter"];
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["JobForeign"];
            readonly 404: components["responses"]["JobNotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly list_notes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of a job.
                 * @example 42
                 */
                readonly jobId: components["parameters"]["JobId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The notes. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobNoteList"];
                };
            };
            readonly 400: components["responses"]["InvalidParameter"];
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["JobForeign"];
            readonly 404: components["responses"]["JobNotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly create_note: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of a job.
                 * @example 42
                 */
                readonly jobId: components["parameters"]["JobId"];
            };
            readonly cookie?: never;
        };
        /** @description The note. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoteText"];
            };
        };
        readonly responses: {
            /** @description Written. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The id or the body is not valid. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorBody"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["JobForeign"];
            readonly 404: components["responses"]["JobNotFound"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly update_note: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of a job.
                 * @example 42
                 */
                readonly jobId: components["parameters"]["JobId"];
                /**
                 * @description The number of a note.
                 * @example 7
                 */
                readonly noteId: components["parameters"]["NoteId"];
            };
            readonly cookie?: never;
        };
        /** @description The note. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoteText"];
            };
        };
        readonly responses: {
            /** @description Changed. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description An id or the body is not valid. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorBody"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["JobForeign"];
            readonly 404: components["responses"]["NoteNotFound"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly delete_note: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of a job.
                 * @example 42
                 */
                readonly jobId: components["parameters"]["JobId"];
                /**
                 * @description The number of a note.
                 * @example 7
                 */
                readonly noteId: components["parameters"]["NoteId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["InvalidParameter"];
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["JobForeign"];
            readonly 404: components["responses"]["NoteNotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly list_job_templates: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Type of bundle.
                 * @example assessments
                 */
                readonly type: "assessments";
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The templates. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobTemplateList"];
                };
            };
            readonly 400: components["responses"]["InvalidParameter"];
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly list_school_years: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The years. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SchoolYearList"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly get_school_year_config: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The years. */
            readonly 200: {
                headers: {
                    readonly "x-config-modified-at": components["headers"]["ConfigModifiedAt"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SchoolYearConfigList"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["PrivilegeMissing"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly update_school_year_config: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The `x-config-modified-at` the change is based on.
                 * @example 2026-05-01T12:00:00.000Z
                 */
                readonly "x-if-config-modified-at"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The years to change. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SchoolYearChangeList"];
            };
        };
        readonly responses: {
            /** @description Changed. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acknowledged"];
                };
            };
            /** @description The body is no list of years, or names an unknown one. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorBody"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["PrivilegeMissing"];
            /** @description Changed by somebody else since it was read. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SchoolYearConflict"];
                };
            };
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly list_tenant_school_years: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The years. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TenantSchoolYearList"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["PrivilegeMissing"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly get_partner_config: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The settings. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PartnerConfig"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["PrivilegeMissing"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly update_partner_config: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The settings. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PartnerConfigChange"];
            };
        };
        readonly responses: {
            /** @description Changed. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acknowledged"];
                };
            };
            /** @description The body is not valid, or EDU is not connected. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorBody"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["PrivilegeMissing"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly enable_bundle: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Type of bundle.
                 * @example assessments
                 */
                readonly type: string;
                /**
                 * @description Key of the bundle.
                 * @example PSAT_SAT
                 */
                readonly bundleKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Nothing was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["PrivilegeMissing"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly list_users: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Nothing. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Nothing"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly create_user: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Nothing. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Nothing"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly get_user: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of a user. Not looked at.
                 * @example 3
                 */
                readonly userId: components["parameters"]["UserId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Nothing. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Nothing"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly update_user: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of a user. Not looked at.
                 * @example 3
                 */
                readonly userId: components["parameters"]["UserId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Nothing. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Nothing"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly delete_user: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of a user. Not looked at.
                 * @example 3
                 */
                readonly userId: components["parameters"]["UserId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Nothing. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Nothing"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly list_ods_configs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The connections. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OdsConfigList"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly create_ods_config: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The connection. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateOdsConfig"];
            };
        };
        readonly responses: {
            /** @description The connection. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OdsConfigWithSecret"];
                };
            };
            /** @description The body is not valid, or the ODS did not let the service in. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorBody"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            /** @description The tenant has a connection for this year. */
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
    readonly get_ods_config: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of a connection.
                 * @example 5
                 */
                readonly odsConfigId: components["parameters"]["OdsConfigId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The connection. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OdsConfigWithSecret"];
                };
            };
            readonly 400: components["responses"]["InvalidParameter"];
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["OdsConfigForeign"];
            readonly 404: components["responses"]["OdsConfigNotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly update_ods_config: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of a connection.
                 * @example 5
                 */
                readonly odsConfigId: components["parameters"]["OdsConfigId"];
            };
            readonly cookie?: never;
        };
        /** @description The connection. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateOdsConfig"];
            };
        };
        readonly responses: {
            /** @description The connection that took its place. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OdsConfigWithSecret"];
                };
            };
            /** @description The body is not valid, or the ODS did not let the service in. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorBody"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["OdsConfigForeign"];
            readonly 404: components["responses"]["OdsConfigNotFound"];
            /** @description Another connection for this year came in between. */
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
    readonly delete_ods_config: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of a connection.
                 * @example 5
                 */
                readonly odsConfigId: components["parameters"]["OdsConfigId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["InvalidParameter"];
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["OdsConfigForeign"];
            readonly 404: components["responses"]["OdsConfigNotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly check_ods_connection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of a connection.
                 * @example 5
                 */
                readonly odsConfigId: components["parameters"]["OdsConfigId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The connection with the result. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OdsConfig"];
                };
            };
            readonly 400: components["responses"]["InvalidParameter"];
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["OdsConfigForeign"];
            readonly 404: components["responses"]["OdsConfigNotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly get_health: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It runs. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
            readonly 500: components["responses"]["ServerError"];
        };
    };
}

export type Nothing = components['schemas']['Nothing']
export type NotFoundPage = components['schemas']['NotFoundPage']
export type Acknowledged = components['schemas']['Acknowledged']
export type User = components['schemas']['User']
export type Tenant = components['schemas']['Tenant']
export type SessionInfo = components['schemas']['SessionInfo']
export type AppRole = components['schemas']['AppRole']
export type JobList = components['schemas']['JobList']
export type ListedJob = components['schemas']['ListedJob']
export type Job = components['schemas']['Job']
export type StartedJob = components['schemas']['StartedJob']
export type JobParam = components['schemas']['JobParam']
export type JobFile = components['schemas']['JobFile']
export type Run = components['schemas']['Run']
export type RunStatus = components['schemas']['RunStatus']
export type UnmatchedStudents = components['schemas']['UnmatchedStudents']
export type OutputFile = components['schemas']['OutputFile']
export type RunUpdateList = components['schemas']['RunUpdateList']
export type RunUpdate = components['schemas']['RunUpdate']
export type RunErrorList = components['schemas']['RunErrorList']
export type RunErrorWrapper = components['schemas']['RunErrorWrapper']
export type RunError = components['schemas']['RunError']
export type RunErrorCode = components['schemas']['RunErrorCode']
export type CreateJob = components['schemas']['CreateJob']
export type CreateJobFile = components['schemas']['CreateJobFile']
export type CreateJobParam = components['schemas']['CreateJobParam']
export type CreateJobTemplate = components['schemas']['CreateJobTemplate']
export type CreatedJob = components['schemas']['CreatedJob']
export type UploadLocation = components['schemas']['UploadLocation']
export type ResolveJob = components['schemas']['ResolveJob']
export type JobNoteList = components['schemas']['JobNoteList']
export type JobNote = components['schemas']['JobNote']
export type NoteText = components['schemas']['NoteText']
export type JobTemplateList = components['schemas']['JobTemplateList']
export type JobTemplate = components['schemas']['JobTemplate']
export type TemplateFile = components['schemas']['TemplateFile']
export type TemplateParam = components['schemas']['TemplateParam']
export type SchoolYearList = components['schemas']['SchoolYearList']
export type SchoolYear = components['schemas']['SchoolYear']
export type SchoolYearConfigList = components['schemas']['SchoolYearConfigList']
export type SchoolYearConfig = components['schemas']['SchoolYearConfig']
export type SchoolYearChangeList = components['schemas']['SchoolYearChangeList']
export type SchoolYearChange = components['schemas']['SchoolYearChange']
export type SchoolYearConflict = components['schemas']['SchoolYearConflict']
export type TenantSchoolYearList = components['schemas']['TenantSchoolYearList']
export type TenantSchoolYear = components['schemas']['TenantSchoolYear']
export type PartnerConfig = components['schemas']['PartnerConfig']
export type PartnerConfigChange = components['schemas']['PartnerConfigChange']
export type OdsConfigList = components['schemas']['OdsConfigList']
export type OdsConfig = components['schemas']['OdsConfig']
export type OdsConfigWithSecret = components['schemas']['OdsConfigWithSecret']
export type CreateOdsConfig = components['schemas']['CreateOdsConfig']
export type UpdateOdsConfig = components['schemas']['UpdateOdsConfig']
export type ErrorBody = components['schemas']['ErrorBody']
export type RunSummary = components['schemas']['RunSummary']
export type ResourceCounts = components['schemas']['ResourceCounts']

export type LoginQuery = NonNullable<operations['login']['parameters']['query']>
export type FinishLoginQuery = NonNullable<operations['finish_login']['parameters']['query']>

export type UpdateSchoolYearConfigHeaders = Pick<NonNullable<operations['update_school_year_config']['parameters']['header']>, 'x-if-config-modified-at'>
