package dev.shopkeeper.application.chat.shoptext;

import java.util.List;

/** All that the shop says of itself. */
public interface ShopTexts {

    /** A shop has no more. */
    int MOST = 200;

    /** All of them, in order of id and language; at most {@value #MOST}. */
    List<ShopText> all();

    /** Puts these in the place of all there are; the first {@value #MOST} of them. */
    void replaceAll(List<ShopText> texts);
}
