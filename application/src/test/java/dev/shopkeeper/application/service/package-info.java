@NullMarked
package dev.shopkeeper.application.service;

import org.jspecify.annotations.NullMarked;
