/**
 * What the shop remembers of a customer beside what was said word for word.
 *
 * <p>Facts are only ever added. A newer one about the same subject supersedes the older one, which stays, with what
 * superseded it: so a fact learned by mistake can be traced to the message it came from, and nothing is rewritten.
 */
@NullMarked
package dev.shopkeeper.domain.chat.memory;

import org.jspecify.annotations.NullMarked;
