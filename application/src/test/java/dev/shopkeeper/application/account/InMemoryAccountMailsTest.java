package dev.shopkeeper.application.account;

class InMemoryAccountMailsTest extends AccountMailsContract {

    private final InMemoryAccountMails mails = new InMemoryAccountMails();

    @Override
    protected AccountMails mails() {
        return mails;
    }
}
