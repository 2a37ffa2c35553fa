/* eslint-disable */
/**
 * Written by `npm run generate` with @hey-api/openapi-ts; edit nothing here, generate again.
 * To check with: a checked request may lack what its schema does not name, so send the one that you had.
 */

import * as z from 'zod';

/**
 * CreateResponse
 */
export const zCreateResponse = z.object({
    info: z.string()
});

/**
 * EmbeddingItem
 */
export const zEmbeddingItem = z.object({
    step: z.int().nullable(),
    sd_checkpoint: z.string().nullable(),
    sd_checkpoint_name: z.string().nullable(),
    shape: z.int(),
    vectors: z.int()
});

/**
 * EmbeddingsResponse
 */
export const zEmbeddingsResponse = z.object({
    loaded: z.record(z.string(), zEmbeddingItem),
    skipped: z.record(z.string(), zEmbeddingItem)
});

/**
 * ExtensionItem
 */
export const zExtensionItem = z.object({
    name: z.string(),
    remote: z.string(),
    branch: z.string(),
    commit_hash: z.string(),
    version: z.string(),
    commit_date: z.string(),
    enabled: z.boolean()
});

/**
 * ExtrasBatchImagesResponse
 */
export const zExtrasBatchImagesResponse = z.object({
    html_info: z.string(),
    images: z.array(z.string())
});

/**
 * ExtrasSingleImageResponse
 */
export const zExtrasSingleImageResponse = z.object({
    html_info: z.string(),
    image: z.string()
});

/**
 * FaceRestorerItem
 */
export const zFaceRestorerItem = z.object({
    name: z.string(),
    cmd_dir: z.string().nullable()
});

/**
 * Flags
 */
export const zFlags = z.object({
    f: z.boolean(),
    update_all_extensions: z.boolean(),
    skip_python_version_check: z.boolean(),
    skip_torch_cuda_test: z.boolean(),
    reinstall_xformers: z.boolean(),
    reinstall_torch: z.boolean(),
    update_check: z.boolean(),
    test_server: z.boolean(),
    log_startup: z.boolean(),
    skip_prepare_environment: z.boolean(),
    skip_install: z.boolean(),
    dump_sysinfo: z.boolean(),
    loglevel: z.string().nullable(),
    do_not_download_clip: z.boolean(),
    data_dir: z.string(),
    models_dir: z.string().nullable(),
    config: z.string(),
    ckpt: z.string(),
    ckpt_dir: z.string().nullable(),
    vae_dir: z.string().nullable(),
    gfpgan_dir: z.string(),
    gfpgan_model: z.string().nullable(),
    no_half: z.boolean(),
    no_half_vae: z.boolean(),
    no_progressbar_hiding: z.boolean(),
    max_batch_count: z.int(),
    embeddings_dir: z.string(),
    textual_inversion_templates_dir: z.string(),
    hypernetwork_dir: z.string(),
    localizations_dir: z.string(),
    allow_code: z.boolean(),
    medvram: z.boolean(),
    medvram_sdxl: z.boolean(),
    lowvram: z.boolean(),
    lowram: z.boolean(),
    always_batch_cond_uncond: z.boolean(),
    unload_gfpgan: z.boolean(),
    precision: z.string(),
    upcast_sampling: z.boolean(),
    share: z.boolean(),
    ngrok: z.string().nullable(),
    ngrok_region: z.string(),
    ngrok_options: z.record(z.string(), z.unknown()),
    enable_insecure_extension_access: z.boolean(),
    codeformer_models_path: z.string(),
    gfpgan_models_path: z.string(),
    esrgan_models_path: z.string(),
    bsrgan_models_path: z.string(),
    realesrgan_models_path: z.string(),
    dat_models_path: z.string(),
    clip_models_path: z.string().nullable(),
    xformers: z.boolean(),
    force_enable_xformers: z.boolean(),
    xformers_flash_attention: z.boolean(),
    deepdanbooru: z.boolean(),
    opt_split_attention: z.boolean(),
    opt_sub_quad_attention: z.boolean(),
    sub_quad_q_chunk_size: z.int(),
    sub_quad_kv_chunk_size: z.string().nullable(),
    sub_quad_chunk_threshold: z.string().nullable(),
    opt_split_attention_invokeai: z.boolean(),
    opt_split_attention_v1: z.boolean(),
    opt_sdp_attention: z.boolean(),
    opt_sdp_no_mem_attention: z.boolean(),
    disable_opt_split_attention: z.boolean(),
    disable_nan_check: z.boolean(),
    use_cpu: z.array(z.unknown()),
    use_ipex: z.boolean(),
    disable_model_loading_ram_optimization: z.boolean(),
    listen: z.boolean(),
    port: z.string().nullable(),
    show_negative_prompt: z.boolean(),
    ui_config_file: z.string(),
    hide_ui_dir_config: z.boolean(),
    freeze_settings: z.boolean(),
    freeze_settings_in_sections: z.string().nullable(),
    freeze_specific_settings: z.string().nullable(),
    ui_settings_file: z.string(),
    gradio_debug: z.boolean(),
    gradio_auth: z.string().nullable(),
    gradio_auth_path: z.string().nullable(),
    gradio_img2img_tool: z.string().nullable(),
    gradio_inpaint_tool: z.string().nullable(),
    gradio_allowed_path: z.array(z.unknown()),
    opt_channelslast: z.boolean(),
    styles_file: z.array(z.unknown()),
    autolaunch: z.boolean(),
    theme: z.string().nullable(),
    use_textbox_seed: z.boolean(),
    disable_console_progressbars: z.boolean(),
    enable_console_prompts: z.boolean(),
    vae_path: z.string().nullable(),
    disable_safe_unpickle: z.boolean(),
    api: z.boolean(),
    api_auth: z.string().nullable(),
    api_log: z.boolean(),
    nowebui: z.boolean(),
    ui_debug_mode: z.boolean(),
    device_id: z.string().nullable(),
    administrator: z.boolean(),
    cors_allow_origins: z.string().nullable(),
    cors_allow_origins_regex: z.string().nullable(),
    tls_keyfile: z.string().nullable(),
    tls_certfile: z.string().nullable(),
    disable_tls_verify: z.string().nullable(),
    server_name: z.string().nullable(),
    gradio_queue: z.boolean(),
    no_gradio_queue: z.boolean(),
    skip_version_check: z.boolean(),
    no_hashing: z.boolean(),
    no_download_sd_model: z.boolean(),
    subpath: z.string().nullable(),
    add_stop_route: z.boolean(),
    api_server_stop: z.boolean(),
    timeout_keep_alive: z.int(),
    disable_all_extensions: z.boolean(),
    disable_extra_extensions: z.boolean(),
    skip_load_model_at_start: z.boolean(),
    unix_filenames_sanitization: z.boolean(),
    filenames_max_length: z.int(),
    no_prompt_history: z.boolean(),
    ldsr_models_path: z.string(),
    lora_dir: z.string(),
    lyco_dir_backcompat: z.string(),
    scunet_models_path: z.string(),
    swinir_models_path: z.string()
});

