package dev.shopkeeper.rest.account;

import dev.shopkeeper.application.account.AccountQueries;
import dev.shopkeeper.application.account.ChangePassword;
import dev.shopkeeper.application.account.ExchangeToken;
import dev.shopkeeper.application.account.LogIn;
import dev.shopkeeper.application.account.LogOut;
import dev.shopkeeper.application.account.RefreshTokens;
import dev.shopkeeper.application.account.Register;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.SessionId;
import dev.shopkeeper.rest.security.Access;
import dev.shopkeeper.rest.security.Origins;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Signing in and up, and what everybody may do with an account of their own. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "accounts")
class AuthController {

    private final LogIn logIn;
    private final Register register;
    private final RefreshTokens refreshTokens;
    private final ExchangeToken exchangeToken;
    private final LogOut logOut;
    private final ChangePassword changePassword;
    private final AccountQueries accounts;
    private final Origins origins;

    AuthController(
            LogIn logIn,
            Register register,
            RefreshTokens refreshTokens,
            ExchangeToken exchangeToken,
            LogOut logOut,
            ChangePassword changePassword,
            AccountQueries accounts,
            Origins origins) {
        this.logIn = logIn;
        this.register = register;
        this.refreshTokens = refreshTokens;
        this.exchangeToken = exchangeToken;
        this.logOut = logOut;
        this.changePassword = changePassword;
        this.accounts = accounts;
        this.origins = origins;
    }

    /** Signs in by user name or e-mail address; JSON or a form. */
    @Post(uris = {"/auth/login", "/api/auth/login", "/api/v1/auth/login"})
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
    @Secured(Access.ANYONE)
    SignedInJson logIn(@Body LoginJson entry, HttpRequest<?> request) {
        return SignedInJson.of("signed in", logIn.logIn(entry.name(), entry.typedPassword(), origins.of(request)));
    }

    /** Signs up: an account with role customer and a customer record of its own. */
    @Post(uris = {"/api/auth/register", "/api/v1/auth/register"})
    @Status(HttpStatus.CREATED)
    @Secured(Access.ANYONE)
    SignedInJson register(@Body RegisterJson registration) {
        return SignedInJson.of("signed up", register.register(registration.toApplication()));
    }

    /** Gives a new pair of tokens; the refresh token sent is spent by that, and sending it again ends the session. */
    @Post(uris = {"/auth/refresh", "/api/v1/auth/refresh"})
    @Secured(Access.ANYONE)
    SignedInJson refresh(@Body RefreshJson refresh) {
        return SignedInJson.of("refreshed", refreshTokens.refresh(refresh.required()));
    }

    /** Ends the session, or all of one's sessions: their tokens are good for nothing from then on. */
    @Post(uris = {"/auth/logout", "/api/v1/auth/logout"})
    @Status(HttpStatus.NO_CONTENT)
    @Secured(Access.SIGNED_IN)
    void logOut(@Body @Nullable LogOutJson wish, @Parameter(hidden = true) SessionId session) {
        if (wish != null && wish.isEverywhere()) {
            logOut.logOutEverywhere(session);
        } else {
            logOut.logOut(session);
        }
    }

    /** Changes one's own password, and ends all other sessions. */
    @Post("/auth/password")
    @Status(HttpStatus.NO_CONTENT)
    @Secured(Access.SIGNED_IN)
    void changePassword(
            @Body PasswordJson password,
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) SessionId session) {
        AccountId account = new AccountId(caller.subject());
        changePassword.change(account, session, password.current(), password.next());
    }

    /** Gives whoever holds a token of the shop's backend our own tokens for the same customer. */
    @Post("/api/auth/exchange-token")
    @Secured(Access.CUSTOMER)
    SignedInJson exchange(@Parameter(hidden = true) Caller caller) {
        return SignedInJson.of("exchanged", exchangeToken.exchange(caller));
    }

    /** Tells who one is. */
    @Get(uris = {"/api/auth/user", "/auth/me"})
    @Secured(Access.SIGNED_IN)
    MeJson me(@Parameter(hidden = true) Caller caller) {
        return new MeJson(
                caller.accountId() == null ? UserJson.of(caller) : UserJson.of(accounts.get(caller.accountId())));
    }
}
