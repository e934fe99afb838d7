/**
 * Whether an answer's figures come from somewhere: prices, stock, ratings, dates, times, percentages and order numbers
 * must occur in what the tools found, in the sources or in what was said.
 *
 * <p>Figures are read from text in the notations of English and Vietnamese: {@code 1.250.000 đ}, {@code 1,250,000 VND},
 * {@code $10.00}, {@code 250k}, {@code 1,2 triệu}, {@code 1tr2}. What only counts what is listed, numbers a list, or
 * belongs to a product's name is let pass; numbers written out as words are not looked at. A price that only the customer
 * named may be repeated as a limit ({@code nothing under 500k}), never as what something costs. Sums and differences are
 * founded when the figures they are of stand in the answer before them.
 */
@NullMarked
package dev.shopkeeper.application.chat.grounding;

import org.jspecify.annotations.NullMarked;
