package dev.shopkeeper.application.recommendation.serving;

import dev.shopkeeper.domain.interaction.InteractionType;
import dev.shopkeeper.domain.recommendation.Reason;
import java.util.Locale;

/** Tells people why they see a product. */
public final class ReasonText {

    private ReasonText() {}

    /** In Vietnamese where that is asked for, else in English. */
    public static String of(Reason reason, Locale locale) {
        return locale.getLanguage().equals("vi") ? vietnamese(reason) : english(reason);
    }

    private static String english(Reason reason) {
        return switch (reason) {
            case Reason.Because(var did, var product, var name) -> "because you " + english(did, name);
            case Reason.SimilarTo(var name) -> "similar to " + name;
            case Reason.PopularIn(var category) -> "popular in " + category;
            case Reason.Popular() -> "popular";
            case Reason.TrendingNow() -> "trending now";
            case Reason.New() -> "new";
        };
    }

    private static String english(InteractionType did, String name) {
        return switch (did) {
            case VIEW, CLICK, RECOMMEND -> "viewed " + name;
            case SELECT -> "chose " + name;
            case WISHLIST -> "wished for " + name;
            case CART -> "put " + name + " in your cart";
            case RATE -> "rated " + name;
            case BOOKING -> "booked " + name;
            case PURCHASE -> "bought " + name;
        };
    }

    private static String vietnamese(Reason reason) {
        return switch (reason) {
            case Reason.Because(var did, var product, var name) -> "vì bạn đã " + vietnamese(did, name);
            case Reason.SimilarTo(var name) -> "tương tự " + name;
            case Reason.PopularIn(var category) -> "phổ biến trong " + category;
            case Reason.Popular() -> "được nhiều người chọn";
            case Reason.TrendingNow() -> "đang thịnh hành";
            case Reason.New() -> "mới";
        };
    }

    private static String vietnamese(InteractionType did, String name) {
        return switch (did) {
            case VIEW, CLICK, RECOMMEND -> "xem " + name;
            case SELECT -> "chọn " + name;
            case WISHLIST -> "thích " + name;
            case CART -> "bỏ " + name + " vào giỏ hàng";
            case RATE -> "đánh giá " + name;
            case BOOKING -> "đặt " + name;
            case PURCHASE -> "mua " + name;
        };
    }
}
