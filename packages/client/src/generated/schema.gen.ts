/* eslint-disable */
/**
 * Written by `sdwebui generate` from a server’s own OpenAPI document; edit nothing here, generate again.
 * OpenAPI 3.0.2, 48 paths.
 */
export interface paths {
    "/internal/pending-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Pending Tasks */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            size: number;
                            tasks: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/internal/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** <Lambda> */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, unknown>;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/internal/profile-startup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** <Lambda> */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            total: number;
                            records: {
                                [key: string]: number;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/internal/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Progressapi */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProgressRequest"];
                };
            };
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["modules__progress__ProgressResponse"];
                    };
                };
                /** @description Validation Error */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HTTPValidationError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/internal/quicksettings-hint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quicksettings Hint */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuicksettingsHint"][];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/internal/sysinfo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download Sysinfo */
        get: {
            parameters: {
                query?: {
                    attachment?: unknown;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description Validation Error */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HTTPValidationError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/internal/sysinfo-download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** <Lambda> */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sd_extra_networks/cover-images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fetch Cover Images */
        get: {
            parameters: {
                query?: {
                    page?: string;
                    item?: string;
                    index?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description Validation Error */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HTTPValidationError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sd_extra_networks/get-single-card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Single Card */
        get: {
            parameters: {
                query?: {
                    page?: string;
                    tabname?: string;
                    name?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description Validation Error */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HTTPValidationError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sd_extra_networks/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Metadata */
        get: {
            parameters: {
                query?: {
                    page?: string;
                    item?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description Validation Error */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HTTPValidationError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sd_extra_networks/thumb": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fetch File */
        get: {
            parameters: {
                query?: {
                    filename?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description Validation Error */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HTTPValidationError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/cmd-flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Cmd Flags */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Flags"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/create/embedding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create Embedding */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, unknown>;
                };
            };
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CreateResponse"];
                    };
                };
                /** @description Validation Error */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HTTPValidationError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/create/hypernetwork": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create Hypernetwork */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, unknown>;
                };
            };
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CreateResponse"];
                    };
                };
                /** @description Validation Error */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HTTPValidationError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/embeddings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Embeddings */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EmbeddingsResponse"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Extensions List */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExtensionItem"][];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/extra-batch-images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Extras Batch Images Api */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ExtrasBatchImagesRequest"];
                };
            };
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExtrasBatchImagesResponse"];
                    };
                };
                /** @description Validation Error */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HTTPValidationError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/extra-single-image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Extras Single Image Api */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ExtrasSingleImageRequest"];
                };
            };
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExtrasSingleImageResponse"];
                    };
                };
                /** @description Validation Error */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HTTPValidationError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/face-restorers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Face Restorers */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FaceRestorerItem"][];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/hypernetworks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Hypernetworks */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HypernetworkItem"][];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/img2img": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Img2Imgapi */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StableDiffusionProcessingImg2Img"];
                };
            };
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImageToImageResponse"];
                    };
                };
                /** @description Validation Error */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HTTPValidationError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/interrogate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Interrogateapi */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InterrogateRequest"];
                };
            };
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            caption: string;
                        };
                    };
                };
                /** @description Validation Error */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HTTPValidationError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/interrupt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Interruptapi */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, unknown>;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/latent-upscale-modes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Latent Upscale Modes */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LatentUpscalerModeItem"][];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/loras": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Loras */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            alias: string;
                            path: string;
                            metadata: {
                                [key: string]: unknown;
                            };
                        }[];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/memory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Memory */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MemoryResponse"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Config */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Options"];
                    };
                };
            };
        };
        put?: never;
        /** Set Config */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, unknown>;
                };
            };
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": null | {
                            updated: {
                                [key: string]: boolean;
                            }[];
                        };
                    };
                };
                /** @description Validation Error */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HTTPValidationError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/png-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pnginfoapi */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PNGInfoRequest"];
                };
            };
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PNGInfoResponse"];
                    };
                };
                /** @description Validation Error */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HTTPValidationError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Progressapi */
        get: {
            parameters: {
                query?: {
                    skip_current_image?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["modules__api__models__ProgressResponse"];
                    };
                };
                /** @description Validation Error */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HTTPValidationError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/prompt-styles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Prompt Styles */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PromptStyleItem"][];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/realesrgan-models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Realesrgan Models */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RealesrganItem"][];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/refresh-checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refresh Checkpoints */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": null;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/refresh-embeddings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refresh Embeddings */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": null;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/refresh-loras": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refresh Loras */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": null | {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/refresh-vae": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refresh Vae */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": null;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/reload-checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reloadapi */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, unknown>;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/samplers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Samplers */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SamplerItem"][];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/schedulers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Schedulers */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SchedulerItem"][];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/script-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Script Info */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScriptInfo"][];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/scripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Scripts List */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScriptsList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/sd-models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Sd Models */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SDModelItem"][];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/sd-vae": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Sd Vaes */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SDVaeItem"][];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Skip */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": null;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/train/embedding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Train Embedding */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, unknown>;
                };
            };
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TrainResponse"];
                    };
                };
                /** @description Validation Error */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HTTPValidationError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/train/hypernetwork": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Train Hypernetwork */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, unknown>;
                };
            };
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TrainResponse"];
                    };
                };
                /** @description Validation Error */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HTTPValidationError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/txt2img": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Text2Imgapi */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StableDiffusionProcessingTxt2Img"];
                };
            };
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TextToImageResponse"];
                    };
                };
                /** @description Validation Error */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HTTPValidationError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/unload-checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Unloadapi */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, unknown>;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdapi/v1/upscalers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Upscalers */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UpscalerItem"][];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** CreateResponse */
        CreateResponse: {
            /**
             * Create info
             * @description Response string from create embedding or hypernetwork task.
             */
            info: string;
        };
        /** EmbeddingItem */
        EmbeddingItem: {
            /**
             * Step
             * @description The number of steps that were used to train this embedding, if available
             */
            step: number | null;
            /**
             * SD Checkpoint
             * @description The hash of the checkpoint this embedding was trained on, if available
             */
            sd_checkpoint: string | null;
            /**
             * SD Checkpoint Name
             * @description The name of the checkpoint this embedding was trained on, if available. Note that this is the name that was used by the trainer; for a stable identifier, use `sd_checkpoint` instead
             */
            sd_checkpoint_name: string | null;
            /**
             * Shape
             * @description The length of each individual vector in the embedding
             */
            shape: number;
            /**
             * Vectors
             * @description The number of vectors in the embedding
             */
            vectors: number;
        };
        /** EmbeddingsResponse */
        EmbeddingsResponse: {
            /**
             * Loaded
             * @description Embeddings loaded for the current model
             */
            loaded: {
                [key: string]: components["schemas"]["EmbeddingItem"];
            };
            /**
             * Skipped
             * @description Embeddings skipped for the current model (likely due to architecture incompatibility)
             */
            skipped: {
                [key: string]: components["schemas"]["EmbeddingItem"];
            };
        };
        /** ExtensionItem */
        ExtensionItem: {
            /**
             * Name
             * @description Extension name
             */
            name: string;
            /**
             * Remote
             * @description Extension Repository URL
             */
            remote: string;
            /**
             * Branch
             * @description Extension Repository Branch
             */
            branch: string;
            /**
             * Commit Hash
             * @description Extension Repository Commit Hash
             */
            commit_hash: string;
            /**
             * Version
             * @description Extension Version
             */
            version: string;
            /**
             * Commit Date
             * @description Extension Repository Commit Date
             */
            commit_date: string;
            /**
             * Enabled
             * @description Flag specifying whether this extension is enabled
             */
            enabled: boolean;
        };
        /** ExtrasBatchImagesRequest */
        ExtrasBatchImagesRequest: {
            /**
             * Resize Mode
             * @description Sets the resize mode: 0 to upscale by upscaling_resize amount, 1 to upscale up to upscaling_resize_h x upscaling_resize_w.
             * @default 0
             * @enum {integer}
             */
            resize_mode?: 0 | 1;
            /**
             * Show results
             * @description Should the backend return the generated image?
             * @default true
             */
            show_extras_results?: boolean;
            /**
             * GFPGAN Visibility
             * @description Sets the visibility of GFPGAN, values should be between 0 and 1.
             * @default 0
             */
            gfpgan_visibility?: number;
            /**
             * CodeFormer Visibility
             * @description Sets the visibility of CodeFormer, values should be between 0 and 1.
             * @default 0
             */
            codeformer_visibility?: number;
            /**
             * CodeFormer Weight
             * @description Sets the weight of CodeFormer, values should be between 0 and 1.
             * @default 0
             */
            codeformer_weight?: number;
            /**
             * Upscaling Factor
             * @description By how much to upscale the image, only used when resize_mode=0.
             * @default 2
             */
            upscaling_resize?: number;
            /**
             * Target Width
             * @description Target width for the upscaler to hit. Only used when resize_mode=1.
             * @default 512
             */
            upscaling_resize_w?: number;
            /**
             * Target Height
             * @description Target height for the upscaler to hit. Only used when resize_mode=1.
             * @default 512
             */
            upscaling_resize_h?: number;
            /**
             * Crop to fit
             * @description Should the upscaler crop the image to fit in the chosen size?
             * @default true
             */
            upscaling_crop?: boolean;
            /**
             * Main upscaler
             * @description The name of the main upscaler to use, it has to be one of this list: None , Lanczos , Nearest , DAT x2 , DAT x3 , DAT x4 , ESRGAN_4x , LDSR , R-ESRGAN 4x+ , R-ESRGAN 4x+ Anime6B , ScuNET GAN , ScuNET PSNR , SwinIR 4x
             * @default None
             */
            upscaler_1?: string;
            /**
             * Secondary upscaler
             * @description The name of the secondary upscaler to use, it has to be one of this list: None , Lanczos , Nearest , DAT x2 , DAT x3 , DAT x4 , ESRGAN_4x , LDSR , R-ESRGAN 4x+ , R-ESRGAN 4x+ Anime6B , ScuNET GAN , ScuNET PSNR , SwinIR 4x
             * @default None
             */
            upscaler_2?: string;
            /**
             * Secondary upscaler visibility
             * @description Sets the visibility of secondary upscaler, values should be between 0 and 1.
             * @default 0
             */
            extras_upscaler_2_visibility?: number;
            /**
             * Upscale first
             * @description Should the upscaler run before restoring faces?
             * @default false
             */
            upscale_first?: boolean;
            /**
             * Images
             * @description List of images to work on. Must be Base64 strings
             */
            imageList: components["schemas"]["FileData"][];
        };
        /** ExtrasBatchImagesResponse */
        ExtrasBatchImagesResponse: {
            /**
             * HTML info
             * @description A series of HTML tags containing the process info.
             */
            html_info: string;
            /**
             * Images
             * @description The generated images in base64 format.
             */
            images: string[];
        };
        /** ExtrasSingleImageRequest */
        ExtrasSingleImageRequest: {
            /**
             * Resize Mode
             * @description Sets the resize mode: 0 to upscale by upscaling_resize amount, 1 to upscale up to upscaling_resize_h x upscaling_resize_w.
             * @default 0
             * @enum {integer}
             */
            resize_mode?: 0 | 1;
            /**
             * Show results
             * @description Should the backend return the generated image?
             * @default true
             */
            show_extras_results?: boolean;
            /**
             * GFPGAN Visibility
             * @description Sets the visibility of GFPGAN, values should be between 0 and 1.
             * @default 0
             */
            gfpgan_visibility?: number;
            /**
             * CodeFormer Visibility
             * @description Sets the visibility of CodeFormer, values should be between 0 and 1.
             * @default 0
             */
            codeformer_visibility?: number;
            /**
             * CodeFormer Weight
             * @description Sets the weight of CodeFormer, values should be between 0 and 1.
             * @default 0
             */
            codeformer_weight?: number;
            /**
             * Upscaling Factor
             * @description By how much to upscale the image, only used when resize_mode=0.
             * @default 2
             */
            upscaling_resize?: number;
            /**
             * Target Width
             * @description Target width for the upscaler to hit. Only used when resize_mode=1.
             * @default 512
             */
            upscaling_resize_w?: number;
            /**
             * Target Height
             * @description Target height for the upscaler to hit. Only used when resize_mode=1.
             * @default 512
             */
            upscaling_resize_h?: number;
            /**
             * Crop to fit
             * @description Should the upscaler crop the image to fit in the chosen size?
             * @default true
             */
            upscaling_crop?: boolean;
            /**
             * Main upscaler
             * @description The name of the main upscaler to use, it has to be one of this list: None , Lanczos , Nearest , DAT x2 , DAT x3 , DAT x4 , ESRGAN_4x , LDSR , R-ESRGAN 4x+ , R-ESRGAN 4x+ Anime6B , ScuNET GAN , ScuNET PSNR , SwinIR 4x
             * @default None
             */
            upscaler_1?: string;
            /**
             * Secondary upscaler
             * @description The name of the secondary upscaler to use, it has to be one of this list: None , Lanczos , Nearest , DAT x2 , DAT x3 , DAT x4 , ESRGAN_4x , LDSR , R-ESRGAN 4x+ , R-ESRGAN 4x+ Anime6B , ScuNET GAN , ScuNET PSNR , SwinIR 4x
             * @default None
             */
            upscaler_2?: string;
            /**
             * Secondary upscaler visibility
             * @description Sets the visibility of secondary upscaler, values should be between 0 and 1.
             * @default 0
             */
            extras_upscaler_2_visibility?: number;
            /**
             * Upscale first
             * @description Should the upscaler run before restoring faces?
             * @default false
             */
            upscale_first?: boolean;
            /**
             * Image
             * @description Image to work on, must be a Base64 string containing the image's data.
             * @default
             */
            image?: string;
        };
        /** ExtrasSingleImageResponse */
        ExtrasSingleImageResponse: {
            /**
             * HTML info
             * @description A series of HTML tags containing the process info.
             */
            html_info: string;
            /**
             * Image
             * @description The generated image in base64 format.
             */
            image: string;
        };
        /** FaceRestorerItem */
        FaceRestorerItem: {
            /** Name */
            name: string;
            /** Path */
            cmd_dir: string | null;
        };
        /** FileData */
        FileData: {
            /**
             * File data
             * @description Base64 representation of the file
             */
            data: string;
            /** File name */
            name: string;
        };
        /** Flags */
        Flags: {
            /**
             * F
             * @description ==SUPPRESS==
             * @default false
             */
            f: boolean;
            /**
             * Update All Extensions
             * @description launch.py argument: download updates for all extensions when starting the program
             * @default false
             */
            update_all_extensions: boolean;
            /**
             * Skip Python Version Check
             * @description launch.py argument: do not check python version
             * @default false
             */
            skip_python_version_check: boolean;
            /**
             * Skip Torch Cuda Test
             * @description launch.py argument: do not check if CUDA is able to work properly
             * @default false
             */
            skip_torch_cuda_test: boolean;
            /**
             * Reinstall Xformers
             * @description launch.py argument: install the appropriate version of xformers even if you have some version already installed
             * @default false
             */
            reinstall_xformers: boolean;
            /**
             * Reinstall Torch
             * @description launch.py argument: install the appropriate version of torch even if you have some version already installed
             * @default false
             */
            reinstall_torch: boolean;
            /**
             * Update Check
             * @description launch.py argument: check for updates at startup
             * @default false
             */
            update_check: boolean;
            /**
             * Test Server
             * @description launch.py argument: configure server for testing
             * @default false
             */
            test_server: boolean;
            /**
             * Log Startup
             * @description launch.py argument: print a detailed log of what's happening at startup
             * @default false
             */
            log_startup: boolean;
            /**
             * Skip Prepare Environment
             * @description launch.py argument: skip all environment preparation
             * @default false
             */
            skip_prepare_environment: boolean;
            /**
             * Skip Install
             * @description launch.py argument: skip installation of packages
             * @default false
             */
            skip_install: boolean;
            /**
             * Dump Sysinfo
             * @description launch.py argument: dump limited sysinfo file (without information about extensions, options) to disk and quit
             * @default false
             */
            dump_sysinfo: boolean;
            /**
             * Loglevel
             * @description log level; one of: CRITICAL, ERROR, WARNING, INFO, DEBUG
             */
            loglevel: string | null;
            /**
             * Do Not Download Clip
             * @description do not download CLIP model even if it's not included in the checkpoint
             * @default false
             */
            do_not_download_clip: boolean;
            /**
             * Data Dir
             * @description base path where all user data is stored
             */
            data_dir: string;
            /**
             * Models Dir
             * @description base path where models are stored; overrides --data-dir
             */
            models_dir: string | null;
            /**
             * Config
             * @description path to config which constructs model
             */
            config: string;
            /**
             * Ckpt
             * @description path to checkpoint of stable diffusion model; if specified, this checkpoint will be added to the list of checkpoints and loaded
             */
            ckpt: string;
            /**
             * Ckpt Dir
             * @description Path to directory with stable diffusion checkpoints
             */
            ckpt_dir: string | null;
            /**
             * Vae Dir
             * @description Path to directory with VAE files
             */
            vae_dir: string | null;
            /**
             * Gfpgan Dir
             * @description GFPGAN directory
             * @default ./GFPGAN
             */
            gfpgan_dir: string;
            /**
             * Gfpgan Model
             * @description GFPGAN model file name
             */
            gfpgan_model: string | null;
            /**
             * No Half
             * @description do not switch the model to 16-bit floats
             * @default false
             */
            no_half: boolean;
            /**
             * No Half Vae
             * @description do not switch the VAE model to 16-bit floats
             * @default false
             */
            no_half_vae: boolean;
            /**
             * No Progressbar Hiding
             * @description do not hide progressbar in gradio UI (we hide it because it slows down ML if you have hardware acceleration in browser)
             * @default false
             */
            no_progressbar_hiding: boolean;
            /**
             * Max Batch Count
             * @description does not do anything
             * @default 16
             */
            max_batch_count: number;
            /**
             * Embeddings Dir
             * @description embeddings directory for textual inversion (default: embeddings)
             */
            embeddings_dir: string;
            /**
             * Textual Inversion Templates Dir
             * @description directory with textual inversion templates
             */
            textual_inversion_templates_dir: string;
            /**
             * Hypernetwork Dir
             * @description hypernetwork directory
             */
            hypernetwork_dir: string;
            /**
             * Localizations Dir
             * @description localizations directory
             */
            localizations_dir: string;
            /**
             * Allow Code
             * @description allow custom script execution from webui
             * @default false
             */
            allow_code: boolean;
            /**
             * Medvram
             * @description enable stable diffusion model optimizations for sacrificing a little speed for low VRM usage
             * @default false
             */
            medvram: boolean;
            /**
             * Medvram Sdxl
             * @description enable --medvram optimization just for SDXL models
             * @default false
             */
            medvram_sdxl: boolean;
            /**
             * Lowvram
             * @description enable stable diffusion model optimizations for sacrificing a lot of speed for very low VRM usage
             * @default false
             */
            lowvram: boolean;
            /**
             * Lowram
             * @description load stable diffusion checkpoint weights to VRAM instead of RAM
             * @default false
             */
            lowram: boolean;
            /**
             * Always Batch Cond Uncond
             * @description does not do anything
             * @default false
             */
            always_batch_cond_uncond: boolean;
            /**
             * Unload Gfpgan
             * @description does not do anything.
             * @default false
             */
            unload_gfpgan: boolean;
            /**
             * Precision
             * @description evaluate at this precision
             * @default autocast
             */
            precision: string;
            /**
             * Upcast Sampling
             * @description upcast sampling. No effect with --no-half. Usually produces similar results to --no-half with better performance while using less memory.
             * @default false
             */
            upcast_sampling: boolean;
            /**
             * Share
             * @description use share=True for gradio and make the UI accessible through their site
             * @default false
             */
            share: boolean;
            /**
             * Ngrok
             * @description ngrok authtoken, alternative to gradio --share
             */
            ngrok: string | null;
            /**
             * Ngrok Region
             * @description does not do anything.
             * @default
             */
            ngrok_region: string;
            /**
             * Ngrok Options
             * @description The options to pass to ngrok in JSON format, e.g.: '{"authtoken_from_env":true, "basic_auth":"user:password", "oauth_provider":"google", "oauth_allow_emails":"user@asdf.com"}'
             * @default {}
             */
            ngrok_options: Record<string, unknown>;
            /**
             * Enable Insecure Extension Access
             * @description enable extensions tab regardless of other options
             * @default false
             */
            enable_insecure_extension_access: boolean;
            /**
             * Codeformer Models Path
             * @description Path to directory with codeformer model file(s).
             */
            codeformer_models_path: string;
            /**
             * Gfpgan Models Path
             * @description Path to directory with GFPGAN model file(s).
             */
            gfpgan_models_path: string;
            /**
             * Esrgan Models Path
             * @description Path to directory with ESRGAN model file(s).
             */
            esrgan_models_path: string;
            /**
             * Bsrgan Models Path
             * @description Path to directory with BSRGAN model file(s).
             */
            bsrgan_models_path: string;
            /**
             * Realesrgan Models Path
             * @description Path to directory with RealESRGAN model file(s).
             */
            realesrgan_models_path: string;
            /**
             * Dat Models Path
             * @description Path to directory with DAT model file(s).
             */
            dat_models_path: string;
            /**
             * Clip Models Path
             * @description Path to directory with CLIP model file(s).
             */
            clip_models_path: string | null;
            /**
             * Xformers
             * @description enable xformers for cross attention layers
             * @default false
             */
            xformers: boolean;
            /**
             * Force Enable Xformers
             * @description enable xformers for cross attention layers regardless of whether the checking code thinks you can run it; do not make bug reports if this fails to work
             * @default false
             */
            force_enable_xformers: boolean;
            /**
             * Xformers Flash Attention
             * @description enable xformers with Flash Attention to improve reproducibility (supported for SD2.x or variant only)
             * @default false
             */
            xformers_flash_attention: boolean;
            /**
             * Deepdanbooru
             * @description does not do anything
             * @default false
             */
            deepdanbooru: boolean;
            /**
             * Opt Split Attention
             * @description prefer Doggettx's cross-attention layer optimization for automatic choice of optimization
             * @default false
             */
            opt_split_attention: boolean;
            /**
             * Opt Sub Quad Attention
             * @description prefer memory efficient sub-quadratic cross-attention layer optimization for automatic choice of optimization
             * @default false
             */
            opt_sub_quad_attention: boolean;
            /**
             * Sub Quad Q Chunk Size
             * @description query chunk size for the sub-quadratic cross-attention layer optimization to use
             * @default 1024
             */
            sub_quad_q_chunk_size: number;
            /**
             * Sub Quad Kv Chunk Size
             * @description kv chunk size for the sub-quadratic cross-attention layer optimization to use
             */
            sub_quad_kv_chunk_size: string | null;
            /**
             * Sub Quad Chunk Threshold
             * @description the percentage of VRAM threshold for the sub-quadratic cross-attention layer optimization to use chunking
             */
            sub_quad_chunk_threshold: string | null;
            /**
             * Opt Split Attention Invokeai
             * @description prefer InvokeAI's cross-attention layer optimization for automatic choice of optimization
             * @default false
             */
            opt_split_attention_invokeai: boolean;
            /**
             * Opt Split Attention V1
             * @description prefer older version of split attention optimization for automatic choice of optimization
             * @default false
             */
            opt_split_attention_v1: boolean;
            /**
             * Opt Sdp Attention
             * @description prefer scaled dot product cross-attention layer optimization for automatic choice of optimization; requires PyTorch 2.*
             * @default false
             */
            opt_sdp_attention: boolean;
            /**
             * Opt Sdp No Mem Attention
             * @description prefer scaled dot product cross-attention layer optimization without memory efficient attention for automatic choice of optimization, makes image generation deterministic; requires PyTorch 2.*
             * @default false
             */
            opt_sdp_no_mem_attention: boolean;
            /**
             * Disable Opt Split Attention
             * @description prefer no cross-attention layer optimization for automatic choice of optimization
             * @default false
             */
            disable_opt_split_attention: boolean;
            /**
             * Disable Nan Check
             * @description do not check if produced images/latent spaces have nans; useful for running without a checkpoint in CI
             * @default false
             */
            disable_nan_check: boolean;
            /**
             * Use Cpu
             * @description use CPU as torch device for specified modules
             * @default []
             */
            use_cpu: unknown[];
            /**
             * Use Ipex
             * @description use Intel XPU as torch device
             * @default false
             */
            use_ipex: boolean;
            /**
             * Disable Model Loading Ram Optimization
             * @description disable an optimization that reduces RAM use when loading a model
             * @default false
             */
            disable_model_loading_ram_optimization: boolean;
            /**
             * Listen
             * @description launch gradio with 0.0.0.0 as server name, allowing to respond to network requests
             * @default false
             */
            listen: boolean;
            /**
             * Port
             * @description launch gradio with given server port, you need root/admin rights for ports < 1024, defaults to 7860 if available
             */
            port: string | null;
            /**
             * Show Negative Prompt
             * @description does not do anything
             * @default false
             */
            show_negative_prompt: boolean;
            /**
             * Ui Config File
             * @description filename to use for ui configuration
             */
            ui_config_file: string;
            /**
             * Hide Ui Dir Config
             * @description hide directory configuration from webui
             * @default false
             */
            hide_ui_dir_config: boolean;
            /**
             * Freeze Settings
             * @description disable editing of all settings globally
             * @default false
             */
            freeze_settings: boolean;
            /**
             * Freeze Settings In Sections
             * @description disable editing settings in specific sections of the settings page by specifying a comma-delimited list such like "saving-images,upscaling". The list of setting names can be found in the modules/shared_options.py file
             */
            freeze_settings_in_sections: string | null;
            /**
             * Freeze Specific Settings
             * @description disable editing of individual settings by specifying a comma-delimited list like "samples_save,samples_format". The list of setting names can be found in the config.json file
             */
            freeze_specific_settings: string | null;
            /**
             * Ui Settings File
             * @description filename to use for ui settings
             */
            ui_settings_file: string;
            /**
             * Gradio Debug
             * @description launch gradio with --debug option
             * @default false
             */
            gradio_debug: boolean;
            /**
             * Gradio Auth
             * @description set gradio authentication like "username:password"; or comma-delimit multiple like "u1:p1,u2:p2,u3:p3"
             */
            gradio_auth: string | null;
            /**
             * Gradio Auth Path
             * @description set gradio authentication file path ex. "<path>" same auth format as --gradio-auth
             */
            gradio_auth_path: string | null;
            /**
             * Gradio Img2Img Tool
             * @description does not do anything
             */
            gradio_img2img_tool: string | null;
            /**
             * Gradio Inpaint Tool
             * @description does not do anything
             */
            gradio_inpaint_tool: string | null;
            /**
             * Gradio Allowed Path
             * @description add path to gradio's allowed_paths, make it possible to serve files from it
             */
            gradio_allowed_path: unknown[];
            /**
             * Opt Channelslast
             * @description change memory type for stable diffusion to channels last
             * @default false
             */
            opt_channelslast: boolean;
            /**
             * Styles File
             * @description path or wildcard path of styles files, allow multiple entries.
             * @default []
             */
            styles_file: unknown[];
            /**
             * Autolaunch
             * @description open the webui URL in the system's default browser upon launch
             * @default false
             */
            autolaunch: boolean;
            /**
             * Theme
             * @description launches the UI with light or dark theme
             */
            theme: string | null;
            /**
             * Use Textbox Seed
             * @description use textbox for seeds in UI (no up/down, but possible to input long seeds)
             * @default false
             */
            use_textbox_seed: boolean;
            /**
             * Disable Console Progressbars
             * @description do not output progressbars to console
             * @default false
             */
            disable_console_progressbars: boolean;
            /**
             * Enable Console Prompts
             * @description does not do anything
             * @default false
             */
            enable_console_prompts: boolean;
            /**
             * Vae Path
             * @description Checkpoint to use as VAE; setting this argument disables all settings related to VAE
             */
            vae_path: string | null;
            /**
             * Disable Safe Unpickle
             * @description disable checking pytorch models for malicious code
             * @default false
             */
            disable_safe_unpickle: boolean;
            /**
             * Api
             * @description use api=True to launch the API together with the webui (use --nowebui instead for only the API)
             * @default false
             */
            api: boolean;
            /**
             * Api Auth
             * @description Set authentication for API like "username:password"; or comma-delimit multiple like "u1:p1,u2:p2,u3:p3"
             */
            api_auth: string | null;
            /**
             * Api Log
             * @description use api-log=True to enable logging of all API requests
             * @default false
             */
            api_log: boolean;
            /**
             * Nowebui
             * @description use api=True to launch the API instead of the webui
             * @default false
             */
            nowebui: boolean;
            /**
             * Ui Debug Mode
             * @description Don't load model to quickly launch UI
             * @default false
             */
            ui_debug_mode: boolean;
            /**
             * Device Id
             * @description Select the default CUDA device to use (export CUDA_VISIBLE_DEVICES=0,1,etc might be needed before)
             */
            device_id: string | null;
            /**
             * Administrator
             * @description Administrator rights
             * @default false
             */
            administrator: boolean;
            /**
             * Cors Allow Origins
             * @description Allowed CORS origin(s) in the form of a comma-separated list (no spaces)
             */
            cors_allow_origins: string | null;
            /**
             * Cors Allow Origins Regex
             * @description Allowed CORS origin(s) in the form of a single regular expression
             */
            cors_allow_origins_regex: string | null;
            /**
             * Tls Keyfile
             * @description Partially enables TLS, requires --tls-certfile to fully function
             */
            tls_keyfile: string | null;
            /**
             * Tls Certfile
             * @description Partially enables TLS, requires --tls-keyfile to fully function
             */
            tls_certfile: string | null;
            /**
             * Disable Tls Verify
             * @description When passed, enables the use of self-signed certificates.
             */
            disable_tls_verify: string | null;
            /**
             * Server Name
             * @description Sets hostname of server
             */
            server_name: string | null;
            /**
             * Gradio Queue
             * @description does not do anything
             * @default true
             */
            gradio_queue: boolean;
            /**
             * No Gradio Queue
             * @description Disables gradio queue; causes the webpage to use http requests instead of websockets; was the default in earlier versions
             * @default false
             */
            no_gradio_queue: boolean;
            /**
             * Skip Version Check
             * @description Do not check versions of torch and xformers
             * @default false
             */
            skip_version_check: boolean;
            /**
             * No Hashing
             * @description disable sha256 hashing of checkpoints to help loading performance
             * @default false
             */
            no_hashing: boolean;
            /**
             * No Download Sd Model
             * @description don't download SD1.5 model even if no model is found in --ckpt-dir
             * @default false
             */
            no_download_sd_model: boolean;
            /**
             * Subpath
             * @description customize the subpath for gradio, use with reverse proxy
             */
            subpath: string | null;
            /**
             * Add Stop Route
             * @description does not do anything
             * @default false
             */
            add_stop_route: boolean;
            /**
             * Api Server Stop
             * @description enable server stop/restart/kill via api
             * @default false
             */
            api_server_stop: boolean;
            /**
             * Timeout Keep Alive
             * @description set timeout_keep_alive for uvicorn
             * @default 30
             */
            timeout_keep_alive: number;
            /**
             * Disable All Extensions
             * @description prevent all extensions from running regardless of any other settings
             * @default false
             */
            disable_all_extensions: boolean;
            /**
             * Disable Extra Extensions
             * @description prevent all extensions except built-in from running regardless of any other settings
             * @default false
             */
            disable_extra_extensions: boolean;
            /**
             * Skip Load Model At Start
             * @description if load a model at web start, only take effect when --nowebui
             * @default false
             */
            skip_load_model_at_start: boolean;
            /**
             * Unix Filenames Sanitization
             * @description allow any symbols except '/' in filenames. May conflict with your browser and file system
             * @default false
             */
            unix_filenames_sanitization: boolean;
            /**
             * Filenames Max Length
             * @description maximal length of filenames of saved images. If you override it, it can conflict with your file system
             * @default 128
             */
            filenames_max_length: number;
            /**
             * No Prompt History
             * @description disable read prompt from last generation feature; settings this argument will not create '--data_path/params.txt' file
             * @default false
             */
            no_prompt_history: boolean;
            /**
             * Ldsr Models Path
             * @description Path to directory with LDSR model file(s).
             */
            ldsr_models_path: string;
            /**
             * Lora Dir
             * @description Path to directory with Lora networks.
             */
            lora_dir: string;
            /**
             * Lyco Dir Backcompat
             * @description Path to directory with LyCORIS networks (for backawards compatibility; can also use --lyco-dir).
             */
            lyco_dir_backcompat: string;
            /**
             * Scunet Models Path
             * @description Path to directory with ScuNET model file(s).
             */
            scunet_models_path: string;
            /**
             * Swinir Models Path
             * @description Path to directory with SwinIR model file(s).
             */
            swinir_models_path: string;
        };
        /** HTTPValidationError */
        HTTPValidationError: {
            /** Detail */
            detail?: components["schemas"]["ValidationError"][];
        };
        /** HypernetworkItem */
        HypernetworkItem: {
            /** Name */
            name: string;
            /** Path */
            path: string;
        };
        /** ImageToImageResponse */
        ImageToImageResponse: {
            /**
             * Image
             * @description The generated image in base64 format.
             */
            images: string[];
            /** Parameters */
            parameters: Record<string, unknown>;
            /** Info */
            info: string;
        };
        /** InterrogateRequest */
        InterrogateRequest: {
            /**
             * Image
             * @description Image to work on, must be a Base64 string containing the image's data.
             * @default
             */
            image?: string;
            /**
             * Model
             * @description The interrogate model used.
             * @default clip
             */
            model?: string;
        };
        /** LatentUpscalerModeItem */
        LatentUpscalerModeItem: {
            /** Name */
            name: string;
        };
        /** MemoryResponse */
        MemoryResponse: {
            /**
             * RAM
             * @description System memory stats
             */
            ram: Record<string, unknown>;
            /**
             * CUDA
             * @description nVidia CUDA memory stats
             */
            cuda: Record<string, unknown>;
        };
        /** Options */
        Options: {
            /**
             * Samples Save
             * @description Always save all generated images
             * @default true
             */
            samples_save: boolean;
            /**
             * Samples Format
             * @description File format for images
             * @default png
             */
            samples_format: string;
            /**
             * Samples Filename Pattern
             * @description Images filename pattern
             * @default
             */
            samples_filename_pattern: string;
            /**
             * Save Images Add Number
             * @description Add number to filename when saving
             * @default true
             */
            save_images_add_number: boolean;
            /**
             * Save Images Replace Action
             * @description Saving the image to an existing file
             * @default Replace
             */
            save_images_replace_action: string;
            /**
             * Grid Save
             * @description Always save all generated image grids
             * @default true
             */
            grid_save: boolean;
            /**
             * Grid Format
             * @description File format for grids
             * @default png
             */
            grid_format: string;
            /**
             * Grid Extended Filename
             * @description Add extended info (seed, prompt) to filename when saving grid
             * @default false
             */
            grid_extended_filename: boolean;
            /**
             * Grid Only If Multiple
             * @description Do not save grids consisting of one picture
             * @default true
             */
            grid_only_if_multiple: boolean;
            /**
             * Grid Prevent Empty Spots
             * @description Prevent empty spots in grid (when set to autodetect)
             * @default false
             */
            grid_prevent_empty_spots: boolean;
            /**
             * Grid Zip Filename Pattern
             * @description Archive filename pattern
             * @default
             */
            grid_zip_filename_pattern: string;
            /**
             * N Rows
             * @description Grid row count; use -1 for autodetect and 0 for it to be same as batch size
             * @default -1
             */
            n_rows: number;
            /**
             * Font
             * @description Font for image grids that have text
             * @default
             */
            font: string;
            /**
             * Grid Text Active Color
             * @description Text color for image grids
             * @default #000000
             */
            grid_text_active_color: string;
            /**
             * Grid Text Inactive Color
             * @description Inactive text color for image grids
             * @default #999999
             */
            grid_text_inactive_color: string;
            /**
             * Grid Background Color
             * @description Background color for image grids
             * @default #ffffff
             */
            grid_background_color: string;
            /**
             * Save Images Before Face Restoration
             * @description Save a copy of image before doing face restoration.
             * @default false
             */
            save_images_before_face_restoration: boolean;
            /**
             * Save Images Before Highres Fix
             * @description Save a copy of image before applying highres fix.
             * @default false
             */
            save_images_before_highres_fix: boolean;
            /**
             * Save Images Before Color Correction
             * @description Save a copy of image before applying color correction to img2img results
             * @default false
             */
            save_images_before_color_correction: boolean;
            /**
             * Save Mask
             * @description For inpainting, save a copy of the greyscale mask
             * @default false
             */
            save_mask: boolean;
            /**
             * Save Mask Composite
             * @description For inpainting, save a masked composite
             * @default false
             */
            save_mask_composite: boolean;
            /**
             * Jpeg Quality
             * @description Quality for saved jpeg and avif images
             * @default 80
             */
            jpeg_quality: number;
            /**
             * Webp Lossless
             * @description Use lossless compression for webp images
             * @default false
             */
            webp_lossless: boolean;
            /**
             * Export For 4Chan
             * @description Save copy of large images as JPG
             * @default true
             */
            export_for_4chan: boolean;
            /**
             * Img Downscale Threshold
             * @description File size limit for the above option, MB
             * @default 4
             */
            img_downscale_threshold: number;
            /**
             * Target Side Length
             * @description Width/height limit for the above option, in pixels
             * @default 4000
             */
            target_side_length: number;
            /**
             * Img Max Size Mp
             * @description Maximum image size
             * @default 200
             */
            img_max_size_mp: number;
            /**
             * Use Original Name Batch
             * @description Use original name for output filename during batch process in extras tab
             * @default true
             */
            use_original_name_batch: boolean;
            /**
             * Use Upscaler Name As Suffix
             * @description Use upscaler name as filename suffix in the extras tab
             * @default false
             */
            use_upscaler_name_as_suffix: boolean;
            /**
             * Save Selected Only
             * @description When using 'Save' button, only save a single selected image
             * @default true
             */
            save_selected_only: boolean;
            /**
             * Save Write Log Csv
             * @description Write log.csv when saving images using 'Save' button
             * @default true
             */
            save_write_log_csv: boolean;
            /**
             * Save Init Img
             * @description Save init images when using img2img
             * @default false
             */
            save_init_img: boolean;
            /**
             * Temp Dir
             * @description Directory for temporary images; leave empty for default
             * @default
             */
            temp_dir: string;
            /**
             * Clean Temp Dir At Start
             * @description Cleanup non-default temporary directory when starting webui
             * @default false
             */
            clean_temp_dir_at_start: boolean;
            /**
             * Save Incomplete Images
             * @description Save incomplete images
             * @default false
             */
            save_incomplete_images: boolean;
            /**
             * Notification Audio
             * @description Play notification sound after image generation
             * @default true
             */
            notification_audio: boolean;
            /**
             * Notification Volume
             * @description Notification sound volume
             * @default 100
             */
            notification_volume: number;
            /**
             * Outdir Samples
             * @description Output directory for images; if empty, defaults to three directories below
             * @default
             */
            outdir_samples: string;
            /**
             * Outdir Txt2Img Samples
             * @description Output directory for txt2img images
             * @default outputs/txt2img-images
             */
            outdir_txt2img_samples: string;
            /**
             * Outdir Img2Img Samples
             * @description Output directory for img2img images
             * @default outputs/img2img-images
             */
            outdir_img2img_samples: string;
            /**
             * Outdir Extras Samples
             * @description Output directory for images from extras tab
             * @default outputs/extras-images
             */
            outdir_extras_samples: string;
            /**
             * Outdir Grids
             * @description Output directory for grids; if empty, defaults to two directories below
             * @default
             */
            outdir_grids: string;
            /**
             * Outdir Txt2Img Grids
             * @description Output directory for txt2img grids
             * @default outputs/txt2img-grids
             */
            outdir_txt2img_grids: string;
            /**
             * Outdir Img2Img Grids
             * @description Output directory for img2img grids
             * @default outputs/img2img-grids
             */
            outdir_img2img_grids: string;
            /**
             * Outdir Save
             * @description Directory for saving images using the Save button
             * @default log/images
             */
            outdir_save: string;
            /**
             * Outdir Init Images
             * @description Directory for saving init images when using img2img
             * @default outputs/init-images
             */
            outdir_init_images: string;
            /**
             * Save To Dirs
             * @description Save images to a subdirectory
             * @default true
             */
            save_to_dirs: boolean;
            /**
             * Grid Save To Dirs
             * @description Save grids to a subdirectory
             * @default true
             */
            grid_save_to_dirs: boolean;
            /**
             * Use Save To Dirs For Ui
             * @description When using "Save" button, save images to a subdirectory
             * @default false
             */
            use_save_to_dirs_for_ui: boolean;
            /**
             * Directories Filename Pattern
             * @description Directory name pattern
             * @default [date]
             */
            directories_filename_pattern: string;
            /**
             * Directories Max Prompt Words
             * @description Max prompt words for [prompt_words] pattern
             * @default 8
             */
            directories_max_prompt_words: number;
            /**
             * Esrgan Tile
             * @description Tile size for ESRGAN upscalers.
             * @default 192
             */
            ESRGAN_tile: number;
            /**
             * Esrgan Tile Overlap
             * @description Tile overlap for ESRGAN upscalers.
             * @default 8
             */
            ESRGAN_tile_overlap: number;
            /**
             * Realesrgan Enabled Models
             * @description Select which Real-ESRGAN models to show in the web UI.
             * @default [
             *       "R-ESRGAN 4x+",
             *       "R-ESRGAN 4x+ Anime6B"
             *     ]
             */
            realesrgan_enabled_models: unknown[];
            /**
             * Dat Enabled Models
             * @description Select which DAT models to show in the web UI.
             * @default [
             *       "DAT x2",
             *       "DAT x3",
             *       "DAT x4"
             *     ]
             */
            dat_enabled_models: unknown[];
            /**
             * Dat Tile
             * @description Tile size for DAT upscalers.
             * @default 192
             */
            DAT_tile: number;
            /**
             * Dat Tile Overlap
             * @description Tile overlap for DAT upscalers.
             * @default 8
             */
            DAT_tile_overlap: number;
            /**
             * Upscaler For Img2Img
             * @description Upscaler for img2img
             */
            upscaler_for_img2img: string | null;
            /**
             * Set Scale By When Changing Upscaler
             * @description Automatically set the Scale by factor based on the name of the selected Upscaler.
             * @default false
             */
            set_scale_by_when_changing_upscaler: boolean;
            /**
             * Face Restoration
             * @description Restore faces
             * @default false
             */
            face_restoration: boolean;
            /**
             * Face Restoration Model
             * @description Face restoration model
             * @default CodeFormer
             */
            face_restoration_model: string;
            /**
             * Code Former Weight
             * @description CodeFormer weight
             * @default 0.5
             */
            code_former_weight: number;
            /**
             * Face Restoration Unload
             * @description Move face restoration model from VRAM into RAM after processing
             * @default false
             */
            face_restoration_unload: boolean;
            /**
             * Auto Launch Browser
             * @description Automatically open webui in browser on startup
             * @default Local
             */
            auto_launch_browser: string;
            /**
             * Enable Console Prompts
             * @description Print prompts to console when generating with txt2img and img2img.
             * @default false
             */
            enable_console_prompts: boolean;
            /**
             * Show Warnings
             * @description Show warnings in console.
             * @default false
             */
            show_warnings: boolean;
            /**
             * Show Gradio Deprecation Warnings
             * @description Show gradio deprecation warnings in console.
             * @default true
             */
            show_gradio_deprecation_warnings: boolean;
            /**
             * Memmon Poll Rate
             * @description VRAM usage polls per second during generation.
             * @default 8
             */
            memmon_poll_rate: number;
            /**
             * Samples Log Stdout
             * @description Always print all generation info to standard output
             * @default false
             */
            samples_log_stdout: boolean;
            /**
             * Multiple Tqdm
             * @description Add a second progress bar to the console that shows progress for an entire job.
             * @default true
             */
            multiple_tqdm: boolean;
            /**
             * Enable Upscale Progressbar
             * @description Show a progress bar in the console for tiled upscaling.
             * @default true
             */
            enable_upscale_progressbar: boolean;
            /**
             * Print Hypernet Extra
             * @description Print extra hypernetwork information to console.
             * @default false
             */
            print_hypernet_extra: boolean;
            /**
             * List Hidden Files
             * @description Load models/files in hidden directories
             * @default true
             */
            list_hidden_files: boolean;
            /**
             * Disable Mmap Load Safetensors
             * @description Disable memmapping for loading .safetensors files.
             * @default false
             */
            disable_mmap_load_safetensors: boolean;
            /**
             * Hide Ldm Prints
             * @description Prevent Stability-AI's ldm/sgm modules from printing noise to console.
             * @default true
             */
            hide_ldm_prints: boolean;
            /**
             * Dump Stacks On Signal
             * @description Print stack traces before exiting the program with ctrl+c.
             * @default false
             */
            dump_stacks_on_signal: boolean;
            /**
             * Profiling Explanation
             * @default Those settings allow you to enable torch profiler when generating pictures.
             *     Profiling allows you to see which code uses how much of computer's resources during generation.
             *     Each generation writes its own profile to one file, overwriting previous.
             *     The file can be viewed in <a href="chrome:tracing">Chrome</a>, or on a <a href="https://ui.perfetto.dev/">Perfetto</a> web site.
             *     Warning: writing profile can take a lot of time, up to 30 seconds, and the file itelf can be around 500MB in size.
             */
            profiling_explanation: string;
            /**
             * Profiling Enable
             * @description Enable profiling
             * @default false
             */
            profiling_enable: boolean;
            /**
             * Profiling Activities
             * @description Activities
             * @default [
             *       "CPU"
             *     ]
             */
            profiling_activities: unknown[];
            /**
             * Profiling Record Shapes
             * @description Record shapes
             * @default true
             */
            profiling_record_shapes: boolean;
            /**
             * Profiling Profile Memory
             * @description Profile memory
             * @default true
             */
            profiling_profile_memory: boolean;
            /**
             * Profiling With Stack
             * @description Include python stack
             * @default true
             */
            profiling_with_stack: boolean;
            /**
             * Profiling Filename
             * @description Profile filename
             * @default trace.json
             */
            profiling_filename: string;
            /**
             * Api Enable Requests
             * @description Allow http:// and https:// URLs for input images in API
             * @default true
             */
            api_enable_requests: boolean;
            /**
             * Api Forbid Local Requests
             * @description Forbid URLs to local resources
             * @default true
             */
            api_forbid_local_requests: boolean;
            /**
             * Api Useragent
             * @description User agent for requests
             * @default
             */
            api_useragent: string;
            /**
             * Unload Models When Training
             * @description Move VAE and CLIP to RAM when training if possible. Saves VRAM.
             * @default false
             */
            unload_models_when_training: boolean;
            /**
             * Pin Memory
             * @description Turn on pin_memory for DataLoader. Makes training slightly faster but can increase memory usage.
             * @default false
             */
            pin_memory: boolean;
            /**
             * Save Optimizer State
             * @description Saves Optimizer state as separate *.optim file. Training of embedding or HN can be resumed with the matching optim file.
             * @default false
             */
            save_optimizer_state: boolean;
            /**
             * Save Training Settings To Txt
             * @description Save textual inversion and hypernet settings to a text file whenever training starts.
             * @default true
             */
            save_training_settings_to_txt: boolean;
            /**
             * Dataset Filename Word Regex
             * @description Filename word regex
             * @default
             */
            dataset_filename_word_regex: string;
            /**
             * Dataset Filename Join String
             * @description Filename join string
             * @default
             */
            dataset_filename_join_string: string;
            /**
             * Training Image Repeats Per Epoch
             * @description Number of repeats for a single input image per epoch; used only for displaying epoch number
             * @default 1
             */
            training_image_repeats_per_epoch: number;
            /**
             * Training Write Csv Every
             * @description Save an csv containing the loss to log directory every N steps, 0 to disable
             * @default 500
             */
            training_write_csv_every: number;
            /**
             * Training Xattention Optimizations
             * @description Use cross attention optimizations while training
             * @default false
             */
            training_xattention_optimizations: boolean;
            /**
             * Training Enable Tensorboard
             * @description Enable tensorboard logging.
             * @default false
             */
            training_enable_tensorboard: boolean;
            /**
             * Training Tensorboard Save Images
             * @description Save generated images within tensorboard.
             * @default false
             */
            training_tensorboard_save_images: boolean;
            /**
             * Training Tensorboard Flush Every
             * @description How often, in seconds, to flush the pending tensorboard events and summaries to disk.
             * @default 120
             */
            training_tensorboard_flush_every: number;
            /**
             * Sd Model Checkpoint
             * @description Stable Diffusion checkpoint
             */
            sd_model_checkpoint: string | null;
            /**
             * Sd Checkpoints Limit
             * @description Maximum number of checkpoints loaded at the same time
             * @default 1
             */
            sd_checkpoints_limit: number;
            /**
             * Sd Checkpoints Keep In Cpu
             * @description Only keep one model on device
             * @default true
             */
            sd_checkpoints_keep_in_cpu: boolean;
            /**
             * Sd Checkpoint Cache
             * @description Checkpoints to cache in RAM
             * @default 0
             */
            sd_checkpoint_cache: number;
            /**
             * Sd Unet
             * @description SD Unet
             * @default Automatic
             */
            sd_unet: string;
            /**
             * Enable Quantization
             * @description Enable quantization in K samplers for sharper and cleaner results. This may change existing seeds
             * @default false
             */
            enable_quantization: boolean;
            /**
             * Emphasis
             * @description Emphasis mode
             * @default Original
             */
            emphasis: string;
            /**
             * Enable Batch Seeds
             * @description Make K-diffusion samplers produce same images in a batch as when making a single image
             * @default true
             */
            enable_batch_seeds: boolean;
            /**
             * Comma Padding Backtrack
             * @description Prompt word wrap length limit
             * @default 20
             */
            comma_padding_backtrack: number;
            /**
             * Sdxl Clip L Skip
             * @description Clip skip SDXL
             * @default false
             */
            sdxl_clip_l_skip: boolean;
            /**
             * Clip Stop At Last Layers
             * @description Clip skip
             * @default 1
             */
            CLIP_stop_at_last_layers: number;
            /**
             * Upcast Attn
             * @description Upcast cross attention layer to float32
             * @default false
             */
            upcast_attn: boolean;
            /**
             * Randn Source
             * @description Random number generator source.
             * @default GPU
             */
            randn_source: string;
            /**
             * Tiling
             * @description Tiling
             * @default false
             */
            tiling: boolean;
            /**
             * Hires Fix Refiner Pass
             * @description Hires fix: which pass to enable refiner for
             * @default second pass
             */
            hires_fix_refiner_pass: string;
            /**
             * Sdxl Crop Top
             * @description crop top coordinate
             * @default 0
             */
            sdxl_crop_top: number;
            /**
             * Sdxl Crop Left
             * @description crop left coordinate
             * @default 0
             */
            sdxl_crop_left: number;
            /**
             * Sdxl Refiner Low Aesthetic Score
             * @description SDXL low aesthetic score
             * @default 2.5
             */
            sdxl_refiner_low_aesthetic_score: number;
            /**
             * Sdxl Refiner High Aesthetic Score
             * @description SDXL high aesthetic score
             * @default 6
             */
            sdxl_refiner_high_aesthetic_score: number;
            /**
             * Sd3 Enable T5
             * @description Enable T5
             * @default false
             */
            sd3_enable_t5: boolean;
            /**
             * Sd Vae Explanation
             * @default <abbr title='Variational autoencoder'>VAE</abbr> is a neural network that transforms a standard <abbr title='red/green/blue'>RGB</abbr>
             *     image into latent space representation and back. Latent space representation is what stable diffusion is working on during sampling
             *     (i.e. when the progress bar is between empty and full). For txt2img, VAE is used to create a resulting image after the sampling is finished.
             *     For img2img, VAE is used to process user's input image before the sampling, and to create an image after sampling.
             */
            sd_vae_explanation: string;
            /**
             * Sd Vae Checkpoint Cache
             * @description VAE Checkpoints to cache in RAM
             * @default 0
             */
            sd_vae_checkpoint_cache: number;
            /**
             * Sd Vae
             * @description SD VAE
             * @default Automatic
             */
            sd_vae: string;
            /**
             * Sd Vae Overrides Per Model Preferences
             * @description Selected VAE overrides per-model preferences
             * @default true
             */
            sd_vae_overrides_per_model_preferences: boolean;
            /**
             * Auto Vae Precision Bfloat16
             * @description Automatically convert VAE to bfloat16
             * @default false
             */
            auto_vae_precision_bfloat16: boolean;
            /**
             * Auto Vae Precision
             * @description Automatically revert VAE to 32-bit floats
             * @default true
             */
            auto_vae_precision: boolean;
            /**
             * Sd Vae Encode Method
             * @description VAE type for encode
             * @default Full
             */
            sd_vae_encode_method: string;
            /**
             * Sd Vae Decode Method
             * @description VAE type for decode
             * @default Full
             */
            sd_vae_decode_method: string;
            /**
             * Inpainting Mask Weight
             * @description Inpainting conditioning mask strength
             * @default 1
             */
            inpainting_mask_weight: number;
            /**
             * Initial Noise Multiplier
             * @description Noise multiplier for img2img
             * @default 1
             */
            initial_noise_multiplier: number;
            /**
             * Img2Img Extra Noise
             * @description Extra noise multiplier for img2img and hires fix
             * @default 0
             */
            img2img_extra_noise: number;
            /**
             * Img2Img Color Correction
             * @description Apply color correction to img2img results to match original colors.
             * @default false
             */
            img2img_color_correction: boolean;
            /**
             * Img2Img Fix Steps
             * @description With img2img, do exactly the amount of steps the slider specifies.
             * @default false
             */
            img2img_fix_steps: boolean;
            /**
             * Img2Img Background Color
             * @description With img2img, fill transparent parts of the input image with this color.
             * @default #ffffff
             */
            img2img_background_color: string;
            /**
             * Img2Img Editor Height
             * @description Height of the image editor
             * @default 720
             */
            img2img_editor_height: number;
            /**
             * Img2Img Sketch Default Brush Color
             * @description Sketch initial brush color
             * @default #ffffff
             */
            img2img_sketch_default_brush_color: string;
            /**
             * Img2Img Inpaint Mask Brush Color
             * @description Inpaint mask brush color
             * @default #ffffff
             */
            img2img_inpaint_mask_brush_color: string;
            /**
             * Img2Img Inpaint Sketch Default Brush Color
             * @description Inpaint sketch initial brush color
             * @default #ffffff
             */
            img2img_inpaint_sketch_default_brush_color: string;
            /**
             * Return Mask
             * @description For inpainting, include the greyscale mask in results for web
             * @default false
             */
            return_mask: boolean;
            /**
             * Return Mask Composite
             * @description For inpainting, include masked composite in results for web
             * @default false
             */
            return_mask_composite: boolean;
            /**
             * Img2Img Batch Show Results Limit
             * @description Show the first N batch img2img results in UI
             * @default 32
             */
            img2img_batch_show_results_limit: number;
            /**
             * Overlay Inpaint
             * @description Overlay original for inpaint
             * @default true
             */
            overlay_inpaint: boolean;
            /**
             * Cross Attention Optimization
             * @description Cross attention optimization
             * @default Automatic
             */
            cross_attention_optimization: string;
            /**
             * S Min Uncond
             * @description Negative Guidance minimum sigma
             * @default 0
             */
            s_min_uncond: number;
            /**
             * S Min Uncond All
             * @description Negative Guidance minimum sigma all steps
             * @default false
             */
            s_min_uncond_all: boolean;
            /**
             * Token Merging Ratio
             * @description Token merging ratio
             * @default 0
             */
            token_merging_ratio: number;
            /**
             * Token Merging Ratio Img2Img
             * @description Token merging ratio for img2img
             * @default 0
             */
            token_merging_ratio_img2img: number;
            /**
             * Token Merging Ratio Hr
             * @description Token merging ratio for high-res pass
             * @default 0
             */
            token_merging_ratio_hr: number;
            /**
             * Pad Cond Uncond
             * @description Pad prompt/negative prompt
             * @default false
             */
            pad_cond_uncond: boolean;
            /**
             * Pad Cond Uncond V0
             * @description Pad prompt/negative prompt (v0)
             * @default false
             */
            pad_cond_uncond_v0: boolean;
            /**
             * Persistent Cond Cache
             * @description Persistent cond cache
             * @default true
             */
            persistent_cond_cache: boolean;
            /**
             * Batch Cond Uncond
             * @description Batch cond/uncond
             * @default true
             */
            batch_cond_uncond: boolean;
            /**
             * Fp8 Storage
             * @description FP8 weight
             * @default Disable
             */
            fp8_storage: string;
            /**
             * Cache Fp16 Weight
             * @description Cache FP16 weight for LoRA
             * @default false
             */
            cache_fp16_weight: boolean;
            /**
             * Auto Backcompat
             * @description Automatic backward compatibility
             * @default true
             */
            auto_backcompat: boolean;
            /**
             * Use Old Emphasis Implementation
             * @description Use old emphasis implementation. Can be useful to reproduce old seeds.
             * @default false
             */
            use_old_emphasis_implementation: boolean;
            /**
             * Use Old Karras Scheduler Sigmas
             * @description Use old karras scheduler sigmas (0.1 to 10).
             * @default false
             */
            use_old_karras_scheduler_sigmas: boolean;
            /**
             * No Dpmpp Sde Batch Determinism
             * @description Do not make DPM++ SDE deterministic across different batch sizes.
             * @default false
             */
            no_dpmpp_sde_batch_determinism: boolean;
            /**
             * Use Old Hires Fix Width Height
             * @description For hires fix, use width/height sliders to set final resolution rather than first pass (disables Upscale by, Resize width/height to).
             * @default false
             */
            use_old_hires_fix_width_height: boolean;
            /**
             * Hires Fix Use Firstpass Conds
             * @description For hires fix, calculate conds of second pass using extra networks of first pass.
             * @default false
             */
            hires_fix_use_firstpass_conds: boolean;
            /**
             * Use Old Scheduling
             * @description Use old prompt editing timelines.
             * @default false
             */
            use_old_scheduling: boolean;
            /**
             * Use Downcasted Alpha Bar
             * @description Downcast model alphas_cumprod to fp16 before sampling. For reproducing old seeds.
             * @default false
             */
            use_downcasted_alpha_bar: boolean;
            /**
             * Refiner Switch By Sample Steps
             * @description Switch to refiner by sampling steps instead of model timesteps. Old behavior for refiner.
             * @default false
             */
            refiner_switch_by_sample_steps: boolean;
            /**
             * Interrogate Keep Models In Memory
             * @description Keep models in VRAM
             * @default false
             */
            interrogate_keep_models_in_memory: boolean;
            /**
             * Interrogate Return Ranks
             * @description Include ranks of model tags matches in results.
             * @default false
             */
            interrogate_return_ranks: boolean;
            /**
             * Interrogate Clip Num Beams
             * @description BLIP: num_beams
             * @default 1
             */
            interrogate_clip_num_beams: number;
            /**
             * Interrogate Clip Min Length
             * @description BLIP: minimum description length
             * @default 24
             */
            interrogate_clip_min_length: number;
            /**
             * Interrogate Clip Max Length
             * @description BLIP: maximum description length
             * @default 48
             */
            interrogate_clip_max_length: number;
            /**
             * Interrogate Clip Dict Limit
             * @description CLIP: maximum number of lines in text file
             * @default 1500
             */
            interrogate_clip_dict_limit: number;
            /**
             * Interrogate Clip Skip Categories
             * @description CLIP: skip inquire categories
             * @default []
             */
            interrogate_clip_skip_categories: unknown[];
            /**
             * Interrogate Deepbooru Score Threshold
             * @description deepbooru: score threshold
             * @default 0.5
             */
            interrogate_deepbooru_score_threshold: number;
            /**
             * Deepbooru Sort Alpha
             * @description deepbooru: sort tags alphabetically
             * @default true
             */
            deepbooru_sort_alpha: boolean;
            /**
             * Deepbooru Use Spaces
             * @description deepbooru: use spaces in tags
             * @default true
             */
            deepbooru_use_spaces: boolean;
            /**
             * Deepbooru Escape
             * @description deepbooru: escape (\) brackets
             * @default true
             */
            deepbooru_escape: boolean;
            /**
             * Deepbooru Filter Tags
             * @description deepbooru: filter out those tags
             * @default
             */
            deepbooru_filter_tags: string;
            /**
             * Extra Networks Show Hidden Directories
             * @description Show hidden directories
             * @default true
             */
            extra_networks_show_hidden_directories: boolean;
            /**
             * Extra Networks Dir Button Function
             * @description Add a '/' to the beginning of directory buttons
             * @default false
             */
            extra_networks_dir_button_function: boolean;
            /**
             * Extra Networks Hidden Models
             * @description Show cards for models in hidden directories
             * @default When searched
             */
            extra_networks_hidden_models: string;
            /**
             * Extra Networks Default Multiplier
             * @description Default multiplier for extra networks
             * @default 1
             */
            extra_networks_default_multiplier: number;
            /**
             * Extra Networks Card Width
             * @description Card width for Extra Networks
             * @default 0
             */
            extra_networks_card_width: number;
            /**
             * Extra Networks Card Height
             * @description Card height for Extra Networks
             * @default 0
             */
            extra_networks_card_height: number;
            /**
             * Extra Networks Card Text Scale
             * @description Card text scale
             * @default 1
             */
            extra_networks_card_text_scale: number;
            /**
             * Extra Networks Card Show Desc
             * @description Show description on card
             * @default true
             */
            extra_networks_card_show_desc: boolean;
            /**
             * Extra Networks Card Description Is Html
             * @description Treat card description as HTML
             * @default false
             */
            extra_networks_card_description_is_html: boolean;
            /**
             * Extra Networks Card Order Field
             * @description Default order field for Extra Networks cards
             * @default Path
             */
            extra_networks_card_order_field: string;
            /**
             * Extra Networks Card Order
             * @description Default order for Extra Networks cards
             * @default Ascending
             */
            extra_networks_card_order: string;
            /**
             * Extra Networks Tree View Style
             * @description Extra Networks directory view style
             * @default Dirs
             */
            extra_networks_tree_view_style: string;
            /**
             * Extra Networks Tree View Default Enabled
             * @description Show the Extra Networks directory view by default
             * @default true
             */
            extra_networks_tree_view_default_enabled: boolean;
            /**
             * Extra Networks Tree View Default Width
             * @description Default width for the Extra Networks directory tree view
             * @default 180
             */
            extra_networks_tree_view_default_width: number;
            /**
             * Extra Networks Add Text Separator
             * @description Extra networks separator
             * @default
             */
            extra_networks_add_text_separator: string;
            /**
             * Ui Extra Networks Tab Reorder
             * @description Extra networks tab order
             * @default
             */
            ui_extra_networks_tab_reorder: string;
            /**
             * Textual Inversion Print At Load
             * @description Print a list of Textual Inversion embeddings when loading model
             * @default false
             */
            textual_inversion_print_at_load: boolean;
            /**
             * Textual Inversion Add Hashes To Infotext
             * @description Add Textual Inversion hashes to infotext
             * @default true
             */
            textual_inversion_add_hashes_to_infotext: boolean;
            /**
             * Sd Hypernetwork
             * @description Add hypernetwork to prompt
             * @default None
             */
            sd_hypernetwork: string;
            /**
             * Keyedit Precision Attention
             * @description Precision for (attention:1.1) when editing the prompt with Ctrl+up/down
             * @default 0.1
             */
            keyedit_precision_attention: number;
            /**
             * Keyedit Precision Extra
             * @description Precision for <extra networks:0.9> when editing the prompt with Ctrl+up/down
             * @default 0.05
             */
            keyedit_precision_extra: number;
            /**
             * Keyedit Delimiters
             * @description Word delimiters when editing the prompt with Ctrl+up/down
             * @default .,\/!?%^*;:{}=`~()
             */
            keyedit_delimiters: string;
            /**
             * Keyedit Delimiters Whitespace
             * @description Ctrl+up/down whitespace delimiters
             * @default [
             *       "Tab",
             *       "Carriage Return",
             *       "Line Feed"
             *     ]
             */
            keyedit_delimiters_whitespace: unknown[];
            /**
             * Keyedit Move
             * @description Alt+left/right moves prompt elements
             * @default true
             */
            keyedit_move: boolean;
            /**
             * Disable Token Counters
             * @description Disable prompt token counters
             * @default false
             */
            disable_token_counters: boolean;
            /**
             * Include Styles Into Token Counters
             * @description Count tokens of enabled styles
             * @default true
             */
            include_styles_into_token_counters: boolean;
            /**
             * Return Grid
             * @description Show grid in gallery
             * @default true
             */
            return_grid: boolean;
            /**
             * Do Not Show Images
             * @description Do not show any images in gallery
             * @default false
             */
            do_not_show_images: boolean;
            /**
             * Js Modal Lightbox
             * @description Full page image viewer: enable
             * @default true
             */
            js_modal_lightbox: boolean;
            /**
             * Js Modal Lightbox Initially Zoomed
             * @description Full page image viewer: show images zoomed in by default
             * @default true
             */
            js_modal_lightbox_initially_zoomed: boolean;
            /**
             * Js Modal Lightbox Gamepad
             * @description Full page image viewer: navigate with gamepad
             * @default false
             */
            js_modal_lightbox_gamepad: boolean;
            /**
             * Js Modal Lightbox Gamepad Repeat
             * @description Full page image viewer: gamepad repeat period
             * @default 250
             */
            js_modal_lightbox_gamepad_repeat: number;
            /**
             * Sd Webui Modal Lightbox Icon Opacity
             * @description Full page image viewer: control icon unfocused opacity
             * @default 1
             */
            sd_webui_modal_lightbox_icon_opacity: number;
            /**
             * Sd Webui Modal Lightbox Toolbar Opacity
             * @description Full page image viewer: tool bar opacity
             * @default 0.9
             */
            sd_webui_modal_lightbox_toolbar_opacity: number;
            /**
             * Gallery Height
             * @description Gallery height
             * @default
             */
            gallery_height: string;
            /**
             * Open Dir Button Choice
             * @description What directory the [📂] button opens
             * @default Subdirectory
             */
            open_dir_button_choice: string;
            /**
             * Compact Prompt Box
             * @description Compact prompt layout
             * @default false
             */
            compact_prompt_box: boolean;
            /**
             * Samplers In Dropdown
             * @description Use dropdown for sampler selection instead of radio group
             * @default true
             */
            samplers_in_dropdown: boolean;
            /**
             * Dimensions And Batch Together
             * @description Show Width/Height and Batch sliders in same row
             * @default true
             */
            dimensions_and_batch_together: boolean;
            /**
             * Sd Checkpoint Dropdown Use Short
             * @description Checkpoint dropdown: use filenames without paths
             * @default false
             */
            sd_checkpoint_dropdown_use_short: boolean;
            /**
             * Hires Fix Show Sampler
             * @description Hires fix: show hires checkpoint and sampler selection
             * @default false
             */
            hires_fix_show_sampler: boolean;
            /**
             * Hires Fix Show Prompts
             * @description Hires fix: show hires prompt and negative prompt
             * @default false
             */
            hires_fix_show_prompts: boolean;
            /**
             * Txt2Img Settings Accordion
             * @description Settings in txt2img hidden under Accordion
             * @default false
             */
            txt2img_settings_accordion: boolean;
            /**
             * Img2Img Settings Accordion
             * @description Settings in img2img hidden under Accordion
             * @default false
             */
            img2img_settings_accordion: boolean;
            /**
             * Interrupt After Current
             * @description Don't Interrupt in the middle
             * @default true
             */
            interrupt_after_current: boolean;
            /**
             * Localization
             * @description Localization
             * @default None
             */
            localization: string;
            /**
             * Quicksettings List
             * @description Quicksettings list
             * @default [
             *       "sd_model_checkpoint"
             *     ]
             */
            quicksettings_list: unknown[];
            /**
             * Ui Tab Order
             * @description UI tab order
             * @default []
             */
            ui_tab_order: unknown[];
            /**
             * Hidden Tabs
             * @description Hidden UI tabs
             * @default []
             */
            hidden_tabs: unknown[];
            /**
             * Ui Reorder List
             * @description UI item order for txt2img/img2img tabs
             * @default []
             */
            ui_reorder_list: unknown[];
            /**
             * Gradio Theme
             * @description Gradio theme
             * @default Default
             */
            gradio_theme: string;
            /**
             * Gradio Themes Cache
             * @description Cache gradio themes locally
             * @default true
             */
            gradio_themes_cache: boolean;
            /**
             * Show Progress In Title
             * @description Show generation progress in window title.
             * @default true
             */
            show_progress_in_title: boolean;
            /**
             * Send Seed
             * @description Send seed when sending prompt or image to other interface
             * @default true
             */
            send_seed: boolean;
            /**
             * Send Size
             * @description Send size when sending prompt or image to another interface
             * @default true
             */
            send_size: boolean;
            /**
             * Enable Reloading Ui Scripts
             * @description Reload UI scripts when using Reload UI option
             * @default false
             */
            enable_reloading_ui_scripts: boolean;
            /**
             * Infotext Explanation
             * @default Infotext is what this software calls the text that contains generation parameters and can be used to generate the same picture again.
             *     It is displayed in UI below the image. To use infotext, paste it into the prompt and click the ↙️ paste button.
             */
            infotext_explanation: string;
            /**
             * Enable Pnginfo
             * @description Write infotext to metadata of the generated image
             * @default true
             */
            enable_pnginfo: boolean;
            /**
             * Save Txt
             * @description Create a text file with infotext next to every generated image
             * @default false
             */
            save_txt: boolean;
            /**
             * Add Model Name To Info
             * @description Add model name to infotext
             * @default true
             */
            add_model_name_to_info: boolean;
            /**
             * Add Model Hash To Info
             * @description Add model hash to infotext
             * @default true
             */
            add_model_hash_to_info: boolean;
            /**
             * Add Vae Name To Info
             * @description Add VAE name to infotext
             * @default true
             */
            add_vae_name_to_info: boolean;
            /**
             * Add Vae Hash To Info
             * @description Add VAE hash to infotext
             * @default true
             */
            add_vae_hash_to_info: boolean;
            /**
             * Add User Name To Info
             * @description Add user name to infotext when authenticated
             * @default false
             */
            add_user_name_to_info: boolean;
            /**
             * Add Version To Infotext
             * @description Add program version to infotext
             * @default true
             */
            add_version_to_infotext: boolean;
            /**
             * Disable Weights Auto Swap
             * @description Disregard checkpoint information from pasted infotext
             * @default true
             */
            disable_weights_auto_swap: boolean;
            /**
             * Infotext Skip Pasting
             * @description Disregard fields from pasted infotext
             * @default []
             */
            infotext_skip_pasting: unknown[];
            /**
             * Infotext Styles
             * @description Infer styles from prompts of pasted infotext
             * @default Apply if any
             */
            infotext_styles: string;
            /**
             * Show Progressbar
             * @description Show progressbar
             * @default true
             */
            show_progressbar: boolean;
            /**
             * Live Previews Enable
             * @description Show live previews of the created image
             * @default true
             */
            live_previews_enable: boolean;
            /**
             * Live Previews Image Format
             * @description Live preview file format
             * @default png
             */
            live_previews_image_format: string;
            /**
             * Show Progress Grid
             * @description Show previews of all images generated in a batch as a grid
             * @default true
             */
            show_progress_grid: boolean;
            /**
             * Show Progress Every N Steps
             * @description Live preview display period
             * @default 10
             */
            show_progress_every_n_steps: number;
            /**
             * Show Progress Type
             * @description Live preview method
             * @default Approx NN
             */
            show_progress_type: string;
            /**
             * Live Preview Allow Lowvram Full
             * @description Allow Full live preview method with lowvram/medvram
             * @default false
             */
            live_preview_allow_lowvram_full: boolean;
            /**
             * Live Preview Content
             * @description Live preview subject
             * @default Prompt
             */
            live_preview_content: string;
            /**
             * Live Preview Refresh Period
             * @description Progressbar and preview update period
             * @default 1000
             */
            live_preview_refresh_period: number;
            /**
             * Live Preview Fast Interrupt
             * @description Return image with chosen live preview method on interrupt
             * @default false
             */
            live_preview_fast_interrupt: boolean;
            /**
             * Js Live Preview In Modal Lightbox
             * @description Show Live preview in full page image viewer
             * @default false
             */
            js_live_preview_in_modal_lightbox: boolean;
            /**
             * Prevent Screen Sleep During Generation
             * @description Prevent screen sleep during generation
             * @default true
             */
            prevent_screen_sleep_during_generation: boolean;
            /**
             * Hide Samplers
             * @description Hide samplers in user interface
             * @default []
             */
            hide_samplers: unknown[];
            /**
             * Eta Ddim
             * @description Eta for DDIM
             * @default 0
             */
            eta_ddim: number;
            /**
             * Eta Ancestral
             * @description Eta for k-diffusion samplers
             * @default 1
             */
            eta_ancestral: number;
            /**
             * Ddim Discretize
             * @description img2img DDIM discretize
             * @default uniform
             */
            ddim_discretize: string;
            /**
             * S Churn
             * @description sigma churn
             * @default 0
             */
            s_churn: number;
            /**
             * S Tmin
             * @description sigma tmin
             * @default 0
             */
            s_tmin: number;
            /**
             * S Tmax
             * @description sigma tmax
             * @default 0
             */
            s_tmax: number;
            /**
             * S Noise
             * @description sigma noise
             * @default 1
             */
            s_noise: number;
            /**
             * Sigma Min
             * @description sigma min
             * @default 0
             */
            sigma_min: number;
            /**
             * Sigma Max
             * @description sigma max
             * @default 0
             */
            sigma_max: number;
            /**
             * Rho
             * @description rho
             * @default 0
             */
            rho: number;
            /**
             * Eta Noise Seed Delta
             * @description Eta noise seed delta
             * @default 0
             */
            eta_noise_seed_delta: number;
            /**
             * Always Discard Next To Last Sigma
             * @description Always discard next-to-last sigma
             * @default false
             */
            always_discard_next_to_last_sigma: boolean;
            /**
             * Sgm Noise Multiplier
             * @description SGM noise multiplier
             * @default false
             */
            sgm_noise_multiplier: boolean;
            /**
             * Uni Pc Variant
             * @description UniPC variant
             * @default bh1
             */
            uni_pc_variant: string;
            /**
             * Uni Pc Skip Type
             * @description UniPC skip type
             * @default time_uniform
             */
            uni_pc_skip_type: string;
            /**
             * Uni Pc Order
             * @description UniPC order
             * @default 3
             */
            uni_pc_order: number;
            /**
             * Uni Pc Lower Order Final
             * @description UniPC lower order final
             * @default true
             */
            uni_pc_lower_order_final: boolean;
            /**
             * Sd Noise Schedule
             * @description Noise schedule for sampling
             * @default Default
             */
            sd_noise_schedule: string;
            /**
             * Skip Early Cond
             * @description Ignore negative prompt during early sampling
             * @default 0
             */
            skip_early_cond: number;
            /**
             * Beta Dist Alpha
             * @description Beta scheduler - alpha
             * @default 0.6
             */
            beta_dist_alpha: number;
            /**
             * Beta Dist Beta
             * @description Beta scheduler - beta
             * @default 0.6
             */
            beta_dist_beta: number;
            /**
             * Postprocessing Enable In Main Ui
             * @description Enable postprocessing operations in txt2img and img2img tabs
             * @default []
             */
            postprocessing_enable_in_main_ui: unknown[];
            /**
             * Postprocessing Disable In Extras
             * @description Disable postprocessing operations in extras tab
             * @default []
             */
            postprocessing_disable_in_extras: unknown[];
            /**
             * Postprocessing Operation Order
             * @description Postprocessing operation order
             * @default []
             */
            postprocessing_operation_order: unknown[];
            /**
             * Upscaling Max Images In Cache
             * @description Maximum number of images in upscaling cache
             * @default 5
             */
            upscaling_max_images_in_cache: number;
            /**
             * Postprocessing Existing Caption Action
             * @description Action for existing captions
             * @default Ignore
             */
            postprocessing_existing_caption_action: string;
            /**
             * Disabled Extensions
             * @description Disable these extensions
             * @default []
             */
            disabled_extensions: unknown[];
            /**
             * Disable All Extensions
             * @description Disable all extensions (preserves the list of disabled extensions)
             * @default none
             */
            disable_all_extensions: string;
            /**
             * Restore Config State File
             * @description Config state file to restore from, under 'config-states/' folder
             * @default
             */
            restore_config_state_file: string;
            /**
             * Sd Checkpoint Hash
             * @description SHA256 hash of the current checkpoint
             * @default
             */
            sd_checkpoint_hash: string;
            /**
             * Sd Lora
             * @description Add network to prompt
             * @default None
             */
            sd_lora: string;
            /**
             * Lora Preferred Name
             * @description When adding to prompt, refer to Lora by
             * @default Alias from file
             */
            lora_preferred_name: string;
            /**
             * Lora Add Hashes To Infotext
             * @description Add Lora hashes to infotext
             * @default true
             */
            lora_add_hashes_to_infotext: boolean;
            /**
             * Lora Bundled Ti To Infotext
             * @description Add Lora name as TI hashes for bundled Textual Inversion
             * @default true
             */
            lora_bundled_ti_to_infotext: boolean;
            /**
             * Lora Show All
             * @description Always show all networks on the Lora page
             * @default false
             */
            lora_show_all: boolean;
            /**
             * Lora Hide Unknown For Versions
             * @description Hide networks of unknown versions for model versions
             * @default []
             */
            lora_hide_unknown_for_versions: unknown[];
            /**
             * Lora In Memory Limit
             * @description Number of Lora networks to keep cached in memory
             * @default 0
             */
            lora_in_memory_limit: number;
            /**
             * Lora Not Found Warning Console
             * @description Lora not found warning in console
             * @default false
             */
            lora_not_found_warning_console: boolean;
            /**
             * Lora Not Found Gradio Warning
             * @description Lora not found warning popup in webui
             * @default false
             */
            lora_not_found_gradio_warning: boolean;
            /**
             * Lora Functional
             * @description Lora/Networks: use old method that takes longer when you have multiple Loras active and produces same results as kohya-ss/sd-webui-additional-networks extension
             * @default false
             */
            lora_functional: boolean;
            /**
             * Canvas Hotkey Zoom
             * @description Zoom canvas
             * @default Alt
             */
            canvas_hotkey_zoom: string;
            /**
             * Canvas Hotkey Adjust
             * @description Adjust brush size
             * @default Ctrl
             */
            canvas_hotkey_adjust: string;
            /**
             * Canvas Hotkey Shrink Brush
             * @description Shrink the brush size
             * @default Q
             */
            canvas_hotkey_shrink_brush: string;
            /**
             * Canvas Hotkey Grow Brush
             * @description Enlarge the brush size
             * @default W
             */
            canvas_hotkey_grow_brush: string;
            /**
             * Canvas Hotkey Move
             * @description Moving the canvas
             * @default F
             */
            canvas_hotkey_move: string;
            /**
             * Canvas Hotkey Fullscreen
             * @description Fullscreen Mode, maximizes the picture so that it fits into the screen and stretches it to its full width
             * @default S
             */
            canvas_hotkey_fullscreen: string;
            /**
             * Canvas Hotkey Reset
             * @description Reset zoom and canvas position
             * @default R
             */
            canvas_hotkey_reset: string;
            /**
             * Canvas Hotkey Overlap
             * @description Toggle overlap
             * @default O
             */
            canvas_hotkey_overlap: string;
            /**
             * Canvas Show Tooltip
             * @description Enable tooltip on the canvas
             * @default true
             */
            canvas_show_tooltip: boolean;
            /**
             * Canvas Auto Expand
             * @description Automatically expands an image that does not fit completely in the canvas area, similar to manually pressing the S and R buttons
             * @default true
             */
            canvas_auto_expand: boolean;
            /**
             * Canvas Blur Prompt
             * @description Take the focus off the prompt when working with a canvas
             * @default false
             */
            canvas_blur_prompt: boolean;
            /**
             * Canvas Disabled Functions
             * @description Disable function that you don't use
             * @default [
             *       "Overlap"
             *     ]
             */
            canvas_disabled_functions: unknown[];
            /**
             * Settings In Ui
             * @default This page allows you to add some settings to the main interface of txt2img and img2img tabs.
             */
            settings_in_ui: string;
            /**
             * Extra Options Txt2Img
             * @description Settings for txt2img
             * @default []
             */
            extra_options_txt2img: unknown[];
            /**
             * Extra Options Img2Img
             * @description Settings for img2img
             * @default []
             */
            extra_options_img2img: unknown[];
            /**
             * Extra Options Cols
             * @description Number of columns for added settings
             * @default 1
             */
            extra_options_cols: number;
            /**
             * Extra Options Accordion
             * @description Place added settings into an accordion
             * @default false
             */
            extra_options_accordion: boolean;
            /**
             * Enable Prompt Comments
             * @description Enable comments
             * @default true
             */
            enable_prompt_comments: boolean;
            /**
             * Ldsr Steps
             * @description LDSR processing steps. Lower = faster
             * @default 100
             */
            ldsr_steps: number;
            /**
             * Ldsr Cached
             * @description Cache LDSR model in memory
             * @default false
             */
            ldsr_cached: boolean;
            /**
             * Scunet Tile
             * @description Tile size for SCUNET upscalers.
             * @default 256
             */
            SCUNET_tile: number;
            /**
             * Scunet Tile Overlap
             * @description Tile overlap for SCUNET upscalers.
             * @default 8
             */
            SCUNET_tile_overlap: number;
            /**
             * Swin Tile
             * @description Tile size for all SwinIR.
             * @default 192
             */
            SWIN_tile: number;
            /**
             * Swin Tile Overlap
             * @description Tile overlap, in pixels for SwinIR. Low values = visible seam.
             * @default 8
             */
            SWIN_tile_overlap: number;
            /**
             * Swin Torch Compile
             * @description Use torch.compile to accelerate SwinIR.
             * @default false
             */
            SWIN_torch_compile: boolean;
            /**
             * Hypertile Explanation
             * @default <a href='https://github.com/tfernd/HyperTile'>Hypertile</a> optimizes the self-attention layer within U-Net and VAE models,
             *         resulting in a reduction in computation time ranging from 1 to 4 times. The larger the generated image is, the greater the
             *         benefit.
             */
            hypertile_explanation: string;
            /**
             * Hypertile Enable Unet
             * @description Enable Hypertile U-Net
             * @default false
             */
            hypertile_enable_unet: boolean;
            /**
             * Hypertile Enable Unet Secondpass
             * @description Enable Hypertile U-Net for hires fix second pass
             * @default false
             */
            hypertile_enable_unet_secondpass: boolean;
            /**
             * Hypertile Max Depth Unet
             * @description Hypertile U-Net max depth
             * @default 3
             */
            hypertile_max_depth_unet: number;
            /**
             * Hypertile Max Tile Unet
             * @description Hypertile U-Net max tile size
             * @default 256
             */
            hypertile_max_tile_unet: number;
            /**
             * Hypertile Swap Size Unet
             * @description Hypertile U-Net swap size
             * @default 3
             */
            hypertile_swap_size_unet: number;
            /**
             * Hypertile Enable Vae
             * @description Enable Hypertile VAE
             * @default false
             */
            hypertile_enable_vae: boolean;
            /**
             * Hypertile Max Depth Vae
             * @description Hypertile VAE max depth
             * @default 3
             */
            hypertile_max_depth_vae: number;
            /**
             * Hypertile Max Tile Vae
             * @description Hypertile VAE max tile size
             * @default 128
             */
            hypertile_max_tile_vae: number;
            /**
             * Hypertile Swap Size Vae
             * @description Hypertile VAE swap size
             * @default 3
             */
            hypertile_swap_size_vae: number;
        };
        /** PNGInfoRequest */
        PNGInfoRequest: {
            /**
             * Image
             * @description The base64 encoded PNG image
             */
            image: string;
        };
        /** PNGInfoResponse */
        PNGInfoResponse: {
            /**
             * Image info
             * @description A string with the parameters used to generate the image
             */
            info: string;
            /**
             * Items
             * @description A dictionary containing all the other fields the image had
             */
            items: Record<string, unknown>;
            /**
             * Parameters
             * @description A dictionary with parsed generation info fields
             */
            parameters: Record<string, unknown>;
        };
        /** ProgressRequest */
        ProgressRequest: {
            /**
             * Task ID
             * @description id of the task to get progress for
             */
            id_task?: string | null;
            /**
             * Live preview image ID
             * @description id of last received last preview image
             * @default -1
             */
            id_live_preview?: number;
            /**
             * Include live preview
             * @description boolean flag indicating whether to include the live preview image
             * @default true
             */
            live_preview?: boolean;
        };
        /** PromptStyleItem */
        PromptStyleItem: {
            /** Name */
            name: string;
            /** Prompt */
            prompt: string;
            /** Negative Prompt */
            negative_prompt: string;
        };
        /** QuicksettingsHint */
        QuicksettingsHint: {
            /** Name of the quicksettings field */
            name: string;
            /** Label of the quicksettings field */
            label: string;
        };
        /** RealesrganItem */
        RealesrganItem: {
            /** Name */
            name: string;
            /** Path */
            path: string;
            /** Scale */
            scale: number;
        };
        /** SDModelItem */
        SDModelItem: {
            /** Title */
            title: string;
            /** Model Name */
            model_name: string;
            /** Short hash */
            hash: string | null;
            /** sha256 hash */
            sha256: string | null;
            /** Filename */
            filename: string;
            /** Config file */
            config: string | null;
        };
        /** SDVaeItem */
        SDVaeItem: {
            /** Model Name */
            model_name: string;
            /** Filename */
            filename: string;
        };
        /** SamplerItem */
        SamplerItem: {
            /** Name */
            name: string;
            /** Aliases */
            aliases: string[];
            /** Options */
            options: {
                [key: string]: string;
            };
        };
        /** SchedulerItem */
        SchedulerItem: {
            /** Name */
            name: string;
            /** Label */
            label: string;
            /** Aliases */
            aliases: string[] | null;
            /** Default Rho */
            default_rho: number;
            /** Needs Inner Model */
            need_inner_model: boolean;
        };
        /** ScriptArg */
        ScriptArg: {
            /**
             * Label
             * @description Name of the argument in UI
             */
            label: string;
            /**
             * Value
             * @description Default value of the argument
             */
            value: unknown;
            /**
             * Minimum
             * @description Minimum allowed value for the argumentin UI
             */
            minimum: unknown;
            /**
             * Minimum
             * @description Maximum allowed value for the argumentin UI
             */
            maximum: unknown;
            /**
             * Minimum
             * @description Step for changing value of the argumentin UI
             */
            step: unknown;
            /**
             * Choices
             * @description Possible values for the argument
             */
            choices: string[] | null;
        };
        /** ScriptInfo */
        ScriptInfo: {
            /**
             * Name
             * @description Script name
             */
            name: string;
            /**
             * IsAlwayson
             * @description Flag specifying whether this script is an alwayson script
             */
            is_alwayson: boolean;
            /**
             * IsImg2img
             * @description Flag specifying whether this script is an img2img script
             */
            is_img2img: boolean;
            /**
             * Arguments
             * @description List of script's arguments
             */
            args: components["schemas"]["ScriptArg"][];
        };
        /** ScriptsList */
        ScriptsList: {
            /**
             * Txt2img
             * @description Titles of scripts (txt2img)
             */
            txt2img: unknown[];
            /**
             * Img2img
             * @description Titles of scripts (img2img)
             */
            img2img: unknown[];
        };
        /** StableDiffusionProcessingImg2Img */
        StableDiffusionProcessingImg2Img: {
            /**
             * Prompt
             * @default
             */
            prompt?: string | null;
            /**
             * Negative Prompt
             * @default
             */
            negative_prompt?: string | null;
            /** Styles */
            styles?: string[] | null;
            /**
             * Seed
             * @default -1
             */
            seed?: number | null;
            /**
             * Subseed
             * @default -1
             */
            subseed?: number | null;
            /**
             * Subseed Strength
             * @default 0
             */
            subseed_strength?: number | null;
            /**
             * Seed Resize From H
             * @default -1
             */
            seed_resize_from_h?: number | null;
            /**
             * Seed Resize From W
             * @default -1
             */
            seed_resize_from_w?: number | null;
            /** Sampler Name */
            sampler_name?: string | null;
            /** Scheduler */
            scheduler?: string | null;
            /**
             * Batch Size
             * @default 1
             */
            batch_size?: number | null;
            /**
             * N Iter
             * @default 1
             */
            n_iter?: number | null;
            /**
             * Steps
             * @default 50
             */
            steps?: number | null;
            /**
             * Cfg Scale
             * @default 7
             */
            cfg_scale?: number | null;
            /**
             * Width
             * @default 512
             */
            width?: number | null;
            /**
             * Height
             * @default 512
             */
            height?: number | null;
            /** Restore Faces */
            restore_faces?: boolean | null;
            /** Tiling */
            tiling?: boolean | null;
            /**
             * Do Not Save Samples
             * @default false
             */
            do_not_save_samples?: boolean | null;
            /**
             * Do Not Save Grid
             * @default false
             */
            do_not_save_grid?: boolean | null;
            /** Eta */
            eta?: number | null;
            /**
             * Denoising Strength
             * @default 0.75
             */
            denoising_strength?: number | null;
            /** S Min Uncond */
            s_min_uncond?: number | null;
            /** S Churn */
            s_churn?: number | null;
            /** S Tmax */
            s_tmax?: number | null;
            /** S Tmin */
            s_tmin?: number | null;
            /** S Noise */
            s_noise?: number | null;
            /** Override Settings */
            override_settings?: Record<string, unknown> | null;
            /**
             * Override Settings Restore Afterwards
             * @default true
             */
            override_settings_restore_afterwards?: boolean | null;
            /** Refiner Checkpoint */
            refiner_checkpoint?: string | null;
            /** Refiner Switch At */
            refiner_switch_at?: number | null;
            /**
             * Disable Extra Networks
             * @default false
             */
            disable_extra_networks?: boolean | null;
            /** Firstpass Image */
            firstpass_image?: string | null;
            /** Comments */
            comments?: Record<string, unknown> | null;
            /** Init Images */
            init_images?: unknown[] | null;
            /**
             * Resize Mode
             * @default 0
             */
            resize_mode?: number | null;
            /** Image Cfg Scale */
            image_cfg_scale?: number | null;
            /** Mask */
            mask?: string | null;
            /**
             * Mask Blur X
             * @default 4
             */
            mask_blur_x?: number | null;
            /**
             * Mask Blur Y
             * @default 4
             */
            mask_blur_y?: number | null;
            /** Mask Blur */
            mask_blur?: number | null;
            /**
             * Mask Round
             * @default true
             */
            mask_round?: boolean | null;
            /**
             * Inpainting Fill
             * @default 0
             */
            inpainting_fill?: number | null;
            /**
             * Inpaint Full Res
             * @default true
             */
            inpaint_full_res?: boolean | null;
            /**
             * Inpaint Full Res Padding
             * @default 0
             */
            inpaint_full_res_padding?: number | null;
            /**
             * Inpainting Mask Invert
             * @default 0
             */
            inpainting_mask_invert?: number | null;
            /** Initial Noise Multiplier */
            initial_noise_multiplier?: number | null;
            /** Latent Mask */
            latent_mask?: string | null;
            /** Force Task Id */
            force_task_id?: string | null;
            /**
             * Sampler Index
             * @default Euler
             */
            sampler_index?: string;
            /**
             * Include Init Images
             * @default false
             */
            include_init_images?: boolean;
            /** Script Name */
            script_name?: string | null;
            /**
             * Script Args
             * @default []
             */
            script_args?: unknown[];
            /**
             * Send Images
             * @default true
             */
            send_images?: boolean;
            /**
             * Save Images
             * @default false
             */
            save_images?: boolean;
            /**
             * Alwayson Scripts
             * @default {}
             */
            alwayson_scripts?: Record<string, unknown>;
            /** Infotext */
            infotext?: string | null;
        };
        /** StableDiffusionProcessingTxt2Img */
        StableDiffusionProcessingTxt2Img: {
            /**
             * Prompt
             * @default
             */
            prompt?: string | null;
            /**
             * Negative Prompt
             * @default
             */
            negative_prompt?: string | null;
            /** Styles */
            styles?: string[] | null;
            /**
             * Seed
             * @default -1
             */
            seed?: number | null;
            /**
             * Subseed
             * @default -1
             */
            subseed?: number | null;
            /**
             * Subseed Strength
             * @default 0
             */
            subseed_strength?: number | null;
            /**
             * Seed Resize From H
             * @default -1
             */
            seed_resize_from_h?: number | null;
            /**
             * Seed Resize From W
             * @default -1
             */
            seed_resize_from_w?: number | null;
            /** Sampler Name */
            sampler_name?: string | null;
            /** Scheduler */
            scheduler?: string | null;
            /**
             * Batch Size
             * @default 1
             */
            batch_size?: number | null;
            /**
             * N Iter
             * @default 1
             */
            n_iter?: number | null;
            /**
             * Steps
             * @default 50
             */
            steps?: number | null;
            /**
             * Cfg Scale
             * @default 7
             */
            cfg_scale?: number | null;
            /**
             * Width
             * @default 512
             */
            width?: number | null;
            /**
             * Height
             * @default 512
             */
            height?: number | null;
            /** Restore Faces */
            restore_faces?: boolean | null;
            /** Tiling */
            tiling?: boolean | null;
            /**
             * Do Not Save Samples
             * @default false
             */
            do_not_save_samples?: boolean | null;
            /**
             * Do Not Save Grid
             * @default false
             */
            do_not_save_grid?: boolean | null;
            /** Eta */
            eta?: number | null;
            /** Denoising Strength */
            denoising_strength?: number | null;
            /** S Min Uncond */
            s_min_uncond?: number | null;
            /** S Churn */
            s_churn?: number | null;
            /** S Tmax */
            s_tmax?: number | null;
            /** S Tmin */
            s_tmin?: number | null;
            /** S Noise */
            s_noise?: number | null;
            /** Override Settings */
            override_settings?: Record<string, unknown> | null;
            /**
             * Override Settings Restore Afterwards
             * @default true
             */
            override_settings_restore_afterwards?: boolean | null;
            /** Refiner Checkpoint */
            refiner_checkpoint?: string | null;
            /** Refiner Switch At */
            refiner_switch_at?: number | null;
            /**
             * Disable Extra Networks
             * @default false
             */
            disable_extra_networks?: boolean | null;
            /** Firstpass Image */
            firstpass_image?: string | null;
            /** Comments */
            comments?: Record<string, unknown> | null;
            /**
             * Enable Hr
             * @default false
             */
            enable_hr?: boolean | null;
            /**
             * Firstphase Width
             * @default 0
             */
            firstphase_width?: number | null;
            /**
             * Firstphase Height
             * @default 0
             */
            firstphase_height?: number | null;
            /**
             * Hr Scale
             * @default 2
             */
            hr_scale?: number | null;
            /** Hr Upscaler */
            hr_upscaler?: string | null;
            /**
             * Hr Second Pass Steps
             * @default 0
             */
            hr_second_pass_steps?: number | null;
            /**
             * Hr Resize X
             * @default 0
             */
            hr_resize_x?: number | null;
            /**
             * Hr Resize Y
             * @default 0
             */
            hr_resize_y?: number | null;
            /** Hr Checkpoint Name */
            hr_checkpoint_name?: string | null;
            /** Hr Sampler Name */
            hr_sampler_name?: string | null;
            /** Hr Scheduler */
            hr_scheduler?: string | null;
            /**
             * Hr Prompt
             * @default
             */
            hr_prompt?: string | null;
            /**
             * Hr Negative Prompt
             * @default
             */
            hr_negative_prompt?: string | null;
            /** Force Task Id */
            force_task_id?: string | null;
            /**
             * Sampler Index
             * @default Euler
             */
            sampler_index?: string;
            /** Script Name */
            script_name?: string | null;
            /**
             * Script Args
             * @default []
             */
            script_args?: unknown[];
            /**
             * Send Images
             * @default true
             */
            send_images?: boolean;
            /**
             * Save Images
             * @default false
             */
            save_images?: boolean;
            /**
             * Alwayson Scripts
             * @default {}
             */
            alwayson_scripts?: Record<string, unknown>;
            /** Infotext */
            infotext?: string | null;
        };
        /** TextToImageResponse */
        TextToImageResponse: {
            /**
             * Image
             * @description The generated image in base64 format.
             */
            images: string[];
            /** Parameters */
            parameters: Record<string, unknown>;
            /** Info */
            info: string;
        };
        /** TrainResponse */
        TrainResponse: {
            /**
             * Train info
             * @description Response string from train embedding or hypernetwork task.
             */
            info: string;
        };
        /** UpscalerItem */
        UpscalerItem: {
            /** Name */
            name: string;
            /** Model Name */
            model_name: string | null;
            /** Path */
            model_path: string | null;
            /** URL */
            model_url: string | null;
            /** Scale */
            scale: number;
        };
        /** ValidationError */
        ValidationError: {
            /** Location */
            loc: (string | number)[];
            /** Message */
            msg: string;
            /** Error Type */
            type: string;
        };
        /** ProgressResponse */
        modules__api__models__ProgressResponse: {
            /**
             * Progress
             * @description The progress with a range of 0 to 1
             */
            progress: number;
            /** ETA in secs */
            eta_relative: number;
            /**
             * State
             * @description The current state snapshot
             */
            state: {
                skipped: boolean;
                interrupted: boolean;
                stopping_generation?: boolean;
                job: string;
                job_count: number;
                job_timestamp: string;
                job_no: number;
                sampling_step: number;
                sampling_steps: number;
            };
            /**
             * Current image
             * @description The current image in base64 format. opts.show_progress_every_n_steps is required for this to work.
             */
            current_image: string | null;
            /**
             * Info text
             * @description Info text used by WebUI.
             */
            textinfo: string | null;
        };
        /** ProgressResponse */
        modules__progress__ProgressResponse: {
            /** Whether the task is being worked on right now */
            active: boolean;
            /** Whether the task is in queue */
            queued: boolean;
            /** Whether the task has already finished */
            completed: boolean;
            /**
             * Progress
             * @description The progress with a range of 0 to 1
             */
            progress: number | null;
            /** ETA in secs */
            eta: number | null;
            /**
             * Live preview image
             * @description Current live preview; a data: uri
             */
            live_preview: string | null;
            /**
             * Live preview image ID
             * @description Send this together with next request to prevent receiving same image
             */
            id_live_preview: number;
            /**
             * Info text
             * @description Info text used by WebUI.
             */
            textinfo: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
