// Generated from contracts/spectra/documents.yaml by `pnpm generate`. Edits are lost; change the contract instead.

export interface components {
    schemas: {
        /** @description A UUID in lower case. Some are digests printed as one, so version and variant mean nothing. */
        readonly Uuid: string;
        /** @description SHA-256, 64 lower-case hex digits. */
        readonly Sha256: string;
        /** @description A day; day `00` where only the month is known, month `00` where only the year is. */
        readonly PartialDate: string;
        /** @description A time in UTC, whole seconds. */
        readonly Instant: string;
        /** @description Major and minor version of a document of the buckets. */
        readonly DocumentVersion: string;
        /** @description Version of an entity: major, minor, patch. */
        readonly EntityVersion: string;
        /**
         * Format: date-time
         * @description A time with an offset. Writers differ: whole seconds with `Z`, or microseconds with `+00:00`; compare instants, not text.
         */
        readonly Moment: string;
        /** @description First 16 hex digits of a SHA-256 over header cards; traces a file, proves nothing. */
        readonly Sha16: string;
        /** @description First 12 hex digits of a SHA-256; equal failures have equal ones. */
        readonly Fingerprint: string;
        /** @description ADS bibcode, 19 characters unless it is damaged. */
        readonly Bibcode: string;
        /** @description Where a spectrum comes from, such as ESO or MAST. Case matters. */
        readonly Provider: string;
        /** @description What makes a product one product at its provider: `provider_product_id:` and its own id, else `url:` and its address. */
        readonly LocatorIdentity: string;
        /**
         * @description Whether a spectrum was found sound. `TERMINAL_INVALID` is described and set by nobody.
         * @enum {string}
         */
        readonly ValidationStatus: "UNVALIDATED" | "VALID" | "QUARANTINED" | "TERMINAL_INVALID";
        /**
         * @description How far the bytes have come.
         * @enum {string}
         */
        readonly AcquisitionStatus: "STUB" | "ACQUIRED" | "FAILED_RETRYABLE" | "SKIPPED_DUPLICATE" | "SKIPPED_BACKOFF";
        /**
         * @description What a product is waiting for.
         * @enum {string}
         */
        readonly Eligibility: "ACQUIRE" | "NONE";
        /**
         * @description How the last attempt ended.
         * @enum {string}
         */
        readonly LastAttemptOutcome: "SUCCESS" | "RETRYABLE_FAILURE" | "TERMINAL_FAILURE" | "QUARANTINE";
        /**
         * @description What an operator decided about a quarantine. Both ways of clearing lift it.
         * @enum {string}
         */
        readonly ManualReviewStatus: "PENDING" | "CLEARED_RETRY_APPROVED" | "CLEARED_TERMINAL";
        /**
         * @description Why a spectrum was set aside. `CHECKSUM_MISMATCH` and `COORDINATE_PROXIMITY` are given by nobody yet.
         * @enum {string}
         */
        readonly SpectrumQuarantineReason: "UNKNOWN_PROFILE" | "MISSING_CRITICAL_METADATA" | "CHECKSUM_MISMATCH" | "COORDINATE_PROXIMITY" | "OTHER";
        /**
         * @description Why a nova was set aside.
         * @enum {string}
         */
        readonly NovaQuarantineReason: "COORDINATE_AMBIGUITY" | "OTHER";
        /**
         * @description Why an upload of photometry was set aside.
         * @enum {string}
         */
        readonly PhotometryQuarantineReason: "FILE_TOO_LARGE" | "MISSING_REQUIRED_COLUMNS" | "COERCION_FAILURE_THRESHOLD_EXCEEDED" | "UNRECOGNIZED_BAND_STRING" | "CONFLICTING_BAND_CONTEXT" | "BAND_CONTEXT_EXCLUDES_ALL_CANDIDATES" | "AMBIGUOUS_BAND_UNRESOLVABLE" | "OTHER";
        /**
         * @description Why a ticket was set aside.
         * @enum {string}
         */
        readonly TicketQuarantineReason: "UNRESOLVABLE_OBJECT_NAME" | "IDENTITY_AMBIGUITY";
        /**
         * @description A spectrum, or all photometry of a nova.
         * @enum {string}
         */
        readonly ProductType: "SPECTRA" | "PHOTOMETRY_TABLE";
        /**
         * @description What kind of address it is.
         * @enum {string}
         */
        readonly LocatorKind: "URL" | "S3" | "OTHER";
        /**
         * @description Which of several addresses it is.
         * @enum {string}
         */
        readonly LocatorRole: "PRIMARY" | "MIRROR";
        /**
         * @description What the id of a spectrum was made from; `WEAK` ids are random and differ every time.
         * @enum {string}
         */
        readonly IdentityStrategy: "NATIVE_ID" | "METADATA_KEY" | "WEAK";
        /**
         * @description Only active novae are published.
         * @enum {string}
         */
        readonly NovaStatus: "ACTIVE" | "QUARANTINED" | "MERGED" | "DEPRECATED";
        /**
         * @description The name it goes by, or another.
         * @enum {string}
         */
        readonly NameKind: "PRIMARY" | "ALIAS";
        /**
         * @description Who gave the name.
         * @enum {string}
         */
        readonly NameSource: "USER_INPUT" | "INGESTION" | "SIMBAD" | "TNS" | "OTHER";
        /**
         * @description What a file is for.
         * @enum {string}
         */
        readonly FileRole: "SPECTRA_RAW_FITS" | "SPECTRA_QUARANTINE_CONTEXT" | "SPECTRA_NORMALIZED" | "SPECTRA_PLOT" | "PHOTOMETRY_TABLE" | "PHOTOMETRY_SNAPSHOT" | "WORKFLOW_QUARANTINE_CONTEXT" | "BUNDLE_MANIFEST" | "BUNDLE_ZIP" | "OTHER";
        /**
         * @description How a fact was come by.
         * @enum {string}
         */
        readonly ProvenanceMethod: "manual" | "scraped" | "computed" | "imported";
        /**
         * @description How far a run is.
         * @enum {string}
         */
        readonly JobStatus: "QUEUED" | "RUNNING" | "SUCCEEDED" | "FAILED" | "QUARANTINED" | "CANCELLED";
        /**
         * @description How far an attempt is.
         * @enum {string}
         */
        readonly AttemptStatus: "STARTED" | "SUCCEEDED" | "FAILED" | "TIMED_OUT" | "CANCELLED";
        /**
         * @description A workflow as its events call it.
         * @enum {string}
         */
        readonly JobType: "InitializeNova" | "IngestNewNova" | "RefreshReferences" | "DiscoverSpectraProducts" | "AcquireAndValidateSpectra" | "IngestPhotometry" | "NameCheckAndReconcile";
        /**
         * @description A workflow as its state machine is called.
         * @enum {string}
         */
        readonly WorkflowName: "initialize_nova" | "ingest_new_nova" | "refresh_references" | "discover_spectra_products" | "acquire_and_validate_spectra" | "ingest_ticket" | "regenerate_artifacts" | "ingest_photometry" | "name_check_and_reconcile";
        /**
         * @description How a run that succeeded ended. `NOT_A_CLASSICAL_NOVA` is an older word for `NOT_FOUND`; the last five are documented and written by no run.
         * @enum {string}
         */
        readonly WorkflowOutcome: "CREATED_AND_LAUNCHED" | "EXISTS_AND_LAUNCHED" | "NOT_FOUND" | "NOT_A_CLASSICAL_NOVA" | "LAUNCHED" | "SUCCEEDED" | "COMPLETED" | "SKIPPED_ALREADY_VALIDATED" | "SKIPPED_QUARANTINE_BLOCKED" | "SKIPPED_COOLDOWN_ACTIVE" | "INGESTED_PHOTOMETRY" | "INGESTED_SPECTRA" | "SKIPPED_DUPLICATE" | "SKIPPED_BACKOFF" | "DUPLICATE_OF_EXISTING" | "VALIDATED" | "INGESTED";
        /**
         * @description What kind of publication.
         * @enum {string}
         */
        readonly ReferenceType: "journal_article" | "conference_abstract" | "poster" | "catalog" | "software" | "atel" | "cbat_circular" | "arxiv_preprint" | "other";
        /**
         * @description What a publication is to a nova.
         * @enum {string}
         */
        readonly ReferenceRole: "DISCOVERY" | "SPECTRA_SOURCE" | "PHOTOMETRY_SOURCE" | "OTHER";
        /**
         * @description Whether the provider gave the signal to noise, or it was estimated from the flux.
         * @enum {string}
         */
        readonly SnrProvenance: "source" | "estimated_der_snr";
        /**
         * @description Regime of a stored row; releases fold `uv`, `nir` and `mir` into `optical`.
         * @enum {string}
         */
        readonly StoredRegime: "optical" | "uv" | "nir" | "mir" | "fir" | "xray" | "radio" | "gamma";
        /**
         * @description How the original time was written.
         * @enum {string}
         */
        readonly TimeSystem: "MJD_UTC" | "MJD_TT" | "HJD_UTC" | "HJD_TT" | "JD_UTC" | "JD_TT" | "ISOT" | "OTHER";
        /**
         * @description What places a band in the spectrum. Rows of tickets say `wavelength` even for radio: trust the unit.
         * @enum {string}
         */
        readonly SpectralCoordType: "wavelength" | "frequency" | "energy";
        /**
         * @description Its unit.
         * @enum {string}
         */
        readonly SpectralCoordUnit: "Angstrom" | "nm" | "GHz" | "MHz" | "keV" | "MeV" | "GeV";
        /**
         * @description Zero point of magnitudes.
         * @enum {string}
         */
        readonly MagnitudeSystem: "Vega" | "AB" | "ST";
        /**
         * @description Unit of a flux density.
         * @enum {string}
         */
        readonly FluxDensityUnit: "Jy" | "mJy" | "uJy" | "erg/cm2/s/Hz" | "erg/cm2/s/keV";
        /**
         * @description What may be done with the data.
         * @enum {string}
         */
        readonly DataRights: "public" | "CC-BY" | "CC-BY-SA" | "proprietary" | "OTHER";
        /**
         * @description How a band was recognised.
         * @enum {string}
         */
        readonly BandResolutionType: "canonical" | "synonym" | "generic_fallback" | "sidecar_assertion";
        /**
         * @description How sure that is.
         * @enum {string}
         */
        readonly BandResolutionConfidence: "high" | "medium" | "low";
        /**
         * @description How a measurement came in.
         * @enum {string}
         */
        readonly DataOrigin: "literature" | "operator_upload" | "donor_submission";
        /**
         * @description What of a nova has changed.
         * @enum {string}
         */
        readonly DirtyType: "spectra" | "photometry" | "references";
        /**
         * @description How far a plan is.
         * @enum {string}
         */
        readonly PlanStatus: "PENDING" | "IN_PROGRESS" | "COMPLETED" | "FAILED" | "ABANDONED";
        /**
         * @description A file of a release.
         * @enum {string}
         */
        readonly ArtifactType: "spectra.json" | "photometry.json" | "sparkline.svg" | "references.json" | "nova.json" | "bundle.zip" | "catalog.json";
        /**
         * @description What a failure means for a run.
         * @enum {string}
         */
        readonly ErrorClass: "RETRYABLE" | "TERMINAL" | "QUARANTINE";
        /**
         * @description What validation found.
         * @enum {string}
         */
        readonly ValidationOutcome: "VALID" | "QUARANTINED";
        /** @description An address of a product. */
        readonly Locator: {
            /** @description What kind of address it is. */
            readonly kind: components["schemas"]["LocatorKind"];
            /**
             * @description Which of several; the primary one unless it says otherwise.
             * @default PRIMARY
             */
            readonly role?: components["schemas"]["LocatorRole"];
            /** @description The address. */
            readonly value: string;
        };
        /** @description Where a fact comes from. */
        readonly Provenance: {
            /** @description Who says so. */
            readonly source: string;
            /** @description Its record there. */
            readonly source_record_id?: string | null;
            /** @description When it was taken from there. */
            readonly retrieved_at: components["schemas"]["Moment"];
            /**
             * @description How.
             * @default imported
             */
            readonly method?: components["schemas"]["ProvenanceMethod"];
            /** @description Who vouches for it. */
            readonly asserted_by?: string | null;
            /** @description How to cite it. */
            readonly citation?: string | null;
            /** @description Anything else. */
            readonly notes?: string | null;
        };
        /** @description Where a nova is in the sky. */
        readonly Position: {
            /** @description Right ascension in degrees. */
            readonly ra_deg: number;
            /** @description Declination in degrees. */
            readonly dec_deg: number;
            /**
             * @description Frame of both.
             * @default ICRS
             * @constant
             */
            readonly frame?: "ICRS";
            /**
             * @description Epoch of both.
             * @default J2000
             */
            readonly epoch?: string;
            /** @description Where it comes from. */
            readonly provenance?: components["schemas"]["Provenance"] | null;
        };
        /** @description Header cards that decide how a file is read, as they stand in it. */
        readonly ProfileSelectionInputs: {
            /** @description Where the spectrum comes from. */
            readonly provider: string | null;
            /** @description `INSTRUME`. */
            readonly instrume: string | null;
            /** @description `TELESCOP`. */
            readonly telescop: string | null;
            /** @description `ORIGIN`. */
            readonly origin: string | null;
        };
        /** @description Beside raw bytes: where they came from and what they are. */
        readonly SpectrumSource: {
            /** @description Version of this document. */
            readonly schema_version: components["schemas"]["DocumentVersion"];
            /** @description The nova. */
            readonly nova_id: components["schemas"]["Uuid"];
            /** @description The spectrum. */
            readonly data_product_id: components["schemas"]["Uuid"];
            /** @description Where it comes from. */
            readonly provider: components["schemas"]["Provider"];
            /** @description The address the bytes were read from. */
            readonly locator: components["schemas"]["Locator"];
            /** @description What makes it this product there. */
            readonly locator_identity: components["schemas"]["LocatorIdentity"];
            /** @description What its id was made from. */
            readonly identity_strategy: components["schemas"]["IdentityStrategy"];
            /** @description Its own id there; absent unless the provider has one. */
            readonly provider_product_key?: string;
            /** @description When the bytes were read. */
            readonly retrieved_at: components["schemas"]["Instant"];
            /** @description Digest of the bytes. */
            readonly sha256: components["schemas"]["Sha256"];
            /** @description Size in bytes. */
            readonly byte_length: number;
            /** @description Media type of the bytes. */
            readonly content_type: string;
            /** @description What the provider called this state of the file, without quotes. */
            readonly etag?: string;
            /** @description The run that read them. */
            readonly job_run_id?: components["schemas"]["Uuid"];
            /** @description The chain of runs it belongs to. */
            readonly correlation_id?: components["schemas"]["Uuid"];
        };
        /** @description Where the log of a run is. */
        readonly LogReference: {
            /** @description Log group. */
            readonly log_group: string;
            /** @description Stream in it. */
            readonly log_stream: string;
            /** @description Request in it. */
            readonly request_id?: string;
        };
        /** @description Beside bytes that validation refused: why, and where to read on. What is not known is null. */
        readonly QuarantineContext: {
            /** @description Version of this document. */
            readonly schema_version: components["schemas"]["DocumentVersion"];
            /** @description The nova. */
            readonly nova_id: components["schemas"]["Uuid"];
            /** @description The spectrum. */
            readonly data_product_id: components["schemas"]["Uuid"];
            /** @description Where it comes from. */
            readonly provider: components["schemas"]["Provider"];
            /** @description What makes it this product there. */
            readonly locator_identity: components["schemas"]["LocatorIdentity"] | null;
            /**
             * @description Always that.
             * @constant
             */
            readonly validation_status: "QUARANTINED";
            /** @description Why. */
            readonly quarantine_reason_code: components["schemas"]["SpectrumQuarantineReason"];
            /** @description Why, in a sentence. */
            readonly quarantine_reason: string | null;
            /** @description When. */
            readonly quarantined_at: components["schemas"]["Instant"];
            /** @description Equal for equal failures. */
            readonly error_fingerprint: components["schemas"]["Fingerprint"] | null;
            /** @description Why the failure counts as a quarantine. */
            readonly classification_reason: string | null;
            /** @description Profile the file was read by; null when none fits. */
            readonly fits_profile_id: string | null;
            /** @description What the profile was chosen by. */
            readonly profile_selection_inputs: components["schemas"]["ProfileSelectionInputs"];
            /** @description Null when it was refused before its header was read. */
            readonly header_signature_hash: components["schemas"]["Sha16"] | null;
            /** @description What was done before it was refused. */
            readonly normalization_notes: readonly string[];
            /** @description Digest of the bytes. */
            readonly sha256: components["schemas"]["Sha256"];
            /** @description Size in bytes. */
            readonly byte_length: number;
            /** @description The run that refused them. */
            readonly job_run_id: components["schemas"]["Uuid"] | null;
            /** @description The chain of runs it belongs to. */
            readonly correlation_id: components["schemas"]["Uuid"] | null;
            /** @description Where to read on. */
            readonly log_references: readonly components["schemas"]["LogReference"][];
        };
        /** @description A factor that values were multiplied by. */
        readonly UnitConversion: {
            /**
             * @description What was converted.
             * @enum {string}
             */
            readonly axis: "spectral" | "flux";
            /** @description Unit before, in the words of the file. */
            readonly from: string;
            /** @description Unit after. */
            readonly to: string;
            /** @description What was multiplied by. */
            readonly factor: number;
        };
        /** @description A column of a table. */
        readonly TableColumn: {
            /** @description Its name. */
            readonly name: string;
            /**
             * @description Type of its values.
             * @enum {string}
             */
            readonly type: "DOUBLE";
            /** @description Unit of its values; null where the file says none. */
            readonly unit: string | null;
        };
        /** @description Beside a normalised spectrum: what it is and what was done to it. */
        readonly SpectrumMetadata: {
            /** @description Version of this document. */
            readonly schema_version: components["schemas"]["DocumentVersion"];
            /** @description The nova. */
            readonly nova_id: components["schemas"]["Uuid"];
            /** @description The spectrum. */
            readonly data_product_id: components["schemas"]["Uuid"];
            /** @description Where it comes from. */
            readonly provider: components["schemas"]["Provider"];
            /** @description Digest of the raw bytes it was made from. */
            readonly source_sha256: components["schemas"]["Sha256"];
            /** @description Profile they were read by. */
            readonly fits_profile_id: string;
            /** @description Digest of the header cards that tell files apart. */
            readonly header_signature_hash: components["schemas"]["Sha16"] | null;
            /** @description Unit of wavelengths in the raw file. */
            readonly spectral_units: string;
            /** @description Unit of flux, in the words of the raw file; no controlled vocabulary. */
            readonly flux_units: string;
            /** @description When it was taken, ISO 8601 as the file has it; some files leave the offset out. */
            readonly observation_time: string;
            /** @description When it was taken, MJD in days; null where only the day is known. */
            readonly observation_mjd: number | null;
            /** @description Right ascension of the target in degrees. */
            readonly target_ra_deg: number | null;
            /** @description Declination of the target in degrees. */
            readonly target_dec_deg: number | null;
            /** @description Instrument. */
            readonly instrument: string | null;
            /** @description Telescope. */
            readonly telescope: string | null;
            /** @description Exposure in seconds. */
            readonly exposure_time_s: number | null;
            /** @description Resolving power, wavelength over its smallest difference. */
            readonly spectral_resolution: number | null;
            /** @description Signal to noise. */
            readonly snr: number | null;
            /** @description Shortest wavelength in nm, four decimals. */
            readonly wavelength_min_nm: number;
            /** @description Longest wavelength in nm, four decimals. */
            readonly wavelength_max_nm: number;
            /** @description Header cards by keyword, as they were read. */
            readonly raw_header: {
                readonly [key: string]: unknown;
            };
            /** @description Units that were converted, in order. */
            readonly conversions: readonly components["schemas"]["UnitConversion"][];
            /** @description What was decided on the way. */
            readonly normalization_notes: readonly string[];
            /** @description Rows of the table. */
            readonly row_count: number;
            /** @description Columns of the table, in order. */
            readonly columns: readonly components["schemas"]["TableColumn"][];
        };
        /** @description Beside a table of photometry: its schema, its size, and what was ingested last. */
        readonly PhotometryMetadata: {
            /** @description Version of this document. */
            readonly schema_version: components["schemas"]["DocumentVersion"];
            /** @description The nova. */
            readonly nova_id: components["schemas"]["Uuid"];
            /** @description The product that stands for all its photometry. */
            readonly data_product_id: components["schemas"]["Uuid"];
            /** @description Schema of the rows; names the snapshot once it is replaced. */
            readonly photometry_schema_version: string;
            /** @description Rows of the table. */
            readonly row_count: number;
            /** @description Digest of the table. */
            readonly sha256: components["schemas"]["Sha256"];
            /** @description Size of the table in bytes. */
            readonly byte_length: number;
            /** @description Ingestions so far. */
            readonly ingestion_count: number;
            /** @description When the last one was. */
            readonly last_ingestion_at: components["schemas"]["Instant"] | null;
            /** @description Where its file came from. */
            readonly last_ingestion_source: string | null;
            /** @description Digest of its file. */
            readonly last_ingested_file_sha256: components["schemas"]["Sha256"] | null;
        };
        /** @description A file as it was uploaded. */
        readonly UploadedFile: {
            /** @description Its name. */
            readonly filename: string;
            /** @description Digest of it. */
            readonly sha256: components["schemas"]["Sha256"];
            /** @description Size in bytes. */
            readonly byte_length: number;
        };
        /** @description What of an upload belongs to one nova. */
        readonly UploadSplit: {
            /** @description The nova. */
            readonly nova_id: components["schemas"]["Uuid"];
            /** @description Name of the part. */
            readonly filename: string;
            /** @description Rows in it. */
            readonly row_count: number;
            /** @description Digest of it. */
            readonly sha256: components["schemas"]["Sha256"];
        };
        /** @description What an upload was and how it was split. */
        readonly PhotometryUploadManifest: {
            /** @description Version of this document. */
            readonly schema_version: components["schemas"]["DocumentVersion"];
            /** @description The upload. */
            readonly ingest_file_id: components["schemas"]["Uuid"];
            /** @description When it came in. */
            readonly received_at: components["schemas"]["Instant"];
            /** @description The file. */
            readonly original: components["schemas"]["UploadedFile"];
            /** @description Its parts; none where it holds one nova. */
            readonly splits: readonly components["schemas"]["UploadSplit"][];
        };
        /** @description A row of an upload that could not be read. */
        readonly PhotometryRowFailure: {
            /** @description Which row. */
            readonly row_number: number;
            /** @description Why. */
            readonly reason: string;
            /** @description Its cells as text. */
            readonly raw_row: readonly string[];
        };
        /** @description Rows of an upload that could not be read. */
        readonly PhotometryRowFailures: readonly components["schemas"]["PhotometryRowFailure"][];
        /** @description Input or output of a run, as it is; no envelope around it. */
        readonly WorkflowPayload: {
            readonly [key: string]: unknown;
        };
        /** @description `<Name>_metadata.json`: the nova, and counts of what was packed. Counts may differ from those of the release. */
        readonly BundleMetadata: {
            /** @description The nova. */
            readonly nova_id: components["schemas"]["Uuid"];
            /** @description The name it is known by. */
            readonly primary_name: string;
            /** @description Other names. */
            readonly aliases: readonly string[];
            /** @description Right ascension, hours, as in the catalogue. */
            readonly ra: string;
            /** @description Declination, degrees, as in the catalogue. */
            readonly dec: string;
            /** @description When it was discovered. */
            readonly discovery_date: components["schemas"]["PartialDate"] | null;
            /** @description Its kind. */
            readonly nova_type: string | null;
            /** @description FITS files in the archive. */
            readonly spectra_count: number;
            /** @description Rows of its photometry table, nothing left out. */
            readonly photometry_count: number;
            /** @description Entries of its bibliography. */
            readonly references_count: number;
            /** @description When it was written. */
            readonly generated_at: components["schemas"]["Moment"];
        };
        /** @description Where a FITS file of the archive comes from. */
        readonly BundleSpectrumSource: {
            /** @description The spectrum. */
            readonly data_product_id: components["schemas"]["Uuid"];
            /** @description Its file in the archive, without `spectra/` in front. */
            readonly bundle_filename: string;
            /** @description Where it comes from. */
            readonly provider: string;
            /** @description Or `unknown`. */
            readonly telescope: string;
            /** @description Or `unknown`. */
            readonly instrument: string;
            /** @description When it was taken, MJD in days. */
            readonly epoch_mjd: number | null;
            /** @description Publication; always null so far. */
            readonly bibcode: string | null;
            /** @description Address of the original; always null so far. */
            readonly data_url: string | null;
            /** @description What may be done with it. */
            readonly data_rights: string;
        };
        /** @description Where some rows of the photometry come from: one for each publication and catalogue. */
        readonly BundlePhotometrySource: {
            /** @description Publication. */
            readonly bibcode: string | null;
            /** @description Catalogue. */
            readonly orig_catalog: string | null;
            /** @description Rows from there. */
            readonly observation_count: number;
            /** @description Their regimes, sorted. */
            readonly regimes: readonly string[];
            /** @description Their bands, sorted. */
            readonly bands: readonly string[];
            /** @description Address of the original; always null so far. */
            readonly data_url: string | null;
            /** @description What may be done with them. */
            readonly data_rights: string;
        };
        /** @description `<Name>_sources.json`: where everything in the archive comes from. */
        readonly BundleSources: {
            /** @description The nova. */
            readonly nova_id: components["schemas"]["Uuid"];
            /** @description When it was written. */
            readonly generated_at: components["schemas"]["Moment"];
            /** @description Its FITS files. */
            readonly spectra: readonly components["schemas"]["BundleSpectrumSource"][];
            /** @description Its photometry. */
            readonly photometry_sources: readonly components["schemas"]["BundlePhotometrySource"][];
        };
        /** @description A row of a table of photometry. Every column is there; what is not known is null. */
        readonly PhotometryRow: {
            /** @description Digest of the row, printed as a UUID. */
            readonly row_id: components["schemas"]["Uuid"];
            /** @description The nova. */
            readonly nova_id: components["schemas"]["Uuid"];
            /** @description The name it is known by. */
            readonly primary_name: string;
            /** @description Right ascension in degrees, ICRS. */
            readonly ra_deg: number;
            /** @description Declination in degrees, ICRS. */
            readonly dec_deg: number;
            /** @description When, MJD in days; meant as TDB, not converted from UTC. */
            readonly time_mjd: number;
            /** @description Whether it was corrected to the barycentre. */
            readonly time_bary_corr: boolean;
            /** @description The time as it was given. */
            readonly time_orig: number | null;
            /** @description How that was written. */
            readonly time_orig_sys: components["schemas"]["TimeSystem"] | null;
            /** @description Filter at the SVO profile service. */
            readonly svo_filter_id: string | null;
            /** @description Band in the registry. */
            readonly band_id: string;
            /** @description Label of the band. */
            readonly band_name: string;
            /** @description Regime of the band. */
            readonly regime: components["schemas"]["StoredRegime"];
            /** @description What places it in the spectrum. */
            readonly spectral_coord_type: components["schemas"]["SpectralCoordType"];
            /** @description Where, in `spectral_coord_unit`. */
            readonly spectral_coord_value: number | null;
            /** @description Unit of the place and the width. */
            readonly spectral_coord_unit: components["schemas"]["SpectralCoordUnit"];
            /** @description How wide, in the same unit. */
            readonly bandpass_width: number | null;
            /** @description Magnitude. */
            readonly magnitude: number | null;
            /** @description Its error in magnitudes. */
            readonly mag_err: number | null;
            /** @description Flux density, or photon flux of gamma rays, in `flux_density_unit`. */
            readonly flux_density: number | null;
            /** @description Its error in that unit. */
            readonly flux_density_err: number | null;
            /** @description That unit. */
            readonly flux_density_unit: string | null;
            /** @description Counts per second. */
            readonly count_rate: number | null;
            /** @description Its error in counts per second. */
            readonly count_rate_err: number | null;
            /** @description Whether nothing was detected. */
            readonly is_upper_limit: boolean;
            /** @description The limit, in the unit of its quantity. */
            readonly limiting_value: number | null;
            /** @description How many standard deviations that is. */
            readonly limiting_sigma: number | null;
            /**
             * @description 0 good, 1 uncertain, 2 poor, 3 bad.
             * @enum {integer}
             */
            readonly quality_flag: 0 | 1 | 2 | 3;
            /** @description Anything else. */
            readonly notes: string | null;
            /** @description Publication. */
            readonly bibcode: components["schemas"]["Bibcode"] | null;
            /** @description Its DOI. */
            readonly doi: string | null;
            /** @description Address of the data. */
            readonly data_url: string | null;
            /** @description Catalogue. */
            readonly orig_catalog: string | null;
            /** @description Table in it. */
            readonly orig_table_ref: string | null;
            /** @description Telescope. */
            readonly telescope: string | null;
            /** @description Instrument. */
            readonly instrument: string | null;
            /** @description Observer. */
            readonly observer: string | null;
            /** @description What may be done with it. */
            readonly data_rights: components["schemas"]["DataRights"];
            /** @description How the band was recognised. */
            readonly band_resolution_type: components["schemas"]["BandResolutionType"];
            /** @description How sure that is. */
            readonly band_resolution_confidence: components["schemas"]["BandResolutionConfidence"];
            /** @description Whether a file beside the data helped. */
            readonly sidecar_contributed: boolean;
            /** @description How it came in. */
            readonly data_origin: components["schemas"]["DataOrigin"];
            /** @description Whom to thank. */
            readonly donor_attribution: string | null;
        };
        /** @description A measurement, or a limit, as it is stored before it is a row of a table. */
        readonly PhotometryMeasurement: {
            /** @description Version of the entity. */
            readonly schema_version: components["schemas"]["EntityVersion"];
            /** @description When it was made. */
            readonly created_at: components["schemas"]["Moment"];
            /** @description When it was last changed. */
            readonly updated_at: components["schemas"]["Moment"];
            /** @description The nova. */
            readonly nova_id: components["schemas"]["Uuid"];
            /** @description The name it is known by. */
            readonly primary_name: string;
            /** @description Right ascension in degrees, ICRS. */
            readonly ra_deg: number;
            /** @description Declination in degrees, ICRS. */
            readonly dec_deg: number;
            /** @description When, MJD in days; meant as TDB, not converted from UTC. */
            readonly time_mjd: number;
            /** @description Whether it was corrected to the barycentre. */
            readonly time_bary_corr: boolean;
            /** @description The time as it was given. */
            readonly time_orig?: number | null;
            /** @description How that was written. */
            readonly time_orig_sys?: components["schemas"]["TimeSystem"] | null;
            /** @description Filter at the SVO profile service. */
            readonly svo_filter_id?: string | null;
            /** @description Band in the registry. */
            readonly band_id: string;
            /** @description Label of the band. */
            readonly band_name: string;
            /** @description Regime of the band. */
            readonly regime: components["schemas"]["StoredRegime"];
            /** @description What places it in the spectrum. */
            readonly spectral_coord_type: components["schemas"]["SpectralCoordType"];
            /** @description Where, in `spectral_coord_unit`. */
            readonly spectral_coord_value?: number | null;
            /** @description Unit of the place and the width. */
            readonly spectral_coord_unit: components["schemas"]["SpectralCoordUnit"];
            /** @description How wide, in the same unit. */
            readonly bandpass_width?: number | null;
            /** @description Magnitude. */
            readonly magnitude?: number | null;
            /** @description Its error in magnitudes. */
            readonly mag_err?: number | null;
            /** @description Flux density, or photon flux of gamma rays, in `flux_density_unit`. */
            readonly flux_density?: number | null;
            /** @description Its error in that unit. */
            readonly flux_density_err?: number | null;
            /** @description That unit. */
            readonly flux_density_unit?: string | null;
            /** @description Counts per second. */
            readonly count_rate?: number | null;
            /** @description Its error in counts per second. */
            readonly count_rate_err?: number | null;
            /** @description Whether nothing was detected. */
            readonly is_upper_limit: boolean;
            /** @description The limit, in the unit of its quantity. */
            readonly limiting_value?: number | null;
            /** @description How many standard deviations that is. */
            readonly limiting_sigma?: number | null;
            /**
             * @description 0 good, 1 uncertain, 2 poor, 3 bad.
             * @enum {integer}
             */
            readonly quality_flag: 0 | 1 | 2 | 3;
            /** @description Anything else. */
            readonly notes?: string | null;
            /** @description Publication. */
            readonly bibcode?: components["schemas"]["Bibcode"] | null;
            /** @description Its DOI. */
            readonly doi?: string | null;
            /** @description Address of the data. */
            readonly data_url?: string | null;
            /** @description Catalogue. */
            readonly orig_catalog?: string | null;
            /** @description Table in it. */
            readonly orig_table_ref?: string | null;
            /** @description Telescope. */
            readonly telescope?: string | null;
            /** @description Instrument. */
            readonly instrument?: string | null;
            /** @description Observer. */
            readonly observer?: string | null;
            /** @description What may be done with it. */
            readonly data_rights: components["schemas"]["DataRights"];
            /** @description How the band was recognised. */
            readonly band_resolution_type: components["schemas"]["BandResolutionType"];
            /** @description How sure that is. */
            readonly band_resolution_confidence: components["schemas"]["BandResolutionConfidence"];
            /** @description Whether a file beside the data helped. */
            readonly sidecar_contributed: boolean;
            /** @description How it came in. */
            readonly data_origin: components["schemas"]["DataOrigin"];
            /** @description Whom to thank. */
            readonly donor_attribution?: string | null;
        };
        /** @description A nova as it is stored. */
        readonly NovaRecord: {
            /** @description Version of the entity. */
            readonly schema_version: components["schemas"]["EntityVersion"];
            /** @description When it was made. */
            readonly created_at: components["schemas"]["Moment"];
            /** @description When it was last changed. */
            readonly updated_at: components["schemas"]["Moment"];
            /** @description Its id, for good. */
            readonly nova_id: components["schemas"]["Uuid"];
            /** @description The name it is known by. */
            readonly primary_name: string;
            /** @description That in lower case, with single blanks. */
            readonly primary_name_normalized: string;
            /**
             * @description Whether it is published.
             * @default ACTIVE
             */
            readonly status?: components["schemas"]["NovaStatus"];
            /** @description Where it is. */
            readonly position?: components["schemas"]["Position"] | null;
            /** @description When it was discovered. */
            readonly discovery_date?: components["schemas"]["PartialDate"] | null;
            /** @description Its kind. */
            readonly nova_type?: string | null;
            /** @description Other names. */
            readonly aliases?: readonly string[];
            /** @description Why it was set aside. */
            readonly quarantine_reason_code?: components["schemas"]["NovaQuarantineReason"] | null;
            /** @description What an operator decided. */
            readonly manual_review_status?: string | null;
            /** @description Where it comes from. */
            readonly provenance?: components["schemas"]["Provenance"] | null;
        };
        /** @description A name and the nova it stands for. */
        readonly NameMapping: {
            /** @description Version of the entity. */
            readonly schema_version: components["schemas"]["EntityVersion"];
            /** @description When it was made. */
            readonly created_at: components["schemas"]["Moment"];
            /** @description When it was last changed. */
            readonly updated_at: components["schemas"]["Moment"];
            /** @description The name as it was given. */
            readonly name_raw: string;
            /** @description That in lower case, with single blanks. */
            readonly name_normalized: string;
            /**
             * @description Which kind of name.
             * @default ALIAS
             */
            readonly name_kind?: components["schemas"]["NameKind"];
            /** @description The nova. */
            readonly nova_id: components["schemas"]["Uuid"];
            /**
             * @description Who gave it.
             * @default OTHER
             */
            readonly source?: components["schemas"]["NameSource"];
        };
        /** @description A product of a provider and the spectrum it became. Whoever writes it first decides: this is what tells duplicates. */
        readonly LocatorAlias: {
            /** @description Version of the entity. */
            readonly schema_version: components["schemas"]["EntityVersion"];
            /** @description When it was made. */
            readonly created_at: components["schemas"]["Moment"];
            /** @description When it was last changed. */
            readonly updated_at: components["schemas"]["Moment"];
            /** @description The provider. */
            readonly provider: components["schemas"]["Provider"];
            /** @description The product there. */
            readonly locator_identity: components["schemas"]["LocatorIdentity"];
            /** @description The spectrum. */
            readonly data_product_id: components["schemas"]["Uuid"];
            /** @description The nova. */
            readonly nova_id: components["schemas"]["Uuid"];
        };
        /** @description A spectrum, a composite of spectra, or all photometry of a nova, as it is stored. Where its bytes are is what its pointers say; no key is worked out. */
        readonly DataProduct: {
            /** @description Version of the entity. */
            readonly schema_version: components["schemas"]["EntityVersion"];
            /** @description When it was made. */
            readonly created_at: components["schemas"]["Moment"];
            /** @description When it was last changed. */
            readonly updated_at: components["schemas"]["Moment"];
            /** @description Its id. */
            readonly data_product_id: components["schemas"]["Uuid"];
            /** @description The nova. */
            readonly nova_id: components["schemas"]["Uuid"];
            /** @description What it is. */
            readonly product_type: components["schemas"]["ProductType"];
            /** @description Where it comes from. */
            readonly provider?: components["schemas"]["Provider"] | null;
            /** @description What makes it this product there. */
            readonly locator_identity?: components["schemas"]["LocatorIdentity"] | null;
            /** @description Its addresses. */
            readonly locators?: readonly components["schemas"]["Locator"][];
            /** @description What its discovery already knew. */
            readonly hints?: {
                readonly [key: string]: unknown;
            };
            /** @description What its id was made from. */
            readonly identity_strategy?: components["schemas"]["IdentityStrategy"] | null;
            /** @description Its own id there. */
            readonly provider_product_key?: string | null;
            /** @description How far the bytes have come. */
            readonly acquisition_status?: components["schemas"]["AcquisitionStatus"] | null;
            /** @description Whether it was found sound. */
            readonly validation_status?: components["schemas"]["ValidationStatus"] | null;
            /** @description What it is waiting for. */
            readonly eligibility?: components["schemas"]["Eligibility"] | null;
            /** @description Attempts so far. */
            readonly attempt_count?: number | null;
            /** @description When the last one was. */
            readonly last_attempt_at?: components["schemas"]["Moment"] | null;
            /** @description When the next one may be. */
            readonly next_eligible_attempt_at?: components["schemas"]["Moment"] | null;
            /** @description Equal for equal failures. */
            readonly last_error_fingerprint?: components["schemas"]["Fingerprint"] | null;
            /** @description How the last one ended. */
            readonly last_attempt_outcome?: components["schemas"]["LastAttemptOutcome"] | null;
            /** @description The execution of the last one. */
            readonly last_execution_arn?: string | null;
            /** @description The product with the same bytes. */
            readonly duplicate_of_data_product_id?: components["schemas"]["Uuid"] | null;
            /** @description Size of the raw bytes. */
            readonly byte_length?: number | null;
            /** @description What the provider called their state, without quotes. */
            readonly etag?: string | null;
            /** @description Digest of the raw bytes; products of tickets have none. */
            readonly sha256?: components["schemas"]["Sha256"] | null;
            /** @description Digest of header cards. */
            readonly header_signature_hash?: components["schemas"]["Sha16"] | null;
            /** @description Profile it was read by. */
            readonly fits_profile_id?: string | null;
            /** @description What the profile was chosen by. */
            readonly profile_selection_inputs?: {
                readonly [key: string]: unknown;
            };
            /** @description What was done to it. */
            readonly normalization_notes?: readonly string[];
            /** @description Why it was set aside. */
            readonly quarantine_reason_code?: components["schemas"]["SpectrumQuarantineReason"] | null;
            /** @description What an operator decided. */
            readonly manual_review_status?: components["schemas"]["ManualReviewStatus"] | null;
            /** @description Bucket of the raw bytes. */
            readonly raw_s3_bucket?: string | null;
            /** @description Key of the raw bytes. */
            readonly raw_s3_key?: string | null;
            /** @description Where keys of derived files begin. */
            readonly derived_s3_prefix?: string | null;
            /** @description Bucket of the table, of photometry. */
            readonly s3_bucket?: string | null;
            /** @description Key of the table, of photometry. */
            readonly s3_key?: string | null;
            /** @description When photometry was last ingested. */
            readonly last_ingestion_at?: components["schemas"]["Moment"] | null;
            /** @description Where that came from. */
            readonly last_ingestion_source?: string | null;
            /** @description Ingestions so far. */
            readonly ingestion_count?: number | null;
            /** @description Instrument. */
            readonly instrument?: string | null;
            /** @description Telescope. */
            readonly telescope?: string | null;
            /** @description When it was taken, MJD in days. */
            readonly observation_date_mjd?: number | null;
            /** @description Unit of flux in the words of the provider. */
            readonly flux_unit?: string | null;
            /** @description Shortest wavelength in nm. */
            readonly wavelength_min_nm?: number | null;
            /** @description Longest wavelength in nm. */
            readonly wavelength_max_nm?: number | null;
            /** @description Signal to noise. */
            readonly snr?: number | null;
            /** @description Where that comes from. */
            readonly snr_provenance?: components["schemas"]["SnrProvenance"] | null;
            /** @description What a composite was made of. */
            readonly constituent_data_product_ids?: readonly components["schemas"]["Uuid"][] | null;
            /** @description What was left out of it. */
            readonly rejected_data_product_ids?: readonly components["schemas"]["Uuid"][] | null;
            /** @description Digest of the ids and digests of both. */
            readonly composite_fingerprint?: components["schemas"]["Sha256"] | null;
            /** @description Key of all its points. */
            readonly composite_s3_key?: string | null;
            /** @description Key of the points that are published. */
            readonly web_ready_s3_key?: string | null;
            /** @description Where it comes from. */
            readonly provenance?: components["schemas"]["Provenance"] | null;
        };
        /** @description A file in a bucket. */
        readonly FileObject: {
            /** @description Version of the entity. */
            readonly schema_version: components["schemas"]["EntityVersion"];
            /** @description When it was made. */
            readonly created_at: components["schemas"]["Moment"];
            /** @description When it was last changed. */
            readonly updated_at: components["schemas"]["Moment"];
            /** @description Its id. */
            readonly file_id: components["schemas"]["Uuid"];
            /** @description The nova. */
            readonly nova_id?: components["schemas"]["Uuid"] | null;
            /** @description The product. */
            readonly data_product_id?: components["schemas"]["Uuid"] | null;
            /** @description What it is for. */
            readonly role: components["schemas"]["FileRole"];
            /** @description Its bucket. */
            readonly bucket: string;
            /** @description Its key. */
            readonly key: string;
            /** @description Media type. */
            readonly content_type?: string | null;
            /** @description Size in bytes. */
            readonly byte_length?: number | null;
            /** @description ETag without quotes. */
            readonly etag?: string | null;
            /** @description Digest, as whoever wrote it had it. */
            readonly sha256?: string | null;
            /** @description Where it comes from. */
            readonly provenance?: components["schemas"]["Provenance"] | null;
            /** @description Workflow and run, with a colon between. */
            readonly created_by?: string | null;
            /** @description Where it can be read. */
            readonly url?: string | null;
        };
        /** @description A publication as it is stored. */
        readonly ReferenceRecord: {
            /** @description Version of the entity. */
            readonly schema_version: components["schemas"]["EntityVersion"];
            /** @description When it was made. */
            readonly created_at: components["schemas"]["Moment"];
            /** @description When it was last changed. */
            readonly updated_at: components["schemas"]["Moment"];
            /** @description ADS bibcode. */
            readonly bibcode: components["schemas"]["Bibcode"];
            /** @description What kind of publication. */
            readonly reference_type: components["schemas"]["ReferenceType"];
            /** @description Its title. */
            readonly title?: string | null;
            /** @description Year of publication. */
            readonly year?: number | null;
            /** @description Day of publication, as far as that is known. */
            readonly publication_date?: components["schemas"]["PartialDate"] | null;
            /** @description "Last, F." each. */
            readonly authors?: readonly string[];
            /** @description DOI, without a resolver in front. */
            readonly doi?: string | null;
            /** @description arXiv id, bare. */
            readonly arxiv_id?: string | null;
            /** @description Where it comes from. */
            readonly provenance?: components["schemas"]["Provenance"] | null;
        };
        /** @description A publication about a nova. */
        readonly NovaReference: {
            /** @description Version of the entity. */
            readonly schema_version: components["schemas"]["EntityVersion"];
            /** @description When it was made. */
            readonly created_at: components["schemas"]["Moment"];
            /** @description When it was last changed. */
            readonly updated_at: components["schemas"]["Moment"];
            /** @description The nova. */
            readonly nova_id: components["schemas"]["Uuid"];
            /** @description The publication. */
            readonly bibcode: components["schemas"]["Bibcode"];
            /**
             * @description What it is to the nova.
             * @default OTHER
             */
            readonly role?: components["schemas"]["ReferenceRole"];
            /** @description The workflow that found it. */
            readonly added_by_workflow?: string | null;
            /** @description Anything else. */
            readonly notes?: string | null;
            /** @description Where it comes from. */
            readonly provenance?: components["schemas"]["Provenance"] | null;
        };
        /** @description A run of a workflow. As it is stored it lacks job_type and idempotency_key. */
        readonly JobRun: {
            /** @description Version of the entity. */
            readonly schema_version: components["schemas"]["EntityVersion"];
            /** @description When it was made. */
            readonly created_at: components["schemas"]["Moment"];
            /** @description When it was last changed. */
            readonly updated_at: components["schemas"]["Moment"];
            /** @description The run. */
            readonly job_run_id: components["schemas"]["Uuid"];
            /** @description The workflow as events call it. */
            readonly job_type?: components["schemas"]["JobType"];
            /** @description The workflow as its state machine is called. */
            readonly workflow_name: string;
            /**
             * @description How far it is.
             * @default QUEUED
             */
            readonly status?: components["schemas"]["JobStatus"];
            /** @description Its execution. */
            readonly execution_arn?: string | null;
            /** @description The chain of runs it belongs to. */
            readonly correlation_id: components["schemas"]["Uuid"];
            /** @description Internal: workflow, id, version and hour, with colons between. */
            readonly idempotency_key?: string;
            /** @description When it began. */
            readonly started_at: components["schemas"]["Moment"];
            /** @description When it ended; never before it began. */
            readonly ended_at?: components["schemas"]["Moment"] | null;
            /** @description The nova. */
            readonly nova_id?: components["schemas"]["Uuid"] | null;
            /** @description The product. */
            readonly data_product_id?: components["schemas"]["Uuid"] | null;
            /** @description Who asked for it. */
            readonly initiated_by?: string | null;
            /** @description Anything else. */
            readonly attributes?: {
                readonly [key: string]: unknown;
            };
        };
        /** @description An attempt at a step of a run. */
        readonly JobAttempt: {
            /** @description Version of the entity. */
            readonly schema_version: components["schemas"]["EntityVersion"];
            /** @description When it was made. */
            readonly created_at: components["schemas"]["Moment"];
            /** @description When it was last changed. */
            readonly updated_at: components["schemas"]["Moment"];
            /** @description The attempt. */
            readonly attempt_id: components["schemas"]["Uuid"];
            /** @description The run. */
            readonly job_run_id: components["schemas"]["Uuid"];
            /** @description Which attempt, from 1. */
            readonly attempt_number: number;
            /**
             * @description How far it is.
             * @default STARTED
             */
            readonly status?: components["schemas"]["AttemptStatus"];
            /** @description When it began. */
            readonly started_at: components["schemas"]["Moment"];
            /** @description When it ended. */
            readonly ended_at?: components["schemas"]["Moment"] | null;
            /** @description Kind of its failure. */
            readonly error_type?: string | null;
            /** @description What failed. */
            readonly error_message?: string | null;
            /** @description The step. */
            readonly task_name?: string | null;
            /** @description How long it took, in milliseconds. */
            readonly duration_ms?: number | null;
            /** @description Request in the log. */
            readonly request_id?: string | null;
            /** @description Its execution. */
            readonly execution_arn?: string | null;
        };
        /** @description A nova that has changed and waits for the next sweep. Forgotten after 30 days. */
        readonly WorkItem: {
            /** @description The nova. */
            readonly nova_id: components["schemas"]["Uuid"];
            /** @description What has changed. */
            readonly dirty_type: components["schemas"]["DirtyType"];
            /** @description The workflow that changed it. */
            readonly source_workflow: string;
            /** @description Its run. */
            readonly job_run_id: components["schemas"]["Uuid"];
            /** @description The chain of runs it belongs to. */
            readonly correlation_id: components["schemas"]["Uuid"];
            /** @description When. */
            readonly created_at: components["schemas"]["Moment"];
            /** @description When it is forgotten, in seconds since 1970. */
            readonly ttl: number;
        };
        /** @description What a plan makes of a nova. */
        readonly NovaManifest: {
            /** @description What has changed. */
            readonly dirty_types: readonly components["schemas"]["DirtyType"][];
            /** @description What is made again. */
            readonly artifacts: readonly components["schemas"]["ArtifactType"][];
        };
        /** @description What became of a nova in a sweep. */
        readonly NovaResult: {
            /** @description The nova. */
            readonly nova_id: components["schemas"]["Uuid"];
            /** @description Whether everything was made. */
            readonly success: boolean;
            /** @description What failed. */
            readonly error?: string | null;
            /** @description Its spectra. */
            readonly spectra_count?: number | null;
            /** @description Its photometric observations. */
            readonly photometry_count?: number | null;
            /** @description Its publications. */
            readonly references_count?: number | null;
            /** @description Whether there is a thumbnail. */
            readonly has_sparkline?: boolean | null;
            /** @description Nights with spectra. */
            readonly spectral_visits?: number | null;
        };
        /** @description A sweep: which novae, and what is made of each. Forgotten after 7 days. */
        readonly RegenerationPlan: {
            /** @description The plan. */
            readonly plan_id: components["schemas"]["Uuid"];
            /** @description How far it is. */
            readonly status: components["schemas"]["PlanStatus"];
            /** @description What is made, by nova_id. */
            readonly nova_manifests: {
                readonly [key: string]: components["schemas"]["NovaManifest"];
            };
            /** @description Novae in it. */
            readonly nova_count: number;
            /** @description Sort keys of the work items it answers. */
            readonly workitem_sks: readonly string[];
            /** @description When it was made. */
            readonly created_at?: components["schemas"]["Moment"];
            /** @description When it was done. */
            readonly completed_at?: components["schemas"]["Moment"] | null;
            /** @description Its execution. */
            readonly execution_arn?: string | null;
            /** @description When it is forgotten, in seconds since 1970. */
            readonly ttl: number;
            /** @description What became of each nova. */
            readonly nova_results?: readonly components["schemas"]["NovaResult"][] | null;
        };
        /** @description Find a nova by a name, or make it. */
        readonly InitializeNovaEvent: {
            /**
             * @description Version of the event.
             * @constant
             */
            readonly event_version: "1.0.0";
            /**
             * @description The workflow.
             * @constant
             */
            readonly job_type: "InitializeNova";
            /** @description The chain of runs; made up where it is left out. */
            readonly correlation_id?: components["schemas"]["Uuid"];
            /** @description When the caller asked. */
            readonly started_at: components["schemas"]["Moment"];
            /** @description Anything else. */
            readonly attributes?: {
                readonly [key: string]: unknown;
            };
            /** @description A name of it. */
            readonly candidate_name: string;
            /** @description Who asks; the deployed workflow fails where it is left out. */
            readonly source?: string | null;
        };
        /** @description Find everything about a new nova. The deployed workflow fails without `correlation_id`. */
        readonly IngestNewNovaEvent: {
            /**
             * @description Version of the event.
             * @constant
             */
            readonly event_version: "1.0.0";
            /**
             * @description The workflow.
             * @constant
             */
            readonly job_type: "IngestNewNova";
            /** @description The chain of runs; made up where it is left out. */
            readonly correlation_id?: components["schemas"]["Uuid"];
            /** @description When the caller asked. */
            readonly started_at: components["schemas"]["Moment"];
            /** @description May hold `force_refresh`. */
            readonly attributes?: {
                readonly [key: string]: unknown;
            };
            /** @description The nova. */
            readonly nova_id: components["schemas"]["Uuid"];
        };
        /** @description Look for publications. The deployed workflow fails without `correlation_id`. */
        readonly RefreshReferencesEvent: {
            /**
             * @description Version of the event.
             * @constant
             */
            readonly event_version: "1.0.0";
            /**
             * @description The workflow.
             * @constant
             */
            readonly job_type: "RefreshReferences";
            /** @description The chain of runs; made up where it is left out. */
            readonly correlation_id?: components["schemas"]["Uuid"];
            /** @description When the caller asked. */
            readonly started_at: components["schemas"]["Moment"];
            /** @description May hold `query_terms` and `since_year`. */
            readonly attributes?: {
                readonly [key: string]: unknown;
            };
            /** @description The nova. */
            readonly nova_id: components["schemas"]["Uuid"];
        };
        /** @description Look for spectra in archives. */
        readonly DiscoverSpectraProductsEvent: {
            /**
             * @description Version of the event.
             * @constant
             */
            readonly event_version: "1.0.0";
            /**
             * @description The workflow.
             * @constant
             */
            readonly job_type: "DiscoverSpectraProducts";
            /** @description The chain of runs; made up where it is left out. */
            readonly correlation_id?: components["schemas"]["Uuid"];
            /** @description When the caller asked. */
            readonly started_at: components["schemas"]["Moment"];
            /** @description May hold `sources`, a list. */
            readonly attributes?: {
                readonly [key: string]: unknown;
            };
            /** @description The nova. */
            readonly nova_id: components["schemas"]["Uuid"];
        };
        /** @description Fetch a spectrum and check it. */
        readonly AcquireAndValidateSpectraEvent: {
            /**
             * @description Version of the event.
             * @constant
             */
            readonly event_version: "1.0.0";
            /**
             * @description The workflow.
             * @constant
             */
            readonly job_type: "AcquireAndValidateSpectra";
            /** @description The chain of runs; made up where it is left out. */
            readonly correlation_id?: components["schemas"]["Uuid"];
            /** @description When the caller asked. */
            readonly started_at: components["schemas"]["Moment"];
            /** @description Anything else. */
            readonly attributes?: {
                readonly [key: string]: unknown;
            };
            /** @description The nova. */
            readonly nova_id: components["schemas"]["Uuid"];
            /** @description Where it comes from. */
            readonly provider: components["schemas"]["Provider"];
            /** @description The spectrum. */
            readonly data_product_id: components["schemas"]["Uuid"];
        };
        /** @description Ingest an uploaded file of photometry. */
        readonly IngestPhotometryEvent: {
            /**
             * @description Version of the event.
             * @constant
             */
            readonly event_version: "1.0.0";
            /**
             * @description The workflow.
             * @constant
             */
            readonly job_type: "IngestPhotometry";
            /** @description The chain of runs; made up where it is left out. */
            readonly correlation_id?: components["schemas"]["Uuid"];
            /** @description When the caller asked. */
            readonly started_at: components["schemas"]["Moment"];
            /** @description Anything else. */
            readonly attributes?: {
                readonly [key: string]: unknown;
            };
            /** @description A name of the nova. */
            readonly candidate_name?: string | null;
            /** @description The nova. */
            readonly nova_id?: components["schemas"]["Uuid"] | null;
            /** @description Schema of its rows. */
            readonly photometry_schema_version?: string | null;
            /** @description Where the file comes from. */
            readonly source?: string | null;
            /** @description Key of the file. */
            readonly raw_s3_key: string;
            /** @description Bucket of the file. */
            readonly raw_s3_bucket?: string | null;
            /** @description Digest of the file. */
            readonly file_sha256?: components["schemas"]["Sha256"] | null;
        };
        /** @description Check the names of a nova. */
        readonly NameCheckAndReconcileEvent: {
            /**
             * @description Version of the event.
             * @constant
             */
            readonly event_version: "1.0.0";
            /**
             * @description The workflow.
             * @constant
             */
            readonly job_type: "NameCheckAndReconcile";
            /** @description The chain of runs; made up where it is left out. */
            readonly correlation_id?: components["schemas"]["Uuid"];
            /** @description When the caller asked. */
            readonly started_at: components["schemas"]["Moment"];
            /** @description May hold `proposed_public_name` and `proposed_aliases`. */
            readonly attributes?: {
                readonly [key: string]: unknown;
            };
            /** @description The nova. */
            readonly nova_id: components["schemas"]["Uuid"];
        };
        /** @description An event that starts a workflow, told apart by `job_type`. */
        readonly BoundaryEvent: components["schemas"]["InitializeNovaEvent"] | components["schemas"]["IngestNewNovaEvent"] | components["schemas"]["RefreshReferencesEvent"] | components["schemas"]["DiscoverSpectraProductsEvent"] | components["schemas"]["AcquireAndValidateSpectraEvent"] | components["schemas"]["IngestPhotometryEvent"] | components["schemas"]["NameCheckAndReconcileEvent"];
        /** @description What one workflow starts the next with. */
        readonly ContinuationInput: {
            /** @description The nova. */
            readonly nova_id: components["schemas"]["Uuid"];
            /** @description The chain of runs it belongs to. */
            readonly correlation_id: components["schemas"]["Uuid"];
            /** @description The spectrum, where it is about one. */
            readonly data_product_id?: components["schemas"]["Uuid"];
            /** @description Where that comes from. */
            readonly provider?: components["schemas"]["Provider"];
        };
        /** @description How a run that succeeded ends. */
        readonly WorkflowSuccess: {
            /** @description What came of it. */
            readonly outcome: components["schemas"]["WorkflowOutcome"];
            /** @description When. */
            readonly ended_at: components["schemas"]["Moment"];
        };
        /** @description How any other run ends. */
        readonly WorkflowFailure: {
            /**
             * @description Whether it failed, or its input was set aside.
             * @enum {string}
             */
            readonly status: "FAILED" | "QUARANTINED";
            /** @description When. */
            readonly ended_at: components["schemas"]["Moment"];
        };
        /** @description How a run ends. */
        readonly WorkflowEnd: components["schemas"]["WorkflowSuccess"] | components["schemas"]["WorkflowFailure"];
        /** @description Raw bytes that were fetched. */
        readonly AcquisitionResult: {
            /** @description Their bucket. */
            readonly raw_s3_bucket: string;
            /** @description Their key. */
            readonly raw_s3_key: string;
            /** @description Digest of them. */
            readonly sha256: components["schemas"]["Sha256"];
            /** @description Size in bytes. */
            readonly byte_length: number;
            /** @description What the provider called their state, without quotes. */
            readonly etag: string | null;
        };
        /** @description What validation found. Eight members are there only when the spectrum is sound. */
        readonly ValidationResult: {
            /** @description Whether it is. */
            readonly validation_outcome: components["schemas"]["ValidationOutcome"];
            /** @description Whether a sound product of the nova has the same bytes. */
            readonly is_duplicate: boolean;
            /** @description That product. */
            readonly duplicate_of_data_product_id: components["schemas"]["Uuid"] | null;
            /** @description Profile it was read by. */
            readonly fits_profile_id: string | null;
            /** @description What the profile was chosen by. */
            readonly profile_selection_inputs: {
                readonly [key: string]: unknown;
            };
            /** @description Digest of header cards. */
            readonly header_signature_hash: components["schemas"]["Sha16"] | null;
            /** @description What was done to it. */
            readonly normalization_notes: readonly string[];
            /** @description Why it was set aside, in a sentence. */
            readonly quarantine_reason: string | null;
            /** @description Why it was set aside. */
            readonly quarantine_reason_code: components["schemas"]["SpectrumQuarantineReason"] | null;
            /** @description Instrument. */
            readonly instrument?: string | null;
            /** @description Telescope. */
            readonly telescope?: string | null;
            /** @description When it was taken, MJD in days. */
            readonly observation_date_mjd?: number | null;
            /** @description Unit of flux in the words of the provider. */
            readonly flux_unit?: string | null;
            /** @description Shortest wavelength in nm, four decimals. */
            readonly wavelength_min_nm?: number | null;
            /** @description Longest wavelength in nm, four decimals. */
            readonly wavelength_max_nm?: number | null;
            /** @description Signal to noise. */
            readonly snr?: number | null;
            /** @description Where that comes from. */
            readonly snr_provenance?: components["schemas"]["SnrProvenance"] | null;
        };
        /** @description Whether a spectrum is to be acquired at all. */
        readonly ProductStatusResult: {
            /** @description It was found sound before. */
            readonly already_validated: boolean;
            /** @description The next attempt is not due yet. */
            readonly cooldown_active: boolean;
            /** @description It was set aside, and nobody has cleared it. */
            readonly is_quarantined: boolean;
            /** @description The product as it is stored, keys of the table included. */
            readonly data_product: {
                readonly [key: string]: unknown;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}

export type Uuid = components['schemas']['Uuid']
export type Sha256 = components['schemas']['Sha256']
export type PartialDate = components['schemas']['PartialDate']
export type Instant = components['schemas']['Instant']
export type DocumentVersion = components['schemas']['DocumentVersion']
export type EntityVersion = components['schemas']['EntityVersion']
export type Moment = components['schemas']['Moment']
export type Sha16 = components['schemas']['Sha16']
export type Fingerprint = components['schemas']['Fingerprint']
export type Bibcode = components['schemas']['Bibcode']
export type Provider = components['schemas']['Provider']
export type LocatorIdentity = components['schemas']['LocatorIdentity']
export type ValidationStatus = components['schemas']['ValidationStatus']
export type AcquisitionStatus = components['schemas']['AcquisitionStatus']
export type Eligibility = components['schemas']['Eligibility']
export type LastAttemptOutcome = components['schemas']['LastAttemptOutcome']
export type ManualReviewStatus = components['schemas']['ManualReviewStatus']
export type SpectrumQuarantineReason = components['schemas']['SpectrumQuarantineReason']
export type NovaQuarantineReason = components['schemas']['NovaQuarantineReason']
export type PhotometryQuarantineReason = components['schemas']['PhotometryQuarantineReason']
export type TicketQuarantineReason = components['schemas']['TicketQuarantineReason']
export type ProductType = components['schemas']['ProductType']
export type LocatorKind = components['schemas']['LocatorKind']
export type LocatorRole = components['schemas']['LocatorRole']
export type IdentityStrategy = components['schemas']['IdentityStrategy']
export type NovaStatus = components['schemas']['NovaStatus']
export type NameKind = components['schemas']['NameKind']
export type NameSource = components['schemas']['NameSource']
export type FileRole = components['schemas']['FileRole']
export type ProvenanceMethod = components['schemas']['ProvenanceMethod']
export type JobStatus = components['schemas']['JobStatus']
export type AttemptStatus = components['schemas']['AttemptStatus']
export type JobType = components['schemas']['JobType']
export type WorkflowName = components['schemas']['WorkflowName']
export type WorkflowOutcome = components['schemas']['WorkflowOutcome']
export type ReferenceType = components['schemas']['ReferenceType']
export type ReferenceRole = components['schemas']['ReferenceRole']
export type SnrProvenance = components['schemas']['SnrProvenance']
export type StoredRegime = components['schemas']['StoredRegime']
export type TimeSystem = components['schemas']['TimeSystem']
export type SpectralCoordType = components['schemas']['SpectralCoordType']
export type SpectralCoordUnit = components['schemas']['SpectralCoordUnit']
export type MagnitudeSystem = components['schemas']['MagnitudeSystem']
export type FluxDensityUnit = components['schemas']['FluxDensityUnit']
export type DataRights = components['schemas']['DataRights']
export type BandResolutionType = components['schemas']['BandResolutionType']
export type BandResolutionConfidence = components['schemas']['BandResolutionConfidence']
export type DataOrigin = components['schemas']['DataOrigin']
export type DirtyType = components['schemas']['DirtyType']
export type PlanStatus = components['schemas']['PlanStatus']
export type ArtifactType = components['schemas']['ArtifactType']
export type ErrorClass = components['schemas']['ErrorClass']
export type ValidationOutcome = components['schemas']['ValidationOutcome']
export type Locator = components['schemas']['Locator']
export type Provenance = components['schemas']['Provenance']
export type Position = components['schemas']['Position']
export type ProfileSelectionInputs = components['schemas']['ProfileSelectionInputs']
export type SpectrumSource = components['schemas']['SpectrumSource']
export type LogReference = components['schemas']['LogReference']
export type QuarantineContext = components['schemas']['QuarantineContext']
export type UnitConversion = components['schemas']['UnitConversion']
export type TableColumn = components['schemas']['TableColumn']
export type SpectrumMetadata = components['schemas']['SpectrumMetadata']
export type PhotometryMetadata = components['schemas']['PhotometryMetadata']
export type UploadedFile = components['schemas']['UploadedFile']
export type UploadSplit = components['schemas']['UploadSplit']
export type PhotometryUploadManifest = components['schemas']['PhotometryUploadManifest']
export type PhotometryRowFailure = components['schemas']['PhotometryRowFailure']
export type PhotometryRowFailures = components['schemas']['PhotometryRowFailures']
export type WorkflowPayload = components['schemas']['WorkflowPayload']
export type BundleMetadata = components['schemas']['BundleMetadata']
export type BundleSpectrumSource = components['schemas']['BundleSpectrumSource']
export type BundlePhotometrySource = components['schemas']['BundlePhotometrySource']
export type BundleSources = components['schemas']['BundleSources']
export type PhotometryRow = components['schemas']['PhotometryRow']
export type PhotometryMeasurement = components['schemas']['PhotometryMeasurement']
export type NovaRecord = components['schemas']['NovaRecord']
export type NameMapping = components['schemas']['NameMapping']
export type LocatorAlias = components['schemas']['LocatorAlias']
export type DataProduct = components['schemas']['DataProduct']
export type FileObject = components['schemas']['FileObject']
export type ReferenceRecord = components['schemas']['ReferenceRecord']
export type NovaReference = components['schemas']['NovaReference']
export type JobRun = components['schemas']['JobRun']
export type JobAttempt = components['schemas']['JobAttempt']
export type WorkItem = components['schemas']['WorkItem']
export type NovaManifest = components['schemas']['NovaManifest']
export type NovaResult = components['schemas']['NovaResult']
export type RegenerationPlan = components['schemas']['RegenerationPlan']
export type InitializeNovaEvent = components['schemas']['InitializeNovaEvent']
export type IngestNewNovaEvent = components['schemas']['IngestNewNovaEvent']
export type RefreshReferencesEvent = components['schemas']['RefreshReferencesEvent']
export type DiscoverSpectraProductsEvent = components['schemas']['DiscoverSpectraProductsEvent']
export type AcquireAndValidateSpectraEvent = components['schemas']['AcquireAndValidateSpectraEvent']
export type IngestPhotometryEvent = components['schemas']['IngestPhotometryEvent']
export type NameCheckAndReconcileEvent = components['schemas']['NameCheckAndReconcileEvent']
export type BoundaryEvent = components['schemas']['BoundaryEvent']
export type ContinuationInput = components['schemas']['ContinuationInput']
export type WorkflowSuccess = components['schemas']['WorkflowSuccess']
export type WorkflowFailure = components['schemas']['WorkflowFailure']
export type WorkflowEnd = components['schemas']['WorkflowEnd']
export type AcquisitionResult = components['schemas']['AcquisitionResult']
export type ValidationResult = components['schemas']['ValidationResult']
export type ProductStatusResult = components['schemas']['ProductStatusResult']
