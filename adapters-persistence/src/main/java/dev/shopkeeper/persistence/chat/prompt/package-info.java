/**
 * Prompts in MongoDB. A version is a document of its own in {@code prompt_versions}, named {@code <name>:<language>:<n>},
 * so of two who take the same number one is told. {@code prompt_publications} holds, for each name and language, what is
 * in use with its text, so a message needs one read for a prompt whatever languages it may fall back to; it is replaced as
 * a whole, guarded by its revision. {@code prompt_answers} remembers which versions had a part in an answer, and
 * {@code prompt_outcomes} counts.
 */
@NullMarked
package dev.shopkeeper.persistence.chat.prompt;

import org.jspecify.annotations.NullMarked;
