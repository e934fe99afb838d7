package dev.shopkeeper.application.chat.prompt;

class InMemoryPromptsTest extends PromptsContract {

    private final Prompts prompts = new InMemoryPrompts();

    @Override
    protected Prompts prompts() {
        return prompts;
    }
}
