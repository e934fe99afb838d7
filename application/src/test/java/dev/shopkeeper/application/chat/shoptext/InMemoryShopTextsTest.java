package dev.shopkeeper.application.chat.shoptext;

class InMemoryShopTextsTest extends ShopTextsContract {

    @Override
    protected ShopTexts texts() {
        return new InMemoryShopTexts();
    }
}
