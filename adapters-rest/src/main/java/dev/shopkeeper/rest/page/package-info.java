/** Plain pages: what a link in an e-mail opens, without the console, a script or a cookie. */
@NullMarked
package dev.shopkeeper.rest.page;

import org.jspecify.annotations.NullMarked;
