package dev.shopkeeper.bootstrap.embedded.mongo.storage;

import java.time.Duration;

/**
 * How a store uses memory, disk and time.
 *
 * @param cacheMegabytes pages kept in memory after they were written
 * @param dirtyMegabytes pages kept in memory before they are written; reaching it makes the writer run a checkpoint
 * @param journalMegabytes journal that makes a checkpoint due: bounds what a start after a kill has to repeat
 * @param checkpointInterval how long a change may be in the journal alone
 * @param forced whether every acknowledged write is forced to the disk, so that it survives a loss of power too
 * @param closingCompaction how long a clean stop may spend on making the file small
 */
public record StoreOptions(
        int cacheMegabytes,
        int dirtyMegabytes,
        int journalMegabytes,
        Duration checkpointInterval,
        boolean forced,
        Duration closingCompaction) {

    /** What suits one shop on a small machine. */
    public static StoreOptions defaults() {
        return new StoreOptions(48, 64, 24, Duration.ofSeconds(3), false, Duration.ofSeconds(2));
    }

    /** The same with every acknowledged write forced to the disk, or not. */
    public StoreOptions withForced(boolean force) {
        return new StoreOptions(
                cacheMegabytes, dirtyMegabytes, journalMegabytes, checkpointInterval, force, closingCompaction);
    }
}