/**
 * HypernetworkItem
 */
export const zHypernetworkItem = z.object({
    name: z.string(),
    path: z.string()
});

/**
 * ImageToImageResponse
 */
export const zImageToImageResponse = z.object({
    images: z.array(z.string()),
    parameters: z.record(z.string(), z.unknown()),
    info: z.string()
});

/**
 * LatentUpscalerModeItem
 */
export const zLatentUpscalerModeItem = z.object({
    name: z.string()
});

/**
 * MemoryResponse
 */
export const zMemoryResponse = z.object({
    ram: z.record(z.string(), z.unknown()),
    cuda: z.record(z.string(), z.unknown())
});

/**
 * Options
 */
export const zOptions = z.object({
    samples_save: z.boolean().optional(),
    samples_format: z.string().optional(),
    samples_filename_pattern: z.unknown().optional(),
    save_images_add_number: z.boolean().optional(),
    save_images_replace_action: z.string().optional(),
    grid_save: z.boolean().optional(),
    grid_format: z.string().optional(),
    grid_extended_filename: z.unknown().optional(),
    grid_only_if_multiple: z.boolean().optional(),
    grid_prevent_empty_spots: z.unknown().optional(),
    grid_zip_filename_pattern: z.unknown().optional(),
    n_rows: z.number().optional(),
    font: z.unknown().optional(),
    grid_text_active_color: z.string().optional(),
    grid_text_inactive_color: z.string().optional(),
    grid_background_color: z.string().optional(),
    save_images_before_face_restoration: z.unknown().optional(),
    save_images_before_highres_fix: z.unknown().optional(),
    save_images_before_color_correction: z.unknown().optional(),
    save_mask: z.unknown().optional(),
    save_mask_composite: z.unknown().optional(),
    jpeg_quality: z.number().optional(),
    webp_lossless: z.unknown().optional(),
    export_for_4chan: z.boolean().optional(),
    img_downscale_threshold: z.number().optional(),
    target_side_length: z.number().optional(),
    img_max_size_mp: z.number().optional(),
    use_original_name_batch: z.boolean().optional(),
    use_upscaler_name_as_suffix: z.unknown().optional(),
    save_selected_only: z.boolean().optional(),
    save_write_log_csv: z.boolean().optional(),
    save_init_img: z.unknown().optional(),
    temp_dir: z.unknown().optional(),
    clean_temp_dir_at_start: z.unknown().optional(),
    save_incomplete_images: z.unknown().optional(),
    notification_audio: z.boolean().optional(),
    notification_volume: z.number().optional(),
    outdir_samples: z.unknown().optional(),
    outdir_txt2img_samples: z.string().optional(),
    outdir_img2img_samples: z.string().optional(),
    outdir_extras_samples: z.string().optional(),
    outdir_grids: z.unknown().optional(),
    outdir_txt2img_grids: z.string().optional(),
    outdir_img2img_grids: z.string().optional(),
    outdir_save: z.string().optional(),
    outdir_init_images: z.string().optional(),
    save_to_dirs: z.boolean().optional(),
    grid_save_to_dirs: z.boolean().optional(),
    use_save_to_dirs_for_ui: z.unknown().optional(),
    directories_filename_pattern: z.string().optional(),
    directories_max_prompt_words: z.number().optional(),
    ESRGAN_tile: z.number().optional(),
    ESRGAN_tile_overlap: z.number().optional(),
    realesrgan_enabled_models: z.array(z.unknown()).optional(),
    dat_enabled_models: z.array(z.unknown()).optional(),
    DAT_tile: z.number().optional(),
    DAT_tile_overlap: z.number().optional(),
    upscaler_for_img2img: z.unknown().optional(),
    set_scale_by_when_changing_upscaler: z.unknown().optional(),
    face_restoration: z.unknown().optional(),
    face_restoration_model: z.string().optional(),
    code_former_weight: z.number().optional(),
    face_restoration_unload: z.unknown().optional(),
    auto_launch_browser: z.string().optional(),
    enable_console_prompts: z.unknown().optional(),
    show_warnings: z.unknown().optional(),
    show_gradio_deprecation_warnings: z.boolean().optional(),
    memmon_poll_rate: z.number().optional(),
    samples_log_stdout: z.unknown().optional(),
    multiple_tqdm: z.boolean().optional(),
    enable_upscale_progressbar: z.boolean().optional(),
    print_hypernet_extra: z.unknown().optional(),
    list_hidden_files: z.boolean().optional(),
    disable_mmap_load_safetensors: z.unknown().optional(),
    hide_ldm_prints: z.boolean().optional(),
    dump_stacks_on_signal: z.unknown().optional(),
    profiling_explanation: z.string().optional(),
    profiling_enable: z.unknown().optional(),
    profiling_activities: z.array(z.unknown()).optional(),
    profiling_record_shapes: z.boolean().optional(),
    profiling_profile_memory: z.boolean().optional(),
    profiling_with_stack: z.boolean().optional(),
    profiling_filename: z.string().optional(),
    api_enable_requests: z.boolean().optional(),
    api_forbid_local_requests: z.boolean().optional(),
    api_useragent: z.unknown().optional(),
    unload_models_when_training: z.unknown().optional(),
    pin_memory: z.unknown().optional(),
    save_optimizer_state: z.unknown().optional(),
    save_training_settings_to_txt: z.boolean().optional(),
    dataset_filename_word_regex: z.unknown().optional(),
    dataset_filename_join_string: z.string().optional(),
    training_image_repeats_per_epoch: z.number().optional(),
    training_write_csv_every: z.number().optional(),
    training_xattention_optimizations: z.unknown().optional(),
    training_enable_tensorboard: z.unknown().optional(),
    training_tensorboard_save_images: z.unknown().optional(),
    training_tensorboard_flush_every: z.number().optional(),
    sd_model_checkpoint: z.unknown().optional(),
    sd_checkpoints_limit: z.number().optional(),
    sd_checkpoints_keep_in_cpu: z.boolean().optional(),
    sd_checkpoint_cache: z.unknown().optional(),
    sd_unet: z.string().optional(),
    enable_quantization: z.unknown().optional(),
    emphasis: z.string().optional(),
    enable_batch_seeds: z.boolean().optional(),
    comma_padding_backtrack: z.number().optional(),
    sdxl_clip_l_skip: z.unknown().optional(),
    CLIP_stop_at_last_layers: z.number().optional(),
    upcast_attn: z.unknown().optional(),
    randn_source: z.string().optional(),
    tiling: z.unknown().optional(),
    hires_fix_refiner_pass: z.string().optional(),
    sdxl_crop_top: z.unknown().optional(),
    sdxl_crop_left: z.unknown().optional(),
    sdxl_refiner_low_aesthetic_score: z.number().optional(),
    sdxl_refiner_high_aesthetic_score: z.number().optional(),
    sd3_enable_t5: z.unknown().optional(),
    sd_vae_explanation: z.string().optional(),
    sd_vae_checkpoint_cache: z.unknown().optional(),
    sd_vae: z.string().optional(),
    sd_vae_overrides_per_model_preferences: z.boolean().optional(),
    auto_vae_precision_bfloat16: z.unknown().optional(),
    auto_vae_precision: z.boolean().optional(),
    sd_vae_encode_method: z.string().optional(),
    sd_vae_decode_method: z.string().optional(),
    inpainting_mask_weight: z.number().optional(),
    initial_noise_multiplier: z.number().optional(),
    img2img_extra_noise: z.unknown().optional(),
    img2img_color_correction: z.unknown().optional(),
    img2img_fix_steps: z.unknown().optional(),
    img2img_background_color: z.string().optional(),
    img2img_editor_height: z.number().optional(),
    img2img_sketch_default_brush_color: z.string().optional(),
    img2img_inpaint_mask_brush_color: z.string().optional(),
    img2img_inpaint_sketch_default_brush_color: z.string().optional(),
    return_mask: z.unknown().optional(),
    return_mask_composite: z.unknown().optional(),
    img2img_batch_show_results_limit: z.number().optional(),
    overlay_inpaint: z.boolean().optional(),
    cross_attention_optimization: z.string().optional(),
    s_min_uncond: z.unknown().optional(),
    s_min_uncond_all: z.unknown().optional(),
    token_merging_ratio: z.unknown().optional(),
    token_merging_ratio_img2img: z.unknown().optional(),
    token_merging_ratio_hr: z.unknown().optional(),
    pad_cond_uncond: z.unknown().optional(),
    pad_cond_uncond_v0: z.unknown().optional(),
    persistent_cond_cache: z.boolean().optional(),
    batch_cond_uncond: z.boolean().optional(),
    fp8_storage: z.string().optional(),
    cache_fp16_weight: z.unknown().optional(),
    auto_backcompat: z.boolean().optional(),
    use_old_emphasis_implementation: z.unknown().optional(),
    use_old_karras_scheduler_sigmas: z.unknown().optional(),
    no_dpmpp_sde_batch_determinism: z.unknown().optional(),
    use_old_hires_fix_width_height: z.unknown().optional(),
    hires_fix_use_firstpass_conds: z.unknown().optional(),
    use_old_scheduling: z.unknown().optional(),
    use_downcasted_alpha_bar: z.unknown().optional(),
    refiner_switch_by_sample_steps: z.unknown().optional(),
    interrogate_keep_models_in_memory: z.unknown().optional(),
    interrogate_return_ranks: z.unknown().optional(),
    interrogate_clip_num_beams: z.number().optional(),
    interrogate_clip_min_length: z.number().optional(),
    interrogate_clip_max_length: z.number().optional(),
    interrogate_clip_dict_limit: z.number().optional(),
    interrogate_clip_skip_categories: z.unknown().optional(),
    interrogate_deepbooru_score_threshold: z.number().optional(),
    deepbooru_sort_alpha: z.boolean().optional(),
    deepbooru_use_spaces: z.boolean().optional(),
    deepbooru_escape: z.boolean().optional(),
    deepbooru_filter_tags: z.unknown().optional(),
    extra_networks_show_hidden_directories: z.boolean().optional(),
    extra_networks_dir_button_function: z.unknown().optional(),
    extra_networks_hidden_models: z.string().optional(),
    extra_networks_default_multiplier: z.number().optional(),
    extra_networks_card_width: z.unknown().optional(),
    extra_networks_card_height: z.unknown().optional(),
    extra_networks_card_text_scale: z.number().optional(),
    extra_networks_card_show_desc: z.boolean().optional(),
    extra_networks_card_description_is_html: z.unknown().optional(),
    extra_networks_card_order_field: z.string().optional(),
    extra_networks_card_order: z.string().optional(),
    extra_networks_tree_view_style: z.string().optional(),
    extra_networks_tree_view_default_enabled: z.boolean().optional(),
    extra_networks_tree_view_default_width: z.number().optional(),
    extra_networks_add_text_separator: z.string().optional(),
    ui_extra_networks_tab_reorder: z.unknown().optional(),
    textual_inversion_print_at_load: z.unknown().optional(),
    textual_inversion_add_hashes_to_infotext: z.boolean().optional(),
    sd_hypernetwork: z.string().optional(),
    keyedit_precision_attention: z.number().optional(),
    keyedit_precision_extra: z.number().optional(),
    keyedit_delimiters: z.string().optional(),
    keyedit_delimiters_whitespace: z.array(z.unknown()).optional(),
    keyedit_move: z.boolean().optional(),
    disable_token_counters: z.unknown().optional(),
    include_styles_into_token_counters: z.boolean().optional(),
    return_grid: z.boolean().optional(),
    do_not_show_images: z.unknown().optional(),
    js_modal_lightbox: z.boolean().optional(),
    js_modal_lightbox_initially_zoomed: z.boolean().optional(),
    js_modal_lightbox_gamepad: z.unknown().optional(),
    js_modal_lightbox_gamepad_repeat: z.number().optional(),
    sd_webui_modal_lightbox_icon_opacity: z.number().optional(),
    sd_webui_modal_lightbox_toolbar_opacity: z.number().optional(),
    gallery_height: z.unknown().optional(),
    open_dir_button_choice: z.string().optional(),
    compact_prompt_box: z.unknown().optional(),
    samplers_in_dropdown: z.boolean().optional(),
    dimensions_and_batch_together: z.boolean().optional(),
    sd_checkpoint_dropdown_use_short: z.unknown().optional(),
    hires_fix_show_sampler: z.unknown().optional(),
    hires_fix_show_prompts: z.unknown().optional(),
    txt2img_settings_accordion: z.unknown().optional(),
    img2img_settings_accordion: z.unknown().optional(),
    interrupt_after_current: z.boolean().optional(),
    localization: z.string().optional(),
    quicksettings_list: z.array(z.unknown()).optional(),
    ui_tab_order: z.unknown().optional(),
    hidden_tabs: z.unknown().optional(),
    ui_reorder_list: z.unknown().optional(),
    gradio_theme: z.string().optional(),
    gradio_themes_cache: z.boolean().optional(),
    show_progress_in_title: z.boolean().optional(),
    send_seed: z.boolean().optional(),
    send_size: z.boolean().optional(),
    enable_reloading_ui_scripts: z.unknown().optional(),
    infotext_explanation: z.string().optional(),
    enable_pnginfo: z.boolean().optional(),
    save_txt: z.unknown().optional(),
    add_model_name_to_info: z.boolean().optional(),
    add_model_hash_to_info: z.boolean().optional(),
    add_vae_name_to_info: z.boolean().optional(),
    add_vae_hash_to_info: z.boolean().optional(),
    add_user_name_to_info: z.unknown().optional(),
    add_version_to_infotext: z.boolean().optional(),
    disable_weights_auto_swap: z.boolean().optional(),
    infotext_skip_pasting: z.unknown().optional(),
    infotext_styles: z.string().optional(),
    show_progressbar: z.boolean().optional(),
    live_previews_enable: z.boolean().optional(),
    live_previews_image_format: z.string().optional(),
    show_progress_grid: z.boolean().optional(),
    show_progress_every_n_steps: z.number().optional(),
    show_progress_type: z.string().optional(),
    live_preview_allow_lowvram_full: z.unknown().optional(),
    live_preview_content: z.string().optional(),
    live_preview_refresh_period: z.number().optional(),
    live_preview_fast_interrupt: z.unknown().optional(),
    js_live_preview_in_modal_lightbox: z.unknown().optional(),
    prevent_screen_sleep_during_generation: z.boolean().optional(),
    hide_samplers: z.unknown().optional(),
    eta_ddim: z.unknown().optional(),
    eta_ancestral: z.number().optional(),
    ddim_discretize: z.string().optional(),
    s_churn: z.unknown().optional(),
    s_tmin: z.unknown().optional(),
    s_tmax: z.unknown().optional(),
    s_noise: z.number().optional(),
    sigma_min: z.unknown().optional(),
    sigma_max: z.unknown().optional(),
    rho: z.unknown().optional(),
    eta_noise_seed_delta: z.unknown().optional(),
    always_discard_next_to_last_sigma: z.unknown().optional(),
    sgm_noise_multiplier: z.unknown().optional(),
    uni_pc_variant: z.string().optional(),
    uni_pc_skip_type: z.string().optional(),
    uni_pc_order: z.number().optional(),
    uni_pc_lower_order_final: z.boolean().optional(),
    sd_noise_schedule: z.string().optional(),
    skip_early_cond: z.unknown().optional(),
    beta_dist_alpha: z.number().optional(),
    beta_dist_beta: z.number().optional(),
    postprocessing_enable_in_main_ui: z.unknown().optional(),
    postprocessing_disable_in_extras: z.unknown().optional(),
    postprocessing_operation_order: z.unknown().optional(),
    upscaling_max_images_in_cache: z.number().optional(),
    postprocessing_existing_caption_action: z.string().optional(),
    disabled_extensions: z.unknown().optional(),
    disable_all_extensions: z.string().optional(),
    restore_config_state_file: z.unknown().optional(),
    sd_checkpoint_hash: z.unknown().optional(),
    sd_lora: z.string().optional(),
    lora_preferred_name: z.string().optional(),
    lora_add_hashes_to_infotext: z.boolean().optional(),
    lora_bundled_ti_to_infotext: z.boolean().optional(),
    lora_show_all: z.unknown().optional(),
    lora_hide_unknown_for_versions: z.unknown().optional(),
    lora_in_memory_limit: z.unknown().optional(),
    lora_not_found_warning_console: z.unknown().optional(),
    lora_not_found_gradio_warning: z.unknown().optional(),
    lora_functional: z.unknown().optional(),
    canvas_hotkey_zoom: z.string().optional(),
    canvas_hotkey_adjust: z.string().optional(),
    canvas_hotkey_shrink_brush: z.string().optional(),
    canvas_hotkey_grow_brush: z.string().optional(),
    canvas_hotkey_move: z.string().optional(),
    canvas_hotkey_fullscreen: z.string().optional(),
    canvas_hotkey_reset: z.string().optional(),
    canvas_hotkey_overlap: z.string().optional(),
    canvas_show_tooltip: z.boolean().optional(),
    canvas_auto_expand: z.boolean().optional(),
    canvas_blur_prompt: z.unknown().optional(),
    canvas_disabled_functions: z.array(z.unknown()).optional(),
    settings_in_ui: z.string().optional(),
    extra_options_txt2img: z.unknown().optional(),
    extra_options_img2img: z.unknown().optional(),
    extra_options_cols: z.number().optional(),
    extra_options_accordion: z.unknown().optional(),
    enable_prompt_comments: z.boolean().optional(),
    ldsr_steps: z.number().optional(),
    ldsr_cached: z.unknown().optional(),
    SCUNET_tile: z.number().optional(),
    SCUNET_tile_overlap: z.number().optional(),
    SWIN_tile: z.number().optional(),
    SWIN_tile_overlap: z.number().optional(),
    SWIN_torch_compile: z.unknown().optional(),
    hypertile_explanation: z.string().optional(),
    hypertile_enable_unet: z.unknown().optional(),
    hypertile_enable_unet_secondpass: z.unknown().optional(),
    hypertile_max_depth_unet: z.number().optional(),
    hypertile_max_tile_unet: z.number().optional(),
    hypertile_swap_size_unet: z.number().optional(),
    hypertile_enable_vae: z.unknown().optional(),
    hypertile_max_depth_vae: z.number().optional(),
    hypertile_max_tile_vae: z.number().optional(),
    hypertile_swap_size_vae: z.number().optional()
});

