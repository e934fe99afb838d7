/**
 * Notification configs in MongoDB. Every version is a document of its own in {@code notification_config_versions}, named
 * {@code <config>:<version>}, so that of two who write the same version one is told; {@code notification_configs} holds
 * the latest of each once more, for lists. A version is written first there, then here: where a crash comes between, the
 * next writer, whose version is taken, brings the copy up to date.
 */
@NullMarked
package dev.shopkeeper.persistence.notification.template;

import org.jspecify.annotations.NullMarked;
