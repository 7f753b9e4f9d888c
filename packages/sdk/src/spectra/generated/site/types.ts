// Generated from contracts/spectra/site.yaml by `pnpm generate`. Edits are lost; change the contract instead.

export interface paths {
    readonly "/current.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Which release is current
         * @description The only file that changes. Read it once and stay with the release it names: what is read from two releases does not belong together.
         */
        readonly get: operations["get_current_release"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/releases/{release_id}/catalog.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * All novae of a release
         * @description Active novae with known coordinates, most spectra first, then by name. A nova that is listed may still lack its files.
         */
        readonly get: operations["get_catalog"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/releases/{release_id}/nova/{nova_id}/nova.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What is known of a nova
         * @description Names, position, discovery and counts.
         */
        readonly get: operations["get_nova"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/releases/{release_id}/nova/{nova_id}/references.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Publications about a nova
         * @description Oldest first, without a year last.
         */
        readonly get: operations["get_references"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/releases/{release_id}/nova/{nova_id}/spectra.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Spectra of a nova, ready to plot
         * @description At most 2000 points each, wavelengths in nm. Flux is divided by the largest absolute flux and never below 0.0001,
         *     so a value of 0.0001 says "that or less".
         *
         *     `spectra` is not `observations`: noisy products are left out, arms of one night are merged, products that span
         *     several regimes are split and then have ids such as `<uuid>::uv`.
         */
        readonly get: operations["get_spectra"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/releases/{release_id}/nova/{nova_id}/photometry.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Light curves of a nova, ready to plot
         * @description At most 500 points for each regime. Which member holds the value depends on the regime: magnitudes in the optical,
         *     counts per second in X-rays, photons in gamma rays, mJy in radio. All of them may be null.
         */
        readonly get: operations["get_photometry"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/releases/{release_id}/nova/{nova_id}/sparkline.svg": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A thumbnail of the light curve
         * @description There only when the catalogue says `has_sparkline`. 90 by 55 pixels.
         */
        readonly get: operations["get_sparkline"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/releases/{release_id}/nova/{nova_id}/manifest.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What is in the bundle, with digests
         * @description An addition of ours: no deployment publishes it yet, and without it a bundle can be checked for damage but not proved. The same document as `bundles/<nova_id>/manifest.json` of the private bucket.
         */
        readonly get: operations["get_bundle_manifest"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/releases/{release_id}/nova/{nova_id}/bundle.zip": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Everything known of a nova in one archive
         * @description A zip archive: raw FITS files as their providers gave them, a photometry table, metadata, sources, references.
         *     Upstream publishes no checksum of it; its `ETag` may be that of a multipart upload, which is no digest.
         */
        readonly get: operations["get_bundle"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/raw/{nova_id}/ticket_ingestion/{data_product_id}.fits": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One spectrum that an operator ingested
         * @description A FITS file outside any release, there for spectra of provider `ticket_ingestion` only. That it is public at all is an accident of how tickets are ingested, so it may vanish.
         */
        readonly get: operations["get_ticket_spectrum"];
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
        /** @description A UUID in lower case. Some are digests printed as one, so version and variant mean nothing. */
        readonly Uuid: string;
        /** @description SHA-256, 64 lower-case hex digits. */
        readonly Sha256: string;
        /** @description Major and minor version of the document. */
        readonly SchemaVersion: string;
        /** @description A time in UTC, whole seconds. */
        readonly Instant: string;
        /** @description A day; day `00` where only the month is known, month `00` where only the year is. */
        readonly PartialDate: string;
        /** @description Right ascension, ICRS, hours; rounding may make it 24 hours. */
        readonly RightAscension: string;
        /** @description Declination, ICRS, degrees; the sign is always there. */
        readonly Declination: string;
        /** @description The pointer. It has no version. */
        readonly CurrentRelease: {
            /** @description The release of the day. */
            readonly release_id: string;
            /** @description When the pointer was written; later than the time in the id. */
            readonly generated_at: components["schemas"]["Instant"];
        };
        /** @description All novae of a release. Version 1.2; 1.1 lacks visits and sources. */
        readonly Catalog: {
            readonly schema_version: components["schemas"]["SchemaVersion"];
            readonly generated_at: components["schemas"]["Instant"];
            readonly stats: components["schemas"]["CatalogStats"];
            /** @description Most spectra first, then by name. */
            readonly novae: readonly components["schemas"]["CatalogNova"][];
        };
        /** @description Sums over the novae. */
        readonly CatalogStats: {
            /** @description Novae listed. */
            readonly nova_count: number;
            /** @description Their spectra. */
            readonly spectra_count: number;
            /** @description Their photometric observations. */
            readonly photometry_count: number;
        };
        /** @description One row of the catalogue. */
        readonly CatalogNova: {
            readonly nova_id: components["schemas"]["Uuid"];
            /** @description The name it is known by. */
            readonly primary_name: string;
            /** @description Other names as an archive wrote them; may repeat the primary one and hold double blanks. */
            readonly aliases: readonly string[];
            readonly ra: components["schemas"]["RightAscension"];
            readonly dec: components["schemas"]["Declination"];
            /** @description When it was discovered, as far as that is known. */
            readonly discovery_date: components["schemas"]["PartialDate"] | null;
            /** @description Valid spectra, also those that are not plotted. */
            readonly spectra_count: number;
            /** @description Observations in the light curves. */
            readonly photometry_count: number;
            /** @description Publications. */
            readonly references_count: number;
            /** @description Whether there is a thumbnail. */
            readonly has_sparkline: boolean;
            /** @description Nights with spectra, half a day apart. Since 1.2. */
            readonly spectral_visits?: number;
            /** @description Where its data come from. Since 1.2. */
            readonly sources?: readonly components["schemas"]["CatalogSource"][];
        };
        /** @description An archive or a publication. */
        readonly CatalogSource: components["schemas"]["ArchiveSource"] | components["schemas"]["BibcodeSource"];
        /** @description An archive. */
        readonly ArchiveSource: {
            /**
             * @description Which of the two.
             * @constant
             */
            readonly type: "archive";
            /** @description Name of the archive, such as ESO. */
            readonly provider: string;
        };
        /** @description A publication. */
        readonly BibcodeSource: {
            /**
             * @description Which of the two.
             * @constant
             */
            readonly type: "bibcode";
            /** @description ADS bibcode, 19 characters. */
            readonly bibcode: string;
        };
        /** @description What is known of a nova. Version 1.0; the MJD of discovery and the visits came without a new version. */
        readonly Nova: {
            readonly schema_version: components["schemas"]["SchemaVersion"];
            readonly generated_at: components["schemas"]["Instant"];
            readonly nova_id: components["schemas"]["Uuid"];
            /** @description The name it is known by. */
            readonly primary_name: string;
            /** @description Other names as an archive wrote them. */
            readonly aliases: readonly string[];
            readonly ra: components["schemas"]["RightAscension"];
            readonly dec: components["schemas"]["Declination"];
            /** @description When it was discovered, as far as that is known. */
            readonly discovery_date: components["schemas"]["PartialDate"] | null;
            /** @description Its kind in the words of the catalogue. */
            readonly nova_type: string | null;
            /** @description Discovery as MJD in days, one decimal. */
            readonly discovery_date_mjd?: number | null;
            /** @description Valid spectra, also those that are not plotted. */
            readonly spectra_count: number;
            /** @description Observations in the light curves. */
            readonly photometry_count: number;
            /** @description Nights with spectra, half a day apart. */
            readonly spectral_visits?: number;
        };
        /** @description Publications about a nova. Version 1.0. */
        readonly References: {
            readonly schema_version: components["schemas"]["SchemaVersion"];
            readonly generated_at: components["schemas"]["Instant"];
            readonly nova_id: components["schemas"]["Uuid"];
            /** @description Oldest first, without a year last. */
            readonly references: readonly components["schemas"]["Reference"][];
        };
        /** @description A publication. */
        readonly Reference: {
            /** @description ADS bibcode. */
            readonly bibcode: string;
            /** @description Its title. */
            readonly title: string | null;
            /** @description "Last, F." each. */
            readonly authors: readonly string[];
            /** @description Year of publication. */
            readonly year: number | null;
            /** @description DOI, without a resolver in front. */
            readonly doi: string | null;
            /** @description arXiv id, bare. */
            readonly arxiv_id: string | null;
            /** @description Its page at ADS; the bibcode in it is not percent-encoded. */
            readonly ads_url: string;
        };
        /** @description Spectra of a nova. Version 1.4; 1.3 has one regime `xuv` instead of `xray` and `uv`, 1.1 has no regimes, no observations and no total. */
        readonly Spectra: {
            readonly schema_version: components["schemas"]["SchemaVersion"];
            readonly generated_at: components["schemas"]["Instant"];
            readonly nova_id: components["schemas"]["Uuid"];
            /** @description When it began, MJD in days. */
            readonly outburst_mjd: number | null;
            /** @description Whether that is the first epoch less one day. */
            readonly outburst_mjd_is_estimated: boolean;
            /**
             * @description Unit of every wavelength.
             * @constant
             */
            readonly wavelength_unit: "nm";
            /** @description Those that occur, shortest wavelengths first. */
            readonly regimes?: readonly components["schemas"]["SpectralRegime"][];
            /** @description Valid products, also those that are not plotted. */
            readonly total_data_products?: number;
            /** @description One for each product, oldest first. */
            readonly observations?: readonly components["schemas"]["SpectrumObservation"][];
            /** @description By regime, then oldest first. */
            readonly spectra: readonly components["schemas"]["Spectrum"][];
        };
        /**
         * @description Where the middle of a spectrum lies. `xuv` is `xray` and `uv` of version 1.3.
         * @enum {string}
         */
        readonly SpectralRegimeId: "xray" | "uv" | "xuv" | "optical" | "nir" | "mir";
        /** @description A range of wavelengths. */
        readonly SpectralRegime: {
            readonly id: components["schemas"]["SpectralRegimeId"];
            /** @description For people. */
            readonly label: string;
            /** @description From and to, in nm; the last has no end. */
            readonly wavelength_range_nm: readonly (number | null)[];
        };
        /** @description A product. */
        readonly SpectrumObservation: {
            readonly data_product_id: components["schemas"]["Uuid"];
            /** @description `Unknown` where it is not known. */
            readonly instrument: string;
            /** @description `Unknown` where it is not known. */
            readonly telescope: string;
            /** @description When it was taken, MJD in days; 0.0 where that is not known. */
            readonly epoch_mjd: number;
            /** @description From, nm; 0.0 where that is not known. */
            readonly wavelength_min: number;
            /** @description To, nm; 0.0 where that is not known. */
            readonly wavelength_max: number;
            /** @description Where it comes from. */
            readonly provider: string;
            /** @description Signal to noise. */
            readonly snr?: number | null;
        };
        /** @description A spectrum to plot. */
        readonly Spectrum: {
            /** @description A UUID, or one with `::` and a regime behind it. */
            readonly spectrum_id: string;
            readonly regime?: components["schemas"]["SpectralRegimeId"];
            /** @description When it was taken, MJD in days. */
            readonly epoch_mjd: number;
            /** @description Days, four decimals; may be far below 0. */
            readonly days_since_outburst: number | null;
            /** @description `unknown` where it is not known. */
            readonly instrument: string;
            /** @description `unknown` where it is not known. */
            readonly telescope: string;
            /** @description Where it comes from. */
            readonly provider: string;
            /** @description First wavelength, nm. */
            readonly wavelength_min: number;
            /** @description Last wavelength, nm. */
            readonly wavelength_max: number;
            /** @description Unit in the words of the provider, or `unknown`. */
            readonly flux_unit: string;
            /** @description What the flux was divided by, in that unit. */
            readonly normalization_scale: number;
            /** @description nm, rising or falling. */
            readonly wavelengths: readonly number[];
            /** @description One for each wavelength; 1 is the peak, 0.0001 stands for everything below. */
            readonly flux_normalized: readonly number[];
        };
        /** @description Light curves of a nova. Version 1.1. */
        readonly Photometry: {
            readonly schema_version: components["schemas"]["SchemaVersion"];
            readonly generated_at: components["schemas"]["Instant"];
            readonly nova_id: components["schemas"]["Uuid"];
            /** @description When it began, MJD in days. */
            readonly outburst_mjd: number | null;
            /** @description Whether that is the first epoch less one day. */
            readonly outburst_mjd_is_estimated: boolean;
            /** @description Those that occur. */
            readonly regimes: readonly components["schemas"]["PhotometryRegime"][];
            /** @description Those that occur. */
            readonly bands: readonly components["schemas"]["PhotometryBand"][];
            /** @description By regime, then oldest first. */
            readonly observations: readonly components["schemas"]["PhotometryObservation"][];
        };
        /**
         * @description What was measured. `optical` also stands for ultraviolet and infrared.
         * @enum {string}
         */
        readonly PhotometryRegimeId: "optical" | "xray" | "gamma" | "radio";
        /** @description How light curves of a regime are drawn. */
        readonly PhotometryRegime: {
            readonly id: components["schemas"]["PhotometryRegimeId"];
            /** @description For people. */
            readonly label: string;
            /** @description Quantity and unit. */
            readonly y_axis_label: string;
            /** @description True for magnitudes, which grow as light fades. */
            readonly y_axis_inverted: boolean;
            /**
             * @description Scale to begin with.
             * @enum {string}
             */
            readonly y_axis_scale_default: "linear" | "log";
            /** @description Labels, shortest wavelength first. */
            readonly bands: readonly string[];
        };
        /** @description A band. */
        readonly PhotometryBand: {
            /** @description Its label; may occur in several regimes. */
            readonly band: string;
            readonly regime: components["schemas"]["PhotometryRegimeId"];
            /** @description Effective wavelength, nm; of radio bands it means nothing. */
            readonly wavelength_eff_nm: number | null;
            /** @description To be added to magnitudes so that bands do not overlap. */
            readonly vertical_offset: number;
            /** @description A name of a colour that no style sheet defines. */
            readonly display_color_token: string | null;
        };
        /** @description A measurement, or a limit. */
        readonly PhotometryObservation: {
            /** @description Meant to be an id, always empty so far. */
            readonly observation_id: string;
            /** @description When, MJD in days. */
            readonly epoch_mjd: number;
            /** @description Days, four decimals; may be far below 0. */
            readonly days_since_outburst: number | null;
            /** @description Its label. */
            readonly band: string;
            readonly regime: components["schemas"]["PhotometryRegimeId"];
            /** @description Magnitude, optical only. */
            readonly magnitude: number | null;
            /** @description Its error. */
            readonly magnitude_error: number | null;
            /** @description Flux density, said to be mJy; the unit it was stored in is not looked at. */
            readonly flux_density: number | null;
            /** @description Its error. */
            readonly flux_density_error: number | null;
            /** @description Counts per second. */
            readonly count_rate: number | null;
            /** @description Its error. */
            readonly count_rate_error: number | null;
            /** @description Photons per cm² and second. */
            readonly photon_flux: number | null;
            /** @description Its error. */
            readonly photon_flux_error: number | null;
            /** @description Whether it is a limit; optical points with an error over 1 mag count as one. */
            readonly is_upper_limit: boolean;
            /** @description Catalogue or bibcode, or `unknown`. */
            readonly provider: string;
            /** @description Or `unknown`. */
            readonly telescope: string;
            /** @description Or `unknown`. */
            readonly instrument: string;
        };
        /** @description What a bundle holds. Version 1.0. Two builds of the same files have the same build id. */
        readonly BundleManifest: {
            readonly schema_version: components["schemas"]["SchemaVersion"];
            readonly nova_id: components["schemas"]["Uuid"];
            /** @description The name it is known by. */
            readonly primary_name: string;
            /** @description UUID v5 in the namespace 6ba7b811-9dad-11d1-80b4-00c04fd430c8 of the lines `path:sha256` of all files, sorted and joined by line feeds. The same files have the same id, whoever packs them. */
            readonly bundle_build_id: components["schemas"]["Uuid"];
            /** @description When it was built, as the builder was told. */
            readonly created_at: components["schemas"]["Instant"];
            readonly bundle: components["schemas"]["BundleManifestArchive"];
            /** @description Spectra inside, sorted. */
            readonly data_product_ids: readonly components["schemas"]["Uuid"][];
            /** @description Key of the table the photometry was taken from, in the private bucket. */
            readonly photometry_table_key: string | null;
            /** @description Every member, sorted by path. There are no others. */
            readonly files: readonly components["schemas"]["BundleManifestFile"][];
        };
        /** @description The archive as a whole. */
        readonly BundleManifestArchive: {
            /** @description Its key. */
            readonly key: string;
            /** @description Its size in bytes. */
            readonly byte_length: number;
            readonly sha256: components["schemas"]["Sha256"];
        };
        /** @description A member. */
        readonly BundleManifestFile: {
            /** @description Its name in the archive. */
            readonly path: string;
            /** @description Its size in bytes once unpacked. */
            readonly byte_length: number;
            readonly sha256: components["schemas"]["Sha256"];
            /**
             * @description What it is.
             * @enum {string}
             */
            readonly role: "spectrum" | "photometry" | "metadata" | "sources" | "references" | "readme" | "other";
            readonly data_product_id?: components["schemas"]["Uuid"];
        };
    };
    responses: {
        /** @description There is no such file, or no longer. XML of the bucket behind the CDN. */
        readonly ArtifactMissing: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/xml": string;
            };
        };
        /** @description The range begins behind the end. */
        readonly RangeNotSatisfiable: {
            headers: {
                readonly "Content-Range": components["headers"]["ContentRange"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/xml": string;
            };
        };
    };
    parameters: {
        /**
         * @description As the pointer names it; UTC, so the order of text is the order of time.
         * @example 20260330-143022
         */
        readonly ReleaseId: string;
        /**
         * @description As the catalogue gives it, lower case.
         * @example 4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1
         */
        readonly NovaId: components["schemas"]["Uuid"];
        /**
         * @description As `observations` of the spectra give it.
         * @example 32dd04b6-0a4b-5f1b-bbb6-1e6d4a59d1fb
         */
        readonly DataProductId: components["schemas"]["Uuid"];
    };
    requestBodies: never;
    headers: {
        /** @description Changes with the bytes. Pages cannot see it. */
        readonly ETag: string;
        /** @description `bytes`. */
        readonly AcceptRanges: string;
        /** @description Which bytes of how many. Pages cannot see it. */
        readonly ContentRange: string;
        /** @description The name to save the archive as; its date is when it was built, which may be before the release. */
        readonly ContentDisposition: string;
    };
    pathItems: never;
}
export interface operations {
    readonly get_current_release: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The release of the day; up to 60 seconds old. */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CurrentRelease"];
                };
            };
            readonly 403: components["responses"]["ArtifactMissing"];
        };
    };
    readonly get_catalog: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description As the pointer names it; UTC, so the order of text is the order of time.
                 * @example 20260330-143022
                 */
                readonly release_id: components["parameters"]["ReleaseId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The catalogue. About 400 bytes for each nova. */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Catalog"];
                };
            };
            readonly 403: components["responses"]["ArtifactMissing"];
        };
    };
    readonly get_nova: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description As the pointer names it; UTC, so the order of text is the order of time.
                 * @example 20260330-143022
                 */
                readonly release_id: components["parameters"]["ReleaseId"];
                /**
                 * @description As the catalogue gives it, lower case.
                 * @example 4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1
                 */
                readonly nova_id: components["parameters"]["NovaId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The nova. */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Nova"];
                };
            };
            readonly 403: components["responses"]["ArtifactMissing"];
        };
    };
    readonly get_references: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description As the pointer names it; UTC, so the order of text is the order of time.
                 * @example 20260330-143022
                 */
                readonly release_id: components["parameters"]["ReleaseId"];
                /**
                 * @description As the catalogue gives it, lower case.
                 * @example 4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1
                 */
                readonly nova_id: components["parameters"]["NovaId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The publications. */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["References"];
                };
            };
            readonly 403: components["responses"]["ArtifactMissing"];
        };
    };
    readonly get_spectra: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description As the pointer names it; UTC, so the order of text is the order of time.
                 * @example 20260330-143022
                 */
                readonly release_id: components["parameters"]["ReleaseId"];
                /**
                 * @description As the catalogue gives it, lower case.
                 * @example 4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1
                 */
                readonly nova_id: components["parameters"]["NovaId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The spectra, by regime and then by time. About 100 kB for each. */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Spectra"];
                };
            };
            readonly 403: components["responses"]["ArtifactMissing"];
        };
    };
    readonly get_photometry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description As the pointer names it; UTC, so the order of text is the order of time.
                 * @example 20260330-143022
                 */
                readonly release_id: components["parameters"]["ReleaseId"];
                /**
                 * @description As the catalogue gives it, lower case.
                 * @example 4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1
                 */
                readonly nova_id: components["parameters"]["NovaId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The light curves, by regime and then by time. */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Photometry"];
                };
            };
            readonly 403: components["responses"]["ArtifactMissing"];
        };
    };
    readonly get_sparkline: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description As the pointer names it; UTC, so the order of text is the order of time.
                 * @example 20260330-143022
                 */
                readonly release_id: components["parameters"]["ReleaseId"];
                /**
                 * @description As the catalogue gives it, lower case.
                 * @example 4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1
                 */
                readonly nova_id: components["parameters"]["NovaId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description An SVG image, about 2 kB. */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "image/svg+xml": string;
                };
            };
            readonly 403: components["responses"]["ArtifactMissing"];
        };
    };
    readonly get_bundle_manifest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description As the pointer names it; UTC, so the order of text is the order of time.
                 * @example 20260330-143022
                 */
                readonly release_id: components["parameters"]["ReleaseId"];
                /**
                 * @description As the catalogue gives it, lower case.
                 * @example 4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1
                 */
                readonly nova_id: components["parameters"]["NovaId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The manifest. */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BundleManifest"];
                };
            };
            readonly 403: components["responses"]["ArtifactMissing"];
        };
    };
    readonly get_bundle: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description As the pointer names it; UTC, so the order of text is the order of time.
                 * @example 20260330-143022
                 */
                readonly release_id: components["parameters"]["ReleaseId"];
                /**
                 * @description As the catalogue gives it, lower case.
                 * @example 4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1
                 */
                readonly nova_id: components["parameters"]["NovaId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The whole archive; about 10 MB, at worst over 500 MB. */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Accept-Ranges": components["headers"]["AcceptRanges"];
                    readonly "Content-Disposition": components["headers"]["ContentDisposition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/zip": unknown;
                };
            };
            /** @description The range that was asked for. */
            readonly 206: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Content-Range": components["headers"]["ContentRange"];
                    readonly "Content-Disposition": components["headers"]["ContentDisposition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/zip": unknown;
                };
            };
            readonly 403: components["responses"]["ArtifactMissing"];
            readonly 416: components["responses"]["RangeNotSatisfiable"];
        };
    };
    readonly get_ticket_spectrum: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description As the catalogue gives it, lower case.
                 * @example 4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1
                 */
                readonly nova_id: components["parameters"]["NovaId"];
                /**
                 * @description As `observations` of the spectra give it.
                 * @example 32dd04b6-0a4b-5f1b-bbb6-1e6d4a59d1fb
                 */
                readonly data_product_id: components["parameters"]["DataProductId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file, below 50 MB. */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Accept-Ranges": components["headers"]["AcceptRanges"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/fits": unknown;
                };
            };
            /** @description The range that was asked for. */
            readonly 206: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Content-Range": components["headers"]["ContentRange"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/fits": unknown;
                };
            };
            readonly 403: components["responses"]["ArtifactMissing"];
            readonly 416: components["responses"]["RangeNotSatisfiable"];
        };
    };
}

