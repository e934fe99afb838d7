/** Writing to customers; each part in a package of its own. */
@NullMarked
package dev.shopkeeper.jobs.notification;

import org.jspecify.annotations.NullMarked;
