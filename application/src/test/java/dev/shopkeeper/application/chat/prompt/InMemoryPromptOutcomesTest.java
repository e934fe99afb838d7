package dev.shopkeeper.application.chat.prompt;

class InMemoryPromptOutcomesTest extends PromptOutcomesContract {

    private final PromptOutcomes outcomes = new InMemoryPromptOutcomes();

    @Override
    protected PromptOutcomes outcomes() {
        return outcomes;
    }
}
