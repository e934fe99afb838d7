package dev.shopkeeper.application.chat.turn;

import dev.shopkeeper.domain.chat.Reply;

/**
 * Answers what a customer asks. Never throws for what a provider does; blocks; is called from one thread per turn. What
 * was told to {@link AnswerProgress#token} since the last {@link AnswerProgress#restart} is the text of the reply or its
 * beginning.
 */
public interface Assistant {

    Reply answer(Question question, AnswerProgress progress);
}
