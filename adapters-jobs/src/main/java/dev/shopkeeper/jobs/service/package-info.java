/** Whether the mail server answers. */
@NullMarked
package dev.shopkeeper.jobs.service;

import org.jspecify.annotations.NullMarked;
