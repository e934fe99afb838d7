package dev.shopkeeper.application.chat.turn;

/**
 * Something that happened while an answer was made.
 *
 * @param number grows from event to event of a turn
 * @param kind   what it was
 * @param text   the piece of answer, or the name of the tool; empty for the others
 */
public record TurnEvent(long number, Kind kind, String text) {

    /** What may happen. */
    public enum Kind {
        TOKEN,
        RESTART,
        TOOL,
        /** The last of a turn: nothing follows, and its answer, if there is one, is stored. */
        END
    }
}
