package dev.shopkeeper.application.chat.local;

import dev.shopkeeper.application.catalogue.InMemoryProducts;
import dev.shopkeeper.application.chat.search.ProductSearch;
import dev.shopkeeper.application.chat.search.ProductWish;
import dev.shopkeeper.application.chat.search.WishReader;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductDetails;
import dev.shopkeeper.domain.catalogue.ProductId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Prints how long a wish takes over a large catalogue, and how much the index of it holds: see bench/chat-questions. */
public final class SearchTimes {

    private static final int ROUNDS = 4;
    private static final int MADE_UP = 20_000;

    private SearchTimes() {}

    /** The number of products; 100,000 when none is given. */
    public static void main(String[] arguments) {
        int count = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        List<Product> demo = new DemoChat().catalogue();
        InMemoryProducts products = new InMemoryProducts();
        Random random = new Random(7);
        List<Product> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            batch.add(variant(demo.get(i % demo.size()), i, random));
            if (batch.size() == 1_000 || i == count - 1) {
                products.writeAll(batch);
                batch.clear();
            }
        }
        ProductSearch search = new ProductSearch(products, () -> DemoChat.NOW);
        long before = used();
        long start = System.nanoTime();
        search.refresh();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d products read in %.1f s, the index holds %d MB%n",
                count,
                seconds,
                (used() - before) >> 20);
        System.out.println(times(search));
    }

    /** The same kinds of things, with two made-up words each, a hundred different prices. */
    private static Product variant(Product like, int number, Random random) {
        ProductDetails details = like.details();
        String name = details.name() + " " + word(random) + " " + word(random);
        ProductDetails other = ProductDetails.named(name, details.currency())
                .describedAs(details.description())
                .inCategories(details.categories())
                .priced(BigDecimal.valueOf(10_000L * (1 + random.nextInt(100))))
                .rated(3 + random.nextInt(20) / 10.0, random.nextInt(900))
                .placed(details.city(), details.state());
        return Product.entered(new ProductId("p-" + number), other, DemoChat.NOW);
    }

    private static String word(Random random) {
        return "mark" + Integer.toString(random.nextInt(MADE_UP), 36);
    }

    private static String times(ProductSearch search) {
        WishReader reader = new WishReader(search);
        List<String> questions = QuestionSet.lines("tuned.txt").stream()
                .map(line -> line.split("[|>]", 2)[0])
                .toList();
        double[] millis = new double[questions.size() * ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            for (int i = 0; i < questions.size(); i++) {
                long start = System.nanoTime();
                ProductWish wish = reader.read(questions.get(i), false);
                search.find(wish, 10);
                if (round >= 0) {
                    millis[round * questions.size() + i] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        Arrays.sort(millis);
        return String.format(
                Locale.ROOT,
                "a wish takes %.1f ms (p50), %.1f ms (p95), %.1f ms (most)",
                millis[millis.length / 2],
                millis[(int) (millis.length * 0.95)],
                millis[millis.length - 1]);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