/**
 * PNGInfoResponse
 */
export const zPngInfoResponse = z.object({
    info: z.string(),
    items: z.record(z.string(), z.unknown()),
    parameters: z.record(z.string(), z.unknown())
});

/**
 * PromptStyleItem
 */
export const zPromptStyleItem = z.object({
    name: z.string(),
    prompt: z.string().nullable(),
    negative_prompt: z.string().nullable()
});

/**
 * QuicksettingsHint
 */
export const zQuicksettingsHint = z.object({
    name: z.string(),
    label: z.string()
});

/**
 * RealesrganItem
 */
export const zRealesrganItem = z.object({
    name: z.string(),
    path: z.string(),
    scale: z.int()
});

/**
 * SDModelItem
 */
export const zSdModelItem = z.object({
    title: z.string(),
    model_name: z.string(),
    hash: z.string().nullable(),
    sha256: z.string().nullable(),
    filename: z.string(),
    config: z.string().nullable()
});

/**
 * SDVaeItem
 */
export const zSdVaeItem = z.object({
    model_name: z.string(),
    filename: z.string()
});

/**
 * SamplerItem
 */
export const zSamplerItem = z.object({
    name: z.string(),
    aliases: z.array(z.string()),
    options: z.record(z.string(), z.string())
});

/**
 * SchedulerItem
 */
