package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.notification.send.Sends;
import dev.shopkeeper.application.notification.send.SendsContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;

class MongoSendsContractTest extends SendsContract {

    @Override
    protected Sends sends() {
        return RunningShopkeeper.shared().bean(Sends.class);
    }
}