export type Uuid = components['schemas']['Uuid']
export type Sha256 = components['schemas']['Sha256']
export type SchemaVersion = components['schemas']['SchemaVersion']
export type Instant = components['schemas']['Instant']
export type PartialDate = components['schemas']['PartialDate']
export type RightAscension = components['schemas']['RightAscension']
export type Declination = components['schemas']['Declination']
export type CurrentRelease = components['schemas']['CurrentRelease']
export type Catalog = components['schemas']['Catalog']
export type CatalogStats = components['schemas']['CatalogStats']
export type CatalogNova = components['schemas']['CatalogNova']
export type CatalogSource = components['schemas']['CatalogSource']
export type ArchiveSource = components['schemas']['ArchiveSource']
export type BibcodeSource = components['schemas']['BibcodeSource']
export type Nova = components['schemas']['Nova']
export type References = components['schemas']['References']
export type Reference = components['schemas']['Reference']
export type Spectra = components['schemas']['Spectra']
export type SpectralRegimeId = components['schemas']['SpectralRegimeId']
export type SpectralRegime = components['schemas']['SpectralRegime']
export type SpectrumObservation = components['schemas']['SpectrumObservation']
export type Spectrum = components['schemas']['Spectrum']
export type Photometry = components['schemas']['Photometry']
export type PhotometryRegimeId = components['schemas']['PhotometryRegimeId']
export type PhotometryRegime = components['schemas']['PhotometryRegime']
export type PhotometryBand = components['schemas']['PhotometryBand']
export type PhotometryObservation = components['schemas']['PhotometryObservation']
export type BundleManifest = components['schemas']['BundleManifest']
export type BundleManifestArchive = components['schemas']['BundleManifestArchive']
export type BundleManifestFile = components['schemas']['BundleManifestFile']
