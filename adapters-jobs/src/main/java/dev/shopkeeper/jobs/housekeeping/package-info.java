/** The hourly housekeeping, as a recurring job. */
@NullMarked
package dev.shopkeeper.jobs.housekeeping;

import org.jspecify.annotations.NullMarked;
