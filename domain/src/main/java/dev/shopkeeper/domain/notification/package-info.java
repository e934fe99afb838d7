/** Writing to customers: what is written ({@code template}), and how it reaches them, in the packages beside it. */
@NullMarked
package dev.shopkeeper.domain.notification;

import org.jspecify.annotations.NullMarked;
