package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.notification.send.Deliveries;
import dev.shopkeeper.application.notification.send.DeliveriesContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;

class MongoDeliveriesContractTest extends DeliveriesContract {

    @Override
    protected Deliveries deliveries() {
        return RunningShopkeeper.shared().bean(Deliveries.class);
    }
}
