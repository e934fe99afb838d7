package dev.shopkeeper.application.chat.search;

import dev.shopkeeper.application.chat.search.ProductWish.Order;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what somebody wishes from what they say. */
public final class WishReader {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Map<Order, Pattern> ORDERS = new LinkedHashMap<>();

    static {
        ORDERS.put(
                Order.DEAREST,
                pattern(
                        "most expensive|priciest|dearest|highest price[d]?|đắt nhất|mắc nhất|giá cao nhất|dat nhat|mac nhat"));
        ORDERS.put(
                Order.CHEAPEST,
                pattern(
                        "cheapest|lowest[- ]price[d]?|least expensive|rẻ nhất|giá thấp nhất|giá rẻ|giá tốt|re nhat|gia re"
                                + "|cheap|affordable|inexpensive|low price[sd]?|rẻ(?! hơn)"));
        ORDERS.put(
                Order.BEST_RATED,
                pattern(
                        "best[- ](?:rated|reviewed)|top[- ]rated|highest[- ](?:rated|rating)|highly rated|best|đánh giá (?:cao|tốt)"
                                + "(?: nhất)?|tốt nhất|ngon nhất|hay nhất|đẹp nhất|nhiều sao nhất|danh gia cao(?: nhat)?|tot nhat"));
        ORDERS.put(
                Order.POPULAR,
                pattern("most popular|popular|best[- ]?sell(?:er|ers|ing)|most (?:bought|reviewed)|bán chạy(?: nhất)?"
                        + "|phổ biến nhất|nhiều người (?:mua|chọn|thích)|ban chay(?: nhat)?"));
        ORDERS.put(
                Order.NEWEST,
                pattern(
                        "newest|latest|most recent|new arrivals?|what(?:'s| is) new|mới nhất|hàng mới|moi nhat|hang moi"));
    }

    private static final Pattern IN_STOCK =
            pattern("in stock|available now|still available|còn hàng|có sẵn|sẵn hàng|con hang|co san");

    private final ProductSearch search;

    public WishReader(ProductSearch search) {
        this.search = search;
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b", FLAGS);
    }

    /**
     * Reads a wish.
     *
     * @param loose whether the text is Vietnamese written without marks
     */
    public ProductWish read(String text, boolean loose) {
        PriceReader prices = new PriceReader(text, search.currency());
        String rest = prices.rest();
        ProductWish wish = prices.limit(ProductWish.ANYTHING);
        for (Map.Entry<Order, Pattern> order : ORDERS.entrySet()) {
            Matcher matcher = order.getValue().matcher(rest);
            if (matcher.find()) {
                wish = wish.ordered(order.getKey());
                rest = matcher.replaceAll(" ");
                break;
            }
        }
        Matcher stock = IN_STOCK.matcher(rest);
        if (stock.find()) {
            wish = wish.stocked(true);
            rest = stock.replaceAll(" ");
        }
        return wish.of(search.concepts(rest, loose));
    }
}
