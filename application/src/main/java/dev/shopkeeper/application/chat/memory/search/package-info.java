/**
 * Finding older messages of one customer that have to do with what they ask now.
 *
 * <p>Words and meaning together: BM25 over the words of a message, and the cosine of sentence vectors, each with a part of
 * what the messages before and after it score, each divided by its highest, and summed. Rank fusion with equal weights
 * measured worse than words alone. What a message is found by, its words as numbers and its vector in bytes, about half a
 * kilobyte, is kept in segments of {@value dev.shopkeeper.application.chat.memory.search.IndexSegment#MOST} messages, so
 * that a long history is read in few documents; the index itself stays in this process for customers who talk, up to a
 * limit of memory, and is looked through whole for each question: ten thousand messages take a few milliseconds. A message
 * that has no vector yet is found by its words.
 */
@NullMarked
package dev.shopkeeper.application.chat.memory.search;

import org.jspecify.annotations.NullMarked;
