/**
 * Runs imports of whatever comes in files, and shows how they stand.
 *
 * <p>A batch of records is decided, its decision written down, then carried out, then counted; so a batch that a crash
 * interrupted is carried out again as it was decided, and counted once. Which things come in, a feature says with an
 * {@link dev.shopkeeper.application.bulkimport.Intake}; reading, counting, refusing and going on after a crash are the
 * same for all.
 */
@NullMarked
package dev.shopkeeper.application.bulkimport;

import org.jspecify.annotations.NullMarked;
