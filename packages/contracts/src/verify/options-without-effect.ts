/**
 * Options that change no reply: where files go, how the page looks, how the machine saves memory. A recording counts on a server
 * whose other options are those that it was made with; all that is not named here is taken to matter.
 */
const withoutEffect =
  /^(?:outdir_|temp_dir|clean_temp|directories_|.*save_to_dirs|samples_filename_pattern|grid_zip_|save_write_log|notification_|ui_|js_|sd_webui_modal|gallery_|open_dir_|extra_networks_|quicksettings|hidden_tabs|localization|gradio_|show_|live_preview|disabled_extensions|disable_all_extensions|restore_config|training_|dataset_|print_|profiling_|memmon_|samples_log_|multiple_tqdm|hide_ldm|list_hidden|dump_stacks|auto_launch|enable_console|keyedit_|disable_token_counters|canvas_|sd_checkpoint|sd_vae_checkpoint_cache|sd_model_checkpoint$|.*_explanation$|font$|grid_.*_color$|jpeg_quality$|webp_lossless$|export_for_4chan|interrogate_|deepbooru_|ESRGAN_tile|DAT_tile|SCUNET_tile|SWIN_|ldsr_|compact_prompt_box|send_|.*_accordion$|hires_fix_show_|samplers_in_dropdown|dimensions_and_batch|prevent_screen_sleep|settings_in_ui|extra_options_|.*_cache$)/;

export function hasEffect(option: string): boolean {
  return !withoutEffect.test(option);
}
