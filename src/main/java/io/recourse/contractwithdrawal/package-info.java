/**
 * Withdrawal from a contract by the function of the law (Dir. 2011/83/EU art. 11a): declared
 * without signing in, confirmed in a second step, acknowledged at once with content, date and time.
 */
package io.recourse.contractwithdrawal;
