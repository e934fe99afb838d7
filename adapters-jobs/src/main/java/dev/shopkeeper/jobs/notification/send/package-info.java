/** The rhythm of sending. */
@NullMarked
package dev.shopkeeper.jobs.notification.send;

import org.jspecify.annotations.NullMarked;
