/**
 * Notification configs kept and tried out, and e-mails made from them.
 *
 * <p>{@code RenderEmail} does per version what does not depend on the reader: it chooses nothing, inlines the styles, puts
 * the layout around, derives the text as a template of its own, and parses all three. What is left for each e-mail is to
 * fill three templates, which is why a send of many is not slowed by how its e-mail was written.
 */
@NullMarked
package dev.shopkeeper.application.notification.template;

import org.jspecify.annotations.NullMarked;
