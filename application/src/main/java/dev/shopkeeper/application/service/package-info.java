/** Whether this process can do its work: each thing outside that it needs, asked by name. */
@NullMarked
package dev.shopkeeper.application.service;

import org.jspecify.annotations.NullMarked;
