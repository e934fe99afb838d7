/**
 * What was spent on language models, as sums that are added to: of the shop, of each customer and of each conversation,
 * by day and model. Adding is one round trip of three increments, each of one document whose id is computed; the sums of
 * the shop hold nobody's name, so that they stay when somebody is erased.
 */
@NullMarked
package dev.shopkeeper.persistence.chat.usage;

import org.jspecify.annotations.NullMarked;
