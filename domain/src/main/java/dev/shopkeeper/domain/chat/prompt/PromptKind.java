package dev.shopkeeper.domain.chat.prompt;

/** What part of a request to the model a prompt is. */
public enum PromptKind {

    /** Who the assistant is and what it must keep to. */
    SYSTEM,

    /** What is known before the customer says anything; told behind the system prompt. */
    CONTEXT,

    /** What stands before the customer's own words. */
    USER
}
