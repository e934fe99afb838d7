/**
 * What the language model costs: counted, priced and capped.
 *
 * <p>Every call goes through {@link dev.shopkeeper.application.chat.usage.MeteredModel}, those in the background too, so
 * none is forgotten. Tokens are counted by day (UTC), model, customer and conversation, as the provider charges them;
 * where it did not say (a call that was cut or stopped) they are reckoned, for what is not counted could be had without
 * end. A cap is asked before a call with what is under way counted in, so that many messages at once pass it by one
 * call at most on each node; a call that has begun ends.
 */
@NullMarked
package dev.shopkeeper.application.chat.usage;

import org.jspecify.annotations.NullMarked;