export const zSchedulerItem = z.object({
    name: z.string(),
    label: z.string(),
    aliases: z.array(z.string()).nullable(),
    default_rho: z.number(),
    need_inner_model: z.boolean()
});

/**
 * ScriptArg
 */
export const zScriptArg = z.object({
    label: z.string(),
    value: z.unknown(),
    minimum: z.unknown(),
    maximum: z.unknown(),
    step: z.unknown(),
    choices: z.array(z.string()).nullable()
});

/**
 * ScriptInfo
 */
export const zScriptInfo = z.object({
    name: z.string(),
    is_alwayson: z.boolean(),
    is_img2img: z.boolean(),
    args: z.array(zScriptArg)
});

/**
 * ScriptsList
 */
export const zScriptsList = z.object({
    txt2img: z.array(z.unknown()),
    img2img: z.array(z.unknown())
});

/**
 * TextToImageResponse
 */
export const zTextToImageResponse = z.object({
    images: z.array(z.string()),
    parameters: z.record(z.string(), z.unknown()),
    info: z.string()
});

/**
 * TrainResponse
 */
export const zTrainResponse = z.object({
    info: z.string()
});

/**
 * UpscalerItem
 */
export const zUpscalerItem = z.object({
    name: z.string(),
    model_name: z.string().nullable(),
    model_path: z.string().nullable(),
    model_url: z.string().nullable(),
    scale: z.number()
});

