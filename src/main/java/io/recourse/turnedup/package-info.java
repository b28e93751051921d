/**
 * Goods that turn up after their delivery was settled as lost: kept and paid, sent back free of
 * charge, or left (RET-10).
 */
package io.recourse.turnedup;
