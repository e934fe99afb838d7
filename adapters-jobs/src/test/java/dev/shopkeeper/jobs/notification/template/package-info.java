/** Templates that behave, and templates that do not. */
@NullMarked
package dev.shopkeeper.jobs.notification.template;

import org.jspecify.annotations.NullMarked;