/**
 * ProgressResponse
 */
export const zModulesApiModelsProgressResponse = z.object({
    progress: z.number(),
    eta_relative: z.number(),
    state: z.object({
        skipped: z.boolean(),
        interrupted: z.boolean(),
        stopping_generation: z.boolean().optional(),
        job: z.string(),
        job_count: z.int(),
        job_timestamp: z.string(),
        job_no: z.int(),
        sampling_step: z.int(),
        sampling_steps: z.int()
    }),
    current_image: z.string().nullable(),
    textinfo: z.string().nullable()
});

/**
 * ProgressResponse
 */
export const zModulesProgressProgressResponse = z.object({
    active: z.boolean(),
    queued: z.boolean(),
    completed: z.boolean(),
    progress: z.number().nullable(),
    eta: z.number().nullable(),
    live_preview: z.string().nullable(),
    id_live_preview: z.int(),
    textinfo: z.string().nullable()
});

export const zGetInternalPendingTasksResponse = z.object({
    size: z.int(),
    tasks: z.array(z.string())
});

export const zGetInternalPingResponse = z.record(z.string(), z.unknown());

export const zGetInternalProfileStartupResponse = z.object({
    total: z.number(),
    records: z.record(z.string(), z.number())
});

export const zPostInternalProgressResponse = zModulesProgressProgressResponse;

