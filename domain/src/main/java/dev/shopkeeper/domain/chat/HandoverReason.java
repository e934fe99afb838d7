package dev.shopkeeper.domain.chat;

/** Why a person of the shop should go on with a conversation. */
public enum HandoverReason {
    CUSTOMER_REQUEST,
    MISSING_KNOWLEDGE,
    UNSUPPORTED_REQUEST,
    POLICY,
    TOOL_FAILURE,
    USAGE_LIMIT
}
