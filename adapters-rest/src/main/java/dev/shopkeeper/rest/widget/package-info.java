/**
 * The widget: one script that a shop pastes into its page, with recommendations and a chat, and a shop's page that shows it at
 * work. The script is a client of the API like any other; here it is only put together and handed out.
 */
@NullMarked
package dev.shopkeeper.rest.widget;

import org.jspecify.annotations.NullMarked;
