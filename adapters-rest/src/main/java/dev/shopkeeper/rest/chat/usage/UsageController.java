package dev.shopkeeper.rest.chat.usage;

import dev.shopkeeper.application.chat.usage.TokenLedger;
import dev.shopkeeper.application.chat.usage.UsageQueries;
import dev.shopkeeper.application.customer.CustomerQueries;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.rest.security.Access;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

@Controller("/messages/usage")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Access.ADMIN)
@Tag(name = "chat")
class UsageController {

    private static final int USUAL_LIMIT = 100;

    private final UsageQueries usage;
    private final CustomerQueries customers;

    UsageController(UsageQueries usage, CustomerQueries customers) {
        this.usage = usage;
        this.customers = customers;
    }

    /**
     * Tokens and cost of the language model by day, model, customer and conversation. Days are in UTC; customers and
     * conversations come dearest first. Whoever was erased is in the total, and in no list of customers.
     */
    @Get
    UsageReportJson report(
            @Parameter(description = "The first day; 30 days before the last where it is not said")
                    @QueryValue
                    @Nullable
                    String from,
            @Parameter(description = "The last day; today where it is not said; at most 366 days") @QueryValue @Nullable
                    String to,
            @Parameter(description = "Of this customer alone: our id, or an external one")
                    @QueryValue("customer_id")
                    @Nullable
                    String customerId,
            @Parameter(description = "Of this conversation alone") @QueryValue("conversation_id") @Nullable
                    String conversationId,
            @Parameter(description = "How many customers and conversations, 1 to 1000; 100 where it is not said")
                    @QueryValue
                    @Nullable
                    Integer limit) {
        int most = limit == null ? USUAL_LIMIT : limit;
        if (most < 1 || most > TokenLedger.MOST_GROUPS) {
            throw InvalidInput.field("limit", "must be from 1 to " + TokenLedger.MOST_GROUPS);
        }
        CustomerId customer =
                customerId == null ? null : customers.named(customerId).id();
        return UsageReportJson.of(
                usage.report(day("from", from), day("to", to), customer, conversation(conversationId)), most);
    }

    private static @Nullable ConversationId conversation(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (text.isBlank() || text.length() > ConversationId.MAX_LENGTH) {
            throw InvalidInput.field("conversation_id", "must name a conversation");
        }
        return new ConversationId(text);
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw InvalidInput.field(name, "must be a day such as 2026-11-22");
        }
    }
}
