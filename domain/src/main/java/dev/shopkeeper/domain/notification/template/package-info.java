/**
 * What a shop writes to its customers: an e-mail in one or more languages, with names in it that stand for what is known
 * of the reader.
 *
 * <p>A {@code NotificationConfig} never changes: every change of it is a new version, and the old ones stay, so that a
 * send can go on with the one it began with. The text in the config's own language is its default; variants in other
 * languages come instead of it for those who read them ({@code vi-VN}, then {@code vi}, then the default).
 *
 * <p>A name in a template is built in, declared by the config, or brought by the data of a send; whatever is none of
 * these is missing ({@code TemplateNames}). Where a name is all three, built in comes first, then data, then the
 * declared default.
 */
@NullMarked
package dev.shopkeeper.domain.notification.template;

import org.jspecify.annotations.NullMarked;
