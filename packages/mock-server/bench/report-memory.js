// Loaded into a server's process (node --expose-gc --import report-memory.js …): answers every message with the
// resident memory, in bytes, after a forced collection.
process.on('message', () => {
  globalThis.gc();
  globalThis.gc();
  process.send(process.memoryUsage.rss());
});
process.channel.unref();
