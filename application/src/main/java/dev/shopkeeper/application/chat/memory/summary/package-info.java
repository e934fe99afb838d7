/**
 * What was spoken of before the last turns, in short. A language model writes it, in the background and on the meter, from
 * the summary before and what left the last turns since; without a model there is none, for nothing is made up. It says up
 * to which message it goes, so that a customer's whole history is read once.
 */
@NullMarked
package dev.shopkeeper.application.chat.memory.summary;

import org.jspecify.annotations.NullMarked;
