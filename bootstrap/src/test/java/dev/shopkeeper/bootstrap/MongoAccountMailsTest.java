package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.account.AccountMails;
import dev.shopkeeper.application.account.AccountMailsContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;

/** On a node that is no worker: a worker would send what is due. */
class MongoAccountMailsTest extends AccountMailsContract {

    private static final RunningShopkeeper WEB_NODE = RunningShopkeeper.start(Map.of("SHOPKEEPER_ROLES", "web"));

    @AfterAll
    static void stop() {
        WEB_NODE.close();
    }

    @Override
    protected AccountMails mails() {
        return WEB_NODE.bean(AccountMails.class);
    }
}
