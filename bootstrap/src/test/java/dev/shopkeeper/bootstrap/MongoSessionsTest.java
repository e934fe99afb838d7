package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.account.Sessions;
import dev.shopkeeper.application.account.SessionsContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;

class MongoSessionsTest extends SessionsContract {

    @Override
    protected Sessions sessions() {
        return RunningShopkeeper.shared().bean(Sessions.class);
    }
}
