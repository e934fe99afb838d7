/** Webhooks, and the calls that are owed to them or were made, in MongoDB. */
@NullMarked
package dev.shopkeeper.persistence.notification.webhook;

import org.jspecify.annotations.NullMarked;
