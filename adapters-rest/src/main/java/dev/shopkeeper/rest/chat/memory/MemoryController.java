package dev.shopkeeper.rest.chat.memory;

import dev.shopkeeper.application.chat.conversation.ChatCustomers;
import dev.shopkeeper.application.chat.memory.ForgetMemory;
import dev.shopkeeper.application.chat.memory.MemoryQueries;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.rest.security.Access;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What customers told about themselves, with the message it comes from. */
@Controller("/messages/memory")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Access.SIGNED_IN)
@Tag(name = "chat")
class MemoryController {

    private final ChatCustomers customers;
    private final MemoryQueries queries;
    private final ForgetMemory forget;

    MemoryController(ChatCustomers customers, MemoryQueries queries, ForgetMemory forget) {
        this.customers = customers;
        this.queries = queries;
        this.forget = forget;
    }

    /** The remembered facts that hold, oldest first. */
    @Get
    MemoryJson memory(
            @Parameter(description = "Whose; needed of an admin") @QueryValue("customer_id") @Nullable
                    String customerId,
            @Parameter(hidden = true) Caller caller) {
        CustomerId customer = customers.own(caller, blankToNull(customerId));
        return MemoryJson.of(
                customer, queries.facts(customer), queries.summary(customer).orElse(null));
    }

    /** Takes back all facts and the summary, or one fact. They are not learned again from what was said so far. */
    @Delete
    @Status(HttpStatus.NO_CONTENT)
    void forget(
            @Parameter(description = "Whose; needed of an admin") @QueryValue("customer_id") @Nullable
                    String customerId,
            @Parameter(description = "Only this fact") @QueryValue("fact_id") @Nullable String factId,
            @Parameter(hidden = true) Caller caller) {
        CustomerId customer = customers.own(caller, blankToNull(customerId));
        String fact = blankToNull(factId);
        if (fact == null) {
            forget.facts(customer);
        } else {
            forget.fact(customer, fact);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
