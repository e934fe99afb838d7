package dev.shopkeeper.domain.chat.prompt;

/** Names one version of a prompt. */
public record PromptVersionId(PromptAddress address, long version) {

    public PromptVersionId {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
    }
}
