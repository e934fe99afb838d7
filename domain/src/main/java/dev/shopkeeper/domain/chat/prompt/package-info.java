/**
 * What the assistant is told before it answers, written by an admin. A prompt is known by a name and a language and has
 * versions that never change; which of them are used, and how often, stands in its publication. Several in use at once
 * are a trial: each customer always gets the same one, and what came of the answers is counted for each.
 *
 * <p>Decisions: only names of a short list may stand in a text, and they are put in in one pass, so what a customer is
 * called can never be read as a name again; nothing is ever computed. An unknown name is refused when the text is saved,
 * not when somebody waits for an answer. A version that is published without a weight is the only one from then on,
 * which is also how one goes back to an older one; with a weight it joins those in use, and with the weight 0 it leaves.
 */
@NullMarked
package dev.shopkeeper.domain.chat.prompt;

import org.jspecify.annotations.NullMarked;
