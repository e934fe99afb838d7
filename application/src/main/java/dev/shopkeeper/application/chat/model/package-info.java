/**
 * The language model as the chat sees it: one call, one typed outcome, whatever the provider did.
 *
 * <p>Providers fail in many ways, and the library that speaks with them hides some: a blocked question, a stream that
 * was cut, a reason nobody knew. Here each is a type, so that a cut answer can never be taken for a whole one. What was
 * charged stands with every outcome, for what failed is charged too. Retries, waiting and other models in place of one
 * that is away belong to the adapter, within the deadline of the request; what was paid for is never asked again there.
 */
@NullMarked
package dev.shopkeeper.application.chat.model;

import org.jspecify.annotations.NullMarked;
