/**
 * What the assistant remembers of a customer, within a budget of tokens.
 *
 * <p>All that was said is kept in {@link dev.shopkeeper.application.chat.conversation.ChatMessages}, and that alone is the
 * truth: everything here is derived from it, can be lost, and is made again. Short-term memory is the last turns of the
 * conversation, kept near at hand for some minutes. Older messages are found by their words and by their meaning. A rolling
 * summary and remembered facts are written in the background, the facts from the customer's own words only, each with the
 * message it comes from. Whatever is looked for is looked for among one customer's messages: there is no index that holds
 * two customers.
 */
@NullMarked
package dev.shopkeeper.application.chat.memory;

import org.jspecify.annotations.NullMarked;
