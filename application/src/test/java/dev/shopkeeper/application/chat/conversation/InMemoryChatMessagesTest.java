package dev.shopkeeper.application.chat.conversation;

class InMemoryChatMessagesTest extends ChatMessagesContract {
    @Override
    protected ChatMessages messages() {
        return new InMemoryChatMessages();
    }
}
