/**
 * The assistant that answers: with the language model where there is one, it may be asked and it is up, else by itself.
 *
 * <p>A request to the model holds the prompts chosen for the customer, what is known of them, what comes to mind of what
 * was said, and the question. What a customer, a product or an older message says is information and stands fenced off
 * as such; nothing in it can call a tool for somebody else, for whose data is shown is said by the turn. The answer passes
 * a gate on its way out, and is looked at as a whole when it is complete.
 */
@NullMarked
package dev.shopkeeper.application.chat.assistant;

import org.jspecify.annotations.NullMarked;