/**
 * Response Quicksettings Hint Internal Quicksettings Hint Get
 */
export const zGetInternalQuicksettingsHintResponse = z.array(zQuicksettingsHint);

export const zGetSdapiV1CmdFlagsResponse = zFlags;

export const zPostSdapiV1CreateEmbeddingResponse = zCreateResponse;

export const zPostSdapiV1CreateHypernetworkResponse = zCreateResponse;

export const zGetSdapiV1EmbeddingsResponse = zEmbeddingsResponse;

/**
 * Response Get Extensions List Sdapi V1 Extensions Get
 */
export const zGetSdapiV1ExtensionsResponse = z.array(zExtensionItem);

export const zPostSdapiV1ExtraBatchImagesResponse = zExtrasBatchImagesResponse;

export const zPostSdapiV1ExtraSingleImageResponse = zExtrasSingleImageResponse;

/**
 * Response Get Face Restorers Sdapi V1 Face Restorers Get
 */
export const zGetSdapiV1FaceRestorersResponse = z.array(zFaceRestorerItem);

/**
 * Response Get Hypernetworks Sdapi V1 Hypernetworks Get
 */
export const zGetSdapiV1HypernetworksResponse = z.array(zHypernetworkItem);

export const zPostSdapiV1Img2ImgResponse = zImageToImageResponse;

