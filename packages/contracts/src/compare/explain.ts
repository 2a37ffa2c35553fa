import { comparedHeaders } from './compare-headers.ts';

/** The definition of equality in words, as `--explain` prints it. */
export const definition = `Two answers to the same request are equal when

status    is the same;
headers   ${comparedHeaders.slice(0, 3).join(', ')},
          ${comparedHeaders.slice(3, 7).join(', ')},
          ${comparedHeaders.slice(7).join(', ')} say the same or are missing in both; of location the path
          counts; x-process-time is there in both or in neither; other headers are not compared;
body      the JSON has the same keys, types and array lengths all the way down and the same values. The order of
          keys is free, 7 equals 7.0, and an info that starts with { is parsed too. Other text must be the same;
          HTML is not compared.
pictures  are as many, of the same format and size, whole (CRCs and data are checked, JPEG and WebP are decoded)
          and carry the same infotext. Pixels are not compared. Those of an X/Y/Z plot or a prompt matrix may differ
          by 16 pixels in width and in height, since their legends hang on a font.

Not compared, but of the same type:

time      job_timestamp, eta (of progress), eta_relative, id_live_preview, and any 14-digit timestamp in a text;
machine   the figures of memory, port of cmd-flags;
seeds     seed, all_seeds and "Seed:" where the request left the seed random, subseed, all_subseeds and
          "Variation seed:" likewise; in every infotext, inside pictures too. Random means: absent, null, -1 or "";
          where the field is absent, the request's infotext may still set it. How they relate is compared: a batch
          that counts up must count up, and the infotext must name the seed that info names;
tasks     ids that the server draws (task(txt2img-4FW5IEX)): a new one stands for a new one;
          Agent Scheduler's task ids, times and zip files.

A sequence/* scenario is played with its recorded offsets and overlaps, and every generation in it carries the header
x-mock-task-ms with the time for which it ran in the recording. Of progress its shape is compared there, and the flags
that do not hang on the moment: active, queued, completed, interrupted, stopping_generation.

A group is the first part of a scenario's name. Its score is the number of equal exchanges of all its exchanges.
`;
