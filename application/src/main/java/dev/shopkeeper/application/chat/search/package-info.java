/**
 * Finding products by what somebody says they wish, in English and Vietnamese, over any catalogue.
 *
 * <p>Each node holds an index of all listed products in memory and follows their changes. Words are looked up with and
 * without their marks, English words by their stems, pairs of words as one: most Vietnamese words have two syllables. A
 * dictionary of words of trade joins the two languages, because the texts of a catalogue are mostly in one of them. What is
 * asked for is read as concepts, and a product is found when it covers enough of them, so that a question about something
 * the shop does not have finds nothing. The index says which products; what is told of them comes from the store.
 */
@NullMarked
package dev.shopkeeper.application.chat.search;

import org.jspecify.annotations.NullMarked;
