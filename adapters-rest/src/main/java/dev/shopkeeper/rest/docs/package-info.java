/**
 * The description of the HTTP contract, and a page to read and try it on. The compiler writes the document from the
 * controllers; what it cannot know stands in {@code docs/supplement.yml}, a merge patch (RFC 7386) on it; and what the
 * edge does with every route, who may call and what an error looks like, is added from the same marks on the routes that
 * the edge itself goes by. The page asks for nothing outside this process.
 */
@NullMarked
package dev.shopkeeper.rest.docs;

import org.jspecify.annotations.NullMarked;
