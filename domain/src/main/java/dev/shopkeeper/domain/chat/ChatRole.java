package dev.shopkeeper.domain.chat;

/** Who said something in a conversation. */
public enum ChatRole {
    USER,
    ASSISTANT
}
