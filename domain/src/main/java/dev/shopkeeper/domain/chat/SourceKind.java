package dev.shopkeeper.domain.chat;

/** What kind of thing an answer rests on. */
public enum SourceKind {
    PRODUCT,
    SHOP_TEXT,
    ACTIVITY,
    RECOMMENDATION,
    MESSAGE,
    FACT
}
