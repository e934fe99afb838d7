package dev.shopkeeper.application.account;

class InMemoryMailedLinksTest extends MailedLinksContract {

    private final InMemoryMailedLinks links = new InMemoryMailedLinks();

    @Override
    protected MailedLinks links() {
        return links;
    }
}
