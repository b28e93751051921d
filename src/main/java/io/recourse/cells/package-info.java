/**
 * Past one database: each tenant has one of its own, at a cell; who is where, how it moves, one
 * search over all. Runs by itself, at the command {@code cells}.
 */
package io.recourse.cells;
