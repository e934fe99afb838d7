package dev.shopkeeper.rest.account;

import dev.shopkeeper.application.account.AskForProof;
import dev.shopkeeper.application.account.RenewPassword;
import dev.shopkeeper.application.account.RequestNewPassword;
import dev.shopkeeper.application.accountmail.ProveAddress;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.SessionId;
import dev.shopkeeper.domain.failure.Failure;
import dev.shopkeeper.rest.security.Access;
import dev.shopkeeper.rest.security.Origins;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the links in e-mails to owners of accounts do, and asking for such e-mails. */
@Controller("/auth")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "accounts")
class AccountMailController {

    private static final PromiseJson PROMISE =
            new PromiseJson("if an account has this address, an e-mail with a link to a new password is on its way");

    private final AskForProof askForProof;
    private final ProveAddress proveAddress;
    private final RequestNewPassword requestNewPassword;
    private final RenewPassword renewPassword;
    private final AccountPages pages;
    private final Origins origins;

    AccountMailController(
            AskForProof askForProof,
            ProveAddress proveAddress,
            RequestNewPassword requestNewPassword,
            RenewPassword renewPassword,
            AccountPages pages,
            Origins origins) {
        this.askForProof = askForProof;
        this.proveAddress = proveAddress;
        this.requestNewPassword = requestNewPassword;
        this.renewPassword = renewPassword;
        this.pages = pages;
        this.origins = origins;
    }

    /** Mails the link that proves one's address again, or, with an address and the password, to a new address. */
    @Post("/verify")
    @Status(HttpStatus.ACCEPTED)
    @Secured(Access.SIGNED_IN)
    PromiseJson askForProof(
            @Body @Nullable AddressJson address,
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) SessionId session) {
        AccountId account = new AccountId(caller.subject());
        if (address == null || address.email() == null) {
            askForProof.askAgain(account);
        } else {
            askForProof.change(account, address.email(), address.current());
        }
        return new PromiseJson("an e-mail with a link that proves the address is on its way");
    }

    /** Shows a page with a button: looking at a link, as programs that check e-mails do, must not use it. */
    @Get("/verify/{token}")
    @Produces(MediaType.TEXT_HTML)
    @Secured(Access.ANYONE)
    HttpResponse<String> verifyPage(@PathVariable String token, @Parameter(hidden = true) HttpRequest<?> request) {
        return proveAddress.isGood(token)
                ? pages.page(request, HttpStatus.OK, "prove", AccountPages.Form.BUTTON)
                : pages.page(request, HttpStatus.NOT_FOUND, "unknown", AccountPages.Form.NONE);
    }

    /** Proves the address the link was mailed to: the account is then the customer the shop knows by it, if there is one. */
    @Post("/verify/{token}")
    @Consumes(MediaType.ALL)
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Secured(Access.ANYONE)
    HttpResponse<?> verify(@PathVariable String token, @Parameter(hidden = true) HttpRequest<?> request) {
        if (!AccountPages.isWanted(request)) {
            return HttpResponse.ok(new ProvenJson("address proven", UserJson.of(proveAddress.prove(token))));
        }
        try {
            proveAddress.prove(token);
            return pages.page(request, HttpStatus.OK, "proven", AccountPages.Form.NONE);
        } catch (Failure e) {
            return pages.failed(request, e);
        }
    }

    /** Mails a link to a new password to whoever has this address; the answer is the same where nobody has. */
    @Post("/password/forgot")
    @Status(HttpStatus.ACCEPTED)
    @Secured(Access.ANYONE)
    PromiseJson forgot(@Body ForgottenJson forgotten, @Parameter(hidden = true) HttpRequest<?> request) {
        requestNewPassword.request(forgotten.email(), origins.of(request));
        return PROMISE;
    }

    /** Shows a page to choose a new password on. */
    @Get("/password/reset/{token}")
    @Produces(MediaType.TEXT_HTML)
    @Secured(Access.ANYONE)
    HttpResponse<String> resetPage(@PathVariable String token, @Parameter(hidden = true) HttpRequest<?> request) {
        return renewPassword.isGood(token)
                ? pages.passwordPage(request, HttpStatus.OK, token, null)
                : pages.page(request, HttpStatus.NOT_FOUND, "unknown", AccountPages.Form.NONE);
    }

    /** Sets a new password by what the mailed link holds; works once, and ends all sessions. JSON or a form. */
    @Post("/password/reset")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Secured(Access.ANYONE)
    HttpResponse<?> reset(@Body ResetJson reset, @Parameter(hidden = true) HttpRequest<?> request) {
        if (!AccountPages.isWanted(request)) {
            renewPassword.renew(reset.secret(), reset.next());
            return HttpResponse.noContent();
        }
        try {
            renewPassword.renew(reset.secret(), reset.next());
            return pages.page(request, HttpStatus.OK, "renewed", AccountPages.Form.NONE);
        } catch (Failure e) {
            return pages.failed(request, e);
        }
    }
}
