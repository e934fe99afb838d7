package dev.shopkeeper.application.chat.conversation;

class InMemoryFeedbacksTest extends FeedbacksContract {
    @Override
    protected Feedbacks feedbacks() {
        return new InMemoryFeedbacks();
    }
}
