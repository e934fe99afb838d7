/**
 * Sending over HTTP: accepting a send, steering it, its figures, and the log of deliveries.
 *
 * <p>A filter with a field nobody knows is refused rather than ignored: ignored, it would write to more people than was
 * meant.
 */
@NullMarked
package dev.shopkeeper.rest.notification.send;

import org.jspecify.annotations.NullMarked;
