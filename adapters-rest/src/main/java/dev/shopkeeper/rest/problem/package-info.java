/**
 * One shape for everything that goes wrong, whatever raised it: routing, parsing, validation, security, the domain, or a
 * bug. Controllers and use cases throw; only this package writes error bodies. All of the framework's own error
 * handlers meet in {@code ProblemAnswers}, which looks at the cause, never at its text.
 */
@NullMarked
package dev.shopkeeper.rest.problem;

import org.jspecify.annotations.NullMarked;
