package dev.shopkeeper.application.chat.model;

/** What a call of the language model is for; all are counted alike. */
public enum Purpose {
    ANSWER,
    SUMMARY,
    FACTS
}
