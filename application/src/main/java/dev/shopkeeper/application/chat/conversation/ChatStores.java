package dev.shopkeeper.application.chat.conversation;

/** Where chat is kept: all that is stored of conversations but their turns. */
public record ChatStores(Conversations conversations, ChatMessages messages, Feedbacks feedbacks) {}
