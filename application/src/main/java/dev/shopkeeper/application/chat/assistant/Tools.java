package dev.shopkeeper.application.chat.assistant;

import dev.shopkeeper.application.chat.model.ToolCall;
import dev.shopkeeper.application.chat.model.ToolSpec;
import dev.shopkeeper.application.chat.tool.ToolResult;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the model may do while it looks for an answer. */
public interface Tools {

    List<ToolSpec> specs();

    /** Does it for this customer, whatever the call says. Never throws for what is called. */
    ToolResult call(CustomerId customer, @Nullable String language, ToolCall call);
}
