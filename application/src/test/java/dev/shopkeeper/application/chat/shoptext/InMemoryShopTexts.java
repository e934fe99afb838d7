package dev.shopkeeper.application.chat.shoptext;

import java.util.Comparator;
import java.util.List;

/** Shop texts for as long as a test runs. */
public final class InMemoryShopTexts implements ShopTexts {

    private volatile List<ShopText> texts = List.of();

    @Override
    public List<ShopText> all() {
        return texts;
    }

    @Override
    public void replaceAll(List<ShopText> all) {
        texts = all.stream()
                .limit(MOST)
                .sorted(Comparator.comparing((ShopText text) -> text.id() + "." + text.language()))
                .toList();
    }
}
