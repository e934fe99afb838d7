package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.chat.prompt.PromptOutcomes;
import dev.shopkeeper.application.chat.prompt.PromptOutcomesContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;

class MongoPromptOutcomesTest extends PromptOutcomesContract {

    @Override
    protected PromptOutcomes outcomes() {
        return RunningShopkeeper.shared().bean(PromptOutcomes.class);
    }
}
