package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.notification.send.Audiences;
import dev.shopkeeper.application.notification.send.AudiencesContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;

class MongoAudiencesContractTest extends AudiencesContract {

    @Override
    protected Audiences audiences() {
        return RunningShopkeeper.shared().bean(Audiences.class);
    }
}
