/**
 * The console: a page for the people of a shop, and the files it is made of. It is a client of the API like any other; here
 * it is only handed out. Its files stand under an address that carries their hash, so that a browser keeps them for ever and a
 * new release is seen at once. Vue and Chart.js come from WebJars, nothing from any other host.
 */
@NullMarked
package dev.shopkeeper.rest.console;

import org.jspecify.annotations.NullMarked;
