/** Sending a test of a notification, over HTTP. */
@NullMarked
package dev.shopkeeper.rest.notification.mail;

import org.jspecify.annotations.NullMarked;
