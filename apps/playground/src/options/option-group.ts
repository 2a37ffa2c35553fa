/** The parts of the settings, each with the names that belong to it; the first that fits counts. */
const groups: readonly (readonly [name: string, keys: RegExp])[] = [
  [
    'Saving pictures',
    /^(samples_|grid_|save_|outdir_|directories_|n_rows$|font$|jpeg_|webp_|export_for|img_downscale|target_side|img_max_size|use_original_name|use_upscaler_name|use_save_to|temp_dir$|clean_temp|notification_|return_grid$|do_not_show_images$)/,
  ],
  [
    'Infotext',
    /infotext|^(enable_pnginfo|stealth_pnginfo|add_.*_to_info|disable_weights_auto|send_se|send_size)/,
  ],
  [
    'Upscaling and faces',
    /^(esrgan_|realesrgan_|dat_|upscal|set_scale_by|face_|code_former|ldsr_|scunet_|swin_)/i,
  ],
  ['Extra networks', /^(extra_networks|ui_extra_networks|textual_inversion|lora_|sd_lora|sd_hypernetwork)/],
  [
    'Prompts',
    /^(emphasis$|comma_padding|keyedit_|enable_prompt_comments|disable_token|include_styles|clip_stop|sdxl_clip|tac_)/i,
  ],
  [
    'Model and VAE',
    /^(sd_model|sd_checkpoint|sd_unet|sd_vae|auto_vae|sdxl_|sd3_|enable_quantization|forge_|vae_)/,
  ],
  ['Inpainting and img2img', /^(img2img_|inpainting_|initial_noise|return_mask|overlay_inpaint)/],
  [
    'Speed and memory',
    /^(cross_attention|s_min_uncond|token_merging|pad_cond|persistent_cond|batch_cond|fp8_|cache_fp16|hypertile_|upcast_attn|lowvram|cuda_)/,
  ],
  [
    'Sampling',
    /^(eta_|ddim_|s_|sigma_|rho$|sd_noise|uni_pc|hide_samplers|always_discard|sgm_|skip_early|beta_dist|randn_source|tiling$|hires_fix_refiner|enable_batch_seeds)/,
  ],
  ['Compatibility', /^(auto_backcompat|use_old_|no_dpmpp|hires_fix_use|use_downcasted|refiner_switch)/],
  ['Progress and live preview', /live_preview|^(show_progress|prevent_screen_sleep)/],
  ['Interrogate', /^(interrogate_|deepbooru_)/],
  ['Postprocessing', /^postprocessing_/],
  ['Training', /training|^(dataset_|pin_memory|save_optimizer)/],
  ['API', /^api_/],
  [
    'System',
    /^(auto_launch|enable_console|show_warnings|show_gradio|memmon|multiple_tqdm|enable_upscale_progress|print_hypernet|list_hidden|disable_mmap|hide_ldm|dump_stacks|profiling_|disabled_extensions|disable_all|restore_config)/,
  ],
  [
    'Web page',
    /^(js_|sd_webui_modal|gallery_|open_dir|compact_prompt|samplers_in|dimensions_and|hires_fix_show|txt2img_|interrupt_after|localization|quick_?settings|ui_|hidden_tabs|gradio_|enable_reloading|canvas_|settings_in_ui|extra_options|tabs_)/,
  ],
];

export const otherGroup = 'Others';

/** Names of one extension begin alike; so many make a group of their own. */
const smallestFamily = 3;

/** Puts every key into a group; keys of extensions go by what they begin with. The groups come in the order of the page. */
export function groupOptions(keys: readonly string[]): Map<string, string> {
  const families = new Map<string, number>();
  for (const key of keys) families.set(prefixOf(key), (families.get(prefixOf(key)) ?? 0) + 1);
  const entries = keys.map((key): [key: string, group: string] => {
    const known = groups.find(([, pattern]) => pattern.test(key))?.[0];
    if (known) return [key, known];
    const isFamily = (families.get(prefixOf(key)) ?? 0) >= smallestFamily;
    return [key, isFamily ? prefixOf(key) : otherGroup];
  });
  const order = [...groups.map(([name]) => name), ...new Set(entries.map(([, group]) => group))];
  const rank = (group: string) => (group === otherGroup ? order.length : order.indexOf(group));
  return new Map(entries.sort(([, a], [, b]) => rank(a) - rank(b)));
}

/** `dp_` of `dp_ignore_whitespace`. */
function prefixOf(key: string): string {
  return /^[a-z0-9]+_/i.exec(key)?.[0] ?? key;
}
