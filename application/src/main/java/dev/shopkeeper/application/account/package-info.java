/**
 * Signing in and being known: accounts, sessions, tokens, and who a request comes from.
 *
 * <p>Every request is judged by {@link dev.shopkeeper.application.account.RecogniseCaller}: our own access tokens count for
 * what their account may do now, not for what it could when the token was made; the shop backend's tokens and the
 * {@code X-User-ID} of a service make a customer of whoever they name, found by external id only, and nothing more.
 * What an account may do is remembered for two seconds, so that taking access away is felt everywhere within five.
 *
 * <p>A wrong password and an unknown name get the same answer after the same work. Tries are counted before any of that
 * work is done.
 *
 * <p>Links that are mailed to owners of accounts are kept as hashes, work once and for a while. Asking for one only writes
 * down that an e-mail is due ({@link dev.shopkeeper.application.account.AccountMails}), whether or not anybody has the
 * address, so neither the answer nor its time tells who has an account; what goes out is the matter of
 * {@code accountmail}.
 */
@NullMarked
package dev.shopkeeper.application.account;

import org.jspecify.annotations.NullMarked;
