/**
 * Templates and the markup of e-mails: Pebble reads and renders, jsoup and a parser of styles prepare the HTML.
 *
 * <p>Of Pebble's own extensions nothing is registered ({@code Stripped}); what templates may use is listed in {@code
 * Sandbox}: conditions, loops, assignments, a few tests and filters, sums and comparisons of our own that cannot grow a
 * value without end. There is no include, import, macro or block, no way to print without escaping, and values are looked
 * up in maps and lists only, never by reflection ({@code MapsAndLists}). {@code TemplateScan} refuses, before Pebble
 * reads it, what would make its reading hang (a text without an end); {@code TemplateCheck} refuses every node that is not
 * on its list; {@code Budget} holds each rendering to rounds, characters and time.
 *
 * <p>Markup is prepared on the template, once for a version, not on each e-mail. So that the author's text stays as it
 * was, character by character, it is not parsed and written again: the parts of the template are blotted out, jsoup says
 * which element stands where, and styles are put in at those places.
 */
@NullMarked
package dev.shopkeeper.jobs.notification.template;

import org.jspecify.annotations.NullMarked;
