package dev.shopkeeper.application.chat.local;

import dev.shopkeeper.domain.search.SearchWords;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How somebody speaks.
 *
 * @param language {@code en} or {@code vi}
 * @param loose    whether it is Vietnamese written without marks
 */
record Speech(String language, boolean loose) {

    static final String ENGLISH = "en";
    static final String VIETNAMESE = "vi";

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\d]+");
    private static final Set<String> ENGLISH_WORDS = Set.of(
            "the",
            "is",
            "are",
            "what",
            "how",
            "do",
            "does",
            "did",
            "you",
            "have",
            "i",
            "a",
            "an",
            "in",
            "for",
            "of",
            "and",
            "show",
            "under",
            "over",
            "to",
            "any",
            "my",
            "it",
            "which",
            "can",
            "please",
            "something",
            "with",
            "your",
            "need",
            "want",
            "looking",
            "find",
            "where",
            "when",
            "who",
            "hello",
            "hi",
            "hey",
            "thanks",
            "thank",
            "much",
            "one",
            "cheaper",
            "cheapest",
            "best",
            "or",
            "than",
            "like",
            "similar",
            "recommend",
            "compare",
            "there",
            "was",
            "that",
            "about",
            "tell",
            "from",
            "between",
            "second",
            "first",
            "more",
            "would",
            "price",
            "cost",
            "buy",
            "gift",
            "large",
            "small",
            "bye",
            "yes",
            "speak",
            "talk",
            "sell");
    private static final Set<String> VIETNAMESE_WORDS = Set.of(
            "có", "không", "cho", "tôi", "mình", "gì", "nào", "là", "của", "với", "bao", "nhiêu", "giá", "được", "tìm",
            "muốn", "mua", "xem", "dưới", "trên", "cái", "hàng", "ở", "và", "những", "các", "còn", "nhất", "hơn", "em",
            "anh", "chị", "bạn", "chào", "cảm", "ơn", "nhé", "ạ", "hay", "thì", "này", "đó", "thế", "khi", "mấy", "giờ",
            "đã", "từ", "đến", "cần", "gợi", "ý", "loại", "món", "quà", "so", "sánh", "tương", "tự", "giống", "xin");
    private static final Set<String> UNMARKED_WORDS = Set.of(
            "khong", "toi", "minh", "gi", "nao", "cua", "bao", "gia", "duoc", "tim", "muon", "mua", "xem", "duoi",
            "tren", "cai", "nhung", "nhat", "hon", "nhe", "ban", "chao", "cam", "xin", "shop", "goi", "y", "loai",
            "qua", "sanh", "tuong", "giong", "voi", "dang", "hang", "may", "gio", "cho", "ko", "co", "re", "choi",
            "nguoi", "hoc", "lam", "den", "hoi", "ngay", "dau", "leo", "nui", "nhan", "giao", "tra", "sao", "vay",
            "roi", "chua", "phe", "dai", "khan", "lua", "sach", "tre", "dong", "nuoc", "gom", "nhieu", "tien", "mau",
            "da");
    private static final Set<String> BOTH = Set.of("shop", "may", "so", "co", "y", "ban");

    /**
     * By what is written, else as it is asked for, the first of these that is known.
     *
     * @param others BCP 47 tags
     */
    static Speech of(String text, List<@Nullable String> others) {
        double english = 0;
        double vietnamese = 0;
        double unmarked = 0;
        boolean marked = false;
        for (String word : BETWEEN.split(text.toLowerCase(Locale.ROOT), 200)) {
            boolean bare = SearchWords.fold(word).equals(word);
            marked |= !bare;
            english += ENGLISH_WORDS.contains(word) ? 1 : 0;
            vietnamese += VIETNAMESE_WORDS.contains(word) && !bare ? 1 : 0;
            vietnamese += bare ? 0 : 0.34;
            unmarked += UNMARKED_WORDS.contains(word) ? (BOTH.contains(word) ? 0.4 : 1) : 0;
        }
        if (vietnamese > 0 && vietnamese + unmarked > english) {
            return new Speech(VIETNAMESE, false);
        }
        if (unmarked > english) {
            return new Speech(VIETNAMESE, !marked);
        }
        if (english > 0) {
            return new Speech(ENGLISH, false);
        }
        String other = others.stream()
                .flatMap(tag -> tag == null ? null : Arrays.stream(new String[] {language(tag)}))
                .findFirst()
                .orElse(ENGLISH);
        return new Speech(other, other.equals(VIETNAMESE) && !marked);
    }

    private static String language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage().equals(VIETNAMESE) ? VIETNAMESE : ENGLISH;
    }
}
