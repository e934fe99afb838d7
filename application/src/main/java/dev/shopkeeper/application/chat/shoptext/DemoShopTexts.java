package dev.shopkeeper.application.chat.shoptext;

import dev.shopkeeper.application.demo.DemoData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the demo shop says of itself, in English and Vietnamese; not where the shop has texts of its own already. */
public final class DemoShopTexts implements DemoData {

    private static final List<String> IDS =
            List.of("opening-hours", "shipping", "returns", "payment", "bookings", "contact");
    private static final List<String> LANGUAGES = List.of("en", "vi");

    private final ShopTexts texts;

    public DemoShopTexts(ShopTexts texts) {
        this.texts = texts;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load() {
        if (texts.all().isEmpty()) {
            texts.replaceAll(all());
        }
    }

    /** All of them. */
    static List<ShopText> all() {
        List<ShopText> all = new ArrayList<>();
        for (String id : IDS) {
            for (String language : LANGUAGES) {
                String file = id + "." + language + ".md";
                all.add(ShopText.read(file, content(file)).orElseThrow());
            }
        }
        return all;
    }

    private static String content(String file) {
        try (InputStream stream =
                Objects.requireNonNull(DemoShopTexts.class.getResourceAsStream("/demo/shop-texts/" + file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
