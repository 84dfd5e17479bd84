// Preloaded into the storage emulator. Linux tells a child of its parent's death once for every thread the parent had; the emulator
// begins to save on the first word and would die of the second.
process.on('SIGTERM', () => {});
process.on('SIGINT', () => {});
