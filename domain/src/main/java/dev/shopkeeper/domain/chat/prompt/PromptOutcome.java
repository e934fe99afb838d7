package dev.shopkeeper.domain.chat.prompt;

/**
 * What came of the answers that a version of a prompt had a part in.
 *
 * @param answers   how many there are
 * @param handovers how many of them handed the conversation over to a person
 * @param up        how many the customer liked
 * @param down      how many the customer did not like
 */
public record PromptOutcome(long answers, long handovers, long up, long down) {

    public static final PromptOutcome NONE = new PromptOutcome(0, 0, 0, 0);
}
