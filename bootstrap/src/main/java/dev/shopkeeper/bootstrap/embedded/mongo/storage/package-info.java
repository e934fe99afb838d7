/**
 * Keeps documents and index entries in one MVStore file, with a journal beside it.
 *
 * <p>A write is applied to the maps in memory and appended to the journal before it is acknowledged; the maps reach the
 * file at the next checkpoint, and a store that was killed replays the journal over its last checkpoint. A journal
 * record costs some microseconds, where a commit of the whole store after every write would write each touched page
 * again.
 */
@NullMarked
package dev.shopkeeper.bootstrap.embedded.mongo.storage;

import org.jspecify.annotations.NullMarked;
