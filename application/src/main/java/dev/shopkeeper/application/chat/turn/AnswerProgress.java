package dev.shopkeeper.application.chat.turn;

/** Whoever looks on while an answer is made. Never throws, and never holds the answer up. */
public interface AnswerProgress {

    /** The next piece of the answer. */
    void token(String text);

    /** Drops what was shown of this answer so far: it begins again. */
    void restart();

    /** A tool of this name is being used. */
    void tool(String name);

    /** Whether the customer wants no more of it: what there is so far is the answer. */
    boolean stopped();
}
