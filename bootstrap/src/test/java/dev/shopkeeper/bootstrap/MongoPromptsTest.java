package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.chat.prompt.Prompts;
import dev.shopkeeper.application.chat.prompt.PromptsContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;

class MongoPromptsTest extends PromptsContract {

    @Override
    protected Prompts prompts() {
        return RunningShopkeeper.shared().bean(Prompts.class);
    }
}
