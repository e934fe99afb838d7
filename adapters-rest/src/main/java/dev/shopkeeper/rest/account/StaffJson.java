package dev.shopkeeper.rest.account;

import dev.shopkeeper.application.account.CreateStaffAccount.NewStaff;
import dev.shopkeeper.application.account.UpdateStaffAccount.Change;
import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.rest.security.Access;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A staff account as an admin writes it; a field that is not sent stays as it is. */
@Serdeable
record StaffJson(
        @Nullable String username,
        @Nullable String email,
        @Nullable String password,
        @Nullable List<String> roles,
        @Nullable Boolean disabled) {

    NewStaff toNewStaff() {
        return new NewStaff(username, email, typedPassword(), roles == null ? Set.of() : toRoles(roles));
    }

    Change toChange() {
        return new Change(email, roles == null ? null : toRoles(roles), disabled, typedPassword());
    }

    private @Nullable Password typedPassword() {
        return password == null ? null : new Password(password);
    }

    private static Set<Role> toRoles(List<String> words) {
        return words.stream().map(StaffJson::toRole).collect(Collectors.toUnmodifiableSet());
    }

    private static Role toRole(String word) {
        return Account.STAFF_ROLES.stream()
                .filter(role -> Access.word(role).equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidInput.field("roles", "must be one or more of admin, marketer, support"));
    }

    @Override
    public String toString() {
        return "StaffJson[…]";
    }
}
