/** Devices that customers have while theirs is repaired: the pool, and each loan out and back. */
package io.recourse.loandevices;
