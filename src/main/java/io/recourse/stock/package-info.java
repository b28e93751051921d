/** Pieces of articles that are held for customers from the promise until they are sent. */
package io.recourse.stock;
