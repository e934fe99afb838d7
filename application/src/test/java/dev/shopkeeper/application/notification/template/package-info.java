/** Notification configs, told on ports in memory. */
@NullMarked
package dev.shopkeeper.application.notification.template;

import org.jspecify.annotations.NullMarked;
