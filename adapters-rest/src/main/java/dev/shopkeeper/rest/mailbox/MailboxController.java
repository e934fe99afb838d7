package dev.shopkeeper.rest.mailbox;

import dev.shopkeeper.application.mailbox.ReadMailbox;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.rest.paging.PageJson;
import dev.shopkeeper.rest.paging.SortableBy;
import dev.shopkeeper.rest.security.Access;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The e-mails that were captured instead of sent. */
@Controller("/mailbox")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Access.STAFF)
@Tag(name = "mailbox")
class MailboxController {

    private final ReadMailbox mailbox;

    MailboxController(ReadMailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Lists captured e-mails, newest first. Where SMTP_HOST is set e-mail is sent, and there is none. */
    @Get
    PageJson<CapturedEmailJson> list(
            @Parameter(description = "Only what was sent to this address") @QueryValue @Nullable String to,
            @SortableBy({}) PageRequest page,
            @Parameter(hidden = true) Caller caller) {
        return PageJson.of(mailbox.list(caller, to, page), CapturedEmailJson::of);
    }

    /** Shows one e-mail with its header, its HTML and its text. */
    @Get("/{id}")
    CapturedMessageJson get(@PathVariable String id, @Parameter(hidden = true) Caller caller) {
        return CapturedMessageJson.of(mailbox.get(caller, id));
    }
}