export const zPostSdapiV1InterrogateResponse = z.object({
    caption: z.string()
});

export const zPostSdapiV1InterruptResponse = z.record(z.string(), z.unknown());

/**
 * Response Get Latent Upscale Modes Sdapi V1 Latent Upscale Modes Get
 */
export const zGetSdapiV1LatentUpscaleModesResponse = z.array(zLatentUpscalerModeItem);

export const zGetSdapiV1LorasResponse = z.array(z.object({
    name: z.string(),
    alias: z.string(),
    path: z.string(),
    metadata: z.record(z.string(), z.unknown())
}));

export const zGetSdapiV1MemoryResponse = zMemoryResponse;

export const zGetSdapiV1OptionsResponse = zOptions;

export const zPostSdapiV1OptionsResponse = z.union([
    z.unknown(),
    z.object({
        updated: z.array(z.record(z.string(), z.boolean()))
    })
]);

export const zPostSdapiV1PngInfoResponse = zPngInfoResponse;

export const zGetSdapiV1ProgressResponse = zModulesApiModelsProgressResponse;

/**
 * Response Get Prompt Styles Sdapi V1 Prompt Styles Get
 */
export const zGetSdapiV1PromptStylesResponse = z.array(zPromptStyleItem);

/**
 * Response Get Realesrgan Models Sdapi V1 Realesrgan Models Get
 */
export const zGetSdapiV1RealesrganModelsResponse = z.array(zRealesrganItem);

export const zPostSdapiV1RefreshLorasResponse = z.union([
    z.unknown(),
    z.record(z.string(), z.unknown())
]);

export const zPostSdapiV1ReloadCheckpointResponse = z.record(z.string(), z.unknown());

/**
 * Response Get Samplers Sdapi V1 Samplers Get
 */
export const zGetSdapiV1SamplersResponse = z.array(zSamplerItem);

/**
 * Response Get Schedulers Sdapi V1 Schedulers Get
 */
export const zGetSdapiV1SchedulersResponse = z.array(zSchedulerItem);

/**
 * Response Get Script Info Sdapi V1 Script Info Get
 */
export const zGetSdapiV1ScriptInfoResponse = z.array(zScriptInfo);

