/**
 * What customers tell about themselves, found in their own words.
 *
 * <p>Only what a customer wrote is read: never answers, remembered facts or what tools gave, so that nothing is learned that
 * the assistant said itself. A fact is kept as the words it was said in, with the message they stand in. Without a language
 * model, rules in English and Vietnamese find what is said plainly, and rather miss a fact than make one up: questions,
 * conditions, quotes and hearsay are passed over. With a model it is asked, in the background and on the meter, and what it
 * names counts only if those very words stand in the message it names.
 */
@NullMarked
package dev.shopkeeper.application.chat.memory.fact;

import org.jspecify.annotations.NullMarked;
