package dev.shopkeeper.application.chat.conversation;

class InMemoryConversationsTest extends ConversationsContract {
    @Override
    protected Conversations conversations() {
        return new InMemoryConversations();
    }
}
