package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.account.MailedLinks;
import dev.shopkeeper.application.account.MailedLinksContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;

class MongoMailedLinksTest extends MailedLinksContract {

    @Override
    protected MailedLinks links() {
        return RunningShopkeeper.shared().bean(MailedLinks.class);
    }
}
