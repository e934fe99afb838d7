/** Background work: JobRunr, schedules, CSV reading and mail sending. */
@NullMarked
package dev.shopkeeper.jobs;

import org.jspecify.annotations.NullMarked;
