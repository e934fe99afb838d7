package dev.shopkeeper.rest.chat;

import dev.shopkeeper.application.chat.conversation.ChatCustomers;
import dev.shopkeeper.application.chat.conversation.ConversationFilter;
import dev.shopkeeper.application.chat.conversation.ConversationQueries;
import dev.shopkeeper.application.chat.conversation.ConversationQueries.History;
import dev.shopkeeper.application.chat.conversation.GiveFeedback;
import dev.shopkeeper.application.chat.conversation.ResolveHandover;
import dev.shopkeeper.application.chat.turn.ClearHistory;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.UnknownConversation;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.rest.paging.PageJson;
import dev.shopkeeper.rest.paging.QueryFields;
import dev.shopkeeper.rest.paging.SortableBy;
import dev.shopkeeper.rest.security.Access;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was said, what people think of it, and who waits for a person. */
@Controller("/messages")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Access.SIGNED_IN)
@Tag(name = "chat")
class ConversationController {

    private static final int USUAL = 50;

    private final ChatCustomers customers;
    private final ConversationQueries queries;
    private final MentionedProducts products;
    private final ClearHistory clear;
    private final GiveFeedback feedback;
    private final ResolveHandover resolve;

    ConversationController(
            ChatCustomers customers,
            ConversationQueries queries,
            MentionedProducts products,
            ClearHistory clear,
            GiveFeedback feedback,
            ResolveHandover resolve) {
        this.customers = customers;
        this.queries = queries;
        this.products = products;
        this.clear = clear;
        this.feedback = feedback;
        this.resolve = resolve;
    }

    /** The newest that was said, oldest first. */
    @Get("/history")
    HistoryJson history(
            @Parameter(description = "Whose; needed of staff and services") @QueryValue("customer_id") @Nullable
                    String customerId,
            @Parameter(description = "Only this conversation") @QueryValue("conversation_id") @Nullable
                    String conversationId,
            @Parameter(description = "How many, 1 to 200") @QueryValue @Nullable Integer limit,
            @Parameter(description = "The next_cursor of an earlier answer: what was said before it")
                    @QueryValue
                    @Nullable
                    String before,
            @Parameter(hidden = true) Caller caller) {
        int most = limit == null ? USUAL : limit;
        if (most < 1 || most > ConversationQueries.MOST_SHOWN) {
            throw InvalidInput.field("limit", "must be from 1 to " + ConversationQueries.MOST_SHOWN);
        }
        CustomerId customer = customers.known(caller, blankToNull(customerId));
        String named = blankToNull(conversationId);
        ConversationId conversation = named == null ? null : conversation(named);
        History history = queries.history(customer, conversation, blankToNull(before), most);
        return HistoryJson.of(customer, history, products.of(history.messages()));
    }

    /** Clears everything that was said and is remembered. */
    @Delete("/history")
    @Status(HttpStatus.NO_CONTENT)
    void clear(
            @Parameter(description = "Whose; needed of an admin") @QueryValue("customer_id") @Nullable
                    String customerId,
            @Parameter(hidden = true) Caller caller) {
        clear.of(customers.own(caller, blankToNull(customerId)));
    }

    /** A customer's conversations, the newest first; to staff who name nobody, everybody's. */
    @Get("/conversations")
    PageJson<ConversationJson> conversations(
            @Parameter(description = "Whose; needed of services, and for staff everybody's where it is not said")
                    @QueryValue("customer_id")
                    @Nullable
                    String customerId,
            @Parameter(description = "true: only those that wait for a person") @QueryValue @Nullable String waiting,
            @SortableBy({"created_at", "last_message_at"}) PageRequest page,
            @Parameter(hidden = true) Caller caller) {
        CustomerId customer = customers.listed(caller, blankToNull(customerId));
        QueryFields fields = new QueryFields(Map.of("waiting", waiting == null ? "" : waiting)::get);
        boolean onlyWaiting = Boolean.TRUE.equals(fields.flag("waiting"));
        fields.check();
        return PageJson.of(queries.list(new ConversationFilter(customer, onlyWaiting), page), ConversationJson::of);
    }

    /** Says what one thinks of an answer; the latest word counts. */
    @Post("/{id}/feedback")
    FeedbackJson feedback(String id, @Body RatingJson rating, @Parameter(hidden = true) Caller caller) {
        return FeedbackJson.of(feedback.give(caller, id, rating.wanted(), rating.reason(), rating.comment()));
    }

    /** The conversations that wait for a person; a handover is created when the waiting begins. The latest first. */
    @Get("/handovers")
    @Secured(Access.STAFF)
    PageJson<HandoverJson> handovers(@SortableBy("created_at") PageRequest page) {
        return PageJson.of(queries.waiting(page), HandoverJson::of);
    }

    /** Says that a person has seen to a conversation: the assistant goes on with it. */
    @Post("/handovers/{id}/resolve")
    @Secured(Access.STAFF)
    ResolvedJson resolve(String id, @Parameter(hidden = true) Caller caller) {
        ConversationId conversation = conversation(id);
        resolve.resolve(conversation, caller);
        return ResolvedJson.of(conversation.value());
    }

    private static ConversationId conversation(String id) {
        if (id.isBlank() || id.length() > ConversationId.MAX_LENGTH) {
            throw new UnknownConversation();
        }
        return new ConversationId(id);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