export const zGetSdapiV1ScriptsResponse = zScriptsList;

/**
 * Response Get Sd Models Sdapi V1 Sd Models Get
 */
export const zGetSdapiV1SdModelsResponse = z.array(zSdModelItem);

/**
 * Response Get Sd Vaes Sdapi V1 Sd Vae Get
 */
export const zGetSdapiV1SdVaeResponse = z.array(zSdVaeItem);

export const zPostSdapiV1TrainEmbeddingResponse = zTrainResponse;

export const zPostSdapiV1TrainHypernetworkResponse = zTrainResponse;

export const zPostSdapiV1Txt2ImgResponse = zTextToImageResponse;

export const zPostSdapiV1UnloadCheckpointResponse = z.record(z.string(), z.unknown());

/**
 * Response Get Upscalers Sdapi V1 Upscalers Get
 */
export const zGetSdapiV1UpscalersResponse = z.array(zUpscalerItem);

/** The schema of what each operation answers with 200, by method and path. */
export const replySchemas = {
    'GET /internal/pending-tasks': zGetInternalPendingTasksResponse,
    'GET /internal/ping': zGetInternalPingResponse,
    'GET /internal/profile-startup': zGetInternalProfileStartupResponse,
    'POST /internal/progress': zPostInternalProgressResponse,
    'GET /internal/quicksettings-hint': zGetInternalQuicksettingsHintResponse,
    'GET /sdapi/v1/cmd-flags': zGetSdapiV1CmdFlagsResponse,
    'POST /sdapi/v1/create/embedding': zPostSdapiV1CreateEmbeddingResponse,
    'POST /sdapi/v1/create/hypernetwork': zPostSdapiV1CreateHypernetworkResponse,
    'GET /sdapi/v1/embeddings': zGetSdapiV1EmbeddingsResponse,
    'GET /sdapi/v1/extensions': zGetSdapiV1ExtensionsResponse,
    'POST /sdapi/v1/extra-batch-images': zPostSdapiV1ExtraBatchImagesResponse,
    'POST /sdapi/v1/extra-single-image': zPostSdapiV1ExtraSingleImageResponse,
    'GET /sdapi/v1/face-restorers': zGetSdapiV1FaceRestorersResponse,
    'GET /sdapi/v1/hypernetworks': zGetSdapiV1HypernetworksResponse,
    'POST /sdapi/v1/img2img': zPostSdapiV1Img2ImgResponse,
    'POST /sdapi/v1/interrogate': zPostSdapiV1InterrogateResponse,
    'POST /sdapi/v1/interrupt': zPostSdapiV1InterruptResponse,
    'GET /sdapi/v1/latent-upscale-modes': zGetSdapiV1LatentUpscaleModesResponse,
    'GET /sdapi/v1/loras': zGetSdapiV1LorasResponse,
    'GET /sdapi/v1/memory': zGetSdapiV1MemoryResponse,
    'GET /sdapi/v1/options': zGetSdapiV1OptionsResponse,
    'POST /sdapi/v1/options': zPostSdapiV1OptionsResponse,
    'POST /sdapi/v1/png-info': zPostSdapiV1PngInfoResponse,
    'GET /sdapi/v1/progress': zGetSdapiV1ProgressResponse,
    'GET /sdapi/v1/prompt-styles': zGetSdapiV1PromptStylesResponse,
    'GET /sdapi/v1/realesrgan-models': zGetSdapiV1RealesrganModelsResponse,
    'POST /sdapi/v1/refresh-loras': zPostSdapiV1RefreshLorasResponse,
    'POST /sdapi/v1/reload-checkpoint': zPostSdapiV1ReloadCheckpointResponse,
    'GET /sdapi/v1/samplers': zGetSdapiV1SamplersResponse,
    'GET /sdapi/v1/schedulers': zGetSdapiV1SchedulersResponse,
    'GET /sdapi/v1/script-info': zGetSdapiV1ScriptInfoResponse,
    'GET /sdapi/v1/scripts': zGetSdapiV1ScriptsResponse,
    'GET /sdapi/v1/sd-models': zGetSdapiV1SdModelsResponse,
    'GET /sdapi/v1/sd-vae': zGetSdapiV1SdVaeResponse,
    'POST /sdapi/v1/train/embedding': zPostSdapiV1TrainEmbeddingResponse,
    'POST /sdapi/v1/train/hypernetwork': zPostSdapiV1TrainHypernetworkResponse,
    'POST /sdapi/v1/txt2img': zPostSdapiV1Txt2ImgResponse,
    'POST /sdapi/v1/unload-checkpoint': zPostSdapiV1UnloadCheckpointResponse,
    'GET /sdapi/v1/upscalers': zGetSdapiV1UpscalersResponse,
} as const;
