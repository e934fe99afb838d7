package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.chat.turn.TurnEvents;
import dev.shopkeeper.application.chat.turn.TurnEventsContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;

class RedisTurnEventsContractTest extends TurnEventsContract {

    @Override
    protected TurnEvents events() {
        return RunningShopkeeper.shared().bean(TurnEvents.class);
    }
}
