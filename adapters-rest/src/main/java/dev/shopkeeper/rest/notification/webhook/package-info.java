/** Webhooks, as an admin makes, tries, watches and removes them. */
@NullMarked
package dev.shopkeeper.rest.notification.webhook;

import org.jspecify.annotations.NullMarked;
