/** Notification configs over HTTP: written, listed, tried out on a customer. */
@NullMarked
package dev.shopkeeper.rest.notification.template;

import org.jspecify.annotations.NullMarked;
