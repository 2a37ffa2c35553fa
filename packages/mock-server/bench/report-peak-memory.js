// Loaded into a server's process (node --import report-peak-memory.js …): answers every message with the most resident
// memory that it ever had, in bytes.
process.on('message', () => {
  process.send(process.resourceUsage().maxRSS * 1024);
});
process.channel.unref();
