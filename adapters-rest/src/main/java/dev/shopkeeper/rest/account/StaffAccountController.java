package dev.shopkeeper.rest.account;

import dev.shopkeeper.application.account.AccountQueries;
import dev.shopkeeper.application.account.CreateStaffAccount;
import dev.shopkeeper.application.account.UpdateStaffAccount;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.rest.paging.PageJson;
import dev.shopkeeper.rest.paging.SortableBy;
import dev.shopkeeper.rest.security.Access;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Accounts of staff, for admins. */
@Controller("/auth/users")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Access.ADMIN)
@Tag(name = "accounts")
class StaffAccountController {

    private final AccountQueries accounts;
    private final CreateStaffAccount create;
    private final UpdateStaffAccount update;

    StaffAccountController(AccountQueries accounts, CreateStaffAccount create, UpdateStaffAccount update) {
        this.accounts = accounts;
        this.create = create;
        this.update = update;
    }

    /** Lists the accounts of staff. */
    @Get
    PageJson<UserJson> list(@SortableBy({"created_at", "username"}) PageRequest page) {
        return PageJson.of(accounts.staff(page), UserJson::of);
    }

    /** Takes a member of staff on. */
    @Post
    @Status(HttpStatus.CREATED)
    UserJson create(@Body StaffJson staff) {
        return UserJson.of(create.create(staff.toNewStaff()));
    }

    /** Changes an account; a field that is not sent stays. Disabling ends access within five seconds. */
    @Put("/{id}")
    UserJson update(@PathVariable String id, @Body StaffJson staff) {
        return UserJson.of(update.update(new AccountId(id), staff.toChange()));
    }
}
