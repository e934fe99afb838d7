package dev.shopkeeper.domain.chat;

/** Who answers: a language model, or the shop by itself. */
public enum AnswerMode {
    MODEL,
    LOCAL
}
