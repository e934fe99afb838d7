/** Sending a template to people, and telling afterwards who got it, who did not, and why. */
@NullMarked
package dev.shopkeeper.application.notification.send;

import org.jspecify.annotations.NullMarked;
